/** What would be left after a factor is removed: computed, and said, before anything is. */
import type { MfaFactor } from '../api/schemas.ts';
import { passkeysSignIn, type Factor } from './mfa-rules.ts';
import { policyOf, secondSteps, waysOf, type MfaKnown, type Ways } from './second-steps.ts';
import { mayBeEnterprise, waysIn, type Identifier, type WayIn } from './ways-in.ts';

export type SignInWay = 'password' | 'email-code' | 'phone-code' | 'social' | 'passkey';

/**
 * The ways through the first step that are known to work. Undefined where too much is hidden to tell; a warning that is
 * wrong would be worse than none.
 */
export function waysToSignIn({
  factors,
  profile,
  settings,
}: MfaKnown): Ways<SignInWay>[] | undefined {
  const { hasPassword, identities } = profile;
  if (!settings?.signInExperience?.signIn || hasPassword === undefined || !identities) {
    return undefined;
  }
  const ways = waysIn({ profile, settings });
  const count = (by: WayIn['by'], kind?: Identifier['kind']) =>
    ways.filter((way) => way.by === by && (!kind || way.identifier.kind === kind)).length;
  return waysOf({
    password: Math.min(1, count('password')),
    'email-code': count('code', 'email'),
    'phone-code': count('code', 'phone'),
    social: count('provider'),
    passkey: passkeysSignIn(settings)
      ? factors.filter(({ type }) => type === 'WebAuthn').length
      : 0,
  });
}

/** What removing something would leave behind. */
export interface Aftermath {
  /** Why it must not be removed: the owner demands a second step, or there would be no way to sign in at all. */
  forbidden: 'mandatory' | 'last-way-in' | undefined;
  secondSteps: Ways<Factor>[];
  /** True where this was the last way past the second step. */
  last: boolean;
  waysToSignIn: Ways<SignInWay>[] | undefined;
  /** Sets of backup codes that would stand alone, of no use to anybody. */
  orphans: MfaFactor[];
}

export function afterRemoving(removed: MfaFactor, known: MfaKnown): Aftermath {
  const factors = known.factors.filter(({ id }) => id !== removed.id);
  const left = { ...known, factors };
  const before = secondSteps(known);
  const after = secondSteps(left);
  const signIn = waysToSignIn(left);
  const last = before.length > 0 && after.length === 0;
  const lastWayIn =
    signIn?.length === 0 && waysToSignIn(known)?.length !== 0 && !mayBeEnterprise(known);
  const alone = factors.every(({ type }) => type === 'BackupCode');
  return {
    forbidden: lastWayIn
      ? 'last-way-in'
      : last && policyOf(known.settings).mandatory
        ? 'mandatory'
        : undefined,
    secondSteps: after,
    last,
    waysToSignIn: signIn,
    orphans: alone && removed.type !== 'BackupCode' ? factors : [],
  };
}
