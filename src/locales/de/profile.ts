import type { Messages } from '../messages.ts';

export default {
  heading: 'Profil',
  name: 'Name',
  avatar: 'Bild',
  avatarUrl: 'Adresse eines Bildes',
  avatarHint: 'Ein Link zu einem Bild, der mit https:// beginnt',
  removeAvatar: 'Bild entfernen',
  changeAvatar: 'Bild ändern',
  nameHint: 'So sehen andere Sie.',
  errors: {
    invalid_url: 'Das ist keine Webadresse. Sie sollte mit https:// beginnen.',
    'entity.value_too_long': 'Das ist zu lang. Höchstens 128 Zeichen.',
  },
} satisfies Messages['profile'];
