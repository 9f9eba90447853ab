import type { Messages } from '../messages.ts';

export default {
  loading: 'Wird geladen …',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  back: 'Zurück',
  close: 'Schließen',
  save: 'Speichern',
  add: 'Hinzufügen',
  change: 'Ändern',
  remove: 'Entfernen',
  continue: 'Weiter',
  notSet: 'Nicht angegeben',
  working: 'Einen Moment …',
  saved: 'Gespeichert',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  required: 'Bitte ausfüllen.',
  signedOut: {
    title: 'Sie sind abgemeldet',
    text: 'Melden Sie sich an, um Ihr Konto zu sehen und zu ändern.',
    signIn: 'Anmelden',
    expired:
      'Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an; Ihre Eingaben bleiben hier erhalten.',
  },
  disabled: {
    title: 'Kontoeinstellungen sind nicht verfügbar',
    text: 'Der Betreiber dieser Seite hat sie nicht eingeschaltet.',
  },
  readOnly: 'Wird vom Betreiber dieser Seite verwaltet.',
  errors: {
    offline: 'Sie scheinen offline zu sein. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    unexpected: 'Etwas ist schiefgegangen. Versuchen Sie es erneut.',
  },
} satisfies Messages['common'];
