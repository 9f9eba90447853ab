import type { Messages } from '../messages.ts';

export default {
  exportTitle: 'Eine Kopie Ihrer Daten',
  exportText: 'Alles, was dieses Konto enthält, in einer Datei.',
  download: 'Herunterladen',
  fileName: 'konto.json',
  exported: 'Ihre Daten sind heruntergeladen.',
  title: 'Konto löschen',
  text: 'Ihr Konto und alles darin wird endgültig gelöscht.',
  start: 'Konto löschen',
  question: 'Ihr Konto löschen?',
  consequences: [
    'Sie werden überall abgemeldet, und niemand kann sich mehr mit diesem Konto anmelden.',
    'Ihr Profil, Ihre Anmeldewege und Ihre Zugriffstokens werden gelöscht.',
  ],
  final: 'Das lässt sich nicht rückgängig machen.',
  coolingOff: (days: number) =>
    days === 1
      ? 'Einen Tag lang können Sie es noch zurückholen. Danach ist es endgültig gelöscht.'
      : `${days} Tage lang können Sie es noch zurückholen. Danach ist es endgültig gelöscht.`,
  confirm: (name: string) => `Geben Sie zur Bestätigung ${name} ein`,
  submit: 'Mein Konto löschen',
  deleted: 'Ihr Konto ist gelöscht.',
  suspended: (date: string) =>
    `Ihr Konto ist geschlossen und wird am ${date} gelöscht. Bis dahin können Sie es zurückholen.`,
  restore: 'Zurückholen',
  restored: 'Ihr Konto ist wieder da. Melden Sie sich erneut an.',
  errors: {
    confirmation_mismatch:
      'Das stimmt nicht überein. Geben Sie es genau so ein, wie es oben steht.',
    deletion_refused:
      'Dieses Konto kann gerade nicht gelöscht werden. Fragen Sie den Betreiber, was noch offen ist.',
    restore_invalid: 'Es ist zu spät, dieses Konto zurückzuholen.',
  },
} satisfies Messages['deletion'];
