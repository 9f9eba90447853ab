/** Recordings name ids, secrets and codes by placeholders such as `<grant-id-3>`. This keeps what they stand for. */

const pattern = /<[a-z][\w:.#-]*>/gi;
const whole = /^<[a-z][\w:.#-]*>$/i;
/** Different at each occurrence, so nothing is learned from these. */
const volatile = /^<(epoch-ms|epoch-s|iso-8601|etag|request-id|\d-digit-code)>$/;

export class Placeholders {
  readonly #known = new Map<string, string>();

  set(placeholder: string, value: string): void {
    this.#known.set(placeholder, value);
  }

  get(placeholder: string): string | undefined {
    return this.#known.get(placeholder);
  }

  /** Puts known values in, at any depth; an unknown placeholder stays and serves as its own value. */
  fill<T>(value: T): T {
    if (typeof value === 'string') {
      return value.replaceAll(pattern, (found) => this.#known.get(found) ?? found) as T;
    }
    if (Array.isArray(value)) return value.map((item) => this.fill<unknown>(item)) as T;
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(([key, item]) => [
        this.fill(key),
        this.fill<unknown>(item),
      ]);
      return Object.fromEntries(entries) as T;
    }
    return value;
  }

  /** Whether a live value fits what was recorded; a placeholder met for the first time takes the live value. */
  fits(recorded: string, live: unknown): boolean {
    if (/^<epoch-m?s>$/.test(recorded)) return typeof live === 'number';
    if (typeof live !== 'string') return false;
    if (!whole.test(recorded) || volatile.test(recorded)) return true;
    const known = this.#known.get(recorded);
    if (known === undefined && live !== recorded) this.#known.set(recorded, live);
    return known === undefined || known === live;
  }
}
