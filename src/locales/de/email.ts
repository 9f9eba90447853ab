import type { Messages } from '../messages.ts';

export default {
  address: 'E-Mail-Adresse',
  addTitle: 'E-Mail-Adresse hinzufügen',
  changeTitle: 'E-Mail-Adresse ändern',
  changed: (address: string) => `Ihre E-Mail-Adresse ist jetzt ${address}.`,
  lead: 'Wir senden einen Code dorthin, um zu sehen, dass sie Ihnen gehört.',
  replaces: (address: string) =>
    `Sie ersetzt ${address}. Wir senden einen Code an die neue, um zu sehen, dass sie Ihnen gehört.`,
  save: 'E-Mail speichern',
  confirmed: 'Der Code stimmt, aber Ihre E-Mail-Adresse ist noch nicht gespeichert.',
  problems: {
    empty: 'Bitte geben Sie eine E-Mail-Adresse ein.',
    malformed:
      'Das ist keine vollständige E-Mail-Adresse. Sie sollte aussehen wie name@example.com.',
    too_long: 'Diese E-Mail-Adresse ist zu lang.',
    same: 'Das ist schon Ihre E-Mail-Adresse.',
  },
  errors: {
    'guard.invalid_input':
      'Das ist keine vollständige E-Mail-Adresse. Sie sollte aussehen wie name@example.com.',
    'entity.value_too_long': 'Diese E-Mail-Adresse ist zu lang.',
    'user.email_already_in_use':
      'Diese E-Mail-Adresse gehört zu einem anderen Konto. Verwenden Sie eine andere.',
    'session.email_blocklist.invalid_email':
      'Das ist keine vollständige E-Mail-Adresse. Sie sollte aussehen wie name@example.com.',
    'session.email_blocklist.email_not_allowed':
      'Solche Adressen werden hier nicht angenommen. Verwenden Sie eine andere.',
    'session.email_blocklist.email_subaddressing_not_allowed':
      'Adressen mit einem + werden hier nicht angenommen.',
    'session.email_blocklist.disposable_email_validation_failed':
      'Wir konnten die Adresse nicht prüfen. Versuchen Sie es gleich noch einmal.',
    'connector.not_found':
      'Von hier können noch keine E-Mails gesendet werden. Wenden Sie sich an den Betreiber.',
  },
} satisfies Messages['email'];
