import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import english from '../locales/en/username.ts';
import { forms } from '../styles/forms.ts';
import { Action } from '../ui/action.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { field } from '../ui/field.ts';
import { atIcon } from '../ui/icons.ts';
import { row, type Content } from '../ui/pieces.ts';
import { setUsername } from '../api/endpoints.ts';
import { AccountElement } from './account-element.ts';

/**
 * The username: shown, set, changed. Asks who the person is before it opens its form.
 *
 * ```html
 * <logto-username-field endpoint="https://auth.example.com" app-id="your-app"></logto-username-field>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - the username was changed
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - the whole row
 * @csspart label - what it is
 * @csspart value - the username
 */
export class LogtoUsernameField extends AccountElement {
  static override readonly tag = 'logto-username-field';
  static override readonly uses = [dialogPiece];
  static override styles = [...AccountElement.styles, forms];

  @state() private step: 'view' | 'edit' = 'view';
  @state() private draft = '';

  #open = new Action(this, async () => {
    await this.current.stepUp.require();
    this.draft = this.profile.username ?? '';
    this.#save.clear();
    this.step = 'edit';
  });

  #save = new Action(this, async () => {
    const username = this.draft.trim();
    await this.write(setUsername, { username });
    this.step = 'view';
    this.announcement = this.#t.changed(username);
  });

  get #t() {
    return this.words('username', english);
  }

  protected override content(): Content {
    const control = this.control('username');
    if (control === 'Off') return nothing;
    const { username } = this.profile;
    const t = this.#t;
    const action = html`<button
      class="quiet"
      type="button"
      aria-label=${username ? t.change : t.add}
      aria-busy=${this.#open.pending}
      @click=${() => this.#open.run()}
    >
      ${username ? this.common.change : this.common.add}
    </button>`;
    return html`
      <div class="card">
        ${row({
          icon: atIcon,
          label: t.label,
          value: username ?? html`<span class="muted">${this.common.notSet}</span>`,
          detail: this.explain(this.#open.error),
          actions: control === 'Edit' ? action : nothing,
        })}
      </div>
      <logto-dialog
        ?open=${this.step === 'edit'}
        heading=${username ? t.changeTitle : t.addTitle}
        dismiss=${this.common.close}
        @cancel=${this.#close}
      >
        ${this.step === 'edit' ? this.#form() : nothing}
      </logto-dialog>
    `;
  }

  #form() {
    const t = this.#t;
    return html`
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save.run();
        }}
      >
        ${field({
          name: 'username',
          label: t.label,
          value: this.draft,
          autocomplete: 'username',
          autofocus: true,
          hint: t.hint,
          error: this.explain(this.#save.error, t.errors),
          onInput: (value) => (this.draft = value),
        })}
        <div class="footer">
          <button class="plain" type="button" @click=${this.#close}>${this.common.cancel}</button>
          <button class="primary" aria-busy=${this.#save.pending}>${this.common.save}</button>
        </div>
      </form>
    `;
  }

  #close = (): void => {
    this.step = 'view';
    this.cancelled();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-username-field': LogtoUsernameField;
  }
}
