import type { Messages } from '../messages.ts';

export default {
  account: 'Konto',
  profile: 'Profil',
  profileText: 'Ihr Name, Ihr Bild und was andere über Sie wissen dürfen.',
  security: 'Sicherheit',
  securityText: 'Wie Sie sich anmelden und woran wir Sie erkennen.',
  connected: 'Verbundene Konten',
  connectedText: 'Konten bei anderen, mit denen Sie sich anmelden können.',
  signIn: 'Anmeldung',
  twoStep: 'Bestätigung in zwei Schritten',
  data: 'Ihre Daten',
  dataText: 'Wo Sie dazugehören, was geschehen ist und was Sie mitnehmen können.',
  organizations: 'Organisationen',
  activity: 'Aktivität',
  tokens: 'Zugriffstokens',
  leaving: 'Ihre Daten und Ihr Konto',
  sessions: 'Sitzungen und Apps',
  sessionsText: 'Wo Sie angemeldet sind und was Ihr Konto benutzen darf.',
  signedIn: 'Wo Sie angemeldet sind',
  apps: 'Apps mit Zugriff',
  devices: 'Vertraute Geräte',
} satisfies Messages['settings'];
