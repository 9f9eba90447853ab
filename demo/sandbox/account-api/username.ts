import type { Person, Tenant, UsernamePolicy } from '../tenant.ts';
import { ApiError } from './api-error.ts';

/** The first thing the tenant's policy has against a username. */
function violation(username: string, policy: UsernamePolicy): string | undefined {
  const { minLength, maxLength, allowedChars } = policy;
  if (username === '') return 'required';
  if (/^\d/.test(username)) return 'starts_with_number';
  if (!/^\w+$/.test(username)) return 'invalid_charset_hard';
  if (username.length < minLength) return 'too_short';
  if (username.length > maxLength) return 'too_long';
  if (!allowedChars.uppercase && /[A-Z]/.test(username)) return 'uppercase_not_allowed';
  if (!allowedChars.lowercase && /[a-z]/.test(username)) return 'lowercase_not_allowed';
  if (!allowedChars.numbers && /\d/.test(username)) return 'numbers_not_allowed';
  if (!allowedChars.underscore && username.includes('_')) return 'underscore_not_allowed';
  return undefined;
}

export function assertUsername(tenant: Tenant, person: Person, username: string): void {
  const policy = tenant.settings.signInExperience.usernamePolicy;
  const found = violation(username, policy);
  if (found) throw new ApiError(422, `user.username_${found}`);
  const fold = (name: string) => (policy.caseSensitive ? name : name.toLowerCase());
  for (const other of tenant.people.values()) {
    if (other === person || other.username === null) continue;
    if (fold(other.username) === fold(username)) {
      throw new ApiError(422, 'user.username_already_in_use');
    }
  }
}
