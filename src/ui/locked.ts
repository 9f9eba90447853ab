import { html, type TemplateResult } from 'lit';
import { fieldError } from './field.ts';
import { lockIcon } from './icons/controls.ts';

/** What stands instead of a list that is read only after a click, because reading it needs a proof. */
export const locked = (options: {
  text: string;
  label: string;
  pending: boolean;
  error: string | undefined;
  onClick: () => unknown;
}): TemplateResult => html`
  <div class="card">
    <div class="row locked">
      ${lockIcon}
      <span class="value">${options.text} ${fieldError('locked', options.error)}</span>
      <span class="actions">
        <button
          class="quiet"
          part="action"
          type="button"
          aria-busy=${options.pending}
          @click=${() => options.onClick()}
        >
          ${options.label}
        </button>
      </span>
    </div>
  </div>
`;
