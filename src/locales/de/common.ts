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
  optional: 'freiwillig',
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
      'Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an; Ihre Eingaben bleiben erhalten, solange Sie hier bleiben.',
  },
  disabled: {
    title: 'Kontoeinstellungen sind nicht verfügbar',
    text: 'Der Betreiber dieser Seite hat sie nicht eingeschaltet.',
  },
  failed: 'Das konnte nicht geladen werden.',
  offline: 'Sie scheinen offline zu sein. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  readOnly: 'Wird vom Betreiber dieser Seite verwaltet.',
  stepUp: {
    title: 'Bestätigen Sie, dass Sie es sind',
    text: 'Wir merken uns das zehn Minuten lang.',
    password: 'Passwort',
    code: 'Code',
    sendTo: (address: string) => `Wir senden einen Code an ${address}.`,
    sentTo: (address: string) => `Wir haben sechs Ziffern an ${address} gesendet.`,
    send: 'Code senden',
    resend: 'Erneut senden',
    resendIn: (time: string) => `Erneut senden in ${time}`,
    resent: 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
    usePassword: 'Stattdessen das Passwort verwenden',
    useEmail: 'Stattdessen einen Code per E-Mail verwenden',
    usePhone: 'Stattdessen eine SMS verwenden',
    none: 'Sie können sich noch nicht ausweisen. Legen Sie zuerst ein Passwort fest.',
  },
  errors: {
    offline: 'Sie scheinen offline zu sein. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    timeout: 'Das hat zu lange gedauert. Versuchen Sie es erneut.',
    unavailable: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
    unexpected: 'Etwas ist schiefgegangen. Versuchen Sie es erneut.',
    signed_out: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an.',
    scope_missing:
      'Diese Seite darf das noch nicht. Melden Sie sich erneut an oder fragen Sie den Betreiber.',
    step_up_unavailable:
      'Diese Seite kann nicht fragen, ob Sie es sind. Wenden Sie sich an den Betreiber.',
    gone: 'Das gibt es nicht mehr. Laden Sie neu, um den aktuellen Stand zu sehen.',
    too_large: 'Das ist zu groß zum Senden.',
    'auth.forbidden': 'Diese Seite darf das nicht. Wenden Sie sich an den Betreiber.',
    'auth.third_party_application_forbidden':
      'Diese Seite darf Ihr Konto ansehen, aber nicht ändern. Wenden Sie sich an den Betreiber.',
    'verification_record.permission_denied':
      'Wir konnten nicht bestätigen, dass Sie es sind. Versuchen Sie es erneut.',
    'verification_record.not_found':
      'Das hat länger als zehn Minuten gedauert. Beginnen Sie noch einmal.',
    'account_center.not_enabled':
      'Der Betreiber dieser Seite hat die Kontoeinstellungen nicht eingeschaltet.',
    'account_center.field_not_editable':
      'Der Betreiber dieser Seite lässt diese Änderung nicht zu.',
    'account_center.field_not_enabled': 'Der Betreiber dieser Seite hat das ausgeschaltet.',
    'guard.invalid_input': 'Das Format stimmt nicht. Prüfen Sie die Eingabe.',
    'entity.value_too_long': 'Das ist zu lang.',
    'entity.not_found': 'Das gibt es nicht mehr. Laden Sie neu, um den aktuellen Stand zu sehen.',
    'session.invalid_credentials': 'Das Passwort stimmt nicht. Versuchen Sie es erneut.',
    'session.verification_blocked_too_many_attempts':
      'Zu viele Versuche. Zu Ihrer Sicherheit ist das eine Weile gesperrt. Versuchen Sie es in einer Stunde.',
    'user.suspended': 'Dieses Konto ist gesperrt. Wenden Sie sich an den Betreiber.',
    'verification_code.code_mismatch':
      'Der Code stimmt nicht. Prüfen Sie ihn und versuchen Sie es erneut.',
    'verification_code.expired': 'Der Code ist abgelaufen. Lassen Sie einen neuen senden.',
    'verification_code.exceed_max_try':
      'Zu viele Versuche mit diesem Code. Lassen Sie einen neuen senden.',
    'verification_code.not_found': 'Der Code wurde schon verwendet. Lassen Sie einen neuen senden.',
    'verification_code.email_mismatch':
      'Der Code gehört zu einer anderen Adresse. Lassen Sie einen neuen senden.',
    'verification_code.phone_mismatch':
      'Der Code gehört zu einer anderen Nummer. Lassen Sie einen neuen senden.',
    'request.message_rate_limited':
      'Es wurden zu viele Codes gesendet. Versuchen Sie es in zehn Minuten.',
    'connector.rate_limit_exceeded':
      'Es wurden zu viele Codes gesendet. Versuchen Sie es in ein paar Minuten.',
    'connector.usage_limit_exceeded':
      'Zurzeit können keine Codes gesendet werden. Wenden Sie sich an den Betreiber.',
    'connector.not_found':
      'Codes können hier nicht so gesendet werden. Wählen Sie einen anderen Weg.',
    'connector.template_not_found':
      'Der Code konnte nicht gesendet werden. Wenden Sie sich an den Betreiber.',
    'connector.general': 'Der Code konnte nicht gesendet werden. Versuchen Sie es später.',
    'connector.invalid_config':
      'Der Code konnte nicht gesendet werden. Wenden Sie sich an den Betreiber.',
  },
} satisfies Messages['common'];
