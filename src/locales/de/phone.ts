import type { Messages } from '../messages.ts';

export default {
  address: 'Telefonnummer',
  country: 'Land oder Region',
  addTitle: 'Telefonnummer hinzufügen',
  changeTitle: 'Telefonnummer ändern',
  changed: (number: string) => `Ihre Telefonnummer ist jetzt ${number}.`,
  lead: 'Wir senden einen Code per SMS dorthin, um zu sehen, dass sie Ihnen gehört.',
  replaces: (number: string) =>
    `Sie ersetzt ${number}. Wir senden per SMS einen Code an die neue Nummer.`,
  withCountryCode: 'Beginnen Sie mit + und der Vorwahl des Landes.',
  save: 'Nummer speichern',
  confirmed: 'Der Code stimmt, aber Ihre Telefonnummer ist noch nicht gespeichert.',
  problems: {
    empty: 'Bitte geben Sie eine Telefonnummer ein.',
    malformed: 'Das ist keine Telefonnummer. Verwenden Sie nur Ziffern.',
    too_short: 'Diese Nummer ist zu kurz für dieses Land.',
    too_long: 'Diese Nummer ist zu lang für dieses Land.',
    same: 'Das ist schon Ihre Telefonnummer.',
  },
  errors: {
    'guard.invalid_input':
      'Diese Telefonnummer können wir nicht verwenden. Prüfen Sie sie und versuchen Sie es erneut.',
    'entity.value_too_long': 'Diese Nummer ist zu lang.',
    'user.phone_already_in_use':
      'Diese Nummer gehört zu einem anderen Konto. Verwenden Sie eine andere.',
    'user.invalid_phone':
      'Diese Telefonnummer können wir nicht verwenden. Prüfen Sie sie und versuchen Sie es erneut.',
    'connector.not_found':
      'Von hier können noch keine SMS gesendet werden. Wenden Sie sich an den Betreiber.',
  },
} satisfies Messages['phone'];
