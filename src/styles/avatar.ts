import { css } from 'lit';

/** The picture of a person, over their initials. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    flex: none;
    border-radius: 50%;
    overflow: hidden;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 14px;
    font-weight: 600;
  }
  .avatar.large {
    inline-size: 64px;
    block-size: 64px;
    font-size: 22px;
  }
  .avatar img {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_surface);
  }
`;
