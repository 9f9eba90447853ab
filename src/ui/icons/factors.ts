/** Second factors. */
import { icon } from './icon.ts';

export const qrIcon = icon(
  'M4 4h6v6h-6zM14 4h6v6h-6zM4 14h6v6h-6zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2',
);
export const passkeyIcon = icon(
  'M12 11a2 2 0 0 1 2 2c0 3-1 5-2 7M8 20c1-2 2-4 2-7a2 2 0 0 1 4 0M6 17c.5-1.5 1-3 1-4a5 5 0 0 1 10 0c0 1.5 0 3-.5 4.5M4 13a8 8 0 0 1 16 0',
);
export const sheetIcon = icon('M6 3h9l4 4v14H6zM9 11h7M9 15h7');
