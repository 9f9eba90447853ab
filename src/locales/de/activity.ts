import type { Messages } from '../messages.ts';

export default {
  none: 'Es ist noch nichts geschehen.',
  more: 'Mehr anzeigen',
  events: {
    'Interaction.SignIn.Submit': { done: 'Angemeldet', failed: 'Anmeldung fehlgeschlagen' },
    'Interaction.Register.Submit': {
      done: 'Konto erstellt',
      failed: 'Registrierung fehlgeschlagen',
    },
    'Interaction.ForgotPassword.Submit': {
      done: 'Passwort zurückgesetzt',
      failed: 'Zurücksetzen des Passworts fehlgeschlagen',
    },
    'Interaction.SignIn.Verification.Password.Submit': {
      done: 'Passwort eingegeben',
      failed: 'Falsches Passwort eingegeben',
    },
  },
  other: { done: 'Konto verwendet', failed: 'Ein Versuch ist fehlgeschlagen' },
} satisfies Messages['activity'];
