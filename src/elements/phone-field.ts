import { html, type TemplateResult } from 'lit';
import { removePrimaryPhone, setPrimaryPhone } from '../api/endpoints.ts';
import type { Country } from '../lazy/phone-number.ts';
import english from '../locales/en/phone.ts';
import { field } from '../ui/field.ts';
import { phoneIcon } from '../ui/icons.ts';
import type { Reading } from '../ui/identifier-form.ts';
import {
  isolated,
  loadPhoneNumbers,
  phoneNumbers,
  readPlainPhone,
  shownPhone,
} from '../ui/phone.ts';
import { selectField } from '../ui/select-field.ts';
import { AddressField } from './address-field.ts';

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
 * @csspart input - the inputs of the dialog
 */
export class LogtoPhoneField extends AddressField {
  static override readonly tag = 'logto-phone-field';

  protected override readonly kind = 'phone';
  protected override readonly icon = phoneIcon;
  #draft = '';
  #country = '';

  protected override get t() {
    return this.words('phone', english);
  }

  protected override get stored(): string | null | undefined {
    return this.profile.primaryPhone;
  }

  protected override prepare(): Promise<void> {
    return loadPhoneNumbers();
  }

  protected override begin(): void {
    super.begin();
    this.#draft = '';
    const { languages } = navigator;
    this.#country = phoneNumbers()?.likelyCountry(this.stored ?? undefined, languages) ?? '';
  }

  /** International digits, as they will travel from here on. */
  protected override read(): Reading {
    return phoneNumbers()?.read(this.#draft, this.#country) ?? readPlainPhone(this.#draft);
  }

  protected override addressInput(error: string | undefined): TemplateResult {
    const numbers = phoneNumbers();
    return html`${numbers && this.#countryInput(numbers.countries(this.context!.locale.tag))}
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
        this.#country = code;
        this.edited();
      },
    });
  }

  /** Puts in the usual spaces while digits are added, and leaves everything alone that is edited inside. */
  #type = (typed: string): void => {
    const added = typed.startsWith(this.#draft) && typed.length > this.#draft.length;
    const written = added ? phoneNumbers()?.asYouType(typed, this.#country) : undefined;
    this.#draft = written?.text ?? typed;
    this.#country = written?.country ?? this.#country;
    this.edited();
  };

  protected override display(value: string): TemplateResult {
    return html`<bdi dir="ltr">${shownPhone(value)}</bdi>`;
  }

  protected override shown(value: string): string {
    return isolated(shownPhone(value));
  }

  protected override bind(phone: string, newIdentifierVerificationRecordId: string) {
    return this.write(setPrimaryPhone, { phone, newIdentifierVerificationRecordId });
  }

  protected override removeValue(): Promise<unknown> {
    return this.write(removePrimaryPhone, {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'logto-phone-field': LogtoPhoneField;
  }
}
