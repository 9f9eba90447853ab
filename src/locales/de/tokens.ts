import type { Messages } from '../messages.ts';

export default {
  none: 'Sie haben keine Zugriffstokens. Mit einem Token kann ein Skript oder eine App ohne Ihr Passwort für Sie handeln.',
  unlimited: 'läuft nie ab',
  expires: (date: string) => `läuft am ${date} ab`,
  expired: (date: string) => `abgelaufen am ${date}`,
  created: (date: string) => `Erstellt am ${date}`,
  create: { title: 'Zugriffstoken erstellen', submit: 'Erstellen' },
  createToken: 'Token erstellen',
  rename: {
    title: 'Token umbenennen',
    submit: 'Speichern',
    short: 'Umbenennen',
    named: (name: string) => `${name} umbenennen`,
  },
  delete: {
    title: 'Dieses Token löschen?',
    text: (name: string) =>
      `Was „${name}“ verwendet, funktioniert sofort nicht mehr. Das lässt sich nicht rückgängig machen.`,
    submit: 'Token löschen',
    short: 'Löschen',
    named: (name: string) => `${name} löschen`,
  },
  name: 'Name',
  nameHint: 'Wofür es ist, damit Sie es wiedererkennen.',
  nameTaken: 'Sie haben schon ein Token mit diesem Namen. Wählen Sie einen anderen.',
  lifetime: 'Läuft ab nach',
  lifetimes: {
    '7': '7 Tagen',
    '30': '30 Tagen',
    '90': '90 Tagen',
    '365': 'einem Jahr',
    '': 'nie',
  },
  made: 'Ihr neues Zugriffstoken',
  once: 'Kopieren Sie es jetzt und bewahren Sie es sicher auf. Es wird nicht noch einmal angezeigt.',
  value: 'Zugriffstoken',
  copy: 'Kopieren',
  copied: 'Kopiert',
  done: 'Fertig',
  createdNamed: (name: string) => `Das Token ${name} ist erstellt.`,
  renamed: (name: string) => `Das Token heißt jetzt ${name}.`,
  deleted: (name: string) => `Das Token ${name} ist gelöscht.`,
  errors: {
    'user.personal_access_token_name_exists':
      'Sie haben schon ein Token mit diesem Namen. Wählen Sie einen anderen.',
  },
} satisfies Messages['tokens'];
