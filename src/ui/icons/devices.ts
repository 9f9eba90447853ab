/** Where people are signed in, and with what. */
import { icon } from './icon.ts';

export const tabletIcon = icon(
  'M6 2h12a2 2 0 0 1 2 2v16a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-16a2 2 0 0 1 2 -2zM11 18.500h2',
);
export const televisionIcon = icon(
  'M4 7h16a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2zM8 3l4 4 4-4',
);
export const terminalIcon = icon(
  'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2zM7 9l3 3-3 3M13 15h4',
);
export const questionIcon = icon(
  'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.6.3-1 .9-1 1.700M12 16.500v.01',
);
export const appsIcon = icon(
  'M5 4h5v6h-6v-5a1 1 0 0 1 1 -1zM14 4h5a1 1 0 0 1 1 1v5h-6zM4 14h6v6h-5a1 1 0 0 1 -1 -1zM14 14h6v5a1 1 0 0 1 -1 1h-5z',
);
