import { css, html } from 'lit';
import type { Content } from '../ui/pieces.ts';
import { AccountElement } from './account-element.ts';

/**
 * An invisible root for a layout of your own: signs in, holds the account, and gives it to every element inside.
 * It shows something only when nobody is signed in or the account cannot be read.
 *
 * ```html
 * <logto-account endpoint="https://auth.example.com" app-id="your-app">
 *   <logto-profile-form></logto-profile-form>
 *   <logto-username-field></logto-username-field>
 * </logto-account>
 * ```
 *
 * @slot - your page; elements inside share this account
 * @fires logto-before-change - an element inside is about to write; `preventDefault()` stops it
 * @fires logto-account-change - an element inside changed something
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 */
export class LogtoAccount extends AccountElement {
  static override readonly tag = 'logto-account';
  static override styles = [
    ...AccountElement.styles,
    css`
      :host {
        container-type: normal;
      }
    `,
  ];

  /** The host's own layout decides what waiting looks like: the elements inside bring their own. */
  protected override waiting(): Content {
    return this.content();
  }
  protected override skeleton(): Content {
    return this.content();
  }

  protected override content(): Content {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-account': LogtoAccount;
  }
}
