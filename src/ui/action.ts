import type { ReactiveControllerHost } from 'lit';
import { StepUpCancelled } from '../account/step-up.ts';
import { asAccountError, type AccountError } from '../api/errors.ts';

/** The host page said no in `logto-before-change`. To the person it is as if they had cancelled. */
export class ChangePrevented extends Error {
  override readonly name = 'ChangePrevented';
}

/** What an action tells its element. */
export interface ActionHost extends ReactiveControllerHost {
  cancelled(): void;
  /** The host page said no; where absent, that is as good as cancelled. */
  prevented?(): void;
  failed(error: AccountError): void;
}

/**
 * A write as an element holds it: busy once however often it is clicked, its error kept until the next try, a cancelled
 * step-up swallowed here and only here.
 */
export class Action<Arguments extends unknown[] = []> {
  pending = false;
  error: AccountError | undefined;
  readonly #host: ActionHost;
  readonly #work: (...input: Arguments) => Promise<unknown>;

  constructor(host: ActionHost, work: (...input: Arguments) => Promise<unknown>) {
    this.#host = host;
    this.#work = work;
  }

  /** True when the work was done; false when it failed, was cancelled, or is under way already. */
  run = async (...input: Arguments): Promise<boolean> => {
    if (this.pending) return false;
    this.#change(true);
    try {
      await this.#work(...input);
      this.#change(false);
      return true;
    } catch (thrown) {
      const quiet = thrown instanceof StepUpCancelled || thrown instanceof ChangePrevented;
      const error = quiet ? undefined : asAccountError(thrown);
      this.#change(false, error);
      if (error) this.#host.failed(error);
      else if (thrown instanceof ChangePrevented && this.#host.prevented) this.#host.prevented();
      else this.#host.cancelled();
      return false;
    }
  };

  /** Forgets the last error, as when the person starts anew. */
  clear(): void {
    this.#change(this.pending);
  }

  #change(pending: boolean, error?: AccountError): void {
    this.pending = pending;
    this.error = error;
    this.#host.requestUpdate();
  }
}
