import { css } from 'lit';

/** What two-step verification shows besides rows: a switch, and a warning above. */
export const factors = css`
  .row.wide {
    grid-template-columns: 20px minmax(0, 1fr) auto;
  }
  .row.wide > .actions {
    margin-inline-end: 0;
  }
  .above {
    margin-block-end: 10px;
  }
  .switch {
    flex: none;
    position: relative;
    inline-size: 40px;
    block-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 1px solid var(--_line-strong);
    border-radius: 99px;
    background: var(--_sunken);
  }
  .switch::after {
    content: '';
    position: absolute;
    inset-block: 3px;
    inset-inline-start: 3px;
    inline-size: 16px;
    border-radius: 50%;
    background: var(--_line-strong);
    transition: inset-inline-start 120ms;
  }
  .switch[aria-checked='true'] {
    background: var(--_accent);
    border-color: transparent;
  }
  .switch[aria-checked='true']::after {
    inset-inline-start: 19px;
    background: var(--_on-accent);
  }
  .switch[aria-busy='true']::before {
    display: none;
  }
  .switch[aria-busy='true']::after {
    animation: pulse 800ms ease-in-out infinite;
  }

  @container (max-width: 560px) {
    .row.wide > .value {
      grid-row: 1;
    }
    .row.wide > .actions {
      grid-row: 1;
    }
    .row.wide > svg {
      grid-row: 1;
    }
  }
  @media (forced-colors: active) {
    .switch[aria-checked='true']::after {
      background: Highlight;
    }
  }
`;
