/**
 * Phone numbers: which countries there are, what somebody meant by what they typed, how a number is written. The data
 * is heavy, so it comes only to those who edit a number. On the wire a number is international digits without `+`.
 */
import {
  AsYouType,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
} from 'libphonenumber-js/min';
import type { PhoneReading } from '../ui/phone.ts';

export interface Country {
  code: string;
  name: string;
  callingCode: string;
}

const lists = new Map<string, readonly Country[]>();

/** All countries with their names in a language, in its order. */
export function countries(language: string): readonly Country[] {
  let list = lists.get(language);
  if (!list) {
    const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
    const { compare } = new Intl.Collator([language, 'en']);
    list = getCountries()
      .map((code) => ({
        code,
        name: names.of(code) ?? code,
        callingCode: `+${getCountryCallingCode(code)}`,
      }))
      .sort((one, other) => compare(one.name, other.name));
    lists.set(language, list);
  }
  return list;
}

/** Where somebody is likely to be: where their number is from, else where their languages are spoken. */
export function likelyCountry(digits: string | undefined, languages: readonly string[]): string {
  const own = digits && parsePhoneNumberFromString(`+${digits}`)?.country;
  const regions = languages.map((tag) => new Intl.Locale(tag).maximize().region);
  return own || (regions.find((region) => region && isSupportedCountry(region)) ?? 'US');
}

const problems: Partial<Record<NonNullable<ReturnType<typeof validatePhoneNumberLength>>, string>> =
  {
    TOO_SHORT: 'too_short',
    TOO_LONG: 'too_long',
  };

/** The number somebody meant. A leading `+` counts more than the chosen country. */
export function read(text: string, country: string): PhoneReading {
  if (!text.trim()) return { problem: 'empty' };
  const wrong = validatePhoneNumberLength(text, country as CountryCode);
  const number = parsePhoneNumberFromString(text, country as CountryCode);
  if (wrong || !number?.isPossible()) {
    return { problem: (wrong && problems[wrong]) ?? 'malformed' };
  }
  return { value: number.number.slice(1) };
}

/** What was typed so far, as it is written in that country, and the country a leading `+` tells. */
export function asYouType(text: string, country: string): { text: string; country: string } {
  // What is no number is left as it is: it will be refused, not thrown away.
  if (/[^\d\s()+\-./]/.test(text)) return { text, country };
  const typing = new AsYouType(country as CountryCode);
  const formatted = typing.input(text);
  return { text: formatted, country: typing.getCountry() ?? country };
}

export const format = (digits: string): string =>
  parsePhoneNumberFromString(`+${digits}`)?.formatInternational() ?? `+${digits}`;
