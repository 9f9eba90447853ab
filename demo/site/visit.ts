/**
 * What a visitor of the demo chose: whose rules apply, and how the pages are read. It is kept in a cookie, because
 * sign-ins come back to the bare address of a page.
 */
import { readdirSync } from 'node:fs';
import type { TenantServer } from '../sandbox/tenant-server.ts';

const cookieName = 'demo';

/** What there is to choose, by name in the address and in the cookie; the first is usual. */
export type Choices = Record<'tenant' | 'lang' | 'scheme' | 'dir', Record<string, string>>;

const languages = readdirSync(new URL('../../src/locales/', import.meta.url))
  .filter((name) => /^[a-z]{2}(-[A-Z]{2})?$/.test(name))
  .sort((one, other) => Number(other === 'en') - Number(one === 'en'));
const nameOf = (tag: string) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

export const choicesAt = (tenants: readonly TenantServer[]): Choices => ({
  tenant: Object.fromEntries(tenants.map(({ name }) => [name, name])),
  lang: Object.fromEntries(languages.map((tag) => [tag, nameOf(tag)])),
  scheme: { 'light dark': 'As the system', light: 'Light', dark: 'Dark' },
  dir: { ltr: 'Left to right', rtl: 'Right to left' },
});

export type Chosen = Record<keyof Choices, string>;

/** What a request's cookie says, as far as there is such a thing. */
export function chosenBy(cookies: string | null | undefined, choices: Choices): Chosen {
  const wanted = new URLSearchParams(cookieIn(cookies, cookieName));
  const pick = (name: keyof Choices) => {
    const value = wanted.get(name);
    return value !== null && value in choices[name] ? value : Object.keys(choices[name])[0]!;
  };
  return { tenant: pick('tenant'), lang: pick('lang'), scheme: pick('scheme'), dir: pick('dir') };
}

/** The cookie after these choices were made; undefined where the query makes none. */
export function choose(query: URLSearchParams, before: Chosen, choices: Choices) {
  const made = Object.entries(choices).flatMap(([name, values]) => {
    const value = query.get(name);
    return value !== null && value in values ? [[name, value]] : [];
  });
  if (made.length === 0) return undefined;
  const chosen = new URLSearchParams({ ...before, ...(Object.fromEntries(made) as object) });
  return `${cookieName}=${encodeURIComponent(String(chosen))}; Path=/; SameSite=Lax`;
}

export function cookieIn(cookies: string | null | undefined, name: string): string {
  const [, value = ''] = new RegExp(`(?:^|; )${name}=([^;]+)`).exec(cookies ?? '') ?? [];
  return decodeURIComponent(value);
}
