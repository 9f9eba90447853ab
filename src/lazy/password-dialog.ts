import { html, nothing, type TemplateResult } from 'lit';
import { signOutOthers } from '../account/sign-out-others.ts';
import { endSession } from '../api/endpoints/sessions.ts';
import { setPassword } from '../api/endpoints/person-changes.ts';
import english from '../locales/en/password.ts';
import { Action } from '../ui/action.ts';
import { property, state } from '../ui/decorators.ts';
import { NewPassword } from '../ui/new-password.ts';
import { notice, type Content } from '../ui/pieces.ts';
import { TaskDialog } from './task-dialog.ts';

/**
 * A new password, and then, for who wants it, an end to all other sign-ins. Rendered by `<logto-password-field>` while
 * it is open. Private.
 */
export class LogtoPasswordDialog extends TaskDialog {
  static override readonly tag = 'logto-password-dialog';

  /** It is set, in a sentence or two. */
  @property({ attribute: false }) done!: (announcement: string) => void;

  /** `others`: the password is changed, and the other sign-ins are ending. */
  @state() private stage: 'form' | 'others' = 'form';
  @state() private signingOut = true;

  readonly #password = new NewPassword(this);
  /** Whether there was a password when this began. */
  #had: boolean | undefined;

  readonly #save = new Action(this, async () => {
    const { text: password, rules } = this.#password;
    await this.write(setPassword, { password }).catch((error: unknown) => {
      rules.learn(password, error);
      throw error;
    });
    if (!this.#offersSignOut || !this.signingOut) return this.done(this.#saved);
    this.#password.reset();
    this.stage = 'others';
    void this.#leaveOthers.run();
  });

  readonly #leaveOthers = new Action(this, async () => {
    const { ended, failures } = await this.hold(
      signOutOthers(this.current, (session) => this.write(endSession, session)),
    );
    if (failures[0]) throw failures[0];
    this.done(`${this.#saved} ${this.#t.signedOutOthers(ended)}`);
  });

  /** By the second of the two things the password is changed, whatever becomes of it. */
  protected override giveUp(): void {
    if (this.stage === 'form') this.cancel();
    else this.done(this.#saved);
  }

  get #t() {
    return this.words('password', english);
  }

  get #saved(): string {
    return this.#had ? this.#t.changed : this.#t.added;
  }

  protected override content(): Content {
    this.#had ??= this.profile.hasPassword ?? true;
    const t = this.#t;
    if (this.stage === 'others') {
      return this.frame(t.signOutOthers, this.#others());
    }
    return this.frame(this.#had ? t.changeTitle : t.addTitle, this.#form());
  }

  #form(): TemplateResult {
    const { profile } = this;
    const policy = this.current.settings.value?.signInExperience?.passwordPolicy;
    return this.#password.render({
      t: this.#t,
      common: this.common,
      measure: { policy, profile },
      error: this.explain(this.#save.error, this.#t.errors),
      pending: this.#save.pending,
      choice: this.#offersSignOut ? this.#signOutChoice() : nothing,
      edited: () => this.#save.clear(),
      submit: this.#save.run,
      cancel: this.leave,
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

  /** What is left is to end the other sign-ins, or to hear why some go on. */
  #others(): TemplateResult {
    const { pending, error } = this.#leaveOthers;
    const { changed, notSignedOut } = this.#t;
    return html`<form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#leaveOthers.run();
      }}
    >
      ${
        pending
          ? html`<p role="status">${changed} ${this.common.working}</p>`
          : notice('warn', html`${notSignedOut} ${this.explain(error)}`)
      }
      <div class="footer">
        <button class="plain" type="button" @click=${this.leave}>${this.common.close}</button>
        <button class="primary" autofocus aria-busy=${pending}>${this.common.retry}</button>
      </div>
    </form>`;
  }

  /** Not to somebody who is getting their first password: nobody else can know it. */
  get #offersSignOut(): boolean {
    return this.control('session') === 'Edit' && this.#had === true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-password-dialog': LogtoPasswordDialog;
  }
}
