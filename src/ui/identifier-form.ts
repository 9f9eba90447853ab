import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CodeExchange } from '../account/code-exchange.ts';
import { asAccountError, type AccountError } from '../api/errors.ts';
import type { VerificationRecord } from '../api/schemas.ts';
import type { Messages } from '../locales/messages.ts';
import { CodeEntry } from './code-entry.ts';
import { focusInvalid } from './field.ts';
import { notice } from './pieces.ts';

/** What was typed as it will travel, or what is wrong with it. */
export type Reading = { value: string } | { problem: string };

interface FormHost extends LitElement {
  cancelled(): void;
  failed(error: AccountError): void;
}

interface Parts {
  /** A way to send codes to an address. */
  exchange: (value: string) => CodeExchange;
  read: () => Reading;
  /** Makes a proven address the person's own. */
  bind: (value: string, recordId: string) => Promise<unknown>;
  /** Refusals that are about the address itself. */
  words: () => Messages['email'] | Messages['phone'];
}

interface View {
  common: Messages['common'];
  codeWords: Messages['stepUp'];
  /** The address in force, as people read it. */
  current: string | undefined;
  addressInput: (error: string | undefined) => TemplateResult;
  shown: (value: string) => string;
  explain: (error: AccountError | undefined, errors: Record<string, string>) => string | undefined;
  cancel: () => void;
}

/**
 * A new email or phone, then the code sent to it, then the change itself: three steps of one dialog, each of which can
 * be gone back from without typing anything again. A code is asked for once: after a change that failed, only the
 * change is tried again.
 */
export class IdentifierForm {
  readonly #host: FormHost;
  readonly #parts: Parts;
  readonly #entry: CodeEntry;
  #choosing = true;
  #unsaved = false;
  #problem: string | undefined;
  #refusal: AccountError | undefined;

  constructor(host: FormHost, parts: Parts) {
    this.#host = host;
    this.#parts = parts;
    this.#entry = new CodeEntry(host, (record) => this.#bind(record));
  }

  get step(): 'address' | 'code' | 'save' {
    if (this.#choosing || !this.#entry.exchange) return 'address';
    return this.#unsaved ? 'save' : 'code';
  }

  /** Begins with no address. */
  reset(): void {
    this.#entry.reset();
    this.#choosing = true;
    this.#unsaved = false;
    this.edited();
  }

  /** The address is another one now; what was said of the last one is over. */
  edited(): void {
    this.#problem = undefined;
    this.#refusal = undefined;
    this.#entry.send.clear();
  }

  render(view: View): TemplateResult {
    if (this.step === 'address') return this.#address(view);
    return this.step === 'code' ? this.#code(view) : this.#save(view);
  }

  #address(view: View): TemplateResult {
    const { common, codeWords, current } = view;
    const words = this.#parts.words();
    const { send } = this.#entry;
    const problem = this.#problem && words.problems[this.#problem];
    const error = problem ?? this.#explain(view, this.#refusal ?? send.error);
    const wait = this.#entry.limit(this.#reading);
    return html`<form novalidate @submit=${this.#submit}>
      <p class="muted small">${current ? words.replaces(current) : words.lead}</p>
      ${view.addressInput(error)}
      <div class="footer">
        ${wait ? html`<span class="start small muted">${codeWords.resendIn(wait)}</span>` : nothing}
        <button class="plain" type="button" @click=${view.cancel}>${common.cancel}</button>
        <button class="primary" aria-busy=${send.pending} aria-disabled=${wait ? 'true' : 'false'}>
          ${codeWords.send}
        </button>
      </div>
    </form>`;
  }

  #code(view: View): TemplateResult {
    const { codeWords } = view;
    const { exchange, verify } = this.#entry;
    const explain = (error: AccountError | undefined) => this.#explain(view, error);
    return html`<form novalidate @submit=${this.#check}>
      <p class="muted small" id="sent-to">
        ${codeWords.sentTo(view.shown(exchange!.identifier.value))}
      </p>
      ${this.#entry.input(codeWords, explain, 'sent-to')}
      <div class="footer">
        <span class="start small muted">${this.#entry.resend(codeWords)}</span>
        ${this.#backButton(view)}
        <button class="primary" aria-busy=${verify.pending}>${this.#parts.words().save}</button>
      </div>
    </form>`;
  }

  #save(view: View): TemplateResult {
    const { pending, error } = this.#entry.verify;
    const { save, confirmed } = this.#parts.words();
    const why = this.#explain(view, error);
    return html`<form novalidate @submit=${this.#check}>
      ${notice(why ? 'bad' : 'plain', html`<div><b>${confirmed}</b>${why ?? nothing}</div>`)}
      <div class="footer">
        ${this.#backButton(view)}
        <button class="primary" autofocus aria-busy=${pending}>${save}</button>
      </div>
    </form>`;
  }

  #backButton({ common }: View): TemplateResult {
    return html`<button class="plain" type="button" @click=${this.#back}>${common.back}</button>`;
  }

  #explain(view: View, error: AccountError | undefined): string | undefined {
    return view.explain(error, { ...view.codeWords.errors, ...this.#parts.words().errors });
  }

  get #reading(): string | undefined {
    const reading = this.#parts.read();
    return 'value' in reading ? reading.value : undefined;
  }

  /** Not while the address may be being made theirs: what is typed next would go with the answer. */
  #back = (): void => {
    if (this.#entry.verify.pending) return;
    this.#choosing = true;
    this.edited();
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reading = this.#parts.read();
    this.edited();
    if ('problem' in reading) {
      this.#problem = reading.problem;
      return focusInvalid(this.#host);
    }
    const { value } = reading;
    if (this.#entry.limit(value)) return;
    // Whoever comes back with the same address already has a code.
    const sent =
      this.#entry.awaits(value) || (await this.#entry.send.run(this.#parts.exchange(value)));
    if (!sent) return focusInvalid(this.#host);
    this.#unsaved &&= this.#entry.exchange!.verified;
    this.#choosing = false;
    this.#host.requestUpdate();
  };

  #check = (event: Event): void => {
    event.preventDefault();
    if (this.#entry.exchange!.verified || this.#entry.code.length === 6) {
      void this.#entry.verify.run();
    } else void focusInvalid(this.#host, 'input');
  };

  /** Each refusal leads to where something can be done about it. */
  async #bind({ verificationRecordId }: VerificationRecord): Promise<void> {
    try {
      await this.#parts.bind(this.#entry.exchange!.identifier.value, verificationRecordId);
    } catch (error) {
      const { code } = asAccountError(error);
      this.#unsaved = true;
      if (code === 'verification_record.not_found') {
        this.#unsaved = false;
        this.#entry.lapse(error);
      }
      if (code in this.#parts.words().errors) {
        this.reset();
        this.#refusal = error as AccountError;
      }
      throw error;
    }
  }
}
