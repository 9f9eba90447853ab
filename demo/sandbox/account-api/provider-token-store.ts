/** Providers' tokens of linked accounts, kept per person and target. */
import type { Tenant } from '../tenant.ts';
import type { ProviderTokens } from './social-providers.ts';

interface Stored {
  tokens: ProviderTokens;
  expiresAt: number;
}

export interface ProviderTokenStore {
  put(userId: string, target: string, tokens: ProviderTokens): void;
  drop(userId: string, target: string): void;
  /** An expired one is gone after it was asked for once, like in the real store. */
  take(userId: string, target: string): ProviderTokens | 'none' | 'expired';
}

export function createProviderTokenStore(tenant: Tenant): ProviderTokenStore {
  const stored = new Map<string, Stored>();
  const key = (userId: string, target: string) => `${userId} ${target}`;
  return {
    put(userId, target, tokens) {
      const seconds = tokens.expires_in ?? Infinity;
      stored.set(key(userId, target), { tokens, expiresAt: tenant.now() + seconds * 1000 });
    },
    drop: (userId, target) => void stored.delete(key(userId, target)),
    take(userId, target) {
      const found = stored.get(key(userId, target));
      if (!found) return 'none';
      if (found.expiresAt > tenant.now()) return found.tokens;
      stored.delete(key(userId, target));
      return 'expired';
    },
  };
}
