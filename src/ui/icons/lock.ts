import { icon } from './icon.ts';

export const lockIcon = icon(
  'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-5a2 2 0 0 1 2 -2zM8 11v-3a4 4 0 0 1 8 0v3',
);
