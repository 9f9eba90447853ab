import type { TemplateResult } from 'lit';
import { CodeExchange } from '../account/code-exchange.ts';
import codeWords from '../locales/en/step-up.ts';
import type { Messages } from '../locales/messages.ts';
import { property } from '../ui/decorators.ts';
import { IdentifierForm, type Reading } from '../ui/identifier-form.ts';
import type { Content } from '../ui/pieces.ts';
import { TaskDialog } from './task-dialog.ts';

/** Setting an email or a phone, proven by a code sent to it. */
export abstract class AddressDialog extends TaskDialog {
  /** It is set, in a sentence. */
  @property({ attribute: false }) done!: (announcement: string) => void;

  protected abstract readonly kind: 'email' | 'phone';
  protected abstract get t(): Messages['email'] | Messages['phone'];
  protected abstract get stored(): string | null | undefined;
  /** What was typed. */
  protected abstract read(): Reading;
  protected abstract bind(
    value: string,
    newIdentifierVerificationRecordId: string,
  ): Promise<unknown>;
  protected abstract addressInput(error: string | undefined): TemplateResult;

  /** What was there when this began. */
  #before: string | null | undefined;

  readonly #form = new IdentifierForm(this, {
    words: () => this.t,
    exchange: (value) => new CodeExchange(this.current, { type: this.kind, value }),
    read: () => this.#read(),
    bind: async (value, recordId) => {
      await this.bind(value, recordId);
      this.done(this.t.changed(this.shown(value)));
    },
  });

  /** The address in the middle of a sentence. */
  protected shown(value: string): string {
    return value;
  }

  /** The address is being typed: nothing said of the last one holds. */
  protected edited(): void {
    this.#form.edited();
  }

  protected override content(): Content {
    this.#before ??= this.stored ?? '';
    const form = this.#form.render({
      common: this.common,
      codeWords: this.words('stepUp', codeWords),
      current: this.#before && this.shown(this.#before),
      addressInput: (error) => this.addressInput(error),
      shown: (address) => this.shown(address),
      explain: (error, errors) => this.explain(error, errors),
      cancel: this.leave,
    });
    return this.frame(this.#before ? this.t.changeTitle : this.t.addTitle, form);
  }

  /** An address that is there already needs no code. Letters of another case lead to the same mailbox. */
  #read(): Reading {
    const reading = this.read();
    const same = 'value' in reading && reading.value.toLowerCase() === this.stored?.toLowerCase();
    return same ? { problem: 'same' } : reading;
  }
}
