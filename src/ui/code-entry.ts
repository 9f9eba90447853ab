import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CodeExchange } from '../account/code-exchange.ts';
import { AccountError, asAccountError } from '../api/errors.ts';
import type { VerificationRecord } from '../api/schemas.ts';
import type { Messages } from '../locales/messages.ts';
import { Action } from './action.ts';
import { Countdown } from './countdown.ts';
import { codeField } from './field.ts';

interface CodeEntryHost extends LitElement {
  cancelled(): void;
  failed(error: AccountError): void;
}

type Words = Messages['stepUp'];
type Explain = (error: AccountError | undefined) => string | undefined;

/** Seconds to wait before another code can be asked for, usually and after the server called it too many. */
const pause = { usual: 60, limited: 600 };

const locked = 'session.verification_blocked_too_many_attempts';

/** Refusals after which the same code will never work, so that a try of its own accord would only cost another. */
const final = new Set([
  'verification_code.expired',
  'verification_code.exceed_max_try',
  'verification_code.not_found',
  locked,
]);

/**
 * The part of a dialog where a code is typed: sends it, counts down to the next sending and then to its end, checks it
 * by itself at the sixth digit. `onVerified` gets the record; when that fails, checking again just calls it again.
 */
export class CodeEntry {
  exchange: CodeExchange | undefined;
  code = '';
  send: Action<[exchange?: CodeExchange]>;
  readonly verify: Action;
  readonly #host: CodeEntryHost;
  readonly #pause: Countdown;
  readonly #life: Countdown;
  readonly #lock: Countdown;
  /** The address the server will not send to for now. Its limit is per address, so another one may be tried. */
  #limited: string | undefined;
  #resent = false;

  constructor(host: CodeEntryHost, onVerified: (record: VerificationRecord) => unknown) {
    this.#host = host;
    this.#pause = new Countdown(host);
    this.#life = new Countdown(host);
    this.#lock = new Countdown(host);
    this.send = this.#sending();
    this.verify = new Action(host, async () => {
      const record = await this.exchange!.verify(this.code).catch((error: unknown) =>
        this.#judge(error),
      );
      await onVerified(record);
    });
  }

  /** The code on its way can still be used for this address. */
  awaits(value: string): boolean {
    return this.exchange?.identifier.value === value && this.#life.left > 0;
  }

  /** How long nothing can be sent to this address, as `9:59`; undefined where something can. */
  limit(value: string | undefined): string | undefined {
    return this.#limited === value && this.#pause.left > 0 ? this.#pause.text : undefined;
  }

  #sending(): Action<[exchange?: CodeExchange]> {
    const send = new Action<[exchange?: CodeExchange]>(
      this.#host,
      async (exchange = this.exchange!) => {
        const isCurrent = () => send === this.send;
        await exchange.send().catch((error: unknown) => {
          if (isCurrent()) this.#slowDown(exchange, error);
          throw error;
        });
        // Another way was chosen meanwhile.
        if (!isCurrent()) return;
        this.#resent = exchange === this.exchange;
        if (!this.#resent) this.#lock.start(0);
        this.exchange = exchange;
        this.code = '';
        this.verify.clear();
        this.#pause.start(pause.usual);
        this.#life.start(exchange.secondsLeft);
      },
    );
    return send;
  }

  /** Starts anew, with another address or none; what is being sent comes to nothing. */
  reset(): void {
    this.exchange = undefined;
    this.code = '';
    this.#resent = false;
    this.send = this.#sending();
    this.verify.clear();
  }

  /** What was proven, or its record, is gone: another code is needed. To the person that is one thing, and thrown. */
  lapse(cause: unknown): never {
    this.exchange?.lapse();
    this.code = '';
    this.#life.start(0);
    this.#pause.start(0);
    throw new AccountError('verification_code.expired', 400, { cause });
  }

  /** The input and the line below it. `explain` turns an error into words. */
  render(words: Words, explain: Explain): TemplateResult {
    return html`${this.input(words, explain)}
      <div class="small muted">${this.resend(words)}</div>`;
  }

  /** The input. `describedBy` names what says where the code went. */
  input(words: Words, explain: Explain, describedBy?: string): TemplateResult {
    const lapsed = this.#life.left === 0;
    const error = this.verify.error ?? this.send.error;
    const stuck = lapsed || this.#lock.left > 0 || final.has(this.verify.error?.code ?? '');
    return html`
      ${codeField({
        name: 'code',
        label: words.code,
        value: this.code,
        autofocus: true,
        describedBy,
        error: explain(lapsed && !error ? new AccountError('verification_code.expired') : error),
        onInput: (code) => {
          this.code = code;
          this.#host.requestUpdate();
        },
        onComplete: () => {
          if (!stuck) void this.verify.run();
        },
      })}
      <div class="visually-hidden" role="status">${this.#resent ? words.resent : nothing}</div>
    `;
  }

  /** The way to another code, or how long until there is one. */
  resend(words: Words): TemplateResult {
    if (this.#lock.left > 0) return html`<span>${words.lockedFor(this.#lock.text)}</span>`;
    if (this.#pause.left > 0) return html`<span>${words.resendIn(this.#pause.text)}</span>`;
    const { left, text } = this.#life;
    return html`<span class="beside"
      ><button
        class="link"
        type="button"
        aria-busy=${this.send.pending}
        @click=${() => this.send.run()}
      >
        ${words.resend}</button
      >${left > 0 ? html`<span>${words.worksFor(text)}</span>` : nothing}</span
    >`;
  }

  /** Too many: the server says so without saying for how long. */
  #slowDown(exchange: CodeExchange, error: unknown): void {
    if (error instanceof AccountError && error.status === 429) {
      this.#limited = exchange.identifier.value;
      this.#pause.start(error.retryAfter ?? pause.limited);
    }
  }

  /** The next digit typed begins another code. */
  async #retype(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>('.code')?.select();
  }

  #judge(error: unknown): never {
    const { code } = asAccountError(error);
    void this.#retype();
    if (code === locked) this.#lock.start(this.exchange!.lockout);
    // Nothing to wait for where only another code helps.
    else if (final.has(code)) this.#pause.start(0);
    if (code === 'verification_record.not_found') this.lapse(error);
    throw error;
  }
}
