import { html, type TemplateResult } from 'lit';
import { setPrimaryPhone } from '../api/endpoints/identifiers.ts';
import english from '../locales/en/phone.ts';
import { field } from '../ui/field.ts';
import type { Reading } from '../ui/identifier-form.ts';
import { isolated, phoneNumbers, readPlainPhone, shownPhone } from '../ui/phone.ts';
import { selectField } from '../ui/select-field.ts';
import { AddressDialog } from './address-dialog.ts';
import type { Country } from './phone-number.ts';

/** Adding or changing the phone number. Rendered by `<logto-phone-field>` while it is open. Private. */
export class LogtoPhoneDialog extends AddressDialog {
  static override readonly tag = 'logto-phone-dialog';

  protected override readonly kind = 'phone';
  #draft = '';
  #chosen: string | undefined;

  protected override get t() {
    return this.words('phone', english);
  }

  protected override get stored(): string | null | undefined {
    return this.profile.primaryPhone;
  }

  protected override shown(digits: string): string {
    return isolated(shownPhone(digits));
  }

  /** International digits, as they will travel from here on. */
  protected override read(): Reading {
    return phoneNumbers()?.read(this.#draft, this.#country) ?? readPlainPhone(this.#draft);
  }

  protected override addressInput(error: string | undefined): TemplateResult {
    const numbers = phoneNumbers();
    return html`${numbers && this.#countryInput(numbers.countries(this.languageTag))}
    ${field({
      name: 'phone',
      label: this.t.address,
      type: 'tel',
      inputmode: 'tel',
      autocomplete: 'tel',
      value: this.#draft,
      autofocus: true,
      hint: numbers ? undefined : this.t.withCountryCode,
      error,
      onInput: this.#type,
    })}`;
  }

  #countryInput(countries: readonly Country[]): TemplateResult {
    const options = countries.map(({ code, name, callingCode }) => ({
      value: code,
      label: `${name} (${callingCode})`,
    }));
    return selectField({
      name: 'country',
      label: this.t.country,
      value: this.#country,
      groups: [{ options }],
      onInput: (code) => {
        this.#chosen = code;
        this.edited();
      },
    });
  }

  get #country(): string {
    const { languages } = navigator;
    this.#chosen ??= phoneNumbers()?.likelyCountry(this.stored ?? undefined, languages);
    return this.#chosen ?? '';
  }

  /** Puts in the usual spaces while digits are added, and leaves everything alone that is edited inside. */
  #type = (typed: string): void => {
    const added = typed.startsWith(this.#draft) && typed.length > this.#draft.length;
    const written = added ? phoneNumbers()?.asYouType(typed, this.#country) : undefined;
    this.#draft = written?.text ?? typed;
    this.#chosen = written?.country ?? this.#chosen;
    this.edited();
  };

  protected override bind(phone: string, newIdentifierVerificationRecordId: string) {
    return this.write(setPrimaryPhone, { phone, newIdentifierVerificationRecordId });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-phone-dialog': LogtoPhoneDialog;
  }
}
