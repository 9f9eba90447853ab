import { ProtectedElement } from './protected-element.ts';

/**
 * Personal access tokens: created, renamed, deleted; shown in full once. Needs a gateway, and shows nothing where it
 * does not offer them.
 *
 * ```html
 * <logto-token-manager endpoint="https://auth.example.com" app-id="your-app" gateway="/account-api">
 * </logto-token-manager>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - a token was created, renamed or deleted
 * @fires logto-error - the change was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - one token
 * @csspart label - its name
 * @csspart value - how it begins and ends, and how long it lives
 */
export class LogtoTokenManager extends ProtectedElement {
  static override readonly tag = 'logto-token-manager';

  protected override readonly reads = 'tokens';
  protected override readonly subject = 'tokens';

  protected override get isOffered(): boolean {
    return this.current.offers('tokens');
  }

  protected override async bring() {
    return (await import('../lazy/token-rows.ts')).LogtoTokenRows;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-token-manager': LogtoTokenManager;
  }
}
