/**
 * What there is to fill in about a person: the fields Logto knows, those of the tenant's catalogue, and the keys of
 * custom data an owner names. Pure functions: which fields, in which groups, of which kind, kept where.
 */
import type { Profile } from '../api/schemas.ts';
import type { CustomProfileField, FieldName, Settings } from '../api/settings.ts';

/** How a value is shown and asked for. A kind a newer Logto invents is asked for as text. */
export type FieldKind =
  | 'picture'
  | 'text'
  | 'number'
  | 'date'
  | 'checkbox'
  | 'select'
  | 'url'
  | 'regex'
  | 'address'
  | 'gender'
  | 'language'
  | 'zone';

/** The limits of a field, as the catalogue writes them. */
export interface FieldConfig {
  placeholder?: string;
  minLength?: number;
  maxLength?: number;
  minValue?: number;
  maxValue?: number;
  /** A date's form (`MM/dd/yyyy`, `custom` …) or the pattern of a `regex`. */
  format?: string;
  customFormat?: string;
  options?: { value: string; label?: string | null }[];
  defaultValue?: string;
  parts?: FieldPart[];
}

/** A part of an address or of a full name. */
export interface FieldPart extends Pick<CustomProfileField, 'name' | 'type' | 'label'> {
  enabled?: boolean;
  required?: boolean;
  description?: string | null;
  config?: FieldConfig;
}

export interface ProfileField {
  /** As in `fields`, and as in the words: `nickname`, `address`, a key of custom data. */
  name: string;
  kind: FieldKind;
  /** Where its value lives: beside the id, in `profile`, or in `customData`. */
  store: 'account' | 'profile' | 'customData';
  /** The tenant's own words for it, in one language. */
  label?: string | undefined;
  hint?: string | undefined;
  required?: boolean | undefined;
  config: FieldConfig;
}

/** Fields under one heading; the first group has none. */
export interface FieldGroup {
  id: 'main' | 'about' | 'region' | 'more' | 'chosen';
  fields: ProfileField[];
}

/** The fields Logto itself knows. */
const known: Record<string, FieldKind> = {
  avatar: 'picture',
  name: 'text',
  givenName: 'text',
  middleName: 'text',
  familyName: 'text',
  nickname: 'text',
  birthdate: 'date',
  gender: 'gender',
  website: 'url',
  profile: 'url',
  locale: 'language',
  zoneinfo: 'zone',
  address: 'address',
};

const main = ['avatar', 'name'];
const about = [
  'givenName',
  'middleName',
  'familyName',
  'nickname',
  'birthdate',
  'gender',
  'website',
];
const region = ['locale', 'zoneinfo', 'address'];

export interface FieldChoice {
  settings?: Settings | undefined;
  profile?: Profile | undefined;
  /** Names in the order wanted, as in an attribute: `avatar, name nickname`. Everything when empty. */
  fields?: string;
  /** Keys of custom data, each with a kind if wanted: `company newsletter:checkbox`. */
  customData?: string;
}

/**
 * The groups to show. What the host page names goes before what the tenant chose for its own profile page, and that
 * before everything there is.
 */
export function fieldGroups({ settings, profile, ...choice }: FieldChoice): FieldGroup[] {
  const fields = namesIn(choice.fields);
  const catalogue = settings?.signInExperience?.customProfileFieldCatalog ?? [];
  const own = new Map(
    namesIn(choice.customData).map((entry) => entry.split(':') as [string, string]),
  );
  const taken = new Set<string>();
  const define = (name: string) =>
    definitions(name, catalogue, own, profile).filter((field) => {
      if (taken.has(field.name) || isOpaque(field, profile)) return false;
      return taken.add(field.name);
    });
  const group = (id: FieldGroup['id'], names: Iterable<string>): FieldGroup => ({
    id,
    fields: [...names].flatMap(define),
  });
  const listed = settings?.accountCenter?.profileFields?.map(({ name }) => name);
  const groups = fields.length
    ? [group('chosen', [...fields, ...own.keys()])]
    : listed?.length
      ? [group('main', main), group('about', listed), group('more', own.keys())]
      : [
          group('main', main),
          group('about', about),
          group('region', region),
          group('more', [...catalogue.map(({ name }) => name), ...own.keys()]),
        ];
  return groups.filter((each) => each.fields.length > 0);
}

const namesIn = (names = ''): string[] => names.split(/[\s,]+/).filter(Boolean);

/** The switch of the tenant that governs a field. */
export const switchOf = ({ store, name }: ProfileField): FieldName =>
  store === 'account' ? (name as FieldName) : store;

/** The value as it is stored; undefined where there is none. */
export function storedValue(profile: Profile, { store, name }: ProfileField): unknown {
  const holder = store === 'account' ? profile : profile[store];
  return (holder as Record<string, unknown> | undefined)?.[name] ?? undefined;
}

/** One field, the parts of a full name, or nothing where nobody knows the name. */
function definitions(
  name: string,
  catalogue: readonly CustomProfileField[],
  own: ReadonlyMap<string, string | undefined>,
  profile: Profile | undefined,
): ProfileField[] {
  const entry = catalogue.find((field) => field.name === name);
  if (entry?.type === 'Fullname') {
    return partsOf(entry.config as FieldConfig).flatMap((part) =>
      Object.hasOwn(known, part.name) ? [fromCatalogue({ config: {}, ...part })] : [],
    );
  }
  if (entry) return [fromCatalogue(entry)];
  if (own.has(name)) {
    const kind = own.get(name) ?? kindsByType[typeof profile?.customData?.[name]];
    return [{ name, store: 'customData', kind: asKind(kind, simple), config: {} }];
  }
  return Object.hasOwn(known, name)
    ? [{ name, store: storeOf(name), kind: known[name]!, config: {} }]
    : [];
}

/** The parts of a composite that its owner switched on. */
export const partsOf = (config: FieldConfig): FieldPart[] =>
  (Array.isArray(config.parts) ? config.parts : []).filter(({ enabled }) => enabled !== false);

function fromCatalogue(entry: Omit<FieldPart, 'enabled'> | CustomProfileField): ProfileField {
  const { name, type, label, description, required } = entry;
  const usual = Object.hasOwn(known, name) ? known[name] : undefined;
  return {
    name,
    store: storeOf(name),
    // "Text" is what a catalogue says of anything: what we know of the field is better.
    kind: usual === 'picture' || (usual && type === 'Text') ? usual : asKind(type.toLowerCase()),
    label: label ?? undefined,
    hint: description ?? undefined,
    required,
    config: entry.config ?? {},
  };
}

const storeOf = (name: string): ProfileField['store'] =>
  main.includes(name) ? 'account' : Object.hasOwn(known, name) ? 'profile' : 'customData';

/** Lists and objects of custom data are their owner's to shape: as text they would be destroyed. */
const isOpaque = (field: ProfileField, profile: Profile | undefined): boolean =>
  field.kind !== 'address' && typeof (profile && storedValue(profile, field)) === 'object';

const kindsByType: Partial<Record<string, FieldKind>> = { boolean: 'checkbox', number: 'number' };
const simple = new Set<unknown>(['number', 'date', 'checkbox', 'url']);
const kinds = new Set<unknown>([...simple, 'select', 'regex', 'address']);

export const asKind = (kind: string | undefined, among = kinds): FieldKind =>
  among.has(kind) ? (kind as FieldKind) : 'text';
