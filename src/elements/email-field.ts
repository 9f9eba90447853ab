import { html, type TemplateResult } from 'lit';
import { mailIcon } from '../ui/icons/identifiers.ts';
import { IdentifierField } from './identifier-field.ts';

/**
 * The email address: shown, added, changed, removed. A code sent to a new address proves it.
 *
 * ```html
 * <logto-email-field endpoint="https://auth.example.com" app-id="your-app"></logto-email-field>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - the address was set or removed
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - the whole row
 * @csspart label - what it is
 * @csspart value - the address
 */
export class LogtoEmailField extends IdentifierField {
  static override readonly tag = 'logto-email-field';

  protected override readonly kind = 'email';
  protected override readonly icon = mailIcon;

  protected override get stored(): string | null | undefined {
    return this.profile.primaryEmail;
  }

  /** A long address goes on in the next line where it reads best: after the @. */
  protected override display(value: string): TemplateResult {
    const [before, after] = value.split(/@(?=[^@]*$)/);
    return html`<bdi>${before}@<wbr />${after}</bdi>`;
  }

  protected override async loadEditor(): Promise<void> {
    const { LogtoEmailDialog } = await import('../lazy/email-dialog.ts');
    LogtoEmailDialog.define();
  }

  protected override editor(): TemplateResult {
    return html`<logto-email-dialog
      .done=${this.finish}
      .cancel=${this.close}
    ></logto-email-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-email-field': LogtoEmailField;
  }
}
