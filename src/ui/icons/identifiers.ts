/** What people are called and reached by. */
import { icon } from './icon.ts';

export const atIcon = icon(
  'M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM16 12v1.500a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5',
);
export const mailIcon = icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM3 7l9 6 9-6',
);
export const phoneIcon = icon(
  'M9.5 2.5h5a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1 -2.5 2.5h-5a2.5 2.5 0 0 1 -2.5 -2.5v-14a2.5 2.5 0 0 1 2.5 -2.5zM11 18h2',
);
export const keyIcon = icon(
  'M3.5 15.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0zM11.5 12.5L20 4M16 8l3 3',
);
export const pictureIcon = icon(
  'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2zM7 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM4 19l6-5 3 2 4-4 4 4',
);
