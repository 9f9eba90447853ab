import { css } from 'lit';

/**
 * Every public custom property with its default, under a short private name. Elements read only the private ones, so
 * a default stands in one place. Type and colour scheme come from the host page.
 */
export const tokens = css`
  :host {
    color-scheme: var(--logto-color-scheme, inherit);
    --_accent: var(--logto-color-accent, light-dark(#5b3df5, #9f8dff));
    --_on-accent: var(--logto-color-on-accent, light-dark(#fff, #16121f));
    --_accent-soft: var(--logto-color-accent-soft, light-dark(#efecff, #2a2547));
    --_surface: var(--logto-color-surface, light-dark(#fff, #17181d));
    --_raised: var(--logto-color-raised, light-dark(#fff, #1e2026));
    --_sunken: var(--logto-color-sunken, light-dark(#f3f3f6, #121318));
    --_line: var(--logto-color-line, light-dark(#e6e6eb, #2a2c34));
    --_line-strong: var(--logto-color-line-strong, light-dark(#8b8d98, #6c7080));
    --_text: var(--logto-color-text, light-dark(#17181c, #f1f2f5));
    --_muted: var(--logto-color-muted, light-dark(#5f6270, #a3a7b5));
    --_good: var(--logto-color-good, light-dark(#0b7a45, #5fd39b));
    --_good-soft: var(--logto-color-good-soft, light-dark(#e5f6ed, #14301f));
    --_warn: var(--logto-color-warn, light-dark(#8a5200, #f0b458));
    --_warn-soft: var(--logto-color-warn-soft, light-dark(#fff4e0, #33260f));
    --_bad: var(--logto-color-bad, light-dark(#b42318, #ff8f84));
    --_bad-soft: var(--logto-color-bad-soft, light-dark(#fdecea, #3a1916));
    --_font: var(--logto-font-family, inherit);
    --_radius: var(--logto-radius, 12px);
    --_radius-small: var(--logto-radius-small, 8px);
    --_space: var(--logto-space, 16px);
  }
`;
