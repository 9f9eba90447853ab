import { html, nothing } from 'lit';
import { updateMfaSettings } from '../api/endpoints/mfa-changes.ts';
import english from '../locales/en/removal.ts';
import { Action } from '../ui/action.ts';
import { property } from '../ui/decorators.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { TaskDialog } from './task-dialog.ts';

/** Giving up the second step. Rendered by `<logto-mfa-switch>` while it is asked for. Private. */
export class LogtoMfaOffDialog extends TaskDialog {
  static override readonly tag = 'logto-mfa-off-dialog';

  @property({ attribute: false }) done!: () => void;

  #turnOff = new Action(this, async () => {
    await this.write(updateMfaSettings, { skipMfaOnSignIn: true });
    this.done();
  });

  protected override content(): Content {
    const { turnOff, errors } = this.words('removal', english);
    const problem = this.explain(this.#turnOff.error, errors);
    return this.frame(
      turnOff.title,
      html`<form novalidate @submit=${this.#submit}>
        <p class="small">${turnOff.text}</p>
        ${problem ? notice('bad', problem) : nothing}
        <div class="footer">
          <button class="plain" type="button" autofocus @click=${this.leave}>
            ${this.common.cancel}
          </button>
          <button class="primary bad" aria-busy=${this.#turnOff.pending}>${turnOff.submit}</button>
        </div>
      </form>`,
    );
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void this.#turnOff.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-mfa-off-dialog': LogtoMfaOffDialog;
  }
}
