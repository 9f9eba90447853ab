import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.ts';
import { notice } from '../ui/pieces.ts';

/** Where this page cannot make a passkey, Logto's own can: one click there, and back by itself. */
export const passkeyElsewhere = (options: {
  words: Messages['passkey'];
  common: Messages['common'];
  /** Code of what stands in the way. */
  obstacle: string;
  /** Address of Logto's page. */
  page: string;
  onClose: () => void;
}): TemplateResult => {
  const { words, obstacle } = options;
  // A browser that cannot do it here cannot do it there.
  const helps = obstacle !== 'passkey_unsupported';
  return html`<div class="stack">
    ${notice('warn', words.errors[obstacle] ?? '')}
    ${
      helps
        ? html`<p class="small">
            <a class="link" href=${options.page} autofocus>${words.hosted}</a><br />
            ${words.hostedText}
          </p>`
        : nothing
    }
    <div class="footer">
      <button class="plain" type="button" @click=${options.onClose}>${options.common.close}</button>
    </div>
  </div>`;
};
