import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldError } from './field.ts';

export interface Option {
  value: string;
  label: string;
}

export interface SelectFieldOptions {
  /** Unique in its shadow root; also the name of the select. */
  name: string;
  label: string;
  value: string;
  /** Options under their headings; those of the first group may stand without one. */
  groups: readonly { label?: string; options: readonly Option[] }[];
  onInput: (value: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  autocomplete?: string;
  required?: boolean | undefined;
}

/** A label, a native choice, and what is wrong with it. A value that is not among the options is one more of them. */
export const selectField = (options: SelectFieldOptions): TemplateResult => {
  const { name, value, groups, error, hint } = options;
  const among = groups.some((group) => group.options.some((option) => option.value === value));
  const all = among ? groups : [{ options: [{ value, label: value }] }, ...groups];
  const chosen = ({ value: other, label }: Option) =>
    html`<option value=${other} .selected=${live(other === value)}>${label}</option>`;
  return html`
    <div class="field">
      <label for=${name}>${options.label}</label>
      <select
        id=${name}
        name=${name}
        part="input"
        autocomplete=${options.autocomplete ?? 'off'}
        ?required=${options.required}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby="${hint ? `${name}-hint ` : ''}${name}-error"
        @change=${(event: Event) => options.onInput((event.target as HTMLSelectElement).value)}
      >
        ${all.map((group) =>
          group.label
            ? html`<optgroup label=${group.label}>${group.options.map(chosen)}</optgroup>`
            : group.options.map(chosen),
        )}
      </select>
      ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
      ${fieldError(name, error)}
    </div>
  `;
};
