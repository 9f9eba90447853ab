import { css } from 'lit';

/** Inputs and fields, for elements that hold a form. Native controls, dressed. */
export const forms = css`
  form,
  .stack {
    display: grid;
    gap: 16px;
  }
  .field {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .field > label,
  .field-label {
    font-size: 13.5px;
    font-weight: 550;
  }
  .field > .hint {
    color: var(--_muted);
    font-size: 13px;
  }
  input:not([type='checkbox'], [type='radio'], [type='file'], [type='range'], .visually-hidden),
  select,
  textarea {
    inline-size: 100%;
    /* Text, date and select as high as each other. */
    block-size: 42px;
    padding: 9px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  textarea {
    block-size: auto;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad) !important;
  }
  .reveal {
    position: relative;
  }
  .reveal input {
    padding-inline-end: 44px !important;
  }
  .reveal button {
    position: absolute;
    inset-block: 3px;
    inset-inline-end: 3px;
    color: var(--_muted);
  }
  .error {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    font-size: 13px;
  }
  .error svg {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
  }
  .code {
    letter-spacing: 0.5em;
    padding-inline-start: calc(12px + 0.5em) !important;
    font-variant-numeric: tabular-nums;
    font-size: 20px !important;
    font-weight: 600 !important;
    text-align: center;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
  }
  .footer > .start {
    flex: 1 1 80px;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: center;
  }
  @container (max-width: 560px) {
    .footer > .start {
      flex-basis: 100%;
    }
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    font-size: 14px;
  }
  .check small {
    display: block;
    font-size: 13px;
  }
  .checklist {
    display: grid;
    gap: 6px;
    list-style: none;
    color: var(--_muted);
    font-size: 13px;
  }
  .checklist > li {
    display: flex;
    gap: 8px;
  }
  .checklist > .done {
    color: var(--_good);
  }
  .checklist > .broken {
    color: var(--_bad);
  }
  .checklist svg {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
  }
  input[type='checkbox'] {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
