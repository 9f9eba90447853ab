import { css } from 'lit';

/** Titled parts of an element, one below the other. */
export const sectionStyles = css`
  .section + .section {
    margin-block-start: 32px;
  }
  .section-heading {
    font-size: 14px;
    font-weight: 600;
    margin-block-end: 10px;
  }
`;
