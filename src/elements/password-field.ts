import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { canStepUp } from '../account/rules.ts';
import { signOutOthers } from '../account/sign-out-others.ts';
import { endSession, setPassword } from '../api/endpoints.ts';
import english from '../locales/en/password.ts';
import { forms } from '../styles/forms.ts';
import { Action } from '../ui/action.ts';
import { dialogPiece } from '../ui/dialog.ts';
import { keyIcon } from '../ui/icons.ts';
import { NewPassword } from '../ui/new-password.ts';
import { notice, row, type Content } from '../ui/pieces.ts';
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
  static override readonly uses = [dialogPiece];
  static override styles = [...AccountElement.styles, forms];

  /** `others`: the password is changed, and the other sign-ins are ending. */
  @state() private stage: 'view' | 'form' | 'others' = 'view';
  @state() private signingOut = true;
  /** What was done in this row, for as long as it is on the page. */
  @state() private done: string | undefined;

  readonly #password = new NewPassword(this);

  readonly #open = new Action(this, async () => {
    // The first password of somebody without any proof needs none.
    if (canStepUp(this.profile)) await this.current.stepUp.require();
    this.#password.reset();
    this.#save.clear();
    this.signingOut = this.#offersSignOut;
    this.stage = 'form';
  });

  readonly #save = new Action(this, async () => {
    const { text: password, rules } = this.#password;
    const done = this.profile.hasPassword ? this.#t.changed : this.#t.added;
    await this.write(setPassword, { password }).catch((error: unknown) => {
      rules.learn(password, error);
      throw error;
    });
    this.#password.reset();
    if (!this.signingOut) return this.#finish(done);
    this.done = done;
    this.stage = 'others';
    void this.#leaveOthers.run();
  });

  readonly #leaveOthers = new Action(this, async () => {
    const { ended, failures } = await signOutOthers(this.current, (session) =>
      this.write(endSession, session),
    );
    if (failures[0]) throw failures[0];
    this.#finish(`${this.#t.changed} ${this.#t.signedOutOthers(ended)}`);
  });

  protected override content(): Content {
    const control = this.control('password');
    if (control === 'Off') return nothing;
    const t = this.#t;
    const { hasPassword } = this.profile;
    const action = html`<button
      class="quiet"
      type="button"
      aria-label=${hasPassword ? t.change : t.add}
      aria-busy=${this.#open.pending}
      @click=${() => this.#open.run()}
    >
      ${hasPassword ? this.common.change : this.common.add}
    </button>`;
    const dots = html`<span aria-hidden="true">••••••••</span
      ><span class="visually-hidden">${t.isSet}</span>`;
    const title = hasPassword ? t.changeTitle : t.addTitle;
    return html`
      <div class="card">
        ${row({
          icon: keyIcon,
          label: t.label,
          value: hasPassword ? dots : html`<span class="muted">${this.common.notSet}</span>`,
          detail: this.#detail,
          actions: control === 'Edit' ? action : nothing,
        })}
      </div>
      <logto-dialog
        ?open=${this.stage !== 'view'}
        heading=${this.stage === 'others' ? t.signOutOthers : title}
        dismiss=${this.common.close}
        @cancel=${this.#close}
        >${this.stage === 'form' ? this.#form() : nothing}${
          this.stage === 'others' ? this.#others() : nothing
        }</logto-dialog
      >
    `;
  }

  get #detail(): Content | undefined {
    const error = this.explain(this.#open.error);
    if (error) return html`<span class="error" role="alert">${error}</span>`;
    const byOwner = this.current.control('password') === 'ReadOnly';
    return byOwner ? this.common.readOnly : this.done;
  }

  #form(): TemplateResult {
    const { settings } = this.current;
    return this.#password.render({
      t: this.#t,
      common: this.common,
      measure: {
        policy: settings.value?.signInExperience?.passwordPolicy,
        profile: this.profile,
      },
      error: this.explain(this.#save.error, this.#t.errors),
      pending: this.#save.pending,
      choice: this.#offersSignOut ? this.#signOutChoice() : nothing,
      edited: () => this.#save.clear(),
      submit: this.#save.run,
      cancel: this.#close,
    });
  }

  #signOutChoice(): TemplateResult {
    const { signOutOthers, signOutHint } = this.#t;
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${this.signingOut}
        @change=${(event: Event) => (this.signingOut = (event.target as HTMLInputElement).checked)}
      />
      <span>${signOutOthers}<small class="muted">${signOutHint}</small></span>
    </label>`;
  }

  /** The password is changed; what is left is to end the other sign-ins, or to hear why some go on. */
  #others(): TemplateResult {
    const { pending, error } = this.#leaveOthers;
    const { changed, notSignedOut } = this.#t;
    const failed = html`${notSignedOut} ${this.explain(error)}`;
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#leaveOthers.run();
      }}
    >
      ${pending ? html`<p role="status">${changed} ${this.common.working}</p>` : notice('warn', failed)}
      <div class="footer">
        <button class="plain" type="button" @click=${this.#close}>${this.common.close}</button>
        <button class="primary" autofocus aria-busy=${pending}>${this.common.retry}</button>
      </div>
    </form>`;
  }

  #finish(done: string): void {
    this.stage = 'view';
    this.done = this.announcement = done;
  }

  #close = (): void => {
    const changed = this.stage === 'others';
    this.stage = 'view';
    this.#password.reset();
    if (!changed) this.cancelled();
  };

  /** Not to somebody who has just got their first password: nobody else can know it. */
  get #offersSignOut(): boolean {
    return this.control('session') === 'Edit' && Boolean(this.profile.hasPassword);
  }

  get #t() {
    return this.words('password', english);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-password-field': LogtoPasswordField;
  }
}
