import { asAccountError, type AccountError } from '../api/errors.ts';

/** `idle`: nobody asked yet. `loading`: first time. `ready` keeps its value while it is refreshed. */
export type ResourceStatus = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * A thing of the account that several elements show: loaded once however many ask, refreshed when a write made it
 * stale, watched by `change` events.
 */
export class Resource<T> extends EventTarget {
  status: ResourceStatus = 'idle';
  value: T | undefined;
  /** The last failure; a failed refresh keeps the value beside it. */
  error: AccountError | undefined;

  readonly #fetch: (quiet: boolean) => Promise<T>;
  #inFlight: Promise<T> | undefined;
  #stale = false;
  /** Goes up with each reset. */
  #life = 0;

  /** `quiet`: nobody clicked, so nothing may be asked of the person for it. */
  constructor(fetch: (quiet: boolean) => Promise<T>) {
    super();
    this.#fetch = fetch;
  }

  /** The value, from memory if it is there. */
  load(): Promise<T> {
    if (this.#inFlight) return this.#inFlight;
    return this.status === 'ready' ? Promise.resolve(this.value as T) : this.refresh();
  }

  /**
   * Fetches anew. Called while a fetch is under way it waits for that one and then fetches once more: what is under
   * way may have been read before the write that made it stale.
   */
  refresh(quiet = false): Promise<T> {
    if (this.#inFlight) {
      this.#stale = true;
      return this.#inFlight;
    }
    const run = this.#run(quiet).finally(() => {
      if (this.#inFlight === run) this.#inFlight = undefined;
    });
    return (this.#inFlight = run);
  }

  /** Refreshes only what somebody is looking at, quietly. Never rejects: the failure is kept in `error`. */
  async invalidate(): Promise<void> {
    if (this.status !== 'idle') await this.refresh(true).catch(() => undefined);
  }

  /** Takes a value that a write just answered; what is being fetched may be older. */
  set(value: T): void {
    this.#stale = true;
    this.#change('ready', value);
  }

  /** Takes a failure that another call met; the value stays beside it. */
  fail(error: AccountError): void {
    this.#change(this.status === 'ready' ? 'ready' : 'failed', this.value, error);
  }

  /** Forgets everything, as after a sign-out; what is under way is about somebody who has left. */
  reset(): void {
    this.#life += 1;
    this.#inFlight = undefined;
    this.#change('idle', undefined);
  }

  async #run(quiet: boolean): Promise<T> {
    const life = this.#life;
    const current = () => life === this.#life;
    // What failed and is tried again by the way must not take away what is shown in its place.
    const shown = this.status === 'ready' || (quiet && this.status === 'failed');
    if (!shown) this.#change('loading', this.value);
    try {
      let value;
      do {
        this.#stale = false;
        value = await this.#fetch(quiet);
      } while (this.#stale && current());
      if (current()) this.#change('ready', value);
      return value;
    } catch (thrown) {
      const error = asAccountError(thrown);
      if (current()) this.fail(error);
      throw error;
    }
  }

  #change(status: ResourceStatus, value: T | undefined, error?: AccountError): void {
    this.status = status;
    this.value = value;
    this.error = error;
    this.dispatchEvent(new Event('change'));
  }
}
