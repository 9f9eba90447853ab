import type { TemplateResult } from 'lit';
import { CodeExchange } from '../account/code-exchange.ts';
import codeWords from '../locales/en/step-up.ts';
import type { Messages } from '../locales/messages.ts';
import { IdentifierForm, type Reading } from '../ui/identifier-form.ts';
import { IdentifierField } from './identifier-field.ts';

/** An identifier that has to be proven by a code sent to it: an email or a phone. */
export abstract class AddressField extends IdentifierField {
  protected abstract override readonly kind: 'email' | 'phone';
  protected abstract override get t(): Messages['email'] | Messages['phone'];
  /** What was typed. */
  protected abstract read(): Reading;
  protected abstract bind(
    value: string,
    newIdentifierVerificationRecordId: string,
  ): Promise<unknown>;
  protected abstract addressInput(error: string | undefined): TemplateResult;

  readonly #form = new IdentifierForm(this, {
    words: () => this.t,
    exchange: (value) => new CodeExchange(this.current, { type: this.kind, value }),
    read: () => this.#read(),
    bind: async (value, recordId) => {
      await this.bind(value, recordId);
      this.finish(this.t.changed(this.shown(value)));
    },
  });

  /** The address is being typed: nothing said of the last one holds. */
  protected edited(): void {
    this.#form.edited();
  }

  protected override begin(): void {
    this.#form.reset();
  }

  protected override editor(): TemplateResult {
    const { stored: value } = this;
    return this.#form.render({
      common: this.common,
      codeWords: this.words('stepUp', codeWords),
      current: value ? this.shown(value) : undefined,
      addressInput: (error) => this.addressInput(error),
      shown: (address) => this.shown(address),
      explain: (error, errors) => this.explain(error, errors),
      cancel: this.close,
    });
  }

  /** An address that is there already needs no code. Letters of another case lead to the same mailbox. */
  #read(): Reading {
    const reading = this.read();
    const same = 'value' in reading && reading.value.toLowerCase() === this.stored?.toLowerCase();
    return same ? { problem: 'same' } : reading;
  }
}
