import { html } from 'lit';
import { checkUsername } from '../account/username-policy.ts';
import { setUsername } from '../api/endpoints/person-changes.ts';
import english from '../locales/en/username.ts';
import { Action } from '../ui/action.ts';
import { property } from '../ui/decorators.ts';
import { field, focusInvalid } from '../ui/field.ts';
import type { Content } from '../ui/pieces.ts';
import { TaskDialog } from './task-dialog.ts';

/** Choosing a username. Rendered by `<logto-username-field>` while it is open. Private. */
export class LogtoUsernameDialog extends TaskDialog {
  static override readonly tag = 'logto-username-dialog';

  /** It is set, in a sentence. */
  @property({ attribute: false }) done!: (announcement: string) => void;

  #typed: string | undefined;
  #before: string | undefined;
  #problem: string | undefined;

  readonly #save = new Action(this, async () => {
    const username = this.#draft.trim();
    await this.write(setUsername, { username });
    this.done(this.#t.changed(username));
  });

  get #t() {
    return this.words('username', english);
  }

  get #draft(): string {
    return this.#typed ?? this.profile.username ?? '';
  }

  protected override content(): Content {
    const t = this.#t;
    this.#before ??= this.profile.username ?? '';
    return this.frame(
      this.#before ? t.changeTitle : t.addTitle,
      html`<form novalidate @submit=${this.#submit}>
        ${field({
          name: 'username',
          label: t.label,
          value: this.#draft,
          autocomplete: 'username',
          autofocus: true,
          hint: this.#hint,
          error: this.#problem ?? this.explain(this.#save.error, t.errors),
          onInput: (typed) => {
            this.#typed = typed;
            this.#problem = undefined;
            this.#save.clear();
          },
        })}
        <div class="footer">
          <button class="plain" type="button" @click=${this.leave}>${this.common.cancel}</button>
          <button class="primary" aria-busy=${this.#save.pending}>${this.common.save}</button>
        </div>
      </form>`,
    );
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const username = this.#draft.trim();
    const broken = checkUsername(username, this.#policy);
    this.#problem = broken && this.#t.errors[`user.username_${broken}`];
    if (!broken && username === this.profile.username) this.#problem = this.#t.same;
    if (this.#problem || !(await this.#save.run())) await focusInvalid(this);
  };

  get #policy() {
    return this.current.settings.value?.signInExperience?.usernamePolicy;
  }

  /** The rules, as far as they are narrower than Logto's own. */
  get #hint(): string {
    const t = this.#t;
    const { minLength = 1, maxLength = 128, allowedChars = {} } = this.#policy ?? {};
    const { lowercase = true, uppercase = true, numbers = true, underscore = true } = allowedChars;
    const letters = lowercase && uppercase ? t.letters : lowercase ? t.lowercase : t.uppercase;
    const characters = [
      ...(lowercase || uppercase ? [letters] : []),
      ...(numbers ? [t.numbers] : []),
      ...(underscore ? [t.underscore] : []),
    ];
    const sentences = [t.allowed(new Intl.ListFormat(this.languageTag).format(characters))];
    if (numbers) sentences.push(t.noLeadingDigit);
    if (minLength > 1 && maxLength < 128) sentences.push(t.lengthBetween(minLength, maxLength));
    else if (minLength > 1) sentences.push(t.lengthAtLeast(minLength));
    else if (maxLength < 128) sentences.push(t.lengthAtMost(maxLength));
    return sentences.join(' ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-username-dialog': LogtoUsernameDialog;
  }
}
