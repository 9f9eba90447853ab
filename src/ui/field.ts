import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { alertIcon } from './icons/notices.ts';

export interface FieldOptions {
  /** Unique in its shadow root; also the name of the input. */
  name: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  /** Id of something else that explains the field. */
  describedBy?: string | undefined;
  type?: 'text' | 'password' | 'email' | 'tel' | 'url' | 'date' | 'number' | 'search';
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'url';
  maxlength?: number;
  placeholder?: string | undefined;
  autocapitalize?: 'off' | 'words' | 'sentences';
  required?: boolean | undefined;
  readonly?: boolean;
  autofocus?: boolean;
  className?: string;
  spellcheck?: boolean;
}

/** The words under a field that was refused, with an icon: never colour alone. */
export const fieldError = (name: string, error: string | undefined): TemplateResult => html`
  <div id="${name}-error" role="alert">
    ${error ? html`<span class="error">${alertIcon}${error}</span>` : nothing}
  </div>
`;

/** A label, an input, and what is wrong with it, tied together for everybody. */
export const field = (options: FieldOptions): TemplateResult => {
  const { name, error, hint } = options;
  const described =
    `${options.describedBy ?? ''} ${hint ? `${name}-hint` : ''} ${name}-error`.trim();
  return html`
    <div class="field">
      <label for=${name}>${options.label}</label>
      <input
        id=${name}
        name=${name}
        part="input"
        class=${options.className ?? ''}
        type=${options.type ?? 'text'}
        .value=${live(options.value)}
        autocomplete=${options.autocomplete ?? 'off'}
        autocapitalize=${options.autocapitalize ?? 'off'}
        placeholder=${ifDefined(options.placeholder)}
        spellcheck=${options.spellcheck ? 'true' : 'false'}
        inputmode=${ifDefined(options.inputmode)}
        maxlength=${ifDefined(options.maxlength)}
        ?required=${options.required}
        ?readonly=${options.readonly}
        ?autofocus=${options.autofocus}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${described}
        @input=${(event: Event) => options.onInput((event.target as HTMLInputElement).value)}
      />
      ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
      ${fieldError(name, error)}
    </div>
  `;
};

/**
 * The six digits of a code in one input, so that pasting, autofill from a message and screen readers just work.
 * `onComplete` runs when the sixth digit is there.
 */
export const codeField = (
  options: Omit<FieldOptions, 'type' | 'maxlength'> & { onComplete?: () => void },
): TemplateResult =>
  field({
    ...options,
    className: 'code',
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    onInput: (typed) => {
      const digits = typed.replace(/\D/g, '').slice(0, 6);
      const completed = digits.length === 6 && digits !== options.value;
      options.onInput(digits);
      if (completed) options.onComplete?.();
    },
  });

/** Leads the person to what has to be put right. */
export async function focusInvalid(
  host: LitElement,
  selector = '[aria-invalid="true"]',
): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
