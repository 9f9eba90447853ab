import { css } from 'lit';

/** The summary of a check-up, and its findings below a question each. */
export const checkupStyles = css`
  .summary {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    column-gap: 14px;
    align-items: center;
    padding: var(--_space);
    outline: none;
  }
  .summary > svg {
    color: var(--_good);
  }
  .summary.warn > svg {
    color: var(--_warn);
  }
  .summary > b {
    font-weight: 600;
  }
  .summary > small {
    grid-column: 2;
    color: var(--_muted);
    font-size: 13px;
  }
  .above {
    margin-block-end: 10px;
  }
  .row {
    grid-template-columns: 20px 184px minmax(0, 1fr) auto;
  }
  h2 + .row {
    border: 0;
  }
  h2 {
    padding: 14px var(--_space) 2px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 13px;
    font-weight: 600;
  }
  .card > h2:first-child {
    border: 0;
  }
  .row.wrong {
    grid-template-columns: 20px minmax(0, 1fr) auto;
    border-block-start: 1px solid var(--_line);
  }
  @container (max-width: 560px) {
    .row,
    .row.wrong {
      grid-template-columns: 20px minmax(0, 1fr);
    }
    .row > .value {
      grid-row: auto;
    }
    .row > .actions {
      grid-column: 2;
      grid-row: auto;
      justify-self: start;
      margin: 0 -10px;
    }
  }
`;
