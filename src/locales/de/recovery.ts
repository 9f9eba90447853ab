import type { Messages } from '../messages.ts';

export default {
  title: 'Konto sichern',
  text: 'Das tun wir, eins nach dem anderen. Hier bleiben Sie angemeldet.',
  start: 'Anfangen',
  keepPassword: 'Meines behalten',
  passwordTitle: 'Neues Passwort wählen',
  working: 'Einen Moment …',
  workingTitle: 'Ihr Konto wird gesichert',
  failedTitle: 'Fast fertig',
  failed: (count: number) =>
    count === 1
      ? 'Eines hat nicht geklappt. Der Rest ist getan.'
      : `${count} Dinge haben nicht geklappt. Der Rest ist getan.`,
  pausedTitle: 'Noch nicht fertig',
  paused: 'Für den Rest müssen wir wissen, dass Sie es sind.',
  goOn: 'Weiter',
  doneTitle: 'Das ist getan',
  outTitle: 'Alle anderen sind draußen',
  done: 'Sehen Sie jetzt E-Mail, Telefon, Passkeys und verbundene Konten durch, und entfernen Sie, was nicht Ihres ist.',
  saveCodes: 'Neue Codes aufbewahren',
  finish: 'Fertig',
  finished: 'Ihr Konto ist gesichert.',

  states: {
    open: 'Als Nächstes:',
    working: 'In Arbeit:',
    done: 'Getan:',
    failed: 'Nicht geklappt:',
    closed: 'Hier nicht möglich:',
    skipped: 'Ausgelassen:',
  },
  steps: {
    password: {
      label: 'Passwort ändern',
      done: () => 'Ihr Passwort ist geändert.',
      skipped: 'Sie behalten Ihr Passwort.',
    },
    signOut: {
      label: 'Überall sonst abmelden, samt den Apps dort',
      done: (count: number) =>
        count === 0
          ? 'Sie waren sonst nirgends angemeldet.'
          : count === 1
            ? 'Ein anderer Browser ist abgemeldet, samt seinen Apps.'
            : `${count} andere Browser sind abgemeldet, samt ihren Apps.`,
    },
    devices: {
      label: 'Alle vertrauten Geräte vergessen',
      done: (count: number) =>
        count === 0
          ? 'Es gab keine vertrauten Geräte.'
          : count === 1
            ? 'Ein Gerät gilt nicht mehr als vertraut.'
            : `${count} Geräte gelten nicht mehr als vertraut.`,
    },
    codes: {
      label: 'Neue Ersatzcodes machen',
      done: () => 'Ihre alten Ersatzcodes gelten nicht mehr.',
    },
  },
  prevented: 'Diese Seite hat es nicht zugelassen.',
} satisfies Messages['recovery'];
