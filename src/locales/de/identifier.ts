import type { Messages } from '../messages.ts';

export default {
  refused: 'Nur dadurch sind Sie hier bekannt. Fügen Sie vor dem Entfernen etwas anderes hinzu.',
  onlyWayIn: 'Ihr einziger Weg, sich anzumelden.',
  needsPassword: 'Legen Sie zuerst ein Passwort fest. Damit können Sie sich ausweisen.',
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
