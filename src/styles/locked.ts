import { css } from 'lit';

/** The row that stands for what is read only after a click. */
export const lockedStyles = css`
  .locked {
    grid-template-columns: 20px minmax(0, 1fr) auto;
  }
  .locked > div {
    overflow-wrap: anywhere;
  }
  .locked .error {
    display: block;
    margin-block-start: 4px;
    font-size: 13px;
  }
  @container (max-width: 560px) {
    .locked,
    .row[aria-hidden] {
      min-block-size: 103px;
    }
    .locked > svg {
      grid-row: auto;
      align-self: center;
      margin: 0;
    }
    .locked > .actions {
      grid-area: 2 / 2;
      justify-self: start;
      margin: 0 -10px;
    }
  }
`;
