/**
 * What a look at the security of an account finds: pure functions of what the server said. What is hidden from us is
 * left out; a warning that is wrong would be worse than none, and so would be a comfort.
 */
import type { MfaFactor, TrustedDevice } from '../api/schemas.ts';
import type { FieldControl, FieldName } from '../api/settings.ts';
import { afterRemoving, waysToSignIn, type SignInWay } from './aftermath.ts';
import { countingCodes, fewCodes, isOffered, passkeysSignIn, type Factor } from './mfa-rules.ts';
import { policyOf, secondSteps, type MfaKnown, type Ways } from './second-steps.ts';
import { canStepUp } from './rules.ts';
import type { SignIn } from './sessions.ts';
import { mayBeEnterprise, waysIn, type Identifier } from './ways-in.ts';

/** What puts a finding right. */
export type Mend =
  'codes' | 'passkey' | 'totp' | 'turnOn' | 'email' | 'phone' | 'password' | 'signOut';

/** The owner's switch that has to be open for it. */
const switches: Record<Mend, FieldName> = {
  codes: 'mfa',
  passkey: 'passkey',
  totp: 'mfa',
  turnOn: 'mfa',
  email: 'email',
  phone: 'phone',
  password: 'password',
  signOut: 'session',
};

type Topic =
  /** What still works without the phone; `missing` where something does not. */
  | { topic: 'phone'; left: Ways<SignInWay | Factor>[]; missing?: 'first' | 'second' | undefined }
  | { topic: 'codes'; left: number; made: boolean }
  | { topic: 'passkeys'; count: number }
  /** What a forgotten password is reset by. */
  | { topic: 'reset'; by: 'email' | 'phone' | undefined }
  | { topic: 'onlyWay'; way: Identifier }
  | { topic: 'secondStep'; ways: Ways<Factor>[]; on: boolean }
  /** Epoch milliseconds. */
  | { topic: 'password'; changedAt: number }
  | { topic: 'signIns'; count: number; strange: readonly SignIn[] };

/** `warn`: worth a look. The one thing that mends it, where this person may do it. */
export type Finding = Topic & { state: 'good' | 'warn'; mend?: Mend | undefined };

/** The two questions, and what answers them. */
export const questions = {
  back: ['phone', 'codes', 'passkeys', 'reset', 'onlyWay'],
  weak: ['secondStep', 'password', 'signIns'],
} as const satisfies Record<string, readonly Topic['topic'][]>;

export interface CheckupKnown extends Omit<MfaKnown, 'factors'> {
  control: (field: FieldName) => FieldControl;
  /** Undefined where they cannot be read. */
  factors: readonly MfaFactor[] | undefined;
  /** Whether the person chose not to be asked for a second step; undefined where that cannot be read. */
  skipsSecondStep?: boolean | undefined;
  /** Only where the lists are on screen: reading them needs a proof. */
  signIns?: readonly SignIn[] | undefined;
  devices?: readonly TrustedDevice[] | undefined;
  /** Logto does not tell; the host may know. Epoch milliseconds. */
  passwordChangedAt?: number | undefined;
  /** Epoch milliseconds. */
  now: number;
}
type Known = CheckupKnown & MfaKnown;

/** Milliseconds after which a password is old. It need not be bad for that. */
const old = 2 * 365 * 86_400_000;

/** All there is to say, in the order of the questions. */
export function checkup(known: CheckupKnown): Finding[] {
  const { factors = [] } = known;
  const looks = known.factors ? [lostPhone, codes, passkeys] : [];
  const found = [
    ...looks,
    reset,
    onlyWay,
    ...(known.factors ? [secondStep] : []),
    password,
    signIns,
  ];
  const offered = new Set<Mend>();
  return found.flatMap((look) => {
    const finding = look({ ...known, factors });
    if (!finding) return [];
    const mend = permitted(finding.mend, known);
    if (!mend) return { ...finding, mend };
    // What mends one thing mends the other too: it is said once.
    if (offered.has(mend)) return finding.state === 'warn' ? [] : { ...finding, mend: undefined };
    offered.add(mend);
    return { ...finding, mend };
  });
}

