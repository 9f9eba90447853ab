/** Phone numbers as people read them, once the data for that is here; it is loaded only when a number is edited. */
import type * as lazy from '../lazy/phone-number.ts';

type PhoneNumbers = typeof lazy;

let numbers: PhoneNumbers | undefined;

/** What knows countries and formats, if it was loaded. */
export const phoneNumbers = (): PhoneNumbers | undefined => numbers;

/** Brings it here. Without it, offline say, numbers are plain digits and a person types the country's code. */
export async function loadPhoneNumbers(): Promise<void> {
  numbers ??= await import('../lazy/phone-number.ts').catch(() => undefined);
}

/** International digits as a number to read. */
export const shownPhone = (digits: string): string => numbers?.format(digits) ?? `+${digits}`;

/** Keeps a number in one piece where the text around it runs from right to left. */
export const isolated = (number: string): string => `\u2066${number}\u2069`;

export type PhoneReading = { value: string } | { problem: string };

/** The digits somebody meant, without anything known of countries: they have to begin with +. */
export function readPlainPhone(text: string): PhoneReading {
  const compact = text.replace(/[\s().\-/]/g, '');
  if (!compact) return { problem: 'empty' };
  return /^(\+|00)[1-9]\d{5,14}$/.test(compact)
    ? { value: compact.replace(/^(\+|00)/, '') }
    : { problem: 'malformed' };
}
