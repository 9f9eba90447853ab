import type { Tenant } from '../tenant.ts';
import { ApiError } from './api-error.ts';

/** Refuses addresses the owner does not want. An entry is a whole address or `@domain`. */
export function assertEmailAllowed(tenant: Tenant, email: string): void {
  const { blockSubaddressing, entries } = tenant.settings.emailBlocklist;
  const at = email.lastIndexOf('@');
  const domain = email.slice(at);
  if (blockSubaddressing && email.slice(0, at).includes('+')) {
    throw new ApiError(422, 'session.email_blocklist.email_subaddressing_not_allowed');
  }
  const blocked = entries.some(
    (entry) => entry.toLowerCase() === (entry.startsWith('@') ? domain : email).toLowerCase(),
  );
  if (blocked) throw new ApiError(422, 'session.email_blocklist.email_not_allowed');
}
