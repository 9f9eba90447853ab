/** Of forms and checks. */
import { icon } from './icon.ts';

export const eyeIcon = icon(
  'M2 12s3.5-6 10-6 10 6 10 6-3.5 6-10 6S2 12 2 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z',
);
export const eyeOffIcon = icon('M2 12s3.5-6 10-6 10 6 10 6-3.5 6-10 6S2 12 2 12zM4 4l16 16');
export const checkIcon = icon('M5 13l4 4L19 7');
export const circleIcon = icon('M5 12a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z');
