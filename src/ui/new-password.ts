import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.ts';
import { checklist } from './checklist.ts';
import { LightForm } from './light-form.ts';
import { accountName, passwordField } from './password-field.ts';
import { PasswordRules, type Measure } from './password-rules.ts';

interface View {
  t: Messages['password'];
  common: Messages['common'];
  measure: Measure;
  /** What the server said of the last try. */
  error: string | undefined;
  pending: boolean;
  /** Between the rules and the buttons. */
  choice: TemplateResult | typeof nothing;
  edited: () => void;
  /** The password may be sent. */
  submit: () => Promise<boolean>;
  cancel: () => void;
}

/** The form for a new password: one input that can be looked at, with the rules below it, where managers find it. */
export class NewPassword {
  /** What was typed: never trimmed, never cut. */
  text = '';
  readonly rules = new PasswordRules();
  readonly #host: LitElement;
  readonly #form: LightForm;
  #shown = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#form = new LightForm(host);
  }

  reset(): void {
    this.text = '';
    this.#shown = false;
    this.rules.forget();
  }

  render(view: View): TemplateResult {
    const { t, common, measure } = view;
    const items = this.rules.items(this.text, measure, t.rules);
    const id = 'logto-password-rules';
    return this.#form.slot(
      html`<form novalidate @submit=${(event: Event) => this.#submit(event, view)}>
        ${passwordField({
          name: 'logto-new-password',
          label: t.newPassword,
          value: this.text,
          shown: this.#shown,
          words: common,
          autocomplete: 'new-password',
          account: accountName(measure.profile),
          error: this.rules.refused(this.text) ? t.unmetRules : view.error,
          describedBy: id,
          onInput: (typed) => {
            this.text = typed;
            view.edited();
            this.#host.requestUpdate();
          },
          onToggle: () => {
            this.#shown = !this.#shown;
            this.#host.requestUpdate();
          },
        })}
        ${items.length > 0 ? checklist({ id, label: t.rulesLabel, items, words: t }) : nothing}
        ${view.choice}
        <div class="footer">
          <button class="plain" type="button" @click=${view.cancel}>${common.cancel}</button>
          <button class="primary" aria-busy=${view.pending}>${common.save}</button>
        </div>
      </form>`,
    );
  }

  async #submit(event: Event, { measure, submit }: View): Promise<void> {
    event.preventDefault();
    if (!this.rules.refuse(this.text, measure) && (await submit())) return;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#form.focusInvalid();
  }
}
