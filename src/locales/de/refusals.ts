import type { Messages } from '../messages.ts';

export default {
  timeout: 'Das hat zu lange gedauert. Versuchen Sie es erneut.',
  unavailable: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
  signed_out: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an.',
  scope_missing:
    'Diese Seite darf das noch nicht. Melden Sie sich erneut an oder fragen Sie den Betreiber.',
  step_up_unavailable:
    'Diese Seite kann nicht fragen, ob Sie es sind. Wenden Sie sich an den Betreiber.',
  gone: 'Das gibt es nicht mehr. Laden Sie neu, um den aktuellen Stand zu sehen.',
  too_large: 'Das ist zu groß zum Senden.',
  'request.message_rate_limited':
    'Zu viele Versuche auf einmal. Warten Sie einen Moment und versuchen Sie es erneut.',
  'auth.forbidden': 'Diese Seite darf das nicht. Wenden Sie sich an den Betreiber.',
  'auth.third_party_application_forbidden':
    'Diese Seite darf Ihr Konto ansehen, aber nicht ändern. Wenden Sie sich an den Betreiber.',
  'verification_record.permission_denied':
    'Wir konnten nicht bestätigen, dass Sie es sind. Versuchen Sie es erneut.',
  'verification_record.not_found':
    'Das hat länger als zehn Minuten gedauert. Beginnen Sie noch einmal.',
  'account_center.not_enabled':
    'Der Betreiber dieser Seite hat die Kontoeinstellungen nicht eingeschaltet.',
  'account_center.field_not_editable': 'Der Betreiber dieser Seite lässt diese Änderung nicht zu.',
  'account_center.field_not_enabled': 'Der Betreiber dieser Seite hat das ausgeschaltet.',
  'guard.invalid_input': 'Das Format stimmt nicht. Prüfen Sie die Eingabe.',
  'entity.value_too_long': 'Das ist zu lang.',
  'entity.not_found': 'Das gibt es nicht mehr. Laden Sie neu, um den aktuellen Stand zu sehen.',
  'user.suspended': 'Dieses Konto ist gesperrt. Wenden Sie sich an den Betreiber.',
} satisfies Messages['refusals'];
