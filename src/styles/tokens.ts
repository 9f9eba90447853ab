import { css } from 'lit';

/**
 * Every public custom property with its default, under a short private name. Elements read only the private ones, so
 * a default stands in one place. The comment before each is its description wherever it is described. Type and colour
 * scheme come from the host page; `--_brand`, where there is one, from the owner's settings in Logto.
 */
export const tokens = css`
  :host {
    /* Light or dark; as the page if not given */
    color-scheme: var(--logto-color-scheme, inherit);
    /* Buttons, links, what is chosen */
    --_accent: var(--logto-color-accent, var(--_brand, light-dark(#5b3df5, #9f8dff)));
    /* Text on the accent */
    --_on-accent: var(--logto-color-on-accent, light-dark(#fff, #16121f));
    /* Behind what is chosen or pointed at */
    --_accent-soft: var(
      --logto-color-accent-soft,
      color-mix(in oklab, var(--_accent) 10%, var(--_surface))
    );
    /* Behind rows and cards */
    --_surface: var(--logto-color-surface, light-dark(#fff, #17181d));
    /* Behind dialogs and menus */
    --_raised: var(--logto-color-raised, light-dark(#fff, #1e2026));
    /* Behind notices and what is pointed at */
    --_sunken: var(--logto-color-sunken, light-dark(#f3f3f6, #121318));
    /* Between rows, around cards */
    --_line: var(--logto-color-line, light-dark(#e6e6eb, #2a2c34));
    /* Around inputs and buttons */
    --_line-strong: var(--logto-color-line-strong, light-dark(#8b8d98, #6c7080));
    /* Text */
    --_text: var(--logto-color-text, light-dark(#17181c, #f1f2f5));
    /* Labels and second lines */
    --_muted: var(--logto-color-muted, light-dark(#5f6270, #a3a7b5));
    /* What is well */
    --_good: var(--logto-color-good, light-dark(#0b7a45, #5fd39b));
    /* Behind what is well */
    --_good-soft: var(--logto-color-good-soft, light-dark(#e5f6ed, #14301f));
    /* What to look at */
    --_warn: var(--logto-color-warn, light-dark(#8a5200, #f0b458));
    /* Behind what to look at */
    --_warn-soft: var(--logto-color-warn-soft, light-dark(#fff4e0, #33260f));
    /* What went wrong, and what cannot be undone */
    --_bad: var(--logto-color-bad, light-dark(#b42318, #ff8f84));
    /* Behind what went wrong */
    --_bad-soft: var(--logto-color-bad-soft, light-dark(#fdecea, #3a1916));
    /* Type; that of the page if not given */
    --_font: var(--logto-font-family, inherit);
    /* Corners of cards and dialogs */
    --_radius: var(--logto-radius, 12px);
    /* Corners of buttons and inputs */
    --_radius-small: var(--logto-radius-small, 8px);
    /* Space within rows and cards */
    --_space: var(--logto-space, 16px);
  }
`;
