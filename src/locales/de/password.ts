import type { Messages } from '../messages.ts';

export default {
  changeTitle: 'Passwort ändern',
  addTitle: 'Passwort festlegen',
  newPassword: 'Neues Passwort',
  changed: 'Ihr Passwort ist geändert.',
  added: 'Ihr Passwort ist festgelegt.',

  rulesLabel: 'Ihr neues Passwort',
  met: 'Erfüllt:',
  unmet: 'Noch nicht:',
  rules: {
    too_short: (limit: number) => `Mindestens ${limit} Zeichen`,
    too_long: (limit: number) => `Höchstens ${limit} Zeichen`,
    character_types: (limit: number) =>
      `${limit} von diesen vieren: kleine Buchstaben, große Buchstaben, Ziffern, Sonderzeichen`,
    unsupported_characters: () =>
      'Nur Buchstaben von A bis Z, Ziffern, Leerzeichen und übliche Sonderzeichen',
    pwned: () => 'Keines, das erbeutet wurde: dieses haben andere schon gesehen',
    guessable: () => 'Nicht nur Wiederholungen oder Nachbarn wie aaaa oder 1234',
    'restricted.user_info': () => 'Nicht nur Name, Benutzername, E-Mail oder Telefon',
    'restricted.words': () => 'Nicht nur Wörter, die der Betreiber nicht erlaubt',
  },
  unmetRules: 'Das genügt noch nicht. Was fehlt, steht darunter.',

  signOutOthers: 'Überall sonst abmelden',
  signOutHint: 'Beendet alle anderen Anmeldungen, falls jemand Ihr Passwort kennt.',
  signedOutOthers: (count: number) =>
    count === 1 ? 'An einem anderen Ort abgemeldet.' : `An ${count} anderen Orten abgemeldet.`,
  notSignedOut:
    'Ihr Passwort ist geändert, aber Sie konnten nicht überall sonst abgemeldet werden.',

  errors: {
    'guard.invalid_input': 'Bitte geben Sie ein neues Passwort ein.',
    'user.same_password': 'Das ist schon Ihr Passwort. Wählen Sie ein neues.',
    'password.rejected': 'Das genügt noch nicht. Was fehlt, steht darunter.',
  },
} satisfies Messages['password'];
