import type { Messages } from '../messages.ts';

export default {
  more: (count) => `${count} weitere anzeigen`,
  outdated: 'Das kann sich inzwischen geändert haben.',
  refresh: 'Aktualisieren',
  kinds: {
    desktop: 'Computer',
    mobile: 'Telefon',
    tablet: 'Tablet',
    tv: 'Fernseher',
    bot: 'Programm',
    unknown: 'Gerät',
  },
  browserOn: (browser, system) => `${browser} auf ${system}`,
  unknownBrowser: 'Unbekannter Browser',
  someFailed: (count) =>
    count === 1 ? 'Bei einem hat es nicht geklappt.' : `Bei ${count} hat es nicht geklappt.`,
  sessions: {
    label: 'Wo Sie angemeldet sind',
    text: 'Wenn Sie einen Browser abmelden, werden auch die Apps abgemeldet, die darin benutzt werden.',
    here: 'Dieser Browser',
    signedIn: (when) => `Angemeldet: ${when}`,
    signedInWith: (when, how) => `Angemeldet: ${when}, mit ${how}`,
    active: (when) => `zuletzt aktiv: ${when}`,
    usedFor: (apps) => `Benutzt für ${apps}`,
    proofs: {
      Password: 'Passwort',
      NewPasswordIdentity: 'Passwort',
      EmailVerificationCode: 'E-Mail-Code',
      PhoneVerificationCode: 'SMS',
      OneTimeToken: 'Link',
      Social: 'sozialem Konto',
      EnterpriseSso: 'Firmenkonto',
      SignInPasskey: 'Passkey',
      WebAuthn: 'Passkey',
      Totp: 'Authenticator-App',
      BackupCode: 'Ersatzcode',
    },
    end: 'Abmelden',
    endNamed: (name) => `Abmelden: ${name}`,
    ended: (name) => `${name} ist abgemeldet.`,
    endHere: {
      title: 'Hier abmelden?',
      text: 'Sie werden in diesem Browser abgemeldet und in den Apps, die Sie darin benutzen.',
    },
    endOthers: 'Überall sonst abmelden',
    endOthersQuestion: {
      title: 'Überall sonst abmelden?',
      text: (count) =>
        count === 1
          ? 'Ein anderer Browser und die Apps darin werden abgemeldet. Hier bleiben Sie angemeldet.'
          : `${count} andere Browser und die Apps darin werden abgemeldet. Hier bleiben Sie angemeldet.`,
    },
    othersEnded: (count) =>
      count === 1
        ? 'Ein anderer Browser ist abgemeldet.'
        : `${count} andere Browser sind abgemeldet.`,
    only: 'Sie sind nirgendwo sonst angemeldet.',
    none: 'Es sind keine Anmeldungen bekannt.',
  },
  apps: {
    label: 'Apps mit Zugriff',
    text: 'Was Ihr Konto sehen oder benutzen darf.',
    thirdParty: 'Von anderen Unternehmen',
    firstParty: 'Von diesem Dienst',
    here: 'Diese App',
    may: (what) => `Darf benutzen: ${what}`,
    identityOnly: 'Darf wissen, wer Sie sind, und sonst nichts',
    details: 'Was sie darf',
    since: (since) => `Seit ${since}`,
    sinceUntil: (since, until) => `Seit ${since}, bis ${until}`,
    until: (until) => `Bis ${until}`,
    scopes: {
      profile: 'Ihren Namen und Ihr Bild',
      email: 'Ihre E-Mail-Adresse',
      phone: 'Ihre Telefonnummer',
      address: 'Ihre Postanschrift',
      identities: 'Ihre verbundenen Konten und zweiten Schritte',
      custom_data: 'Ihre Einstellungen in Apps',
      offline_access: 'Ihr Konto, während Sie weg sind',
      roles: 'Ihre Rollen',
      'urn:logto:scope:organizations': 'Ihre Organisationen',
      'urn:logto:scope:organization_roles': 'Ihre Rollen in Organisationen',
      'urn:logto:scope:sessions': 'wo Sie angemeldet sind',
      'urn:logto:scope:trusted_devices': 'Ihre vertrauten Geräte',
    },
    resource: (permissions, service) => `${permissions} bei ${service}`,
    revoke: 'Zugriff entfernen',
    revokeNamed: (name) => `Zugriff entfernen: ${name}`,
    revoked: (name) => `${name} hat keinen Zugriff mehr.`,
    revokeQuestion: {
      title: (name) => `${name} den Zugriff nehmen?`,
      text: 'Die App kann Ihr Konto nicht mehr sehen oder benutzen. Was sie schon weiß, bleibt bei ihr.',
      again:
        'In dem Browser, in dem Sie den Zugriff erlaubt haben, müssen Sie sich vielleicht neu anmelden, auch bei diesem Dienst.',
      here: 'Sie benutzen diese App gerade: Sie werden hier abgemeldet und überall, wo Sie sie benutzen.',
    },
    partly: (count) =>
      count === 1
        ? 'Eine ihrer Berechtigungen konnte nicht entfernt werden; sie hat vielleicht noch Zugriff.'
        : `${count} ihrer Berechtigungen konnten nicht entfernt werden; sie hat vielleicht noch Zugriff.`,
    none: 'Keine App hat Zugriff auf Ihr Konto.',
  },
  devices: {
    label: 'Vertraute Geräte',
    text: 'Auf diesen fragen wir nicht nach dem zweiten Schritt.',
    here: 'Dieser Browser',
    trusted: (when) => `Vertraut seit: ${when}`,
    used: (when) => `zuletzt benutzt: ${when}`,
    until: (when) => `bis ${when}`,
    forget: 'Vergessen',
    forgetNamed: (name) => `Vergessen: ${name}`,
    forgotten: (name) => `${name} ist nicht mehr vertraut.`,
    forgetAll: 'Alle vergessen',
    forgetAllQuestion: {
      title: 'Alle vertrauten Geräte vergessen?',
      text: 'Auf jedem fragen wir wieder nach dem zweiten Schritt. Abgemeldet wird dadurch niemand.',
    },
    allForgotten: 'Kein Gerät ist mehr vertraut.',
    none: 'Es gibt keine vertrauten Geräte. Wir fragen immer nach dem zweiten Schritt, wenn Sie einen haben.',
  },
} satisfies Messages['sessions'];
