import { css } from 'lit';

/** A group of elements is one card: the elements inside give up their own frame. */
export const groups = css`
  .group {
    --_frame: 0;
    --_frame-radius: 0;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .group > * {
    border-block-start: 1px solid var(--_line);
    margin-block-start: -1px;
  }
`;
