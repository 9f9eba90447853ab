import type { Messages } from '../messages.ts';

export default {
  createCodes: 'Ersatzcodes erstellen',
  on: 'An',
  off: 'Aus',
  added: (date: string) => `Hinzugefügt: ${date}`,
  notOffered: 'Wird hier nicht mehr verwendet.',

  totp: {
    label: 'Authenticator-App',
    setUp: 'Einrichten',
    setUpLong: 'Authenticator-App einrichten',
    replace: 'Ersetzen',
    replaceLong: 'Authenticator-App ersetzen',
    remove: 'Authenticator-App entfernen',
    done: 'Ihre Authenticator-App ist eingerichtet.',
    removed: 'Ihre Authenticator-App wurde entfernt.',
  },

  codes: {
    label: 'Ersatzcodes',
    left: (count: number) => `noch ${count}`,
    allUsed: 'Alle verbraucht',
    needsOther: 'Sobald Sie eine Authenticator-App oder einen Passkey haben.',
    alone: 'Allein bewirken sie nichts. Richten Sie einen Weg ein oder entfernen Sie die Codes.',
    create: 'Erstellen',
    view: 'Ansehen',
    viewLong: 'Ersatzcodes ansehen',
    renew: 'Neue Codes',
    remove: 'Ersatzcodes entfernen',
    removed: 'Ihre Ersatzcodes wurden entfernt.',
  },

  errors: {
    'session.mfa.mfa_factor_not_enabled': 'Der Betreiber dieser Seite hat das abgeschaltet.',
    'verification_record.not_found': 'Das gibt es nicht mehr. Laden Sie die Seite neu.',
  } as Record<string, string>,
  needsPassword: 'Legen Sie zuerst ein Passwort fest. Damit können Sie sich ausweisen.',
} satisfies Messages['mfa'];
