import { renamePasskey } from '../api/endpoints/mfa-changes.ts';
import { AccountError } from '../api/errors.ts';
import english from '../locales/en/passkey.ts';
import { Action } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import type { Content } from '../ui/pieces.ts';
import { passkeyNameForm } from './passkey-name.ts';
import { TaskDialog } from './task-dialog.ts';

/** Renaming a passkey. Rendered by `<logto-passkey-manager>` while it is asked for. Private. */
export class LogtoPasskeyRenameDialog extends TaskDialog {
  static override readonly tag = 'logto-passkey-rename-dialog';

  /** Id of the passkey. */
  @property({ attribute: false }) passkey!: string;
  /** What it is called, until something else is typed. */
  @property({ attribute: false }) name!: string;
  /** Gets the new name. */
  @property({ attribute: false }) done!: (name: string) => void;

  @state() private draft: string | undefined;

  #save = new Action(this, async () => {
    const name = (this.draft ?? this.name).trim();
    if (!name) throw new AccountError('name_missing');
    await this.write(renamePasskey, { id: this.passkey, name });
    this.done(name);
  });

  get #t() {
    return this.words('passkey', english);
  }

  protected override content(): Content {
    const t = this.#t;
    return this.frame(
      t.renameTitle,
      passkeyNameForm({
        words: t,
        common: this.common,
        value: this.draft ?? this.name,
        error: this.explain(this.#save.error, { ...t.errors, ...t.renameErrors }),
        busy: this.#save.pending,
        onInput: (name) => (this.draft = name),
        onSave: () => void this.#save.run(),
        onCancel: this.leave,
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-passkey-rename-dialog': LogtoPasskeyRenameDialog;
  }
}
