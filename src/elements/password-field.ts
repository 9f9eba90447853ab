import { html, nothing } from 'lit';
import { canStepUp } from '../account/rules.ts';
import english from '../locales/en/fields.ts';
import { Action } from '../ui/action.ts';
import { state } from '../ui/decorators.ts';
import { keyIcon } from '../ui/icons/identifiers.ts';
import { row, type Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';

/**
 * The password: set for the first time or changed, by the owner's rules where they are known. The form is in the light
 * DOM while it is open, where password managers find it; pages style it as `logto-credentials input`.
 *
 * ```html
 * <logto-password-field endpoint="https://auth.example.com" app-id="your-app"></logto-password-field>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - the password was set, or another sign-in ended
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - the whole row
 * @csspart label - what it is
 * @csspart value - whether there is one
 */
export class LogtoPasswordField extends AccountElement {
  static override readonly tag = 'logto-password-field';

  @state() private editing = false;
  /** What was done in this row, for as long as it is on the page. */
  @state() private done: string | undefined;

  readonly #open = new Action(this, async () => {
    const [{ LogtoPasswordDialog }] = await Promise.all([
      import('../lazy/password-dialog.ts'),
      // The first password of somebody without any proof needs none.
      canStepUp(this.profile) && this.current.stepUp.require(),
    ]);
    LogtoPasswordDialog.define();
    this.editing = true;
  });

  protected override content(): Content {
    const control = this.control('password');
    if (control === 'Off') return nothing;
    const t = this.words('fields', english).password;
    const { hasPassword } = this.profile;
    const action = html`<button
      class="quiet"
      part="action"
      type="button"
      aria-label=${hasPassword ? t.change : t.add}
      aria-busy=${this.#open.pending}
      @click=${() => this.#open.run()}
    >
      ${hasPassword ? this.common.change : t.set}
    </button>`;
    const dots = html`<span aria-hidden="true">••••••••</span
      ><span class="visually-hidden">${t.isSet}</span>`;
    return html`
      <div class="card">
        ${row({
          icon: keyIcon,
          label: t.label,
          value: hasPassword ? dots : html`<span class="muted">${this.common.notSet}</span>`,
          detail:
            this.current.control('password') === 'ReadOnly' ? this.common.readOnly : this.done,
          error: this.explain(this.#open.error),
          actions: control === 'Edit' ? action : nothing,
        })}
      </div>
      ${
        this.editing
          ? html`<logto-password-dialog
              .done=${this.#finish}
              .cancel=${this.#close}
            ></logto-password-dialog>`
          : nothing
      }
    `;
  }

  #finish = (done: string): void => {
    this.editing = false;
    this.done = this.announcement = done;
  };

  #close = (): void => {
    this.editing = false;
    this.cancelled();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-password-field': LogtoPasswordField;
  }
}
