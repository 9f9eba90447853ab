import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from './icons/notices.ts';
import type { Content } from './pieces.ts';

/** One row of a list of things: icon, name, quiet lines below it, what went wrong, and what can be done. */
export const item = (options: {
  icon: TemplateResult;
  /** What the icon says, for those who do not see it. */
  kind?: string;
  name: string;
  chip?: string | undefined;
  /** Quiet lines, each of facts that stand beside one another. */
  lines: readonly (readonly (Content | undefined)[])[];
  error?: string | undefined;
  actions?: Content;
}): TemplateResult => html`
  <div class="row item" part="row" role="listitem" tabindex="-1">
    ${options.icon}
    <div class="about" part="value">
      <span class="name"
        >${options.kind ? html`<span class="visually-hidden">${options.kind}: </span>` : nothing}
        <b><bdi>${options.name}</bdi></b
        >${options.chip ? html`<span class="chip good">${options.chip}</span>` : nothing}</span
      >
      ${options.lines.map((facts) => line(facts))}
      <div role="alert">
        ${options.error ? html`<span class="error">${alertIcon}${options.error}</span>` : nothing}
      </div>
    </div>
    <span class="actions">${options.actions ?? nothing}</span>
  </div>
`;

function line(facts: readonly (Content | undefined)[]): Content {
  const known = facts.filter((fact) => fact);
  return known.length === 0
    ? nothing
    : html`<small>${known.map((fact, index) => html`${index > 0 ? ' · ' : ''}${fact}`)}</small>`;
}

/** A button of a row: short to the eye, and telling which row it is about to those who do not see it. */
export const itemButton = (options: {
  label: string;
  /** The label, and what it is about. */
  name: string;
  tone?: 'bad' | '';
  pending: boolean;
  onClick: (event: Event) => unknown;
}): TemplateResult => html`
  <button
    class="quiet ${options.tone ?? ''}"
    part="action"
    type="button"
    aria-label=${options.name}
    aria-busy=${options.pending}
    @click=${options.onClick}
  >
    ${options.label}
  </button>
`;
