/**
 * The server's time, as far as the `Date` headers of its answers tell. Expiry is decided by the server's clock, and
 * people's clocks are often wrong by more than a code lives.
 */
export class ServerClock {
  #skew = 0;

  /** Epoch milliseconds on the server, now. */
  now(): number {
    return Date.now() + this.#skew;
  }

  /** Learns from one answer. The header counts whole seconds, so a smaller difference says nothing. */
  observe(headers: Headers): void {
    const told = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(told)) return;
    const skew = told - Date.now();
    if (Math.abs(skew - this.#skew) > 2000) this.#skew = skew;
  }
}
