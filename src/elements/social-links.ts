import { property } from '../ui/decorators.ts';
import { CardElement } from './card-element.ts';

/**
 * The person's accounts at social providers: connect, replace, disconnect. Providers open in a window of their own;
 * where there can be none, the page goes there and comes back. Enterprise identities are shown.
 *
 * ```html
 * <logto-social-links endpoint="https://auth.example.com" app-id="your-app"></logto-social-links>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - an account was connected, replaced or disconnected
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - one provider
 * @csspart label - its name
 * @csspart value - the account there
 * @csspart notice - what came of a way to a provider that is not known here
 */
export class LogtoSocialLinks extends CardElement {
  static override readonly tag = 'logto-social-links';
  static override readonly fields = ['social'] as const;
  static override readonly passes = [
    ...CardElement.passes,
    'socialRedirectUri',
    'socialFlow',
    'hostedConnectors',
  ];

  /** Where providers send people back to, as registered there; the page itself if absent. */
  @property({ attribute: 'social-redirect-uri' }) socialRedirectUri: string | undefined;
  /** `popup`: a window of its own, where there can be one. `redirect`: the page goes and comes back. */
  @property({ attribute: 'social-flow' }) socialFlow: 'popup' | 'redirect' = 'popup';
  /**
   * Targets or ids of connectors that only Logto's own page can connect, because their answer is posted; `apple` if
   * absent. Empty where a server at `social-redirect-uri` turns posted answers into addresses.
   */
  @property({ attribute: 'hosted-connectors' }) hostedConnectors: string | undefined;

  protected override async bring() {
    return (await import('../lazy/social-card.ts')).LogtoSocialCard;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-social-links': LogtoSocialLinks;
  }
}
