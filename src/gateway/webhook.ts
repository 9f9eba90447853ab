import { sign } from './features/signature.ts';
import type { DeletionNotice } from './options.ts';

/**
 * A hook that tells a service of the owner's by HTTP. The body is the notice as JSON; the header
 * `x-gateway-signature` holds its HMAC-SHA-256 with `secret`, base64url.
 *
 * Throws where the service does not answer 2xx within the timeout (milliseconds, 10 000 when absent): as `before` hook
 * that refuses the deletion.
 */
export function webhook(options: {
  url: string;
  secret: string;
  timeout?: number;
  fetch?: typeof fetch;
}): (notice: DeletionNotice) => Promise<void> {
  const { url, secret, timeout = 10_000 } = options;
  return async (notice) => {
    const body = JSON.stringify(notice);
    const response = await (options.fetch ?? fetch)(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-gateway-signature': await sign(body, secret),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) throw new Error(`The webhook answered ${response.status}`);
  };
}