/** Who cannot prove who they are can do one thing only: get a password, with which they can. */
function permitted(mend: Mend | undefined, { profile, control }: CheckupKnown): Mend | undefined {
  const possible = mend && !canStepUp(profile) ? 'password' : mend;
  return possible && control(switches[possible]) === 'Edit' ? possible : undefined;
}

/** Whether sign-in asks for a second step. Where the choice cannot be read, it is taken to. */
const asks = (known: Known): boolean =>
  secondSteps(known).length > 0 &&
  (policyOf(known.settings).mandatory || known.skipsSecondStep !== true);

const isOnPhone = ({ agent }: MfaFactor): boolean => /iPhone|Android.*Mobile/.test(agent ?? '');

/** The app is on the phone, messages go to it, and so is a passkey that was made there. */
function lostPhone(known: Known): Finding | undefined {
  const passkeys = known.factors.filter(({ type }) => type === 'WebAuthn');
  const elsewhere = passkeys.filter((passkey) => !isOnPhone(passkey)).length;
  const without = <Kind extends string>(ways: readonly Ways<Kind>[]) =>
    ways
      .map((way) => (way.kind === 'passkey' ? { ...way, count: elsewhere } : way))
      .filter(({ kind, count }) => count > 0 && !onPhone.has(kind));
  const all = waysToSignIn(known) ?? passwordAlone(known);
  // Somebody who gets in some other way than we can see is not to be told what they need for it.
  if (all.length === 0) return undefined;
  const first = without(all);
  const asked = asks(known);
  const second = asked ? without(secondSteps(known)) : [];
  const left = [...first, ...second];
  if (first.length === 0) {
    if (mayBeEnterprise(known)) return undefined;
    return { topic: 'phone', state: 'warn', left, missing: 'first', mend: anotherWay(known) };
  }
  if (asked && second.length === 0) {
    return { topic: 'phone', state: 'warn', left, missing: 'second', mend: anotherStep(known) };
  }
  return { topic: 'phone', state: 'good', left };
}

const onPhone = new Set<string>(['totp', 'phone', 'phone-code'] satisfies (Factor | SignInWay)[]);

/** What is sure to open the account where the owner's settings are unknown. */
function passwordAlone({ profile, settings }: Known): Ways<SignInWay>[] {
  const works = profile.hasPassword && waysIn({ profile, settings }).some(isByPassword);
  return works ? [{ kind: 'password', count: 1 }] : [];
}

const isByPassword = ({ by }: { by: string }) => by === 'password';

/** What gives somebody another way to sign in: an address to send codes to, else a password for it. */
const anotherWay = ({ profile }: Known): Mend => (profile.primaryEmail ? 'password' : 'email');

/** What stands in for a second step that is lost. */
function anotherStep(known: Known): Mend | undefined {
  const { profile, settings } = known;
  if (canHaveCodes(known)) return 'codes';
  if (isOffered('passkey', settings)) return 'passkey';
  return isOffered('email', settings) && profile.primaryEmail === null ? 'email' : undefined;
}

const canHaveCodes = ({ factors, settings }: Known): boolean =>
  isOffered('backup-code', settings) && factors.some(({ type }) => type !== 'BackupCode');

function codes(known: Known): Finding | undefined {
  if (!asks(known) || !canHaveCodes(known)) return undefined;
  const set = countingCodes(known.factors);
  const left = set?.remainCodes ?? 0;
  const finding = { topic: 'codes', left, made: set !== undefined } as const;
  return left < fewCodes
    ? { ...finding, state: 'warn', mend: 'codes' }
    : { ...finding, state: 'good' };
}

