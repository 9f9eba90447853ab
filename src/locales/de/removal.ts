import type { Messages } from '../messages.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export default {
  totp: 'Authenticator-App entfernen?',
  passkey: (name: string) => `${name} entfernen?`,
  codes: 'Ersatzcodes entfernen?',
  totpText: 'Ihre Codes gelten dann nicht mehr. Sie können sie jederzeit neu einrichten.',
  passkeyText: 'Er gilt hier dann nicht mehr. Löschen Sie ihn auch auf dem Gerät, falls er bleibt.',
  codesText: 'Sie gelten dann alle nicht mehr.',
  second: (ways: string) => `Für den zweiten Schritt bleibt: ${ways}.`,
  none: 'Sonst ist nichts eingerichtet: Nach einem zweiten Schritt wird nicht mehr gefragt.',
  signIn: (ways: string) => `Anmelden können Sie sich weiter mit: ${ways}.`,
  orphans: 'Auch meine Ersatzcodes entfernen. Allein bewirken sie nichts.',
  keepTitle: 'Das wird gebraucht',
  mandatory:
    'Der Betreiber dieser Seite verlangt einen zweiten Schritt, und dies ist Ihr einziger. Richten Sie zuerst einen anderen ein.',
  lastWayIn: 'Anders können Sie sich nicht anmelden. Legen Sie zuerst ein Passwort fest.',
  ways: {
    totp: () => 'Authenticator-App',
    passkey: (count: number) => plural(count, 'Passkey', 'Passkeys'),
    'backup-code': (count: number) => plural(count, 'Ersatzcode', 'Ersatzcodes'),
    email: () => 'E-Mail-Code',
    phone: () => 'SMS',
    password: () => 'Passwort',
    'email-code': () => 'E-Mail-Code',
    'phone-code': () => 'SMS',
    social: (count: number) => plural(count, 'verbundenes Konto', 'verbundene Konten'),
  },
  turnOff: {
    title: 'Nicht mehr nach einem zweiten Schritt fragen?',
    text: 'Dann genügt ein Schritt, um hineinzukommen. Was unten eingerichtet ist, bleibt.',
    submit: 'Nicht mehr fragen',
  },

  errors: {
    'session.mfa.mfa_factor_not_enabled': 'Der Betreiber dieser Seite hat das abgeschaltet.',
    'verification_record.not_found': 'Das gibt es nicht mehr. Laden Sie die Seite neu.',
  } as Record<string, string>,
} satisfies Messages['removal'];
