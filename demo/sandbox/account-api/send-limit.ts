/** Ten messages to one recipient in ten minutes; the eleventh is refused, without a Retry-After. */
import type { Tenant } from '../tenant.ts';
import { ApiError } from './api-error.ts';

const perWindow = 10;
const window = 600_000;

export function assertMaySend(tenant: Tenant, to: string): void {
  const since = tenant.now() - window;
  const recipient = to.toLowerCase();
  const sent = tenant.inbox.filter(
    (message) => message.sentAt > since && message.to.toLowerCase() === recipient,
  );
  if (sent.length >= perWindow) throw new ApiError(429, 'request.message_rate_limited');
}
