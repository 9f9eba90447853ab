import { html, type TemplateResult } from 'lit';
import { lineBelow, type Content } from './pieces.ts';

/** A choice that takes effect at once: what it is, what it means as it stands, and the switch. */
export const switchRow = (options: {
  /** Unique in its shadow root. */
  id: string;
  icon: Content;
  label: string;
  detail: string;
  /** Why the last click came to nothing; takes the place of the detail. */
  error: string | undefined;
  on: boolean;
  busy: boolean;
  /** Cannot be switched now; `detail` says why. */
  disabled?: boolean;
  /** There is nothing to choose; this says how it stands. */
  fixed?: string | undefined;
  onToggle: () => void;
}): TemplateResult => {
  const { id, busy, disabled = false } = options;
  return html`
    <div class="row wide" part="row">
      ${options.icon}
      <span class="value" part="value"
        ><span id=${id}>${options.label}</span
        >${lineBelow(options.detail, options.error, `${id}-detail`)}</span
      >
      <span class="actions">
        ${
          options.fixed
            ? html`<span class="chip ${options.on ? 'good' : ''}">${options.fixed}</span>`
            : html`<button
                class="switch"
                type="button"
                role="switch"
                aria-checked=${options.on}
                aria-labelledby=${id}
                aria-describedby="${id}-detail"
                aria-busy=${busy}
                aria-disabled=${disabled}
                @click=${() => {
                  if (!busy && !disabled) options.onToggle();
                }}
              ></button>`
        }
      </span>
    </div>
  `;
};
