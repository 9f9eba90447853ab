/** Line icons on a 24 unit grid; each is its own export so that a page carries only those it shows. */
import { svg, type SVGTemplateResult } from 'lit';

const icon = (paths: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const userIcon = icon(
  svg`<circle cx="12" cy="8" r="4"/><path d="M4 20c1.500-4 4.500-6 8-6s6.500 2 8 6"/>`,
);
export const atIcon = icon(
  svg`<circle cx="12" cy="12" r="4"/><path d="M16 12v1.500a2.500 2.500 0 0 0 5 0V12a9 9 0 1 0-4 7.500"/>`,
);
export const shieldIcon = icon(
  svg`<path d="M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6z"/><path d="M9 12l2 2 4-4"/>`,
);
export const alertIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 8v5M12 16v.01"/>`);
export const warnIcon = icon(svg`<path d="M12 3l10 18H2z"/><path d="M12 10v5M12 18v.01"/>`);
export const closeIcon = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
export const eyeIcon = icon(
  svg`<path d="M2 12s3.500-6 10-6 10 6 10 6-3.500 6-10 6S2 12 2 12z"/><circle cx="12" cy="12" r="3"/>`,
);
export const eyeOffIcon = icon(
  svg`<path d="M2 12s3.500-6 10-6 10 6 10 6-3.500 6-10 6S2 12 2 12zM4 4l16 16"/>`,
);
export const pictureIcon = icon(
  svg`<rect x="3" y="4" width="18" height="16" rx="2"/><circle cx="9" cy="10" r="2"/><path d="M4 19l6-5 3 2 4-4 4 4"/>`,
);
