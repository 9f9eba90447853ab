import type { Messages } from '../messages.ts';

export default {
  title: 'Bestätigen Sie, dass Sie es sind',
  text: 'Wir merken uns das zehn Minuten lang.',
  password: 'Passwort',
  code: 'Code',
  sendTo: (address: string) => `Wir senden einen Code an ${address}.`,
  sentTo: (address: string) => `Wir haben sechs Ziffern an ${address} gesendet.`,
  send: 'Code senden',
  resend: 'Erneut senden',
  resendIn: (time: string) => `Erneut senden in ${time}`,
  worksFor: (time: string) => `Gilt noch ${time}`,
  lockedFor: (time: string) => `Gesperrt für höchstens ${time}`,
  resent: 'Ein neuer Code ist unterwegs. Nur der neueste gilt.',
  usePassword: 'Stattdessen das Passwort verwenden',
  useEmail: 'Stattdessen einen Code per E-Mail verwenden',
  usePhone: 'Stattdessen eine SMS verwenden',
  none: 'Sie können sich noch nicht ausweisen. Legen Sie zuerst ein Passwort fest.',
  errors: {
    'session.invalid_credentials': 'Das Passwort stimmt nicht. Versuchen Sie es erneut.',
    'session.verification_blocked_too_many_attempts':
      'Zu viele Versuche. Zu Ihrer Sicherheit ist das eine Weile gesperrt.',
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
} satisfies Messages['stepUp'];
