/** Template functions for what a section is made of: rows, notices, skeletons. They know nothing of accounts. */
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, warnIcon } from './icons/notices.ts';

export type Content =
  TemplateResult | typeof nothing | string | readonly (TemplateResult | typeof nothing)[];

/** The line below a value: quiet, or what went wrong, which is said at once. `id` is for buttons it says something about. */
export const lineBelow = (detail: Content | undefined, error?: string, id?: string): Content => {
  const line = error ? html`<span class="error" role="alert">${error}</span>` : detail;
  return line ? html`<small id=${id ?? nothing}>${line}</small>` : nothing;
};

/** One fact: icon, label, value with one line below it, actions at the end. */
export const row = (options: {
  icon?: Content;
  label: string;
  value: Content;
  detail?: Content | undefined;
  /** Why the last click came to nothing; takes the place of the detail. */
  error?: string | undefined;
  /** Id of the line they are in. */
  detailId?: string | undefined;
  actions?: Content;
}): TemplateResult => html`
  <div class="row" part="row" role="group" aria-label=${options.label}>
    ${options.icon ?? html`<span></span>`}
    <span class="label" part="label">${options.label}</span>
    <span class="value" part="value"
      >${options.value}${lineBelow(options.detail, options.error, options.detailId)}</span
    >
    <span class="actions">${options.actions ?? nothing}</span>
  </div>
`;

/** The shape of rows to come. */
export const skeletonRows = (count: number, loading: string): TemplateResult => html`
  <div class="card" aria-busy="true">
    <span class="visually-hidden" role="status">${loading}</span>
    ${Array.from(
      { length: count },
      () =>
        html`<div class="row" aria-hidden="true">
          <span></span><span class="skeleton"></span><span class="skeleton"></span>
        </div>`,
    )}
  </div>
`;

/** Something to know, in a tone: amber to look, red for what went wrong, green for what is well. */
export const notice = (
  tone: 'warn' | 'bad' | 'good' | 'plain',
  text: Content,
  action: Content = nothing,
): TemplateResult => html`
  <div class="notice ${tone}" part="notice" role=${tone === 'bad' ? 'alert' : 'status'}>
    ${tone === 'bad' ? alertIcon : tone === 'warn' ? warnIcon : nothing}
    <div>${text}${action}</div>
  </div>
`;

/** A whole panel that has nothing to show but one thing to say. */
export const emptyPanel = (
  title: string,
  text: string,
  action: Content = nothing,
): TemplateResult => html`
  <div class="card empty" part="notice">
    <h2>${title}</h2>
    <p>${text}</p>
    ${action}
  </div>
`;
