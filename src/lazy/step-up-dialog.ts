import { html, nothing, type TemplateResult } from 'lit';
import { CodeExchange } from '../account/code-exchange.ts';
import { stepUpMethods, type StepUpMethod } from '../account/step-up-methods.ts';
import type { VerificationRecord } from '../api/schemas.ts';
import { AccountElement } from '../elements/account-element.ts';
import english from '../locales/en/step-up.ts';
import { forms } from '../styles/forms.ts';
import { Action } from '../ui/action.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { CodeEntry } from '../ui/code-entry.ts';
import { LightForm } from '../ui/light-form.ts';
import { accountName, passwordField } from '../ui/password-field.ts';
import { verifyPassword } from '../api/endpoints/proofs.ts';
import { property, state } from '../ui/decorators.ts';
import { notice, type Content } from '../ui/pieces.ts';

/**
 * The question "is it you?", by password or by a code to an address of one's own. Rendered by a root while its account
 * waits for the answer. Private.
 */
export class LogtoStepUpDialog extends AccountElement {
  static override readonly tag = 'logto-step-up-dialog';
  static override readonly uses = [dialogPiece];
  static override styles = [...AccountElement.styles, forms];

  @property({ attribute: false }) done!: (record: VerificationRecord) => void;
  @property({ attribute: false }) cancel!: () => void;

  @state() private method: StepUpMethod | undefined;
  @state() private password = '';
  @state() private shown = false;
  /** Ways that turned out not to work here, such as codes on a tenant that cannot send any. */
  @state() private unusable = new Set<StepUpMethod['type']>();

  #check = new Action(this, async () => {
    this.done(await this.current.call(verifyPassword, { password: this.password }));
  });
  #entry = new CodeEntry(this, (record) => this.done(record));
  #credentials = new LightForm(this);

  get #t() {
    return this.words('stepUp', english);
  }

  /** A cancelled step inside the question is not a cancelled change; the question tells its root. */
  override cancelled(): void {}
  protected override forget(): void {
    this.cancel();
  }

  protected override content(): Content {
    const t = this.#t;
    const methods = stepUpMethods(this.profile).filter(({ type }) => !this.unusable.has(type));
    const method = methods.find(({ type }) => type === this.method?.type) ?? methods[0];
    return html`
      <logto-dialog
        open
        heading=${t.title}
        dismiss=${this.common.close}
        @cancel=${() => this.cancel()}
      >
        ${method ? this.#placed(method, this.#form(method, methods)) : notice('warn', t.none)}
      </logto-dialog>
    `;
  }

  /** A password is asked for where password managers look. */
  #placed({ type }: StepUpMethod, form: TemplateResult): TemplateResult {
    return type === 'password' ? this.#credentials.slot(form) : form;
  }

  #form(method: StepUpMethod, methods: readonly StepUpMethod[]): TemplateResult {
    const t = this.#t;
    const pending = this.#check.pending || this.#entry.send.pending || this.#entry.verify.pending;
    const waiting = method.type !== 'password' && !this.#entry.exchange;
    return html`
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#submit(method);
        }}
      >
        <p class="muted small">${this.#lead(method)}</p>
        ${
          method.type === 'password'
            ? this.#passwordInput()
            : waiting
              ? this.#sendingError()
              : this.#entry.render(t, (error) => this.explain(error, this.#t.errors))
        }
        ${methods
          .filter((other) => other !== method)
          .map(
            (other) =>
              html`<div>
                <button class="link" type="button" @click=${() => this.#choose(other)}>
                  ${{ password: t.usePassword, email: t.useEmail, phone: t.usePhone }[other.type]}
                </button>
              </div>`,
          )}
        <div class="footer">
          <button class="plain" type="button" @click=${() => this.cancel()}>
            ${this.common.cancel}
          </button>
          <button class="primary" ?autofocus=${waiting} aria-busy=${pending}>
            ${waiting ? t.send : this.common.continue}
          </button>
        </div>
      </form>
    `;
  }

  #lead(method: StepUpMethod): string {
    const t = this.#t;
    if (method.type === 'password') return t.text;
    const address = method.type === 'phone' ? `+${method.value}` : method.value;
    return this.#entry.exchange ? t.sentTo(address) : t.sendTo(address);
  }

  #passwordInput(): TemplateResult {
    return passwordField({
      name: 'logto-current-password',
      label: this.#t.password,
      value: this.password,
      shown: this.shown,
      words: this.common,
      autocomplete: 'current-password',
      account: accountName(this.profile),
      error: this.explain(this.#check.error, this.#t.errors),
      onInput: (value) => (this.password = value),
      onToggle: () => (this.shown = !this.shown),
    });
  }

  #sendingError(): Content {
    const error = this.explain(this.#entry.send.error, this.#t.errors);
    return error ? notice('bad', error) : nothing;
  }

  async #submit(method: StepUpMethod): Promise<void> {
    if (method.type === 'password') {
      if (this.password) await this.#check.run();
    } else if (this.#entry.exchange) {
      if (this.#entry.code.length === 6) await this.#entry.verify.run();
    } else {
      await this.#send(method);
    }
  }

  /** Choosing a code is asking for one. */
  async #choose(method: StepUpMethod): Promise<void> {
    this.method = method;
    this.#check.clear();
    this.#entry.reset();
    if (method.type !== 'password') await this.#send(method);
  }

  async #send(method: Exclude<StepUpMethod, { type: 'password' }>): Promise<void> {
    const { send } = this.#entry;
    await send.run(new CodeExchange(this.current, method));
    if (send.error?.code === 'connector.not_found') {
      this.unusable = new Set([...this.unusable, method.type]);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-step-up-dialog': LogtoStepUpDialog;
  }
}
