/**
 * What is known of a person's second step, as pure functions: what the owner offers, and what stands between the person
 * and being locked out.
 */
import type { MfaFactor, Profile } from '../api/schemas.ts';
import type { Settings } from '../api/settings.ts';

/** A kind of second step, as hosts name it in `factors`. */
export type Factor = 'totp' | 'passkey' | 'backup-code' | 'email' | 'phone';

export const allFactors: readonly Factor[] = ['totp', 'passkey', 'email', 'phone', 'backup-code'];

const namesOnTheWire: Record<Factor, string> = {
  totp: 'Totp',
  passkey: 'WebAuthn',
  'backup-code': 'BackupCode',
  email: 'EmailVerificationCode',
  phone: 'PhoneVerificationCode',
};

export interface MfaKnown {
  /** What the server lists: apps, passkeys, sets of backup codes. Codes by message follow from the profile. */
  factors: readonly MfaFactor[];
  profile: Profile;
  settings: Settings | undefined;
}

/** Several ways of one kind: two passkeys, seven backup codes. */
export interface Ways<Kind extends string> {
  kind: Kind;
  count: number;
}

/**
 * Whether the owner lets people use a factor. Where that is unknown, what can be added is offered until the server
 * refuses; codes by message cannot be added, and are not claimed.
 */
export function isOffered(factor: Factor, settings: Settings | undefined): boolean {
  const { mfa, passkeySignIn } = settings?.signInExperience ?? {};
  if (factor === 'passkey' && passkeySignIn?.enabled) return true;
  if (!mfa) return factor !== 'email' && factor !== 'phone';
  return mfa.factors.includes(namesOnTheWire[factor]);
}

/** With passkey sign-in on, a passkey is a way in by itself and no longer a second step. */
export const passkeysSignIn = (settings: Settings | undefined): boolean =>
  settings?.signInExperience?.passkeySignIn?.enabled === true;

/** Mandatory: nobody signs in without a second step, whatever they chose. Adaptive: it may be asked for at any time. */
export function policyOf(settings: Settings | undefined): {
  mandatory: boolean;
  adaptive: boolean;
} {
  const { mfa, adaptiveMfa } = settings?.signInExperience ?? {};
  return {
    mandatory: mfa?.policy?.endsWith('Mandatory') === true,
    adaptive: adaptiveMfa?.enabled === true,
  };
}

/** Fewer backup codes than this are few. */
export const fewCodes = 4;

const unused = ({ remainCodes }: MfaFactor) => remainCodes ?? 0;

/** The set of backup codes that counts: only the first one is ever looked at, even when all of it is used up. */
export const countingCodes = (factors: readonly MfaFactor[]): MfaFactor | undefined =>
  factors.find(({ type }) => type === 'BackupCode');

/** The ways past the second step. Backup codes only stand in for another way; alone they are none. */
export function secondSteps({ factors, profile, settings }: MfaKnown): Ways<Factor>[] {
  const count = (type: MfaFactor['type']) => factors.filter((one) => one.type === type).length;
  const counts: Record<Factor, number> = {
    totp: count('Totp'),
    passkey: passkeysSignIn(settings) ? 0 : count('WebAuthn'),
    email: profile.primaryEmail ? 1 : 0,
    phone: profile.primaryPhone ? 1 : 0,
    'backup-code': 0,
  };
  const codes = countingCodes(factors);
  const ways = waysOf(counts).filter(({ kind }) => isOffered(kind, settings));
  if (ways.length === 0 || !codes || !isOffered('backup-code', settings)) return ways;
  return [...ways, ...waysOf({ 'backup-code': unused(codes) })];
}

/** True where losing one thing locks the person out. */
export function hasOneWayOnly(ways: readonly Ways<Factor>[]): boolean {
  return ways.reduce((sum, { count }) => sum + count, 0) === 1;
}

/** The kinds there is at least one of. */
export const waysOf = <Kind extends string>(counts: Partial<Record<Kind, number>>): Ways<Kind>[] =>
  (Object.entries(counts) as [Kind, number][]).flatMap(([kind, count]) =>
    count > 0 ? [{ kind, count }] : [],
  );
