/** Where a person is signed in, in the terms of people: one kind of time, the newest first. */
import { listSessions } from '../api/endpoints/sessions.ts';
import type { Session } from '../api/schemas.ts';
import type { Reader } from './account.ts';

/** One browser that is signed in. All times are epoch milliseconds. */
export interface SignIn {
  id: string;
  /** The browser this page runs in. At most one is; none where a token was not made by signing in. */
  current: boolean;
  signedInAt: number | undefined;
  /** Known to have been active at this time; absent where nothing tells. */
  lastActiveAt: number | undefined;
  expiresAt: number | undefined;
  userAgent: string | undefined;
  ip: string | undefined;
  /** ISO 3166 code of two letters. */
  country: string | undefined;
  city: string | undefined;
  /** How the person proved who they are, in the order they did: `Password`, `Totp`, `Social` … */
  proofs: readonly { type: string; connectorId?: string | undefined }[];
  /** The apps signed in through this browser: app id → id of the grant. */
  grants: Readonly<Record<string, string | undefined>>;
}

export const signIns: Reader<SignIn[]> = {
  resource: 'sessions',
  read: async (call) => signInsOf((await call(listSessions, {})).sessions),
};

/** The newest first, this browser before all. */
export function signInsOf(sessions: readonly Session[]): SignIn[] {
  const signIns = sessions.map(signInOf);
  noteActivity(signIns);
  return signIns.sort(
    (one, other) => Number(other.current) - Number(one.current) || newest(other) - newest(one),
  );
}

/** The one place where Logto's seconds and milliseconds become the same. */
function signInOf({ payload, lastSubmission, expiresAt, isCurrent = false }: Session): SignIn {
  const { uid, iat, exp, loginTs = iat, authorizations = {} } = payload;
  const { signInContext, verificationRecords = [] } = lastSubmission ?? {};
  const grants = Object.entries(authorizations).map(([app, { grantId }]) => [app, grantId]);
  return {
    id: uid,
    current: isCurrent,
    signedInAt: milliseconds(loginTs),
    lastActiveAt: undefined,
    expiresAt: expiresAt ?? milliseconds(exp),
    userAgent: signInContext?.userAgent || undefined,
    ip: signInContext?.ip || undefined,
    country: signInContext?.country || undefined,
    city: signInContext?.city || undefined,
    proofs: verificationRecords,
    grants: Object.fromEntries(grants) as Record<string, string | undefined>,
  };
}

/**
 * Logto does not say when a session was last used, but each use gives it its whole life anew. How long that life is it
 * does not say either; the shortest distance from a sign-in to its end is at least that long, so what comes out is never
 * later than the truth. Where the owner changed the life meanwhile the numbers contradict each other, and nothing is said.
 */
function noteActivity(signIns: SignIn[]): void {
  const life = Math.min(
    ...signIns.map(({ signedInAt, expiresAt }) => lasts(signedInAt, expiresAt)),
  );
  const activity = signIns.map(({ expiresAt = NaN }) => expiresAt - life);
  if (activity.some((time) => time > Date.now() + minute)) return;
  for (const [index, signIn] of signIns.entries()) {
    const time = activity[index]!;
    if (time - (signIn.signedInAt ?? NaN) > minute) signIn.lastActiveAt = time;
  }
}

const minute = 60_000;

const lasts = (from: number | undefined, to: number | undefined): number =>
  from === undefined || to === undefined ? Infinity : to - from;

const newest = ({ lastActiveAt, signedInAt }: SignIn): number => lastActiveAt ?? signedInAt ?? 0;

const milliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds * 1000;
