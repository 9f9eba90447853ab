import type { Messages } from '../messages.ts';

export default {
  menu: (name: string) => `Konto von ${name}`,
  settings: 'Kontoeinstellungen',
  signOut: 'Abmelden',
} satisfies Messages['userButton'];
