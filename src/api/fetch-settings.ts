import * as z from './zod.ts';
import { AccountError } from './errors.ts';
import type { Settings } from './settings.ts';

/**
 * Reads the owner's public settings from the gateway or from a snapshot file. Their schema comes along meanwhile:
 * a page without settings never loads it.
 *
 * Throws `AccountError`; a page that cannot read them goes on without.
 */
export async function fetchSettings(url: string, get: typeof fetch = fetch): Promise<Settings> {
  const unreachable = (cause: unknown) => {
    throw new AccountError('offline', 0, { cause });
  };
  const [response, { settings }] = await Promise.all([
    get(url, { signal: AbortSignal.timeout(20_000) }).catch(unreachable),
    import('./settings.ts').catch(unreachable),
  ]);
  if (!response.ok) throw new AccountError('unavailable', response.status);
  const { value, issues } = z.read(settings, await response.json().catch(() => undefined));
  if (issues) throw new AccountError('unreadable', response.status);
  return value;
}
