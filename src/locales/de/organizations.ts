import type { Messages } from '../messages.ts';

export default {
  none: 'Sie gehören keiner Organisation an.',
  member: 'Mitglied',
  roles: 'Ihre Rollen',
} satisfies Messages['organizations'];
