import type { Messages } from '../messages.ts';

export default {
  well: 'Alles in Ordnung',
  wellText: 'Sie kommen wieder hinein, und nichts sieht schwach aus.',
  look: (count: number) =>
    count === 1 ? 'Eines sollten Sie sich ansehen' : `${count} Dinge sollten Sie sich ansehen`,
  back: 'Kommen Sie wieder hinein?',
  weak: 'Ist etwas schwach?',

  phone: {
    label: 'Wenn das Handy weg ist',
    good: 'Sie kommen hinein',
    warn: 'Vielleicht ausgesperrt',
    left: (ways: string) => `Es bleibt: ${ways}.`,
    first: 'Anders können Sie sich nicht anmelden.',
    second: 'Für den zweiten Schritt haben Sie sonst nichts.',
  },
  codes: {
    label: 'Ersatzcodes',
    left: (count: number) => `noch ${count}`,
    none: 'Noch keine',
    used: 'Alle verbraucht',
    text: 'Jeder ersetzt einmal Ihren zweiten Schritt.',
  },
  passkeys: {
    label: 'Passkeys',
    count: (count: number) => (count === 1 ? '1 Passkey' : `${count} Passkeys`),
    only: 'Nur einer',
    text: 'Einer auf einem anderen Gerät hilft, wenn dieser weg ist.',
    onlyText: 'Ist sein Gerät weg, kommen Sie nicht mehr hinein.',
  },
  reset: {
    label: 'Wenn Sie Ihr Passwort vergessen',
    email: 'Zurücksetzen per E-Mail',
    phone: 'Zurücksetzen per SMS',
    none: 'Kein Weg zurück',
    noneText: 'Wir müssen wissen, wo wir Sie erreichen.',
  },
  onlyWay: {
    label: 'Wenn das verloren geht',
    warn: 'Kein anderer Weg',
    text: (way: string) => `Anmelden können Sie sich nur mit ${way}.`,
  },
  secondStep: {
    label: 'Zweiter Schritt',
    on: 'An',
    with: (ways: string) => `Mit ${ways}.`,
    off: 'Aus',
    offText: 'Was Sie eingerichtet haben, wird nicht abgefragt.',
    noneText: 'Mit ihm braucht es mehr als Ihr Passwort oder Ihre E-Mails, um hineinzukommen.',
  },
  password: {
    label: 'Passwort',
    good: (date: string) => `Geändert: ${date}`,
    warn: (years: number) => `${years} Jahre alt`,
    text: 'Je länger es benutzt wird, desto mehr Stellen könnten es kennen.',
  },
  signIns: {
    label: 'Wo Sie angemeldet sind',
    good: 'Nichts Ungewöhnliches',
    warn: (count: number) => (count === 1 ? 'Eine zum Ansehen' : `${count} zum Ansehen`),
    text: (count: number) =>
      count === 1 ? 'Nur hier.' : `In ${count} Browsern, diesen eingeschlossen.`,
  },

  mends: {
    codes: 'Codes erstellen',
    newCodes: 'Neue Codes',
    passkey: 'Passkey hinzufügen',
    anotherPasskey: 'Weiteren hinzufügen',
    totp: 'App einrichten',
    turnOn: 'Einschalten',
    email: 'E-Mail hinzufügen',
    phone: 'Telefon hinzufügen',
    password: 'Ändern',
    setPassword: 'Passwort festlegen',
    signOut: 'Abmelden',
  },
  mended: {
    codes: 'Ihre neuen Ersatzcodes gelten jetzt.',
    passkey: (name: string) => `${name} wurde hinzugefügt.`,
    totp: 'Ihre Authenticator-App ist eingerichtet.',
    turnOn: 'Von jetzt an fragen wir nach Ihrem zweiten Schritt.',
    signOut: 'Sie sind abgemeldet.',
  },
  totpTitle: 'Authenticator-App einrichten',
  signOutQuestion: {
    title: 'Diese abmelden?',
    text: 'Sie werden abgemeldet, samt den Apps darin. Wenn Sie sie nicht kennen, wählen Sie danach „Das war ich nicht“.',
  },
  unknownBrowser: 'Unbekannter Browser',

  wrong: 'Stimmt etwas nicht?',
  wrongText:
    'Wir bringen es mit Ihnen in Ordnung, Schritt für Schritt. Hier bleiben Sie angemeldet.',
  wasNotMe: 'Das war ich nicht',
} satisfies Messages['checkup'];
