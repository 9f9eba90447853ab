import { connections, providerName } from '../account/connections.ts';
import { removePrimaryEmail, removePrimaryPhone } from '../api/endpoints/identifiers.ts';
import { setUsername } from '../api/endpoints/person-changes.ts';
import { AccountError } from '../api/errors.ts';
import english from '../locales/en/identifier.ts';
import { Action } from '../ui/action.ts';
import { property } from '../ui/decorators.ts';
import { isolated, shownPhone } from '../ui/phone.ts';
import type { Content } from '../ui/pieces.ts';
import { removalForm } from '../ui/removal-dialog.ts';
import { removalWords } from '../ui/removal-words.ts';
import { removalOf } from './identifier-standing.ts';
import { TaskDialog } from './task-dialog.ts';

const columns = { username: 'username', email: 'primaryEmail', phone: 'primaryPhone' } as const;

/**
 * Taking a username, an email or a phone off the account, never before the person has read what that costs and leaves.
 * Rendered by its field while it is asked. Private.
 */
export class LogtoIdentifierRemoval extends TaskDialog {
  static override readonly tag = 'logto-identifier-removal';

  @property({ attribute: false }) kind!: keyof typeof columns;
  /** It is gone, in a sentence. */
  @property({ attribute: false }) done!: (announcement: string) => void;

  /** What this began with; it is no longer in the profile when the answer comes. */
  #value: string | undefined;

  readonly #remove = new Action(this, async () => {
    await this.#take().catch((error: unknown) => this.#lookAgain(error));
    this.done(this.#t[this.kind].done);
  });

  get #t() {
    return this.words('identifier', english);
  }

  protected override content(): Content {
    const { kind, current, profile } = this;
    const t = this.#t;
    const value = (this.#value ??= profile[columns[kind]] ?? '');
    return this.frame(
      t[kind].title,
      removalForm(this.#remove, {
        words: this.common,
        text: t[kind].text(kind === 'phone' ? isolated(shownPhone(value)) : value),
        explain: (error) => this.explain(error, t.errors),
        cancel: this.leave,
        ...removalWords(removalOf({ kind, value }, current), {
          words: t,
          label: this.common.remove,
          language: this.languageTag,
          provider: (target) =>
            providerName(connections(profile, current.settings.value), target, this.languageTag),
        }),
      }),
    );
  }

  #take(): Promise<unknown> {
    switch (this.kind) {
      case 'username':
        return this.write(setUsername, { username: null });
      case 'email':
        return this.write(removePrimaryEmail, {});
      case 'phone':
        return this.write(removePrimaryPhone, {});
    }
  }

  /** Refused as the last one: what we know of the others is from before another page changed it. */
  async #lookAgain(error: unknown): Promise<never> {
    const last =
      error instanceof AccountError && error.code === 'user.last_sign_in_method_required';
    if (last) await this.current.profile.invalidate();
    throw error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-identifier-removal': LogtoIdentifierRemoval;
  }
}
