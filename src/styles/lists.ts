import { css } from 'lit';
import { chips } from './chips.ts';

/** Lists of things to look at and to end: each row an icon, a name with quiet lines below it, and what can be done. */
export const lists = css`
  ${chips}
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 10px;
  }
  .top > p {
    flex: 1 1 260px;
    color: var(--_muted);
    font-size: 13.5px;
  }
  /* The browser lays out and paints what is on screen, however long the list. */
  .page {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 1700px;
  }
  .page + .page {
    border-block-start: 1px solid var(--_line);
  }
  ul {
    list-style: none;
  }
  /* Rounded corners that clip would have everything painted anew with each row that comes. */
  .card {
    overflow: visible;
  }
  h3 {
    font-size: 13px;
    font-weight: 550;
    color: var(--_muted);
    margin-block: 16px 8px;
  }
  .top + h3 {
    margin-block-start: 0;
  }
  .item:focus-visible,
  [role='list']:focus-visible {
    outline-offset: -2px;
  }
  .row.item {
    grid-template-columns: 20px minmax(0, 1fr) auto;
  }
  .item > svg {
    grid-row: auto;
    align-self: start;
    margin-block-start: 3px;
  }
  .about {
    display: grid;
    gap: 1px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
  .name > b {
    font-weight: 550;
  }
  .about > small,
  summary {
    color: var(--_muted);
    font-size: 13px;
  }
  .about > .error {
    margin-block-start: 4px;
  }
  .more {
    padding: 10px var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  .card + .notice,
  .notice + .card,
  .notice + .top {
    margin-block-start: 10px;
  }
  @container (max-width: 560px) {
    .row.item > .actions {
      grid-row: auto;
      grid-column: 3;
    }
  }
`;
