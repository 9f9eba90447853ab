import { getLogtoConfigs, getMfaSettings, listMfa } from '../api/endpoints/mfa.ts';
import { property } from '../ui/decorators.ts';
import { CardElement } from './card-element.ts';

/**
 * Two-step verification: whether it is asked for, an authenticator app, passkeys, codes by message, backup codes; and a
 * word of warning where losing one thing would lock the person out.
 *
 * ```html
 * <logto-mfa-manager endpoint="https://auth.example.com" app-id="your-app"></logto-mfa-manager>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - a factor was added, replaced, renamed or removed
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart notice - the warning above the rows
 * @csspart row - one row
 * @csspart label - what it is
 * @csspart value - how it stands
 */
export class LogtoMfaManager extends CardElement {
  static override readonly tag = 'logto-mfa-manager';
  static override readonly rows = 4;
  static override readonly fields = ['mfa', 'passkey'] as const;
  static override readonly passes = [...CardElement.passes, 'factors', 'issuer'];
  static override readonly optionalResources = [listMfa, getMfaSettings, getLogtoConfigs];

  /**
   * The factors to show, separated by spaces: `totp`, `passkey`, `email`, `phone`, `backup-code`. It can only narrow
   * what the owner offers; all of it if absent.
   */
  @property() factors: string | undefined;
  /** What an authenticator app calls this account; else the page's `application-name`, else its host. */
  @property() issuer: string | undefined;

  protected override async bring() {
    return (await import('../lazy/mfa-card.ts')).LogtoMfaCard;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-mfa-manager': LogtoMfaManager;
  }
}
