import { css } from 'lit';

/** Facts about a person in groups, a form in the place of those that are being changed. */
export const profileRows = css`
  .line {
    display: flex;
    align-items: center;
    min-block-size: 34px;
    margin-block-end: 4px;
    padding-inline-end: calc(var(--_space) - 10px);
  }
  h2 {
    flex: 1;
    margin: 0 !important;
  }
  .row {
    grid-template-columns: 174px minmax(0, 1fr) auto;
    min-block-size: 52px;
  }
  .rest {
    grid-column: 1 / -1;
  }
  a {
    color: var(--_accent);
  }
  .saved {
    color: var(--_good);
  }
  @container (max-width: 560px) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      min-block-size: 62px;
    }
    .row > * {
      grid-column: 1 !important;
    }
    .row > .actions {
      grid-column: 2 !important;
    }
    .actions > .saved {
      margin-inline-end: 10px;
    }
  }
`;
