/** Which pages may use the gateway. The host's cookie travels by itself, so a write has to say where it comes from. */
import { GatewayError } from './errors.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Throws unless the request comes from a page of this origin or of a listed one. Browsers write both headers
 * themselves; a page cannot. Behind a proxy our own origin may be unknown, and then `Sec-Fetch-Site` tells.
 */
export function checkPage(request: Request, url: URL, origins: readonly string[]): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin !== null && origins.includes(origin)) return;
  const read = reading.has(request.method);
  const own =
    site !== null
      ? site === 'same-origin' || (read && site === 'none')
      : origin !== null
        ? origin === url.origin
        : read;
  if (!own) throw new GatewayError(403, 'cross_site');
}

/** What a page of another origin is told it may send and read. */
export function allow(request: Request, origins: readonly string[], headers: Headers): void {
  if (origins.length > 0) headers.append('vary', 'Origin');
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return;
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', 'Date, Retry-After');
  if (request.method !== 'OPTIONS') return;
  headers.set('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
  headers.set(
    'access-control-allow-headers',
    'authorization, content-type, accept-language, logto-verification-id',
  );
  headers.set('access-control-max-age', '600');
}
