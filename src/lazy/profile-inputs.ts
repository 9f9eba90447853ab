/** The inputs of a profile's forms: one template per kind of field, with the browser's own lists where it has them. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dateFormat, isDayFormat } from '../account/date-format.ts';
import type { ProfileEntry } from '../account/profile-entries.ts';
import type english from '../locales/en/profile-editor.ts';
import type { Messages } from '../locales/messages.ts';
import { field, fieldError, type FieldOptions } from '../ui/field.ts';
import { selectField, type Option } from '../ui/select-field.ts';
import { countries, languages, zones } from './places.ts';

export interface InputOptions {
  entry: ProfileEntry;
  label: string;
  hint: string | undefined;
  value: string;
  error: string | undefined;
  /** Words of the form and of the view. */
  words: typeof english;
  names: Messages['profileFields'];
  /** BCP 47; what the names of places are written in. */
  tag: string;
  /** The person writes their gender in words of their own. */
  ownWords: boolean;
  onInput: (text: string) => void;
  onOwnWords: (own: boolean) => void;
}

/** The input for one entry. */
export function profileInput(options: InputOptions): TemplateResult {
  const { entry, value, words, tag } = options;
  const { kind, config } = entry;
  const empty = { value: '', label: config.placeholder || words.choose };
  switch (kind) {
    case 'checkbox':
      return checkbox(options);
    case 'gender':
      return gender(options, empty);
    case 'select':
      return choice(options, [{ options: [empty, ...(config.options ?? []).map(named(options))] }]);
    case 'country':
      return choice(options, [{ options: [empty, ...countries(tag)] }]);
    case 'language':
      return choice(options, [
        { options: [empty] },
        ...suggested(options, languages(tag), navigator.languages),
      ]);
    case 'zone': {
      const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      return choice(options, [{ options: [empty] }, ...suggested(options, zones(tag), [here])]);
    }
    case 'date':
      return dateInput(options);
    default:
      return field({ ...plain(options), ...textual(kind), value });
  }
}

/** What all inputs have. */
const plain = ({ entry, label, hint, value, error, words, onInput }: InputOptions) =>
  ({
    name: entry.id,
    label: entry.required ? words.requiredLabel(label) : label,
    value,
    hint,
    error,
    required: entry.required,
    placeholder: entry.config.placeholder,
    autocomplete: autocomplete[entry.part ?? entry.field.name] ?? 'off',
    autocapitalize: entry.kind === 'text' && entry.field.store !== 'customData' ? 'words' : 'off',
    onInput,
  }) satisfies FieldOptions;

const textual = (kind: ProfileEntry['kind']): Partial<FieldOptions> =>
  kind === 'url'
    ? { type: 'url', inputmode: 'url' }
    : kind === 'number'
      ? { type: 'number' }
      : { type: 'text' };

/** What browsers and password managers fill in by themselves. */
const autocomplete: Record<string, string> = {
  name: 'name',
  givenName: 'given-name',
  middleName: 'additional-name',
  familyName: 'family-name',
  nickname: 'nickname',
  birthdate: 'bday',
  gender: 'sex',
  website: 'url',
  locale: 'language',
  streetAddress: 'address-line1',
  postalCode: 'postal-code',
  locality: 'address-level2',
  region: 'address-level1',
  country: 'country',
};

const choice = (
  options: InputOptions,
  groups: readonly { label?: string; options: readonly Option[] }[],
): TemplateResult => selectField({ ...plain(options), groups });

const named =
  ({ names }: InputOptions) =>
  ({ value, label }: { value: string; label?: string | null }): Option => ({
    value,
    label: label || names.genders[value] || value,
  });

/** The likely ones first, then all of them. */
function suggested({ words }: InputOptions, all: readonly Option[], likely: readonly string[]) {
  const first = all.filter(({ value }) => likely.includes(value));
  return first.length > 0
    ? [
        { label: words.suggested, options: first },
        { label: words.all, options: all.filter((option) => !first.includes(option)) },
      ]
    : [{ options: all }];
}

function gender(options: InputOptions, empty: Option): TemplateResult {
  const { entry, value, words, names, ownWords, onOwnWords, onInput } = options;
  const usual = Object.keys(names.genders).map((key) => named(options)({ value: key }));
  const own = ownWords || (value !== '' && !usual.some((option) => option.value === value));
  const more = { value: '…', label: words.otherGender };
  return html`${choice(
    {
      ...options,
      value: own ? more.value : value,
      ...(own && { error: undefined }),
      onInput: (chosen) => {
        onOwnWords(chosen === more.value);
        onInput(chosen === more.value ? '' : chosen);
      },
    },
    [{ options: [empty, ...usual, more] }],
  )}
  ${
    own
      ? field({ ...plain(options), name: `${entry.id}-own`, label: words.gender, hint: undefined })
      : ''
  }`;
}

/** The browser's calendar. A form it cannot give is asked for as text; what it cannot show is told. */
function dateInput(options: InputOptions): TemplateResult {
  const { entry, value, words } = options;
  const form = dateFormat(entry);
  if (!isDayFormat(form)) return field({ ...plain(options), placeholder: form });
  const shown = /^\d{4}-\d\d-\d\d$/.test(value);
  return field({
    ...plain(options),
    type: 'date',
    value: shown ? value : '',
    hint: shown || !value ? options.hint : words.stored(value),
  });
}

function checkbox({ entry, label, hint, value, error, onInput }: InputOptions): TemplateResult {
  const { id } = entry;
  return html`<div class="field">
    <label class="check">
      <input
        id=${id}
        name=${id}
        part="input"
        type="checkbox"
        .checked=${live(value === 'true')}
        aria-describedby="${id}-hint ${id}-error"
        @change=${(event: Event) => onInput(String((event.target as HTMLInputElement).checked))}
      />
      ${label}
    </label>
    <span class="hint" id="${id}-hint">${hint}</span>
    ${fieldError(id, error)}
  </div>`;
}
