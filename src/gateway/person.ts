/**
 * Who is calling, and through whose app. Only Logto can tell: it is asked with the caller's own token, and the id it
 * answers is the only one that any feature ever acts on.
 */
import * as z from 'zod/mini';
import { profile, type Profile } from '../api/schemas.ts';
import { GatewayError, parseJson, refusalOf, unavailable } from './errors.ts';
import { remember } from './memory.ts';
import type { GatewaySetup } from './options.ts';
import type { Upstream } from './upstream.ts';

export interface People {
  /** Who a token speaks for. From memory for up to a minute, except where `fresh`. */
  identify(token: string, options?: { fresh?: boolean }): Promise<Profile>;
  /** Throws unless the token was given to one of the owner's own apps. From memory for up to a minute. */
  admit(token: string): Promise<void>;
  /** Throws unless this record proves that it is the token's person who is sitting there, in an app of the owner's. */
  prove(token: string, record: string | undefined): Promise<void>;
}

export function createPeople({ now }: GatewaySetup, upstream: Upstream): People {
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

  /**
   * Whatever token it is, Logto tells its person's account; whose app it is, it looks at only where something is
   * written. Checking a code that was never sent is such a place: it needs no scope and no field, that look comes
   * first, and nothing can be changed.
   */
  async function checkApp(token: string): Promise<void> {
    const answer = await upstream({
      method: 'POST',
      path: '/api/verifications/verification-code/verify',
      headers: { ...bearer(token), 'content-type': 'application/json' },
      body: JSON.stringify({
        identifier: { type: 'email', value: 'nobody@example.com' },
        verificationId: crypto.randomUUID(),
        code: '000000',
      }),
    });
    const refused = refusalOf(answer);
    if (answer.status === 400 && refused.code === 'verification_record.not_found') return;
    throw answer.status < 400 ? unavailable() : refused;
  }

  const recall = remember(now, ask);
  const admit = remember(now, checkApp);

  return {
    identify: (token, { fresh = false } = {}) => (fresh ? ask(token) : recall(token)),
    admit,

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
      // Either the token has no scope for factors, which is fine, or it is dead, which it was not to begin with. And
      // without the scope Logto did not come to look whose app it is.
      if (answer.status >= 400 && refused.code === 'auth.unauthorized')
        return void (await Promise.all([ask(token), admit(token)]));
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
