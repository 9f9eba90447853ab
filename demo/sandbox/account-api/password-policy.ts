/** The tenant's password policy. Restricted parts only count when too little else is left of the password. */
import type { PasswordPolicy, Person } from '../tenant.ts';

export interface PasswordIssue {
  code: string;
  interpolation?: Record<string, number>;
}

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~ ]/];
const supported = /^[\x20-\x7e]*$/;
const rows = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
];
const sequences = rows.flatMap((row) => [row, [...row].reverse().join('')]);
/** Stands for the list of leaked passwords the real server asks over the network. */
const leaked = new Set([
  'test_password',
  'password',
  'password1',
  'password123',
  'passw0rd',
  '123456789',
  'qwerty123',
  'iloveyou1',
  'letmein123',
  'football1',
]);

export function passwordIssues(
  password: string,
  policy: PasswordPolicy,
  person: Person,
): PasswordIssue[] {
  const { min = 8, max = 256 } = policy.length ?? {};
  const rejects = {
    pwned: true,
    repetitionAndSequence: true,
    userInfo: true,
    words: [],
    ...policy.rejects,
  };
  const issues: PasswordIssue[] = [];
  const add = (code: string, interpolation?: Record<string, number>) =>
    issues.push({ code: `password_rejected.${code}`, ...(interpolation && { interpolation }) });

  if (password.length < min) add('too_short', { min });
  else if (password.length > max) add('too_long', { max });

  const kindsNeeded = policy.characterTypes?.min ?? 1;
  if (!supported.test(password)) add('unsupported_characters');
  else if (kinds.filter((kind) => kind.test(password)).length < kindsNeeded) {
    add('character_types', { min: kindsNeeded });
  }

  if (rejects.pwned && leaked.has(password.toLowerCase())) add('pwned');
  for (const found of restricted(password, rejects, person)) add(`restricted.${found}`);
  return issues;
}

type Rejects = Required<NonNullable<PasswordPolicy['rejects']>>;

/** The kinds of restricted parts, or none when at least three characters belong to no such part. */
function restricted(password: string, rejects: Rejects, person: Person): string[] {
  const flagged = new Set<number>();
  const found: string[] = [];
  const flag = (name: string, spans: [start: number, length: number][]) => {
    if (spans.length > 0) found.push(name);
    for (const [start, length] of spans) {
      for (let index = start; index < start + length; index += 1) flagged.add(index);
    }
  };
  if (rejects.repetitionAndSequence) {
    flag('repetition', repetitions(password));
    flag('sequence', runs(password));
  }
  if (rejects.userInfo) flag('user_info', occurrences(password, personalWords(person)));
  flag('words', occurrences(password, rejects.words));
  return flagged.size > Math.max(1, password.length - 3) ? found : [];
}

function repetitions(password: string): [number, number][] {
  return [...password.matchAll(/(.)\1{2,}/g)].map((match) => [match.index, match[0].length]);
}

function runs(password: string): [number, number][] {
  const lower = password.toLowerCase();
  const triples = Array.from({ length: Math.max(0, lower.length - 2) }, (_, index) => index);
  return triples
    .filter((index) => sequences.some((row) => row.includes(lower.slice(index, index + 3))))
    .map((index) => [index, 3]);
}

function occurrences(password: string, words: readonly string[]): [number, number][] {
  const lower = password.toLowerCase();
  return words.flatMap((word) => {
    const spans: [number, number][] = [];
    const needle = word.toLowerCase();
    for (let at = lower.indexOf(needle); at !== -1; at = lower.indexOf(needle, at + 1)) {
      spans.push([at, needle.length]);
    }
    return spans;
  });
}

function personalWords({ name, username, primaryEmail, primaryPhone }: Person): string[] {
  const words = [
    name?.replaceAll(/\s+/g, ''),
    ...(name?.split(/\s+/) ?? []),
    username,
    primaryEmail?.split('@')[0],
    primaryPhone,
  ];
  return words.filter((word): word is string => Boolean(word));
}
