import type { Messages } from '../messages.ts';

export default {
  onlyOne: 'Nur ein Weg durch den zweiten Schritt',
  onlyOneText: 'Geht er verloren, sind Sie ausgesperrt. Richten Sie unten einen weiteren ein.',

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

  email: 'E-Mail-Code',
  phone: 'SMS',
  sentTo: (address: string) => `Geht an ${address}.`,
  noEmail: 'Dafür braucht es eine E-Mail-Adresse.',
  noPhone: 'Dafür braucht es eine Telefonnummer.',
} satisfies Messages['mfaManager'];
