/** What would be left after a factor is removed: computed, and said, before anything is. */
import type { MfaFactor } from '../api/schemas.ts';
import {
  passkeysSignIn,
  policyOf,
  secondSteps,
  waysOf,
  type Factor,
  type MfaKnown,
  type Ways,
} from './mfa-rules.ts';

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
  const methods = settings?.signInExperience?.signIn?.methods;
  if (!methods || profile.hasPassword === undefined || !profile.identities) return undefined;
  const values: Record<string, unknown> = {
    username: profile.username,
    email: profile.primaryEmail,
    phone: profile.primaryPhone,
  };
  const own = methods.filter(({ identifier }) => values[identifier]);
  const byCode = (name: string) =>
    own.some(({ identifier, verificationCode }) => identifier === name && verificationCode);
  const passkeys = factors.filter(({ type }) => type === 'WebAuthn').length;
  return waysOf({
    password: profile.hasPassword && own.some(({ password }) => password) ? 1 : 0,
    'email-code': byCode('email') ? 1 : 0,
    'phone-code': byCode('phone') ? 1 : 0,
    social: Object.keys(profile.identities).length,
    passkey: passkeysSignIn(settings) ? passkeys : 0,
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
  const lastWayIn = signIn?.length === 0 && waysToSignIn(known)?.length !== 0;
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
