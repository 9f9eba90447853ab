/**
 * The tenant's password rules, as far as they can be checked while somebody types. What this finds about length,
 * characters and kinds is certain. The rest is Logto's own way of counting, kept here to show, not to refuse: the
 * server has the last word, and the only one on leaked passwords.
 */
import type { Profile } from '../api/schemas.ts';
import type { PasswordPolicy } from '../api/settings.ts';

/**
 * A rule by the last part of Logto's code for breaking it: `password_rejected.too_short`. Logto knows repetitions and
 * sequences; to a person they are one thing, `guessable`.
 */
export type PasswordRule =
  | 'too_short'
  | 'too_long'
  | 'character_types'
  | 'unsupported_characters'
  | 'pwned'
  | 'guessable'
  | 'restricted.user_info'
  | 'restricted.words';

export interface BrokenRule {
  rule: PasswordRule;
  /** The number in the rule, where it has one. */
  limit?: number;
}

export interface PasswordCheck extends BrokenRule {
  met: boolean;
  /** The server is sure to apply it just so. */
  certain: boolean;
}

/** Rules that need not be said before somebody breaks them. */
const quiet = new Set<PasswordRule>(['too_long', 'unsupported_characters', 'restricted.words']);

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];
const printable = /^[\x20-\x7e]*$/;

/** Every rule of the policy that is worth a line, with how the password stands to it. */
export function checkPassword(
  password: string,
  policy: PasswordPolicy,
  profile: Profile,
): PasswordCheck[] {
  const { min = 8, max = 256 } = policy.length ?? {};
  const types = policy.characterTypes?.min ?? 1;
  const { userInfo = true, repetitionAndSequence = true, words = [] } = policy.rejects ?? {};
  const found = kinds.filter((kind) => kind.test(password)).length;
  const guessed = guessableParts(password, { userInfo, repetitionAndSequence, words }, profile);
  const allowed = (rule: PasswordRule) => ({ rule, met: !guessed.has(rule), certain: false });
  const checks: PasswordCheck[] = [
    { rule: 'too_short', limit: min, met: password.length >= min, certain: true },
    { rule: 'too_long', limit: max, met: password.length <= max, certain: true },
    { rule: 'unsupported_characters', met: printable.test(password), certain: true },
    { rule: 'character_types', limit: types, met: found >= types, certain: true },
    allowed('restricted.user_info'),
    allowed('guessable'),
    allowed('restricted.words'),
  ];
  const applies: Partial<Record<PasswordRule, boolean>> = {
    character_types: types > 1,
    'restricted.user_info': userInfo,
    guessable: repetitionAndSequence,
  };
  return (
    checks
      .filter(({ rule, met }) => (applies[rule] ?? true) && !(met && quiet.has(rule)))
      // Nothing typed has broken no rule, but has not earned a tick either.
      .map((check) => (password ? check : { ...check, met: false }))
  );
}

const prefix = 'password_rejected.';
const guessable = new Set(['restricted.repetition', 'restricted.sequence']);

/** Reads Logto's list of broken rules: `[{code: 'password_rejected.too_short', interpolation: {min: 8}}, …]`. */
export function brokenRules(data: unknown): BrokenRule[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((issue: Partial<Record<string, unknown>> | null) => {
    const { code, interpolation } = issue ?? {};
    if (typeof code !== 'string' || !code.startsWith(prefix)) return [];
    const { min, max } = (interpolation ?? {}) as { min?: number; max?: number };
    const rule = code.slice(prefix.length);
    return [
      { rule: (guessable.has(rule) ? 'guessable' : rule) as PasswordRule, limit: min ?? max ?? 0 },
    ];
  });
}

const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);

/** Parts that are easily guessed only count when fewer than three characters are left besides them. */
function guessableParts(
  password: string,
  rejects: { userInfo: boolean; repetitionAndSequence: boolean; words: string[] },
  profile: Profile,
): Set<PasswordRule> {
  const lower = password.toLowerCase();
  const marked = new Set<number>();
  const found = new Set<PasswordRule>();
  const mark = (rule: PasswordRule, start: number, length: number) => {
    found.add(rule);
    for (let at = start; at < start + length; at += 1) marked.add(at);
  };
  const search = (rule: PasswordRule, words: readonly (string | null | undefined)[]) => {
    for (const word of words) {
      const wanted = word?.toLowerCase();
      let at = wanted ? lower.indexOf(wanted) : -1;
      for (; at >= 0; at = lower.indexOf(wanted!, at + 1)) mark(rule, at, wanted!.length);
    }
  };
  if (rejects.repetitionAndSequence) {
    for (const { index, 0: match } of password.matchAll(/(.)\1{2,}/g)) {
      mark('guessable', index, match.length);
    }
    for (let at = 0; at + 3 <= lower.length; at += 1) {
      const three = lower.slice(at, at + 3);
      if (runs.some((run) => run.includes(three))) mark('guessable', at, 3);
    }
  }
  if (rejects.userInfo) search('restricted.user_info', personalWords(profile));
  search('restricted.words', rejects.words);
  return marked.size > Math.max(1, password.length - 3) ? found : new Set();
}

function personalWords({ name, username, primaryEmail, primaryPhone }: Profile) {
  const parts = name?.split(/\s+/) ?? [];
  return [...parts, parts.join(''), username, primaryEmail?.split('@')[0], primaryPhone];
}
