/** What is stored about a person as a person reads it: dates, languages and places in words. */
import { html } from 'lit';
import { type ProfileField } from '../account/profile-fields.ts';
import type { MessageOverrides, Messages } from '../locales/messages.ts';
import { webAddress } from '../ui/avatar.ts';
import { nameOf } from '../ui/names.ts';
import type { Content } from '../ui/pieces.ts';

/** What a field is called: as the host page says, as the tenant says, as we say, or by the name it is stored under. */
export function fieldLabel(
  { name, label }: ProfileField,
  words: Messages['profileFields'],
  overrides: MessageOverrides | undefined,
): string {
  const spaced = name.replace(/[-_]+|(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase();
  return (
    overrides?.profileFields?.labels?.[name] ??
    label ??
    words.labels[name] ??
    spaced[0]?.toUpperCase() + spaced.slice(1)
  );
}

/** What is told of an address, in the order it is told. */
export const addressParts = ['streetAddress', 'postalCode', 'locality', 'region', 'country'];

/** A value in words of the language `tag`; undefined where there is none. */
export function profileValue(
  { kind, config }: ProfileField,
  value: unknown,
  tag: string,
  t: Messages['profileFields'],
): Content | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (kind === 'address') return address(value as Record<string, string>, tag);
  if (kind === 'checkbox') return value === true || value === 'true' ? t.yes : t.no;
  const text = String(value);
  if (kind === 'date') return date(text, tag);
  if (kind === 'language') return nameOf(text, 'language', tag);
  if (kind === 'zone') return zone(text, tag);
  if (kind === 'select' || kind === 'gender')
    return option(config, text) ?? t.genders[text] ?? text;
  // Whoever wrote it, it may be no link at all: the server takes any text, `javascript:` included.
  const url = kind === 'url' && webAddress(text);
  return url
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`
    : text;
}

const option = ({ options }: ProfileField['config'], value: string): string | undefined =>
  (Array.isArray(options) ? options.find((each) => each.value === value)?.label : '') || undefined;

/** `1990-05-03` in words. Any other form is what the tenant asked for, and stays. */
function date(text: string, tag: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  return Number.isNaN(day) ? text : format.format(day);
}

/** `Europe/Berlin` as "Berlin – Central European Time". */
function zone(timeZone: string, tag: string): string {
  try {
    const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' });
    const name = parts.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
    return `${timeZone.split('/').at(-1)?.replaceAll('_', ' ')} – ${name}`;
  } catch {
    return timeZone;
  }
}

function address(value: Record<string, string>, tag: string): string | undefined {
  const { country = '' } = value;
  const told = {
    ...value,
    country: /^[A-Z]{2}$/.test(country) ? nameOf(country, 'region', tag) : country,
  };
  const lines = addressParts.map((part) => told[part as keyof typeof told]).filter(Boolean);
  return lines.join(', ') || value['formatted'] || undefined;
}
