import { html, type TemplateResult } from 'lit';
import { atIcon } from '../ui/icons/identifiers.ts';
import { IdentifierField } from './identifier-field.ts';

/**
 * The username: shown, set, changed, removed, by the owner's rules where they are known.
 *
 * ```html
 * <logto-username-field endpoint="https://auth.example.com" app-id="your-app"></logto-username-field>
 * ```
 *
 * @fires logto-before-change - about to write; `preventDefault()` stops it
 * @fires logto-account-change - the username was set or removed
 * @fires logto-error - something was refused
 * @fires logto-cancel - the person gave up
 * @csspart row - the whole row
 * @csspart label - what it is
 * @csspart value - the username
 */
export class LogtoUsernameField extends IdentifierField {
  static override readonly tag = 'logto-username-field';

  protected override readonly kind = 'username';
  protected override readonly icon = atIcon;

  protected override get stored(): string | null | undefined {
    return this.profile.username;
  }

  protected override async loadEditor(): Promise<void> {
    const { LogtoUsernameDialog } = await import('../lazy/username-dialog.ts');
    LogtoUsernameDialog.define();
  }

  protected override editor(): TemplateResult {
    return html`<logto-username-dialog
      .done=${this.finish}
      .cancel=${this.close}
    ></logto-username-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-username-field': LogtoUsernameField;
  }
}
