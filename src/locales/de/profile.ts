import type { Messages } from '../messages.ts';

export default {
  avatar: 'Bild',
  name: 'Name',
  edit: 'Bearbeiten',
} satisfies Messages['profile'];
