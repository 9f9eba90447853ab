import type { Settings } from '../api/settings.ts';

type Colors = NonNullable<NonNullable<Settings['signInExperience']>['color']>;

const hex = /^#([\da-f]{3}){1,2}$/i;

/** Mixed with black or white until it is as dark or as light as `l` says, in CSS. */
const mixed = (color: string, l: string, share: string) =>
  `oklch(from ${color} ${l} calc(c*min(1,${share})) h)`;

/**
 * The owner's colour on Logto's own pages, as rules for a root: elements below inherit it. It is dark enough for text on
 * light, and light enough on dark; what the page says by `--logto-color-accent` comes first. No rules where there is
 * none, or where a browser or a page could not use it.
 */
export function brandRules(colors: Colors | undefined): string {
  const { primaryColor: day = '', isDarkModeEnabled, darkPrimaryColor: night = '' } = colors ?? {};
  if (!hex.test(day)) return '';
  const light = mixed(day, 'min(l,.51)', '.51/l');
  const dark = mixed(
    isDarkModeEnabled && hex.test(night) ? night : day,
    'max(l,.74)',
    '.26/(1 - l)',
  );
  return `@supports (color:${light}){:host{--_brand:light-dark(${light},${dark})}}`;
}
