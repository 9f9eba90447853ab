import { css } from 'lit';

/** Boxes, rows, notices: what an element is made of. Wide and narrow are the same rows, laid out anew. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 15px;
    line-height: 1.5;
    text-align: start;
  }
  :host([hidden]),
  :host(:state(empty)) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  [hidden] {
    display: none !important;
  }
  svg {
    inline-size: 18px;
    block-size: 18px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--_muted);
  }
  .error {
    color: var(--_bad);
  }
  .small {
    font-size: 13px;
  }

  .card {
    background: var(--_surface);
    border: var(--_frame, 1px solid var(--_line));
    border-radius: var(--_frame-radius, var(--_radius));
    overflow: hidden;
  }

  .row {
    display: grid;
    grid-template-columns: 20px 140px minmax(0, 1fr) auto;
    gap: 14px;
    align-items: center;
    padding: 12px var(--_space);
    min-block-size: 60px;
  }
  .row + .row {
    border-block-start: 1px solid var(--_line);
  }
  .row > svg {
    color: var(--_muted);
  }
  .label {
    color: var(--_muted);
    font-size: 14px;
  }
  .value {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .value small {
    display: block;
    color: var(--_muted);
    font-size: 13px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
  }
  .row > .actions {
    gap: 2px;
    margin-inline-end: -10px;
  }

  .notice {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 12px 14px;
    border-radius: var(--_radius);
    background: var(--_sunken);
    font-size: 14px;
  }
  :host > .notice + * {
    margin-block-start: 12px;
  }
  .notice > svg {
    margin-block-start: 2px;
  }
  .notice > div {
    flex: 1;
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .notice ul {
    display: grid;
    gap: 6px;
    list-style: none;
  }
  .notice b {
    font-weight: 600;
    display: block;
  }
  .notice.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
  }
  .notice.bad {
    background: var(--_bad-soft);
    color: var(--_bad);
  }
  .notice.good {
    background: var(--_good-soft);
    color: var(--_good);
  }
  .empty {
    display: grid;
    gap: 6px;
    justify-items: center;
    text-align: center;
    padding: 40px 24px;
  }
  .empty h2 {
    font-size: 17px;
    font-weight: 650;
  }
  .empty p {
    color: var(--_muted);
    font-size: 14px;
    margin-block-end: 12px;
  }

  .skeleton {
    display: inline-block;
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: 12px;
    border-radius: 6px;
    background: var(--_line);
    animation: pulse 1.6s ease-in-out infinite;
  }
  @keyframes pulse {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after,
    ::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }

  @container (max-width: 560px) {
    .row {
      grid-template-columns: 20px minmax(0, 1fr) auto;
      row-gap: 0;
      /* Room for two buttons, so that rows to come are as high as those that are there. */
      min-block-size: 76px;
    }
    .row > svg {
      grid-row: 1 / 3;
      align-self: start;
      margin-block-start: 2px;
    }
    .row > .label,
    .row > .skeleton {
      grid-column: 2;
    }
    .row > .value {
      grid-column: 2;
      grid-row: 2;
    }
    .row > .actions {
      grid-column: 3;
      grid-row: 1 / 3;
      flex-direction: column;
      align-items: flex-end;
      gap: 0;
      margin-block: -8px;
    }
  }
`;
