import { ProtectedElement } from './protected-element.ts';

/**
 * The apps that may see or use a person's account, another company's before the owner's own: what each may do, since
 * when and until when. Takes all of an app's permissions away at once. Shows a button first, because Logto asks for a
 * proof before it tells.
 *
 * ```html
 * <logto-app-list endpoint="https://auth.example.com" app-id="your-app"></logto-app-list>
 * ```
 *
 * @fires logto-before-change - about to remove a permission; `preventDefault()` stops it
 * @fires logto-account-change - a permission was removed
 * @fires logto-signed-out - nobody is signed in any more, because the app in use lost its access
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart heading - whose apps follow
 * @csspart row - one app
 * @csspart value - what is known of it
 */
export class LogtoAppList extends ProtectedElement {
  static override readonly tag = 'logto-app-list';

  protected override readonly reads = 'grants';
  protected override readonly subject = 'lists';

  protected override get isOffered(): boolean {
    return this.control('session') !== 'Off';
  }

  protected override async bring() {
    return (await import('../lazy/app-rows.ts')).LogtoAppRows;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-app-list': LogtoAppList;
  }
}
