import type { Messages } from '../messages.ts';

export default {
  label: 'Authenticator-App',
  setUp: 'Einrichten',
  setUpLong: 'Authenticator-App einrichten',
  replace: 'Ersetzen',
  replaceLong: 'Authenticator-App ersetzen',
  remove: 'Authenticator-App entfernen',
  done: 'Ihre Authenticator-App ist eingerichtet.',
  removed: 'Ihre Authenticator-App wurde entfernt.',
} satisfies Messages['totpRow'];
