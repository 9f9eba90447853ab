import { css } from 'lit';

/** The frame of the whole settings: navigation beside the panel, above it where there is little room. */
export const shell = css`
  .frame {
    display: grid;
    grid-template-columns: 224px minmax(0, 1fr);
    /* As high as most sections, so that little moves when one takes the place of another. */
    min-block-size: min(540px, 100dvh - 26px);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) + 4px);
    overflow: hidden;
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.04),
      0 12px 32px rgb(0 0 0 / 0.05);
  }
  nav {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 20px 12px;
    background: var(--_sunken);
    border-inline-end: 1px solid var(--_line);
  }
  nav a {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 8px 10px;
    border-radius: var(--_radius-small);
    color: var(--_muted);
    font-size: 14px;
    font-weight: 500;
    text-decoration: none;
  }
  nav a:hover {
    color: var(--_text);
  }
  .icon {
    display: flex;
    flex: none;
    inline-size: 18px;
    block-size: 18px;
  }
  nav a[aria-current] {
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0 0 1px var(--_line);
  }
  .who {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 4px 8px 18px;
    min-inline-size: 0;
  }
  .who > span:last-child {
    min-inline-size: 0;
  }
  .who b,
  .who small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who b {
    font-size: 14px;
    font-weight: 600;
    line-height: 1.3;
  }
  .who small {
    color: var(--_muted);
    font-size: 12.5px;
  }
  .panel {
    padding: 28px 32px 36px;
    min-inline-size: 0;
  }
  .panel header {
    margin-block-end: 28px;
  }
  .section {
    scroll-margin-block-start: 24px;
  }
  .section:focus {
    outline: none;
  }
  h1 {
    font-size: 20px;
    line-height: 1.3;
    font-weight: 650;
    letter-spacing: -0.01em;
    outline: none;
  }
  header p {
    color: var(--_muted);
    font-size: 14px;
    margin-block-start: 2px;
  }

  @container (max-width: 720px) {
    .frame {
      grid-template: auto 1fr / minmax(0, 1fr);
    }
    nav {
      flex-direction: row;
      overflow-x: auto;
      padding: 10px 12px;
      border-inline-end: 0;
      border-block-end: 1px solid var(--_line);
    }
    nav a {
      white-space: nowrap;
    }
    .who {
      display: none;
    }
    .panel {
      padding: 20px 16px 28px;
    }
  }
`;
