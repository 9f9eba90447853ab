/**
 * What is typed into the forms of a profile: one entry per input, how a stored value becomes text and text becomes a
 * value again, and how edits are laid over what the server has by now. Pure functions.
 */
import type { Profile } from '../api/schemas.ts';
import type { Input, updateAccount, updateProfile } from '../api/endpoints.ts';
import type { AccountError } from '../api/errors.ts';
import { dateFormat, isoDate, writtenDate } from './date-format.ts';
import {
  asKind,
  partsOf,
  storedValue,
  type FieldConfig,
  type FieldKind,
  type ProfileField,
} from './profile-fields.ts';

/** One input: a field, or one part of an address. */
export interface ProfileEntry {
  /** Unique among the inputs of a form: `nickname`, `address-locality`. */
  id: string;
  field: ProfileField;
  /** The part's own name, such as `locality`. */
  part?: string;
  kind: FieldKind | 'country';
  label?: string | undefined;
  hint?: string | undefined;
  required?: boolean | undefined;
  config: FieldConfig;
}

/** The parts of an address nobody has chosen parts for. */
const usualParts = ['streetAddress', 'postalCode', 'locality', 'region', 'country'];

/** The inputs a field takes. */
export function entriesOf(field: ProfileField, profile: Profile): ProfileEntry[] {
  const { name, kind, label, hint, required, config } = field;
  if (kind !== 'address') return [{ id: name, field, kind, label, hint, required, config }];
  const chosen = partsOf(config);
  if (chosen.length > 0) {
    return chosen.map((part) => ({
      id: `${name}-${part.name}`,
      field,
      part: part.name,
      kind: asKind(part.type.toLowerCase()),
      label: part.label ?? undefined,
      hint: part.description ?? undefined,
      required: part.required,
      config: part.config ?? {},
    }));
  }
  // An address in one piece comes from elsewhere; it is shown so that it can be corrected or emptied.
  const whole = (storedValue(profile, field) as { formatted?: string } | undefined)?.formatted;
  return [...usualParts, ...(whole ? ['formatted'] : [])].map((part) => ({
    id: `${name}-${part}`,
    field,
    part,
    kind: part === 'country' ? 'country' : 'text',
    config: {},
  }));
}

/** What is stored for an entry, as it came. */
export function entryValue(profile: Profile, { field, part }: ProfileEntry): unknown {
  const value = storedValue(profile, field);
  return part === undefined ? value : (value as Record<string, unknown> | undefined)?.[part];
}

/** What stands in the input for it: empty for nothing, `true` or `false` for a box, a date as browsers write it. */
export function entryText(profile: Profile, entry: ProfileEntry): string {
  const value =
    entryValue(profile, entry) ?? (entry.kind === 'checkbox' && entry.config.defaultValue);
  if (entry.kind === 'checkbox') return String(value === true || value === 'true');
  const text = String(value || value === 0 ? value : '');
  return entry.kind === 'date' ? (isoDate(text, dateFormat(entry)) ?? text) : text;
}

/** The value to store for a text; undefined to store none. A form kept so far – a number as text, say – stays. */
function valueOf(entry: ProfileEntry, text: string, before: unknown): unknown {
  if (text === '') return undefined;
  if (entry.kind === 'date') return writtenDate(text, dateFormat(entry));
  if (typeof before === 'string') return text;
  if (entry.kind === 'checkbox') return text === 'true';
  return entry.kind === 'number' ? Number(text) : text;
}

/** Something typed, and what stood there when the typing began. */
export interface ProfileEdit {
  entry: ProfileEntry;
  base: string;
  text: string;
}

/** A call that saves some of the edits. */
export type ProfileRequest = { edits: ProfileEdit[] } & (
  | { call: 'updateAccount'; input: Input<typeof updateAccount> }
  | { call: 'updateProfile'; input: Input<typeof updateProfile> }
);

/** The edits that met another one: the server has neither what was there nor what was typed. */
export const conflicting = (profile: Profile, edits: readonly ProfileEdit[]): ProfileEdit[] =>
  edits.filter(({ entry, base, text }) => {
    const now = entryText(profile, entry);
    return now !== base && now !== text;
  });

/**
 * The calls that save the edits, laid over `profile`, which has just been read: custom data and the address are
 * replaced whole by the server, so what others wrote there has to be sent along. One call per switch of the tenant and
 * per scope, so that a refusal says what it is about.
 */
export function requestsFor(profile: Profile, edits: readonly ProfileEdit[]): ProfileRequest[] {
  const changed = edits.filter(({ entry, text }) => entryText(profile, entry) !== text);
  const of = (matches: (field: ProfileField) => boolean) =>
    changed.filter(({ entry }) => matches(entry.field));
  const requests: ProfileRequest[] = [];

  for (const edit of of(({ store }) => store === 'account')) {
    requests.push({ edits: [edit], call: 'updateAccount', input: { name: edit.text || null } });
  }
  const texts = of(({ store, kind }) => store === 'profile' && kind !== 'address');
  if (texts.length > 0) {
    // Keys of a profile can be emptied, never removed.
    const input = Object.fromEntries(
      texts.map(({ entry, text }) => [entry.id, String(valueOf(entry, text, '') ?? '')]),
    );
    requests.push({ edits: texts, call: 'updateProfile', input });
  }
  const parts = of(({ store, kind }) => store === 'profile' && kind === 'address');
  if (parts.length > 0) {
    const address = overlaid(profile.profile?.address, parts);
    requests.push({ edits: parts, call: 'updateProfile', input: { address } });
  }
  const own = of(({ store }) => store === 'customData');
  if (own.length > 0) {
    const customData = overlaid(profile.customData, own);
    requests.push({ edits: own, call: 'updateAccount', input: { customData } });
  }
  return requests;
}

function overlaid(
  before: Record<string, unknown> | undefined,
  edits: readonly ProfileEdit[],
): Record<string, unknown> {
  const after = new Map(Object.entries(before ?? {}));
  for (const { entry, text } of edits) {
    const key = entry.part ?? entry.field.name;
    const value = valueOf(entry, text, after.get(key));
    if (value === undefined) after.delete(key);
    else after.set(key, value);
  }
  return Object.fromEntries(after);
}

/**
 * The inputs a refusal is about: those the server names, or the only one that was sent. None where the trouble is not
 * in what was typed.
 */
export function accusedBy(error: AccountError, request: ProfileRequest | undefined): string[] {
  if (!request || error.status < 400 || error.status >= 500 || error.status === 401) return [];
  const { issues } = (error.data ?? {}) as { issues?: { path?: unknown[] }[] };
  const named = request.edits.filter(({ entry }) =>
    issues?.some(({ path }) => path?.at(-1) === (entry.part ?? entry.field.name)),
  );
  const accused = named.length > 0 || request.edits.length > 1 ? named : request.edits;
  return accused.map(({ entry }) => entry.id);
}
