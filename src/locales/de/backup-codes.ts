import type { Messages } from '../messages.ts';

export default {
  createTitle: 'Ersatzcodes erstellen',
  renewTitle: 'Neue Ersatzcodes erstellen?',
  renewText: (count: number) =>
    count === 1
      ? 'Ihr unbenutzter Code gilt dann sofort nicht mehr.'
      : `Ihre ${count} unbenutzten Codes gelten dann sofort nicht mehr.`,
  renew: 'Neue Codes erstellen',
  newTitle: 'Bewahren Sie Ihre Ersatzcodes auf',
  newText: 'Sie gelten ab jetzt, jeder einmal. Legen Sie sie zu Ihrem Pass.',
  viewTitle: 'Ihre Ersatzcodes',
  viewText: 'Jeder gilt einmal, anstelle Ihres üblichen zweiten Schritts.',
  used: 'benutzt',
  copy: 'Kopieren',
  copied: 'Kopiert',
  download: 'Herunterladen',
  print: 'Drucken',
  saved: 'Ich habe sie aufbewahrt',
  done: 'Fertig',
  lost: 'Sie haben gerade keine Ersatzcodes: Die alten sind weg, die neuen noch nicht gespeichert.',
  unsaved: 'Die Codes konnten nicht gespeichert werden. Sie haben noch keine Ersatzcodes.',
  kept: 'Es wurde nichts geändert. Ihre alten Codes gelten noch.',
  unknown:
    'Welche Codes gelten, ließ sich nicht feststellen. Versuchen Sie es noch einmal, bevor Sie sich auf welche verlassen.',
  errors: {
    not_saved: 'Setzen Sie das Häkchen, sobald Sie sie aufbewahrt haben.',
    copy_failed: 'Ihr Browser erlaubt das Kopieren nicht. Markieren und kopieren Sie sie selbst.',
    'session.mfa.mfa_factor_not_enabled': 'Der Betreiber dieser Seite hat das abgeschaltet.',
    'session.mfa.backup_code_can_not_be_alone':
      'Ersatzcodes brauchen einen anderen Weg neben sich. Richten Sie zuerst eine App oder einen Passkey ein.',
    'user.backup_code_already_in_use':
      'Es gibt schon andere Codes. Versuchen Sie es noch einmal, um sie zu ersetzen.',
    'user.wrong_backup_code_format':
      'Der Server hat diese Codes abgelehnt. Beim nächsten Versuch entstehen andere.',
    'verification_record.not_found': 'Es gibt keine Ersatzcodes mehr. Laden Sie die Seite neu.',
  } as Record<string, string>,
} satisfies Messages['backupCodes'];
