/** The first that matches wins: browsers name the ones they descend from. */
const browsers: readonly [name: string, sign: RegExp][] = [
  ['Edge', /Edg(A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Safari\//],
];
const systems: readonly [name: string, sign: RegExp][] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['ChromeOS', /CrOS/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
];

const first = (kinds: typeof browsers, text: string) =>
  kinds.find(([, sign]) => sign.test(text))?.[0];

/** `Safari, macOS`, as far as a `User-Agent` header tells; empty where it tells nothing. Proper names need no words. */
export function describeUserAgent(text: string | null | undefined): string {
  if (!text) return '';
  return [first(browsers, text), first(systems, text)].filter(Boolean).join(', ');
}
