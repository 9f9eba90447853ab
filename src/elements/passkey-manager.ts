import { getLogtoConfigs, listMfa } from '../api/endpoints/mfa.ts';
import { CardElement } from './card-element.ts';

/**
 * Passkeys: listed, added, renamed, removed; and whether one is suggested at sign-in. What is changed here is told to
 * the person's password manager too, where the browser knows how.
 *
 * ```html
 * <logto-passkey-manager endpoint="https://auth.example.com" app-id="your-app"></logto-passkey-manager>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - a passkey was added, renamed or removed
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - one passkey, or the line above them
 * @csspart label - what it is
 * @csspart value - the name of a passkey, and since when it is there
 */
export class LogtoPasskeyManager extends CardElement {
  static override readonly tag = 'logto-passkey-manager';
  static override readonly fields = ['passkey'] as const;
  static override readonly optionalResources = [listMfa, getLogtoConfigs];

  protected override async bring() {
    return (await import('../lazy/passkey-card.ts')).LogtoPasskeyCard;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-passkey-manager': LogtoPasskeyManager;
  }
}
