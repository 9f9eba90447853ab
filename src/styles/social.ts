import { css } from 'lit';
import { chips } from './chips.ts';

/** What only accounts elsewhere have: signs of companies, and who somebody is there. */
export const social = css`
  ${chips}
  .logo {
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 5px;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 12px;
    line-height: 1;
  }
  .logo:has(picture:not([hidden])) {
    background: none;
  }
  .logo picture:not([hidden]) + b {
    display: none;
  }
  .logo picture {
    display: contents;
  }
  .logo img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .none {
    padding: var(--_space);
  }
  .row .label {
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
  }
  .line button.link {
    font-size: 13px;
    text-align: start;
  }
  a.quiet {
    color: var(--_accent);
  }
  a.quiet:hover {
    background: var(--_accent-soft);
  }
  .persona {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  .persona > span:last-child {
    min-inline-size: 0;
  }
  .persona b {
    font-weight: 600;
  }
  .persona small {
    display: block;
    color: var(--_muted);
    font-size: 13px;
  }
  @container (max-width: 560px) {
    .row > .logo {
      grid-row: 1 / 3;
      align-self: start;
      margin-block-start: 1px;
    }
  }
  /* Two words beside an address leave no room for it. */
  @container (max-width: 420px) {
    .row > .logo {
      grid-row: 1 / 4;
    }
    .row:has(> .actions > :nth-child(2)) > .actions {
      grid-area: 3 / 2 / 4 / -1;
      flex-direction: row;
      justify-content: flex-start;
      margin: 0 -10px;
    }
    .row:has(> .actions > :nth-child(2)) > .value {
      grid-column: 2 / -1;
    }
  }
`;
