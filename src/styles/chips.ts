import { css } from 'lit';

/** A word or two that say how something stands. */
export const chips = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 2px 9px;
    border-radius: 99px;
    border: 1px solid var(--_line);
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 12.5px;
    font-weight: 550;
  }
  .chip.good {
    background: var(--_good-soft);
    color: var(--_good);
    border-color: transparent;
  }
  .chip.warn {
    background: var(--_warn-soft);
    color: var(--_warn);
    border-color: transparent;
  }
`;
