/** The sections of the settings. */
import { icon } from './icon.ts';

export const userIcon = icon('M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM4 20c1.5-4 4.5-6 8-6s6.5 2 8 6');
export const shieldIcon = icon('M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM9 12l2 2 4-4');
export const checkupIcon = icon('M3 12h4l3 7 4-14 3 7h4');
export const linkIcon = icon(
  'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
);
export const computerIcon = icon(
  'M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2zM8 20h8M12 16v4',
);
export const archiveIcon = icon('M3 5h18v4H3zM5 9v10h14V9M10 13h4');
