/** Notices. */
import { icon } from './icon.ts';

export const alertIcon = icon('M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 8v5M12 16v.01');
export const warnIcon = icon('M12 3l10 18H2zM12 10v5M12 18v.01');
