import { html, type TemplateResult } from 'lit';
import { checkUsername } from '../account/username-policy.ts';
import { setUsername } from '../api/endpoints.ts';
import english from '../locales/en/username.ts';
import { Action } from '../ui/action.ts';
import { field, focusInvalid } from '../ui/field.ts';
import { atIcon } from '../ui/icons.ts';
import { IdentifierField } from './identifier-field.ts';

/**
 * The username: shown, set, changed, removed, by the owner's rules where they are known.
 *
 * ```html
 * <logto-username-field endpoint="https://auth.example.com" app-id="your-app"></logto-username-field>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - the username was set or removed
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - the whole row
 * @csspart label - what it is
 * @csspart value - the username
 * @csspart input - the input of the dialog
 */
export class LogtoUsernameField extends IdentifierField {
  static override readonly tag = 'logto-username-field';

  protected override readonly kind = 'username';
  protected override readonly icon = atIcon;
  #draft = '';
  #problem: string | undefined;

  readonly #save = new Action(this, async () => {
    const username = this.#draft.trim();
    await this.write(setUsername, { username });
    this.finish(this.t.changed(username));
  });

  protected override get t() {
    return this.words('username', english);
  }

  protected override get stored(): string | null | undefined {
    return this.profile.username;
  }

  protected override begin(): void {
    this.#draft = this.stored ?? '';
    this.#problem = undefined;
    this.#save.clear();
  }

  protected override editor(): TemplateResult {
    const { t } = this;
    return html`
      <form novalidate @submit=${this.#submit}>
        ${field({
          name: 'username',
          label: t.label,
          value: this.#draft,
          autocomplete: 'username',
          autofocus: true,
          hint: this.#hint,
          error: this.#problem ?? this.explain(this.#save.error, t.errors),
          onInput: (typed) => {
            this.#draft = typed;
            this.#problem = undefined;
            this.#save.clear();
          },
        })}
        <div class="footer">
          <button class="plain" type="button" @click=${this.close}>${this.common.cancel}</button>
          <button class="primary" aria-busy=${this.#save.pending}>${this.common.save}</button>
        </div>
      </form>
    `;
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const username = this.#draft.trim();
    const broken = checkUsername(username, this.#policy);
    this.#problem = broken && this.t.errors[`user.username_${broken}`];
    if (!broken && username === this.stored) this.#problem = this.t.same;
    if (this.#problem || !(await this.#save.run())) await focusInvalid(this);
  };

  protected override removeValue(): Promise<unknown> {
    return this.write(setUsername, { username: null });
  }

  get #policy() {
    return this.current.settings.value?.signInExperience?.usernamePolicy;
  }

  /** The rules, as far as they are narrower than Logto's own. */
  get #hint(): string {
    const { t } = this;
    const { minLength = 1, maxLength = 128, allowedChars = {} } = this.#policy ?? {};
    const { lowercase = true, uppercase = true, numbers = true, underscore = true } = allowedChars;
    const letters = lowercase && uppercase ? t.letters : lowercase ? t.lowercase : t.uppercase;
    const characters = [
      ...(lowercase || uppercase ? [letters] : []),
      ...(numbers ? [t.numbers] : []),
      ...(underscore ? [t.underscore] : []),
    ];
    const list = new Intl.ListFormat([this.context!.locale.tag, 'en']).format(characters);
    const sentences = [t.allowed(list)];
    if (numbers) sentences.push(t.noLeadingDigit);
    if (minLength > 1 && maxLength < 128) sentences.push(t.lengthBetween(minLength, maxLength));
    else if (minLength > 1) sentences.push(t.lengthAtLeast(minLength));
    else if (maxLength < 128) sentences.push(t.lengthAtMost(maxLength));
    return sentences.join(' ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-username-field': LogtoUsernameField;
  }
}
