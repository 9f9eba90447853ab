import { css, html } from 'lit';
import { confirmationOf } from '../api/confirmation.ts';
import { deleteAccount } from '../api/gateway-endpoints.ts';
import type { Deletion } from '../api/gateway-schemas.ts';
import { AccountElement } from '../elements/account-element.ts';
import english from '../locales/en/deletion.ts';
import { forms } from '../styles/forms.ts';
import { Action } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { field } from '../ui/field.ts';
import type { Content } from '../ui/pieces.ts';

/** Says what a deletion means and has it confirmed in writing. Rendered by `<logto-account-deletion>`. Private. */
export class LogtoDeletionDialog extends AccountElement {
  static override readonly tag = 'logto-deletion-dialog';
  static override readonly uses = [dialogPiece];
  static override styles = [
    ...AccountElement.styles,
    forms,
    css`
      ul {
        display: grid;
        gap: 6px;
        padding-inline-start: 18px;
        font-size: 14px;
      }
    `,
  ];

  /** Called in the end: with what became of the account, or with nothing when the person gave up. */
  @property({ attribute: false }) close!: (outcome?: Deletion) => void;

  @state() private typed = '';
  @state() private wrong: string | undefined;

  #delete = new Action(this, async () => {
    this.close(await this.write(deleteAccount, { confirmation: this.typed.trim() }));
  });

  get #t() {
    return this.words('deletion', english);
  }

  /** A cancelled proof leaves the form as it is; only closing it is giving up. */
  override cancelled(): void {}

  protected override content(): Content {
    const t = this.#t;
    const name = confirmationOf(this.profile);
    const days = this.current.settings.value?.gateway?.coolingOffDays ?? 0;
    const consequences = [...t.consequences, days > 0 ? t.coolingOff(days) : t.final];
    return html`<logto-dialog
      open
      heading=${t.question}
      dismiss=${this.common.close}
      @cancel=${() => this.close()}
    >
      <form novalidate @submit=${(event: Event) => this.#submit(event, name)}>
        <ul>
          ${consequences.map((line) => html`<li>${line}</li>`)}
        </ul>
        ${field({
          name: 'confirmation',
          label: t.confirm(name),
          value: this.typed,
          autofocus: true,
          error: this.wrong ?? this.explain(this.#delete.error, t.errors),
          onInput: (value) => {
            this.typed = value;
            this.wrong = undefined;
          },
        })}
        <div class="footer">
          <button class="plain" type="button" @click=${() => this.close()}>
            ${this.common.cancel}
          </button>
          <button class="primary bad" aria-busy=${this.#delete.pending}>${t.submit}</button>
        </div>
      </form>
    </logto-dialog>`;
  }

  #submit(event: Event, name: string): void {
    event.preventDefault();
    if (this.typed.trim() === name) void this.#delete.run();
    else this.wrong = this.#t.errors['confirmation_mismatch'];
  }
}
