import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CodeExchange } from '../account/code-exchange.ts';
import type { AccountError } from '../api/errors.ts';
import type { VerificationRecord } from '../api/schemas.ts';
import type { Messages } from '../locales/messages.ts';
import { Action } from './action.ts';
import { Countdown } from './countdown.ts';
import { codeField } from './field.ts';

interface CodeEntryHost extends ReactiveControllerHost {
  cancelled(): void;
  failed(error: AccountError): void;
}

/** Seconds to wait before another code can be asked for, usually and after the server called it too many. */
const pause = { usual: 60, limited: 600 };

/** Refusals after which the same code will never work, so that a try of its own accord would only cost another. */
const final = new Set([
  'verification_code.expired',
  'verification_code.exceed_max_try',
  'verification_code.not_found',
  'session.verification_blocked_too_many_attempts',
]);

/**
 * The part of a dialog where a code is typed: sends it, counts down to the next sending, checks it by itself at the
 * sixth digit. `onVerified` gets the record.
 */
export class CodeEntry {
  exchange: CodeExchange | undefined;
  code = '';
  readonly send: Action<[exchange?: CodeExchange]>;
  readonly verify: Action;
  readonly #host: CodeEntryHost;
  readonly #countdown: Countdown;
  #resent = false;

  constructor(host: CodeEntryHost, onVerified: (record: VerificationRecord) => unknown) {
    this.#host = host;
    this.#countdown = new Countdown(host);
    this.send = new Action(host, async (exchange = this.exchange!) => {
      try {
        await exchange.send();
      } catch (error) {
        if ((error as AccountError).status === 429) this.#countdown.start(pause.limited);
        throw error;
      }
      this.#resent = exchange === this.exchange;
      this.exchange = exchange;
      this.code = '';
      this.verify.clear();
      this.#countdown.start(pause.usual);
    });
    this.verify = new Action(host, async () => onVerified(await this.exchange!.verify(this.code)));
  }

  /** Starts anew, with another address or none. */
  reset(): void {
    this.exchange = undefined;
    this.code = '';
    this.#resent = false;
    this.send.clear();
    this.verify.clear();
  }

  /** The input and the line below it. `explain` turns an error into words. */
  render(
    words: Messages['stepUp'],
    explain: (error: AccountError | undefined) => string | undefined,
  ): TemplateResult {
    const stuck = final.has(this.verify.error?.code ?? '');
    return html`
      ${codeField({
        name: 'code',
        label: words.code,
        value: this.code,
        autofocus: true,
        error: explain(this.verify.error ?? this.send.error),
        onInput: (code) => {
          this.code = code;
          this.#host.requestUpdate();
        },
        onComplete: () => {
          if (!stuck) void this.verify.run();
        },
      })}
      <div class="small muted">${this.resend(words)}</div>
      <div class="visually-hidden" role="status">${this.#resent ? words.resent : nothing}</div>
    `;
  }

  /** The way to another code, or how long until there is one. */
  resend(words: Messages['stepUp']): TemplateResult {
    const { left, text } = this.#countdown;
    return left > 0
      ? html`<span>${words.resendIn(text)}</span>`
      : html`<button
          class="link"
          type="button"
          aria-busy=${this.send.pending}
          @click=${() => this.send.run()}
        >
          ${words.resend}
        </button>`;
  }
}
