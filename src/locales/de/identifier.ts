import type { Messages } from '../messages.ts';

export default {
  username: {
    title: 'Benutzernamen entfernen?',
    text: (name: string) => `${name} kann dann von anderen gewählt werden.`,
    done: 'Ihr Benutzername ist entfernt.',
  },
  email: {
    title: 'E-Mail-Adresse entfernen?',
    text: (address: string) => `${address} wird aus Ihrem Konto entfernt.`,
    done: 'Ihre E-Mail-Adresse ist entfernt.',
  },
  phone: {
    title: 'Telefonnummer entfernen?',
    text: (number: string) => `${number} wird aus Ihrem Konto entfernt.`,
    done: 'Ihre Telefonnummer ist entfernt.',
  },
  losses: {
    signIn: 'Sie könnten sich nicht mehr anmelden. Nichts anderes öffnet dieses Konto.',
    password: 'Sie könnten sich nicht mehr mit Ihrem Passwort anmelden.',
    recovery: 'Sie könnten ein vergessenes Passwort nicht mehr zurücksetzen.',
    emailSecondStep: 'Sie könnten als zweiten Schritt keine Codes mehr per E-Mail erhalten.',
    phoneSecondStep: 'Sie könnten als zweiten Schritt keine Codes mehr per SMS erhalten.',
    confirm: 'Sie könnten sich hier nicht mehr ausweisen, bis Sie ein Passwort festlegen.',
  },
  remaining: (list: string) => `Anmelden können Sie sich weiterhin mit ${list}.`,
  removeAnyway: 'Trotzdem entfernen',
  errors: {
    'user.last_sign_in_method_required':
      'Nur dadurch sind Sie hier bekannt. Fügen Sie erst etwas anderes hinzu, dann entfernen Sie dies.',
  },
} satisfies Messages['identifier'];
