import type { Messages } from '../messages.ts';

export default {
  lead: 'Scannen Sie dies mit einer Authenticator-App und geben Sie die sechs Ziffern ein, die sie zeigt.',
  replaceWarning: 'Die alte App gilt nicht mehr, sobald Sie speichern.',
  picture: 'QR-Code mit dem Schlüssel darunter',
  key: 'Oder geben Sie diesen Schlüssel ein',
  copy: 'Kopieren',
  copied: 'Kopiert',
  open: 'App auf diesem Gerät öffnen',
  code: 'Code aus der App',
  errors: {
    code_incomplete: 'Geben Sie alle sechs Ziffern ein.',
    copy_failed:
      'Ihr Browser erlaubt das Kopieren nicht. Markieren Sie den Schlüssel und kopieren Sie ihn selbst.',
    'session.mfa.invalid_totp_code':
      'Dieser Code stimmt nicht. Warten Sie auf den nächsten und prüfen Sie die Uhr des Geräts.',
    'session.mfa.mfa_factor_not_enabled': 'Der Betreiber dieser Seite hat das abgeschaltet.',
    'user.totp_secret_invalid':
      'Dieser Schlüssel wurde abgelehnt. Hier ist ein neuer: Scannen Sie noch einmal.',
    'user.totp_already_in_use':
      'Es gibt schon eine Authenticator-App. Laden Sie die Seite neu, um sie zu ersetzen.',
  } as Record<string, string>,
} satisfies Messages['totp'];
