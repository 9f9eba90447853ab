import { html, nothing } from 'lit';
import type { LogtoSocialCard } from '../lazy/social-card.ts';
import { Action } from '../ui/action.ts';
import { property } from '../ui/decorators.ts';
import type { Content } from '../ui/pieces.ts';
import { failedNotice } from '../ui/states.ts';
import { LateElement } from './late-element.ts';

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
export class LogtoSocialLinks extends LateElement<typeof LogtoSocialCard> {
  static override readonly tag = 'logto-social-links';
  static override readonly passes = [
    ...LateElement.passes,
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

  /** What there is to see comes while the profile is fetched. */
  #bring = new Action(this, () => this.come());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#bring.run();
  }

  protected override async bring() {
    return (await import('../lazy/social-card.ts')).LogtoSocialCard;
  }

  protected override content(): Content {
    if (this.control('social') === 'Off') return nothing;
    if (this.view) return html`${this.view}`;
    if (!this.#bring.error) return this.skeleton();
    return failedNotice(this.common, undefined, () => void this.#bring.run());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-social-links': LogtoSocialLinks;
  }
}
