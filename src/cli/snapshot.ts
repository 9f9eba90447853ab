import * as z from 'zod/mini';
import { documents } from '../api/documents.ts';
import { AccountError } from '../api/errors.ts';
import type { Settings } from '../api/settings.ts';

/**
 * Reads a tenant's two public documents and reduces them to what elements need: fields, factors, connectors, policies,
 * the catalogue of profile fields, colours. Nothing in them is secret, and no token is sent.
 *
 * `endpoint` is the address of the Logto server. Throws `AccountError`: `offline`, `unavailable` with the status, or
 * `unreadable` where the answer is not Logto's.
 */
export async function snapshot(endpoint: string, get: typeof fetch = fetch): Promise<Settings> {
  const base = `${endpoint.replace(/\/+$/, '')}/api`;
  const read = async <Schema extends z.core.$ZodType>(document: {
    path: string;
    response: Schema;
  }) => {
    const response = await get(base + document.path, { signal: AbortSignal.timeout(20_000) }).catch(
      (cause: unknown) => {
        throw new AccountError('offline', 0, { cause });
      },
    );
    if (!response.ok) throw new AccountError('unavailable', response.status);
    const parsed = z.safeParse(document.response, await response.json().catch(() => undefined));
    if (!parsed.success) throw new AccountError('unreadable', response.status);
    return parsed.data;
  };
  const [accountCenter, signInExperience] = await Promise.all([
    read(documents.accountCenter),
    read(documents.signInExperience),
  ]);
  return { accountCenter, signInExperience };
}
