/** Names that `Intl` knows, in the language `tag`. */
import { formatter } from './formatters.ts';

/** The name of a language or a country; its code where it has none. */
export function nameOf(code: string, type: 'language' | 'region', tag: string): string {
  try {
    return formatter(Intl.DisplayNames, tag, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** `Berlin, Germany`, as far as it is known. */
export function placeName(
  city: string | null | undefined,
  country: string | null | undefined,
  tag: string,
): string {
  return [city, country && nameOf(country, 'region', tag)].filter(Boolean).join(', ');
}

/** `one, two and three`. */
export const listed = (items: readonly string[], tag: string): string =>
  formatter(Intl.ListFormat, tag, {}).format(items);
