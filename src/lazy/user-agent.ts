/** Reads `User-Agent` headers. The library behind it knows hundreds of browsers, and comes only where one is shown. */
import Bowser from 'bowser';

export type DeviceKind = 'desktop' | 'mobile' | 'tablet' | 'tv' | 'bot' | 'unknown';

/** What a `User-Agent` header tells, in proper names, which need no translation. */
export interface UserAgent {
  kind: DeviceKind;
  browser: string | undefined;
  /** The system, or the device where its name says more: `Windows`, `iPhone`. */
  system: string | undefined;
}

/** This module, as those who fetch it hold it. */
export interface UserAgentReader {
  readUserAgent: (text: string | null | undefined) => UserAgent;
}

const kinds = new Set<string>(['desktop', 'mobile', 'tablet', 'tv', 'bot']);

const read = new Map<string, UserAgent>();

/** Lists name the same few browsers again and again, so each is read once. */
export function readUserAgent(text: string | null | undefined): UserAgent {
  const known = text ? read.get(text) : unknown;
  if (known) return known;
  const found = parse(text!);
  read.set(text!, found);
  return found;
}

const unknown: UserAgent = { kind: 'unknown', browser: undefined, system: undefined };

function parse(text: string): UserAgent {
  const { browser, os, platform } = Bowser.parse(text);
  const kind = platform.type ?? (os.name ? 'desktop' : 'unknown');
  const device = platform.vendor === 'Apple' ? platform.model : undefined;
  return {
    kind: kinds.has(kind) ? (kind as DeviceKind) : 'unknown',
    // Programs introduce themselves as `name/version`.
    browser: browser.name?.replace(/ for Android$/, '') || /^([\w .-]{1,30})\/\d/.exec(text)?.[1],
    system: device ?? os.name ?? undefined,
  };
}
