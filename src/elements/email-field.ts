import { html, type TemplateResult } from 'lit';
import { removePrimaryEmail, setPrimaryEmail } from '../api/endpoints.ts';
import english from '../locales/en/email.ts';
import { field } from '../ui/field.ts';
import { mailIcon } from '../ui/icons.ts';
import type { Reading } from '../ui/identifier-form.ts';
import { AddressField } from './address-field.ts';

/** Logto's own idea of an email address, and the longest it can store. */
const form = /^\S+@\S+\.\S+$/;
const longest = 128;

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
 * @csspart input - the inputs of the dialog
 */
export class LogtoEmailField extends AddressField {
  static override readonly tag = 'logto-email-field';

  protected override readonly kind = 'email';
  protected override readonly icon = mailIcon;
  #draft = '';

  protected override get t() {
    return this.words('email', english);
  }

  protected override get stored(): string | null | undefined {
    return this.profile.primaryEmail;
  }

  protected override begin(): void {
    super.begin();
    this.#draft = '';
  }

  /** The address as it will travel from here on, letter by letter. */
  protected override read(): Reading {
    const value = this.#draft.trim();
    if (!value) return { problem: 'empty' };
    if (!form.test(value)) return { problem: 'malformed' };
    return value.length > longest ? { problem: 'too_long' } : { value };
  }

  protected override addressInput(error: string | undefined): TemplateResult {
    return field({
      name: 'email',
      label: this.t.address,
      type: 'email',
      inputmode: 'email',
      autocomplete: 'email',
      value: this.#draft,
      autofocus: true,
      error,
      onInput: (typed) => {
        this.#draft = typed;
        this.edited();
      },
    });
  }

  /** A long address goes on in the next line where it reads best: after the @. */
  protected override display(value: string): TemplateResult {
    const [before, after] = value.split(/@(?=[^@]*$)/);
    return html`<bdi>${before}@<wbr />${after}</bdi>`;
  }

  protected override bind(email: string, newIdentifierVerificationRecordId: string) {
    return this.write(setPrimaryEmail, { email, newIdentifierVerificationRecordId });
  }

  protected override removeValue(): Promise<unknown> {
    return this.write(removePrimaryEmail, {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-email-field': LogtoEmailField;
  }
}
