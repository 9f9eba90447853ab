import type { Messages } from '../messages.ts';

export default {
  account: 'Konto',
  profile: 'Profil',
  profileText: 'Ihr Name, Ihr Bild und was andere über Sie wissen dürfen.',
  security: 'Sicherheit',
  securityText: 'Wie Sie sich anmelden und woran wir Sie erkennen.',
  signIn: 'Anmeldung',
  twoStep: 'Bestätigung in zwei Schritten',
} satisfies Messages['settings'];
