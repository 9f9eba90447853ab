/** What there is to see of a person, group by group: the fields as rows, with their values in words. */
import { html } from 'lit';
import {
  fieldGroups,
  storedValue,
  switchOf,
  type FieldChoice,
  type FieldGroup,
  type ProfileField,
} from '../account/profile-fields.ts';
import type { Profile } from '../api/schemas.ts';
import type { FieldControl, FieldName } from '../api/settings.ts';
import english from '../locales/en/profile-fields.ts';
import type { MessageOverrides, Messages } from '../locales/messages.ts';
import type { Content } from '../ui/pieces.ts';
import { fieldLabel, profileValue } from './profile-value.ts';

/** One fact as it is shown. */
export interface RowView {
  name: string;
  label: string;
  value: Content;
  picture: boolean;
  editable: boolean;
  empty: boolean;
}

/** Facts that are changed in one form. */
export interface GroupView {
  id: string;
  heading?: string | undefined;
  /** Name of the field its form begins at; none where nothing of it can be changed. */
  first?: string | undefined;
  rows: readonly RowView[];
  /** What is not filled in, or why nothing can be changed. */
  rest?: string | undefined;
}

export interface ViewOptions extends FieldChoice {
  profile: Profile;
  control: (field: FieldName) => FieldControl;
  /** BCP 47; what dates and places are written in. */
  tag: string;
  words: (english: Messages['profileFields']) => Messages['profileFields'];
  common: Messages['common'];
  overrides: MessageOverrides | undefined;
}

/** The groups that have something to show. */
export const profileView = (options: ViewOptions): GroupView[] =>
  fieldGroups(options).flatMap((group) => groupView(group, options));

function groupView({ id, fields }: FieldGroup, options: ViewOptions): GroupView[] {
  const { control, profile, tag, common, overrides } = options;
  const t = options.words(english);
  const label = (field: ProfileField) => fieldLabel(field, t, overrides);
  const value = (field: ProfileField) => profileValue(field, storedValue(profile, field), tag, t);
  const isEditable = (field: ProfileField) => control(switchOf(field)) === 'Edit';

  const shown = fields.filter((field) => control(switchOf(field)) !== 'Off');
  const texts = shown.filter(({ kind }) => kind !== 'picture');
  const heading = headingOf(id, texts, t);
  const first = texts.find(isEditable);
  // Under a heading, what is missing is told in one quiet line. A row by itself says so itself.
  const missing = heading ? texts.filter((field) => value(field) === undefined) : [];
  const rows = shown
    .filter((field) => !missing.includes(field))
    .map((field): RowView => ({
      name: field.name,
      label: label(field),
      value: value(field) ?? html`<span class="muted">${common.notSet}</span>`,
      picture: field.kind === 'picture',
      editable: isEditable(field),
      empty: value(field) === undefined,
    }));
  const told = first ? missing.length > 0 : rows.length > 0;
  if (rows.length === 0 && !told) return [];
  const names = new Intl.ListFormat(tag, { type: 'unit' }).format(missing.map(label));
  const rest = first ? t.notSet(names) : common.readOnly;
  return [
    {
      id,
      heading,
      first: first?.name,
      rows,
      rest: told ? rest : undefined,
    },
  ];
}

/** A heading only where there is more than one thing under it. */
function headingOf(
  id: FieldGroup['id'],
  texts: readonly ProfileField[],
  t: Messages['profileFields'],
): string | undefined {
  if (id === 'main') return undefined;
  return id === 'chosen' ? (texts.length > 1 ? t.profile : undefined) : t[id];
}
