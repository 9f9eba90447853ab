import type { TemplateResult } from 'lit';
import { setPrimaryEmail } from '../api/endpoints/identifiers.ts';
import english from '../locales/en/email.ts';
import { field } from '../ui/field.ts';
import type { Reading } from '../ui/identifier-form.ts';
import { AddressDialog } from './address-dialog.ts';

/** Logto's own idea of an email address, and the longest it can store. */
const pattern = /^\S+@\S+\.\S+$/;
const longest = 128;

/** Adding or changing the email address. Rendered by `<logto-email-field>` while it is open. Private. */
export class LogtoEmailDialog extends AddressDialog {
  static override readonly tag = 'logto-email-dialog';

  protected override readonly kind = 'email';
  #draft = '';

  protected override get t() {
    return this.words('email', english);
  }

  protected override get stored(): string | null | undefined {
    return this.profile.primaryEmail;
  }

  /** The address as it will travel from here on, letter by letter. */
  protected override read(): Reading {
    const value = this.#draft.trim();
    if (!value) return { problem: 'empty' };
    if (!pattern.test(value)) return { problem: 'malformed' };
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

  protected override bind(email: string, newIdentifierVerificationRecordId: string) {
    return this.write(setPrimaryEmail, { email, newIdentifierVerificationRecordId });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-email-dialog': LogtoEmailDialog;
  }
}
