import type { Messages } from '../messages.ts';

export default {
  title: 'Passkey hinzufügen',
  lead: 'Ihr Browser fragt gleich nach Gesicht, Finger, Bildschirmsperre oder einem Sicherheitsschlüssel.',
  create: 'Passkey erstellen',
  waiting: 'Folgen Sie dem, was Ihr Browser fragt.',
  nameTitle: 'Passkey benennen',
  renameTitle: 'Passkey umbenennen',
  name: 'Name',
  nameHint: 'Damit Sie ihn später von anderen unterscheiden.',
  synced: 'Synchronisiert: Er gilt überall, wo Sie denselben Passwortmanager benutzen.',
  bound: 'Nur dieses Gerät: Anderswo kann er nicht benutzt werden.',
  hosted: 'Auf der Anmeldeseite hinzufügen',
  hostedText: 'Danach kommen Sie hierher zurück.',
  errors: {
    passkey_insecure: 'Passkeys brauchen eine Seite, deren Adresse mit https:// beginnt.',
    passkey_unsupported:
      'Dieser Browser kann keine Passkeys erstellen. Versuchen Sie es mit einem anderen Browser oder Gerät.',
    passkey_framed:
      'Die Seite um diese herum erlaubt keine Passkeys. Öffnen Sie diese Seite für sich.',
    passkey_wrong_domain:
      'Passkeys dieses Kontos lassen sich unter der Adresse dieser Seite nicht erstellen.',
    passkey_cancelled:
      'Es wurde kein Passkey erstellt. Versuchen Sie es, wenn Sie so weit sind, oder mit einem anderen Gerät.',
    passkey_timed_out:
      'Das hat zu lange gedauert. Antworten Sie Ihrem Browser innerhalb einer Minute.',
    passkey_interrupted:
      'Etwas anderes auf dieser Seite kam dazwischen. Versuchen Sie es noch einmal.',
    passkey_known:
      'Dieses Gerät oder dieser Passwortmanager hat schon einen Passkey für Ihr Konto.',
    passkey_unfit:
      'Dieses Gerät kann keine Passkeys aufbewahren oder Sie nicht erkennen. Versuchen Sie es mit einem anderen.',
    passkey_failed:
      'Ihr Gerät konnte den Passkey nicht erstellen. Versuchen Sie es noch einmal oder mit einem anderen Gerät.',
    'session.mfa.webauthn_verification_failed':
      'Der neue Passkey ließ sich nicht prüfen. Versuchen Sie es noch einmal.',
    'session.mfa.pending_info_not_found':
      'Das hat zu lange gedauert. Versuchen Sie es noch einmal.',
    'session.mfa.mfa_factor_not_enabled': 'Der Betreiber dieser Seite hat Passkeys abgeschaltet.',
    'verification_record.not_found':
      'Das hat länger als zehn Minuten gedauert. Erstellen Sie ihn noch einmal.',
    name_missing: 'Bitte geben Sie ihm einen Namen.',
  } as Record<string, string>,
  renameErrors: {
    'verification_record.not_found': 'Diesen Passkey gibt es nicht mehr. Laden Sie die Seite neu.',
  } as Record<string, string>,
} satisfies Messages['passkey'];
