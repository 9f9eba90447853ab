import { ProtectedElement } from './protected-element.ts';

/**
 * What happened at a person's sign-in: when, from where, and whether it went well. Needs a gateway, and shows nothing
 * where it does not offer it.
 *
 * ```html
 * <logto-activity-list endpoint="https://auth.example.com" app-id="your-app" gateway="/account-api">
 * </logto-activity-list>
 * ```
 *
 * @csspart row - one event
 * @csspart label - when it was
 * @csspart value - what it was
 */
export class LogtoActivityList extends ProtectedElement {
  static override readonly tag = 'logto-activity-list';

  protected override readonly reads = 'activity';
  protected override readonly subject = 'activity';

  protected override get isOffered(): boolean {
    return this.current.offers('activity');
  }

  protected override async bring() {
    return (await import('../lazy/activity-rows.ts')).LogtoActivityRows;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-activity-list': LogtoActivityList;
  }
}
