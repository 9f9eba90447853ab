/**
 * Who is calling. Only Logto can tell: it is asked with the caller's own token, and the id it answers is the only one
 * that any feature ever acts on.
 */
import * as z from 'zod/mini';
import { profile, type Profile } from '../api/schemas.ts';
import { GatewayError, parseJson, refusalOf, unavailable } from './errors.ts';
import type { GatewaySetup } from './options.ts';
import type { Upstream } from './upstream.ts';

export interface People {
  /** Who a token speaks for. From memory for up to a minute, except where `fresh`. */
  identify(token: string, options?: { fresh?: boolean }): Promise<Profile>;
  /** Throws unless this record proves that it is the token's person who is sitting there. */
  prove(token: string, record: string | undefined): Promise<void>;
}

const lifetime = 60_000;
const capacity = 10_000;

export function createPeople(setup: GatewaySetup, upstream: Upstream): People {
  const known = new Map<string, { until: number; person: Promise<Profile> }>();

  async function ask(token: string): Promise<Profile> {
    const answer = await upstream({
      method: 'GET',
      path: '/api/my-account',
      headers: bearer(token),
    });
    if (answer.status !== 200) throw refusalOf(answer);
    const parsed = z.safeParse(profile, parseJson(answer.text));
    if (!parsed.success || !parsed.data.id) throw unavailable();
    if (parsed.data.isSuspended) throw new GatewayError(401, 'auth.unauthorized');
    return parsed.data;
  }

  return {
    async identify(token, { fresh = false } = {}) {
      if (fresh) return ask(token);
      const key = await digest(token);
      const now = setup.now();
      const entry = known.get(key);
      if (entry && entry.until > now) return entry.person;
      const person = ask(token);
      known.delete(key);
      known.set(key, { until: now + lifetime, person });
      if (known.size > capacity) known.delete(known.keys().next().value!);
      person.catch(() => known.delete(key));
      return person;
    },

    /**
     * Logto has no question "is this record good?". Deleting a factor that does not exist is one: the record is looked
     * at first, so any later refusal says it was good, and nothing can be deleted.
     */
    async prove(token, record) {
      if (record === undefined)
        throw new GatewayError(401, 'verification_record.permission_denied');
      const answer = await upstream({
        method: 'DELETE',
        path: `/api/my-account/mfa-verifications/${crypto.randomUUID()}`,
        headers: { ...bearer(token), 'logto-verification-id': record },
      });
      const refused = refusalOf(answer);
      if (answer.status === 400 && proven.has(refused.code)) return;
      // Either the token has no scope for factors, which is fine, or it is dead, which it was not to begin with.
      if (answer.status >= 400 && refused.code === 'auth.unauthorized')
        return void (await ask(token));
      throw answer.status < 400 ? unavailable() : refused;
    },
  };
}

const proven = new Set([
  'verification_record.not_found',
  'account_center.field_not_editable',
  'account_center.field_not_enabled',
]);

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
