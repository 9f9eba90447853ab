/**
 * Line icons on a 24 unit grid, one path each. Each is its own export, made by a function without side effects from a
 * string, so that a page carries only those it shows.
 */
import { svg, type SVGTemplateResult } from 'lit';

/* @__NO_SIDE_EFFECTS__ */
const icon = (path: string): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const userIcon = icon('M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM4 20c1.5-4 4.5-6 8-6s6.5 2 8 6');
export const atIcon = icon(
  'M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM16 12v1.500a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5',
);
export const shieldIcon = icon('M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM9 12l2 2 4-4');
export const alertIcon = icon('M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0zM12 8v5M12 16v.01');
export const warnIcon = icon('M12 3l10 18H2zM12 10v5M12 18v.01');
export const closeIcon = icon('M6 6l12 12M18 6L6 18');
export const eyeIcon = icon(
  'M2 12s3.5-6 10-6 10 6 10 6-3.5 6-10 6S2 12 2 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z',
);
export const eyeOffIcon = icon('M2 12s3.5-6 10-6 10 6 10 6-3.5 6-10 6S2 12 2 12zM4 4l16 16');
export const pictureIcon = icon(
  'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2zM7 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM4 19l6-5 3 2 4-4 4 4',
);
export const qrIcon = icon(
  'M4 4h6v6h-6zM14 4h6v6h-6zM4 14h6v6h-6zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2',
);
export const passkeyIcon = icon(
  'M12 11a2 2 0 0 1 2 2c0 3-1 5-2 7M8 20c1-2 2-4 2-7a2 2 0 0 1 4 0M6 17c.5-1.5 1-3 1-4a5 5 0 0 1 10 0c0 1.5 0 3-.5 4.5M4 13a8 8 0 0 1 16 0',
);
export const sheetIcon = icon('M6 3h9l4 4v14H6zM9 11h7M9 15h7');
export const mailIcon = icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM3 7l9 6 9-6',
);
export const phoneIcon = icon(
  'M9.5 2.5h5a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1 -2.5 2.5h-5a2.5 2.5 0 0 1 -2.5 -2.5v-14a2.5 2.5 0 0 1 2.5 -2.5zM11 18h2',
);
export const keyIcon = icon(
  'M3.5 15.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0zM11.5 12.5L20 4M16 8l3 3',
);
export const checkIcon = icon('M5 13l4 4L19 7');
export const circleIcon = icon('M5 12a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z');
export const lockIcon = icon(
  'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-5a2 2 0 0 1 2 -2zM8 11v-3a4 4 0 0 1 8 0v3',
);
export const tokenIcon = icon('M4 15a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM11 12l9-9M16 7l3 3');
export const buildingIcon = icon('M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3');
export const historyIcon = icon('M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.500h4.500M12 8v4l3 2');
export const trashIcon = icon('M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5');
export const downloadIcon = icon('M12 4v11M7 11l5 5 5-5M5 20h14');
export const archiveIcon = icon('M3 5h18v4H3zM5 9v10h14V9M10 13h4');
export const computerIcon = icon(
  'M5 4h14a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2zM8 20h8M12 16v4',
);
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
export const linkIcon = icon(
  'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
);
