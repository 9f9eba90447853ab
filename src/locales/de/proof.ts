import type { Messages } from '../messages.ts';

export default {
  needsPassword: 'Legen Sie zuerst ein Passwort fest. Damit können Sie sich ausweisen.',
} satisfies Messages['proof'];
