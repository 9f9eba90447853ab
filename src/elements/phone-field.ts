import { html, type TemplateResult } from 'lit';
import { phoneIcon } from '../ui/icons/identifiers.ts';
import { loadPhoneNumbers, shownPhone } from '../ui/phone.ts';
import { IdentifierField } from './identifier-field.ts';

/**
 * The phone number: shown, added, changed, removed. A code sent to a new number proves it. Countries and formats are
 * loaded when somebody begins to edit.
 *
 * ```html
 * <logto-phone-field endpoint="https://auth.example.com" app-id="your-app"></logto-phone-field>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - the number was set or removed
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - the whole row
 * @csspart label - what it is
 * @csspart value - the number
 */
export class LogtoPhoneField extends IdentifierField {
  static override readonly tag = 'logto-phone-field';

  protected override readonly kind = 'phone';
  protected override readonly icon = phoneIcon;

  protected override get stored(): string | null | undefined {
    return this.profile.primaryPhone;
  }

  protected override display(value: string): TemplateResult {
    return html`<bdi dir="ltr">${shownPhone(value)}</bdi>`;
  }

  protected override async loadEditor(): Promise<void> {
    const [{ LogtoPhoneDialog }] = await Promise.all([
      import('../lazy/phone-dialog.ts'),
      loadPhoneNumbers(),
    ]);
    LogtoPhoneDialog.define();
  }

  protected override editor(): TemplateResult {
    return html`<logto-phone-dialog
      .done=${this.finish}
      .cancel=${this.close}
    ></logto-phone-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-phone-field': LogtoPhoneField;
  }
}
