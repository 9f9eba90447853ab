import { ProtectedElement } from './protected-element.ts';

/**
 * The browsers on which a person is not asked for a second step: forgets one of them, or all. Shows a button first,
 * because Logto asks for a proof before it tells, and nothing at all where the server does not know trusted devices.
 *
 * ```html
 * <logto-device-list endpoint="https://auth.example.com" app-id="your-app"></logto-device-list>
 * ```
 *
 * @fires logto-before-change - about to forget a device; `preventDefault()` stops it
 * @fires logto-account-change - a device was forgotten
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - one device
 * @csspart value - what is known of it
 */
export class LogtoDeviceList extends ProtectedElement {
  static override readonly tag = 'logto-device-list';

  protected override readonly reads = 'devices';
  protected override readonly subject = 'lists';

  protected override get isOffered(): boolean {
    return this.control('trustedDevice') !== 'Off';
  }

  protected override async bring() {
    return (await import('../lazy/device-rows.ts')).LogtoDeviceRows;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-device-list': LogtoDeviceList;
  }
}
