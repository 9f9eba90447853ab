import type { Messages } from '../messages.ts';

export default {
  requiredLabel: (label: string) => `${label} (erforderlich)`,
  choose: 'Nicht angegeben',
  suggested: 'Vorschläge',
  all: 'Alle',
  otherGender: 'In eigenen Worten',
  gender: 'Ihr Geschlecht',
  stored: (text: string) => `Bisher: ${text}`,
  hints: {
    name: 'So sehen andere Sie.',
  },
  parts: {
    formatted: 'Ganze Adresse',
    streetAddress: 'Straße und Hausnummer',
    postalCode: 'Postleitzahl',
    locality: 'Ort',
    region: 'Bundesland oder Region',
    country: 'Land',
  },
  conflict: 'Das wurde inzwischen an anderer Stelle geändert.',
  theirs: (text: string) => `Dort steht jetzt „${text}“.`,
  theirsEmpty: 'Dort wurde es geleert.',
  keepMine: 'Meines behalten',
  takeTheirs: 'Das andere übernehmen',
  problems: {
    required: () => 'Bitte ausfüllen.',
    short: (least: string) => `Mindestens ${least} Zeichen.`,
    long: (most: string) => `Höchstens ${most} Zeichen.`,
    small: (least: string) => `Mindestens ${least}.`,
    big: (most: string) => `Höchstens ${most}.`,
    number: () => 'Bitte eine Zahl eingeben.',
    date: (form: string) => `Das ist kein Datum. Schreiben Sie es so: ${form}`,
    url: () => 'Das ist keine Webadresse. Sie sollte mit https:// beginnen.',
    form: () => 'Das hat nicht die hier verlangte Form.',
  },
  errors: {
    'entity.value_too_long': 'Das ist zu lang. Kürzen Sie es und speichern Sie erneut.',
    'entity.invalid_input': 'Es gab nichts zu speichern. Ändern Sie zuerst etwas.',
    'entity.db_constraint_violated':
      'Das kann hier nicht gespeichert werden. Wenden Sie sich an den Betreiber.',
    scope_missing:
      'Diese Seite darf das noch nicht ändern. Melden Sie sich erneut an oder fragen Sie den Betreiber.',
  },
} satisfies Messages['profileEditor'];
