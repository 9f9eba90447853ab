/** What stands between a person and being locked out, as pure functions of what is known. */
import { listMfa } from '../api/endpoints/mfa.ts';
import type { MfaFactor, Profile } from '../api/schemas.ts';
import type { Settings } from '../api/settings.ts';
import type { Account } from './account.ts';
import { countingCodes, isOffered, passkeysSignIn, type Factor } from './mfa-rules.ts';

export const allFactors: readonly Factor[] = ['totp', 'passkey', 'email', 'phone', 'backup-code'];

export interface MfaKnown {
  /** What the server lists: apps, passkeys, sets of backup codes. Codes by message follow from the profile. */
  factors: readonly MfaFactor[];
  profile: Profile;
  settings: Settings | undefined;
}

/** As far as it was read: a list that was not is empty. */
export const mfaKnown = (account: Account): MfaKnown => ({
  factors: account.resource(listMfa).value ?? [],
  profile: account.profile.value!,
  settings: account.settings.value,
});

/** Several ways of one kind: two passkeys, seven backup codes. */
export interface Ways<Kind extends string> {
  kind: Kind;
  count: number;
}

/** When sign-in asks for a second step. */
export interface Policy {
  /** Nobody signs in without one, whatever they chose. */
  mandatory: boolean;
  /** It may be asked for at any time. */
  adaptive: boolean;
}

export function policyOf(settings: Settings | undefined): Policy {
  const { mfa, adaptiveMfa } = settings?.signInExperience ?? {};
  return {
    mandatory: mfa?.policy?.endsWith('Mandatory') === true,
    adaptive: adaptiveMfa?.enabled === true,
  };
}

const unused = ({ remainCodes }: MfaFactor) => remainCodes ?? 0;

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
