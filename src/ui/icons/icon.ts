/**
 * Line icons on a 24 unit grid, one path each. They are sorted by where they are seen: a page that needs one of a file at
 * once carries all of that file which it may ever need.
 */
import { svg, type SVGTemplateResult } from 'lit';

/* @__NO_SIDE_EFFECTS__ */
export const icon = (path: string): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
