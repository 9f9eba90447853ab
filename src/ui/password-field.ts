import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Profile } from '../api/schemas.ts';
import type { Messages } from '../locales/messages.ts';
import { fieldError } from './field.ts';
import { eyeIcon, eyeOffIcon } from './icons/controls.ts';

/** The name password managers file the password under: what the person most likely signs in with. */
export const accountName = ({ username, primaryEmail, primaryPhone }: Profile): string =>
  username ?? primaryEmail ?? primaryPhone ?? '';

/**
 * A password with a way to look at it, and the account's name beside it for password managers. It is never cut short:
 * a pasted password that is too long has to be refused, not changed.
 */
export const passwordField = (options: {
  /** Unique in its tree; also the name of the input. */
  name: string;
  label: string;
  value: string;
  shown: boolean;
  words: Messages['common'];
  autocomplete: 'current-password' | 'new-password';
  account: string;
  error: string | undefined;
  /** Id of something else that explains the field. */
  describedBy?: string;
  onInput: (value: string) => void;
  onToggle: () => void;
}): TemplateResult => {
  const { name, error, shown, words } = options;
  return html`
    <div class="field">
      <label for=${name}>${options.label}</label>
      <input
        class="visually-hidden"
        type="text"
        name="username"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        .value=${options.account}
        readonly
      />
      <div class="reveal">
        <input
          id=${name}
          name=${name}
          part="input"
          type=${shown ? 'text' : 'password'}
          autocomplete=${options.autocomplete}
          autocapitalize="off"
          spellcheck="false"
          autofocus
          .value=${live(options.value)}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby="${name}-error ${options.describedBy ?? ''}"
          @input=${(event: Event) => options.onInput((event.target as HTMLInputElement).value)}
        />
        <button
          type="button"
          aria-label=${shown ? words.hidePassword : words.showPassword}
          @click=${options.onToggle}
        >
          ${shown ? eyeOffIcon : eyeIcon}
        </button>
      </div>
      ${fieldError(name, error)}
    </div>
  `;
};
