import type { UsernamePolicy } from '../api/settings.ts';

/** A rule by the last part of Logto's code for breaking it: `user.username_too_short`. */
export type UsernameRule =
  | 'required'
  | 'starts_with_number'
  | 'invalid_charset_hard'
  | 'too_short'
  | 'too_long'
  | 'uppercase_not_allowed'
  | 'lowercase_not_allowed'
  | 'numbers_not_allowed'
  | 'underscore_not_allowed';

/** The first thing the rules have against a username, in the server's order. Without a policy: what always holds. */
export function checkUsername(
  username: string,
  policy: UsernamePolicy = {},
): UsernameRule | undefined {
  const { minLength = 1, maxLength = 128, allowedChars = {} } = policy;
  const { lowercase = true, uppercase = true, numbers = true, underscore = true } = allowedChars;
  if (username === '') return 'required';
  if (/^\d/.test(username)) return 'starts_with_number';
  if (!/^\w+$/.test(username)) return 'invalid_charset_hard';
  if (username.length < minLength) return 'too_short';
  if (username.length > maxLength) return 'too_long';
  if (!uppercase && /[A-Z]/.test(username)) return 'uppercase_not_allowed';
  if (!lowercase && /[a-z]/.test(username)) return 'lowercase_not_allowed';
  if (!numbers && /\d/.test(username)) return 'numbers_not_allowed';
  if (!underscore && username.includes('_')) return 'underscore_not_allowed';
  return undefined;
}
