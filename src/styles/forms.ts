import { css } from 'lit';

/** Buttons, inputs, fields. Native controls, dressed. */
export const forms = css`
  button,
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 34px;
    padding: 6px 10px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 14px;
    font-weight: 550;
    text-decoration: none;
    cursor: pointer;
    transition: background-color 120ms;
  }
  button.quiet {
    color: var(--_accent);
  }
  button.quiet:hover {
    background: var(--_accent-soft);
  }
  button.quiet.bad {
    color: var(--_bad);
  }
  button.quiet.bad:hover {
    background: var(--_bad-soft);
  }
  button.link {
    color: var(--_accent);
    padding: 0;
    min-block-size: 24px;
  }
  button.link:hover {
    text-decoration: underline;
  }
  button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
    padding: 8px 16px;
    min-block-size: 38px;
  }
  button.primary.bad {
    background: var(--_bad);
    color: var(--_surface);
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--_accent), var(--_text) 12%);
  }
  button.primary.bad:hover {
    background: color-mix(in oklab, var(--_bad), var(--_text) 12%);
  }
  button.plain {
    border: 1px solid var(--_line-strong);
    padding: 7px 14px;
    min-block-size: 38px;
  }
  button.plain:hover {
    background: var(--_sunken);
  }
  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  button[aria-busy='true']::before {
    content: '';
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 800ms linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

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
    color: var(--_bad);
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
    margin-inline-end: auto;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 14px;
  }
  input[type='checkbox'] {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid;
    }
  }
`;
