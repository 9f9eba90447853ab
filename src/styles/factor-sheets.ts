import { css } from 'lit';

/** What the dialogs of two-step verification show: a QR code with its key, a sheet of codes, what is left. */
export const factorSheets = css`
  .actions.start {
    justify-content: flex-start;
    gap: 2px;
    margin: -4px -10px;
  }
  :is(.stack, form) > ul {
    padding-inline-start: 20px;
    display: grid;
    gap: 6px;
  }
  .qr {
    justify-self: center;
    inline-size: 184px;
    block-size: 184px;
    border-radius: var(--_radius-small);
    background: #fff;
    fill: #000;
    stroke: none;
    shape-rendering: crispEdges;
  }
  .key {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding: 6px 6px 6px 12px;
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }
  code {
    font:
      500 14px/1.6 ui-monospace,
      Menlo,
      monospace;
    overflow-wrap: anywhere;
  }
  .codes {
    columns: 2;
    padding: 12px 18px;
    list-style-position: inside;
    border-radius: var(--_radius);
    background: var(--_sunken);
    font:
      500 14.5px/1.9 ui-monospace,
      Menlo,
      monospace;
  }
  .codes s {
    color: var(--_muted);
  }
  @media (max-width: 480px) {
    .codes {
      padding: 10px 12px;
      font-size: 13px;
    }
    /* Struck through is enough to see; “used” is there to be heard. */
    .codes small {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  a.link {
    color: var(--_accent);
    font-size: 14px;
    font-weight: 550;
    justify-self: start;
  }
`;
