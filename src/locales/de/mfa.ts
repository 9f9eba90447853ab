import type { Messages } from '../messages.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export default {
  onlyOne: 'Nur ein Weg durch den zweiten Schritt',
  onlyOneText: 'Geht er verloren, sind Sie ausgesperrt. Richten Sie unten einen weiteren ein.',
  createCodes: 'Ersatzcodes erstellen',
  on: 'An',
  off: 'Aus',
  added: (date: string) => `Hinzugefügt: ${date}`,
  used: (date: string) => `benutzt: ${date}`,
  notOffered: 'Wird hier nicht mehr verwendet.',
  rename: 'Umbenennen',

  switch: {
    label: 'Bei der Anmeldung nach einem zweiten Schritt fragen',
    on: 'Ein gestohlenes Passwort allein genügt nicht.',
    off: 'Ein Schritt genügt, um hineinzukommen.',
    none: 'Richten Sie zuerst unten einen der Wege ein.',
    required: 'Vorgeschrieben',
    requiredText: 'Der Betreiber dieser Seite verlangt von allen einen zweiten Schritt.',
    requiredNone: 'Bei der nächsten Anmeldung werden Sie gebeten, einen einzurichten.',
    adaptive: 'Bei ungewöhnlichen Anmeldungen fragen wir vielleicht auch so.',
    turnedOn: 'Es wird nach einem zweiten Schritt gefragt.',
    turnedOff: 'Es wird nicht mehr nach einem zweiten Schritt gefragt.',
  },

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

  passkeys: {
    label: 'Passkeys',
    about: 'Gesicht, Finger oder Bildschirmsperre statt eines Codes.',
    add: 'Passkey hinzufügen',
    unlisted: 'Ihre Passkeys können hier nicht angezeigt werden. Sie können einen hinzufügen.',
    count: (count: number) => plural(count, 'Passkey', 'Passkeys'),
    unnamed: 'Passkey',
    renameOne: (name: string) => `${name} umbenennen`,
    removeOne: (name: string) => `${name} entfernen`,
    added: (name: string) => `${name} wurde hinzugefügt.`,
    renamed: (name: string) => `Heißt jetzt ${name}.`,
    removed: (name: string) => `${name} wurde entfernt.`,
    suggest: 'Bei der Anmeldung einen Passkey vorschlagen',
    suggestText: 'Solange auf dem Gerät keiner ist.',
  },

  email: 'E-Mail-Code',
  phone: 'SMS',
  sentTo: (address: string) => `Geht an ${address}.`,
  noEmail: 'Dafür braucht es eine E-Mail-Adresse.',
  noPhone: 'Dafür braucht es eine Telefonnummer.',

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
} satisfies Messages['mfa'];
