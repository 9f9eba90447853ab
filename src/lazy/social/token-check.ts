import { getProviderToken } from '../../api/endpoints/provider-tokens.ts';
import { asAccountError, type AccountError } from '../../api/errors.ts';
import type { Account } from '../../account/account.ts';
import { Action, type ActionHost } from '../../ui/action.ts';

/** Whether the site can still act for somebody at a provider. */
export type TokenState = 'alive' | 'ended' | 'none';

/**
 * Asks for a provider's token to learn whether there is one; the token itself is dropped. Only ever on a click: it is
 * alive, and asking for one that has ended makes Logto forget it.
 */
export class TokenCheck {
  readonly #states = new Map<string, TokenState>();
  readonly #ask: Action<[account: Account, target: string]>;
  #asked: string | undefined;

  constructor(host: ActionHost) {
    this.#ask = new Action(host, async (account: Account, target: string) => {
      this.#states.set(target, await tokenState(account, target));
    });
  }

  /** True once the answer is there. */
  run(account: Account, target: string): Promise<boolean> {
    if (!this.#ask.pending) this.#asked = target;
    return this.#ask.run(account, target);
  }

  state(target: string): TokenState | undefined {
    return this.#states.get(target);
  }

  pending(target: string): boolean {
    return this.#asked === target && this.#ask.pending;
  }

  error(target: string): AccountError | undefined {
    return this.#asked === target ? this.#ask.error : undefined;
  }

  /** Knows without asking, or knows no more. */
  set(target: string, state: TokenState | undefined): void {
    this.#ask.clear();
    if (state) this.#states.set(target, state);
    else this.#states.delete(target);
  }
}

async function tokenState(account: Account, target: string): Promise<TokenState> {
  try {
    await account.call(getProviderToken, { target });
    return 'alive';
  } catch (thrown) {
    const told = refusals[asAccountError(thrown).code];
    if (!told) throw thrown;
    return told;
  }
}

const refusals: Record<string, TokenState> = {
  'secrets.third_party_token_set.token_not_found': 'none',
  'secrets.third_party_token_set.access_token_expired': 'ended',
  'connector.token_storage_not_supported': 'none',
};
