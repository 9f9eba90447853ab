import { ProtectedElement } from './protected-element.ts';

/**
 * Where a person is signed in: which browser on which device, where, since when and how. Signs out one of them, all
 * others, or this one. Shows a button first, because Logto asks for a proof before it tells.
 *
 * ```html
 * <logto-session-list endpoint="https://auth.example.com" app-id="your-app"></logto-session-list>
 * ```
 *
 * @fires logto-before-change - about to sign out a browser; `preventDefault()` stops it
 * @fires logto-before-sign-out - about to sign out here; `preventDefault()` stops it
 * @fires logto-account-change - a browser was signed out
 * @fires logto-signed-out - nobody is signed in any more, for example because this browser was signed out
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - one browser
 * @csspart value - what is known of it
 */
export class LogtoSessionList extends ProtectedElement {
  static override readonly tag = 'logto-session-list';

  protected override readonly reads = 'sessions';
  protected override readonly subject = 'lists';

  protected override get isOffered(): boolean {
    return this.control('session') !== 'Off';
  }

  protected override async bring() {
    return (await import('../lazy/session-rows.ts')).LogtoSessionRows;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-session-list': LogtoSessionList;
  }
}
