import { property } from '../ui/decorators.ts';
import { CardElement } from './card-element.ts';

/**
 * Can you get back in, and is anything weak? Each thing it finds can be mended there and then. And "This wasn't me":
 * shuts everybody else out, step by step. It reads nothing that needs a proof; where you are signed in is looked at once
 * a list of it is on screen.
 *
 * ```html
 * <logto-security-checkup endpoint="https://auth.example.com" app-id="your-app"></logto-security-checkup>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - something was mended
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart heading - a question
 * @csspart row - one thing that was looked at
 * @csspart label - what it is
 * @csspart value - how it stands
 */
export class LogtoSecurityCheckup extends CardElement {
  static override readonly tag = 'logto-security-checkup';
  static override readonly rows = 6;
  static override readonly fields = [
    'email',
    'phone',
    'password',
    'mfa',
    'passkey',
    'session',
    'trustedDevice',
  ] as const;
  static override readonly passes = [...CardElement.passes, 'passwordChangedAt'];

  /** When the password was changed last, where the page knows: Logto does not tell. A date such as `2026-05-03`. */
  @property({ attribute: 'password-changed-at' }) passwordChangedAt: string | undefined;

  protected override async bring() {
    return (await import('../lazy/checkup-card.ts')).LogtoCheckupCard;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-security-checkup': LogtoSecurityCheckup;
  }
}
