import { startPasskeyRegistration } from '../api/endpoints/mfa-changes.ts';
import type { PasskeyRegistration } from '../api/schemas.ts';
import type { Account } from './account.ts';

/** Options are handed to the browser only while more than this is left of their ten minutes. */
const margin = 60_000;

/** Options for one new passkey, fetched before they are needed. They are good for one try. */
export class PasskeyOptions {
  readonly registration: PasskeyRegistration;
  readonly #clock: Account['client']['clock'];
  readonly #until: number;
  #used = false;

  private constructor(account: Account, registration: PasskeyRegistration) {
    this.registration = registration;
    this.#clock = account.client.clock;
    const now = this.#clock.now();
    // What has just come is good for a while, whatever the clocks say.
    const life = Math.max(Date.parse(registration.expiresAt) - now || 0, 2 * margin);
    this.#until = now + life - margin;
  }

  static async fetch(account: Account): Promise<PasskeyOptions> {
    return new PasskeyOptions(account, await account.call(startPasskeyRegistration, {}));
  }

  /** Milliseconds until they should be fetched anew. */
  get left(): number {
    return this.#used ? 0 : Math.max(0, this.#until - this.#clock.now());
  }

  /** The options, if they are still good; they are not after this. */
  take(): PasskeyRegistration['registrationOptions'] | undefined {
    if (this.left === 0) return undefined;
    this.#used = true;
    return this.registration.registrationOptions;
  }
}

/**
 * The page of Logto's own account center that adds a passkey, and comes back to this page. It works where this page's
 * domain may not. `host` is what Logto calls itself, for where a gateway stands between.
 */
export function hostedPasskeyPage(
  account: Account,
  host: string,
  language: string,
  back: string,
): string {
  const origin = account.endpoint ?? `https://${host}`;
  const query = new URLSearchParams({ redirect: back, ui_locales: language });
  return `${origin}/account/passkey/add?${query}`;
}
