import { css, html } from 'lit';
import { confirmationOf } from '../api/confirmation.ts';
import { deleteAccount } from '../api/gateway-endpoints.ts';
import type { Deletion } from '../api/gateway-schemas.ts';
import english from '../locales/en/deletion.ts';
import { Action } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import { field } from '../ui/field.ts';
import type { Content } from '../ui/pieces.ts';
import { TaskDialog } from './task-dialog.ts';

/** Says what a deletion means and has it confirmed in writing. Rendered by `<logto-account-deletion>`. Private. */
export class LogtoDeletionDialog extends TaskDialog {
  static override readonly tag = 'logto-deletion-dialog';
  static override styles = [
    ...TaskDialog.styles,
    css`
      ul {
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

  protected override giveUp(): void {
    this.close();
  }

  protected override content(): Content {
    const t = this.#t;
    const name = confirmationOf(this.profile);
    const days = this.current.settings.value?.gateway?.coolingOffDays ?? 0;
    const consequences = [...t.consequences, days > 0 ? t.coolingOff(days) : t.final];
    return this.frame(
      t.question,
      html`<form novalidate @submit=${(event: Event) => this.#submit(event, name)}>
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
          <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
          <button class="primary bad" aria-busy=${this.#delete.pending}>${t.submit}</button>
        </div>
      </form>`,
    );
  }

  #submit(event: Event, name: string): void {
    event.preventDefault();
    if (this.typed.trim() === name) void this.#delete.run();
    else this.wrong = this.#t.errors['confirmation_mismatch'];
  }
}
