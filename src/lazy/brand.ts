import type { Settings } from '../api/settings.ts';

type Colors = NonNullable<NonNullable<Settings['signInExperience']>['color']>;

const hex = (color: string | undefined) => (/^#[\da-f]{6}$/i.test(color ?? '') ? color : undefined);

/**
 * The owner's colour on Logto's own pages, for the elements below a root. It is made as dark on light and as light on
 * dark as text in it has to be; what the page says itself by `--logto-color-accent` comes first. Undefined where there
 * is none, or one that no page could use.
 */
export function brandSheet(colors: Colors | undefined): CSSStyleSheet | undefined {
  const light = hex(colors?.primaryColor);
  if (!light) return undefined;
  const dark = (colors?.isDarkModeEnabled && hex(colors.darkPrimaryColor)) || light;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@supports (color: oklch(from red l c h)) {
    :host {
      --_brand: light-dark(oklch(from ${light} min(l, 0.53) c h), oklch(from ${dark} max(l, 0.74) c h));
      --_tint: light-dark(
        oklch(from ${light} 0.96 min(c, 0.03) h),
        oklch(from ${dark} 0.27 min(c, 0.05) h)
      );
    }
  }`);
  return sheet;
}