/** One passkey is as good as two, until its device is gone and nothing else is left. */
function passkeys(known: Known): Finding | undefined {
  const [only, ...more] = known.factors.filter(({ type }) => type === 'WebAuthn');
  if (!only || known.control('passkey') === 'Off') return undefined;
  const count = more.length + 1;
  if (count > 1) return { topic: 'passkeys', state: 'good', count };
  const { last, forbidden } = afterRemoving(only, known);
  const lost = (last && asks(known)) || forbidden === 'last-way-in';
  const mend = isOffered('passkey', known.settings) ? 'passkey' : undefined;
  return { topic: 'passkeys', state: lost ? 'warn' : 'good', count, mend };
}

function reset({ profile, settings }: Known): Finding | undefined {
  const { email = true, phone = true } = settings?.signInExperience?.forgotPassword ?? {};
  const { hasPassword, primaryEmail, primaryPhone } = profile;
  if (!hasPassword || !(email || phone)) return undefined;
  const by = email && primaryEmail ? 'email' : phone && primaryPhone ? 'phone' : undefined;
  if (by) return { topic: 'reset', state: 'good', by };
  // An address that is hidden from us may well be there.
  const hidden = (email && primaryEmail === undefined) || (phone && primaryPhone === undefined);
  if (hidden) return undefined;
  return { topic: 'reset', state: 'warn', by, mend: email ? 'email' : 'phone' };
}

/** Said where nothing else says it: a password has a way to be reset, or has not. */
function onlyWay(known: Known): Finding | undefined {
  const { profile } = known;
  const ways = waysToSignIn(known);
  const sum = ways?.reduce((total, { count }) => total + count, 0);
  const [only] = waysIn(known);
  if (sum !== 1 || profile.hasPassword || !only || mayBeEnterprise(known)) return undefined;
  return { topic: 'onlyWay', state: 'warn', way: only.identifier, mend: anotherWay(known) };
}

function secondStep(known: Known): Finding | undefined {
  const { settings, profile, control } = known;
  if (control('mfa') === 'Off') return undefined;
  const ways = secondSteps(known);
  const finding = { topic: 'secondStep', ways, on: asks(known) } as const;
  if (finding.on) return { ...finding, state: 'good' };
  if (ways.length > 0) return { ...finding, state: 'warn', mend: 'turnOn' };
  const mends = [
    ['totp', isOffered('totp', settings)],
    ['passkey', isOffered('passkey', settings) && !passkeysSignIn(settings)],
    ['email', isOffered('email', settings) && profile.primaryEmail === null],
    ['phone', isOffered('phone', settings) && profile.primaryPhone === null],
  ] as const;
  const [mend] = mends.find(([, offered]) => offered) ?? [];
  // Where the owner offers none, there is nothing to miss.
  return mend && { ...finding, state: 'warn', mend };
}

function password({ profile, passwordChangedAt, now }: Known): Finding | undefined {
  if (passwordChangedAt === undefined || profile.hasPassword === false) return undefined;
  const finding = { topic: 'password', changedAt: passwordChangedAt } as const;
  return now - passwordChangedAt > old
    ? { ...finding, state: 'warn', mend: 'password' }
    : { ...finding, state: 'good' };
}

function signIns({ signIns: known, devices = [] }: Known): Finding | undefined {
  if (!known) return undefined;
  const strange = strangeSignIns(known, devices);
  const finding = { topic: 'signIns', count: known.length, strange } as const;
  return strange.length > 0
    ? { ...finding, state: 'warn', mend: 'signOut' }
    : { ...finding, state: 'good' };
}

/**
 * The sign-ins a person may not know: by something that is no browser, or from a country in which neither this browser
 * nor a trusted one is. A browser they trust is never among them.
 */
export function strangeSignIns(
  signIns: readonly SignIn[],
  devices: readonly TrustedDevice[],
): SignIn[] {
  const trusted = new Set(devices.map(({ userAgent }) => userAgent));
  const here = signIns.find(({ current }) => current)?.country;
  const countries = new Set([here, ...devices.map(({ country }) => country)]);
  return signIns.filter(({ current, userAgent, country }) => {
    if (current || (userAgent && trusted.has(userAgent))) return false;
    const abroad = here !== undefined && country !== undefined && !countries.has(country);
    return abroad || userAgent?.startsWith('Mozilla/') === false;
  });
}
