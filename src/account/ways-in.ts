/**
 * How a person gets in, and what goes with an identifier they remove: pure functions of what the server said.
 *
 * The server only counts identifiers. It lets go of the last one that works as long as another is left, such as a
 * username without a password; so the working ones are counted here, and the person hears of it beforehand.
 */
import type { MfaFactor, Profile } from '../api/schemas.ts';
import type { Settings } from '../api/settings.ts';
import { stepUpMethods } from './step-up-methods.ts';

/** Something a person is known by: a username, an address, or a social account by its provider's target. */
export interface Identifier {
  kind: 'username' | 'email' | 'phone' | 'social';
  value: string;
}

export interface WayIn {
  identifier: Identifier;
  by: 'password' | 'code' | 'provider';
}

/** Where somebody stands. Settings the page does not know are taken to allow everything. */
export interface Standing {
  profile: Profile;
  settings?: Settings | undefined;
  /** The second factors, where they were loaded; a passkey may be a way in. Unknown, it is taken to be there. */
  mfa?: readonly MfaFactor[] | undefined;
}

/** Something a person can do now and could not do any more. */
export type Loss =
  'signIn' | 'password' | 'recovery' | 'emailSecondStep' | 'phoneSecondStep' | 'confirm';

export interface Removal {
  /** The server would refuse: nothing else names this person. */
  refused: boolean;
  losses: Loss[];
  /** What still opens the account. */
  remaining: Identifier[];
}

export function identifiersOf(profile: Profile): Identifier[] {
  const { username, primaryEmail, primaryPhone, identities = {} } = profile;
  const own = [
    { kind: 'username', value: username },
    { kind: 'email', value: primaryEmail },
    { kind: 'phone', value: primaryPhone },
    ...Object.keys(identities).map((target) => ({ kind: 'social', value: target }) as const),
  ] as const;
  return own.filter((one): one is Identifier => Boolean(one.value));
}

/** Every identifier that opens the account, once for each means. */
export function waysIn({ profile, settings }: Standing): WayIn[] {
  const { signIn, socialConnectors } = settings?.signInExperience ?? {};
  return identifiersOf(profile).flatMap((identifier): WayIn[] => {
    const { kind, value } = identifier;
    if (kind === 'social') {
      const offered = socialConnectors?.some(({ target }) => target === value) ?? true;
      return offered ? [{ identifier, by: 'provider' }] : [];
    }
    const method = signIn?.methods.find((one) => one.identifier === kind);
    const known = signIn !== undefined;
    const ways: WayIn[] = [];
    if ((profile.hasPassword ?? true) && (method?.password ?? !known)) {
      ways.push({ identifier, by: 'password' });
    }
    if (kind !== 'username' && (method?.verificationCode ?? !known)) {
      ways.push({ identifier, by: 'code' });
    }
    return ways;
  });
}

/** What removing an identifier would do. */
export function removal(gone: Identifier, now: Standing): Removal {
  const after: Standing = { ...now, profile: without(gone, now.profile) };
  const lost = (Object.keys(abilities) as Loss[]).filter(
    (ability) => abilities[ability](now) && !abilities[ability](after),
  );
  return {
    refused: identifiersOf(after.profile).length === 0 && knowsAll(now),
    // Who cannot sign in at all need not hear that the password is useless.
    losses: lost.includes('signIn') ? lost.filter((loss) => loss !== 'password') : lost,
    remaining: [
      ...new Map(waysIn(after).map(({ identifier }) => [identifier.value, identifier])).values(),
    ],
  };
}

const abilities: Record<Loss, (standing: Standing) => boolean> = {
  signIn: (standing) =>
    waysIn(standing).length > 0 || mayHavePasskey(standing) || mayBeEnterprise(standing),
  password: (standing) => waysIn(standing).some(({ by }) => by === 'password'),
  recovery: ({ profile, settings }) => {
    const { email = true, phone = true } = settings?.signInExperience?.forgotPassword ?? {};
    if (profile.hasPassword === false) return false;
    return Boolean((email && profile.primaryEmail) || (phone && profile.primaryPhone));
  },
  emailSecondStep: ({ profile, settings }) =>
    Boolean(profile.primaryEmail) && isFactor('EmailVerificationCode', settings),
  phoneSecondStep: ({ profile, settings }) =>
    Boolean(profile.primaryPhone) && isFactor('PhoneVerificationCode', settings),
  confirm: ({ profile }) => stepUpMethods(profile).length > 0,
};

const isFactor = (factor: string, settings: Settings | undefined): boolean =>
  settings?.signInExperience?.mfa?.factors.includes(factor) ?? false;

const mayHavePasskey = ({ settings, mfa }: Standing): boolean =>
  Boolean(settings?.signInExperience?.passkeySignIn?.enabled) &&
  (mfa?.some(({ type }) => type === 'WebAuthn') ?? true);

/**
 * The profile never tells of enterprise identities. Where the owner's settings are not known we take it that there are
 * none: few owners have any, and a warning too many is better than one too few.
 */
export const mayBeEnterprise = ({ settings }: Pick<Standing, 'settings'>): boolean =>
  (settings?.signInExperience?.ssoConnectors?.length ?? 0) > 0;

/** True where no identifier can be hidden from us. */
const knowsAll = (standing: Standing): boolean =>
  ['username', 'primaryEmail', 'primaryPhone', 'identities'].every(
    (key) => key in standing.profile,
  ) && !mayBeEnterprise(standing);

const columns = { username: 'username', email: 'primaryEmail', phone: 'primaryPhone' } as const;

function without({ kind, value }: Identifier, profile: Profile): Profile {
  if (kind !== 'social') return proving({ ...profile, [columns[kind]]: null });
  const { [value]: _, ...identities } = profile.identities ?? {};
  return { ...profile, identities };
}

/** The server's word on who can prove themselves, had it seen this profile. Hidden proofs stay proofs. */
function proving(profile: Profile): Profile {
  const { hasPassword, primaryEmail, primaryPhone } = profile;
  const none = hasPassword === false && primaryEmail === null && primaryPhone === null;
  return none ? { ...profile, hasSecurityVerificationMethod: false } : profile;
}
