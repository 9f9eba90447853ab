import { css } from 'lit';

/** On its own, because it cannot be nested in a rule; with a name of ours, because it may stand in the page's own tree. */
export const spin = css`
  @keyframes logto-spin {
    to {
      rotate: 1turn;
    }
  }
`;

/** Buttons and the ring of the focus: what every element has. */
export const buttons = css`
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
  /* The sign takes the place of the words, so that nothing beside the button moves. */
  button[aria-busy='true'] {
    position: relative;
    -webkit-text-fill-color: transparent;
  }
  button[aria-busy='true']::before {
    content: '';
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: logto-spin 800ms linear infinite;
  }
  ${spin}
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid;
    }
  }
`;
