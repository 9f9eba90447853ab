/** Sessions and grants as kept in memory, and the shapes the Account API lists them in. */
import { recordId } from './ids.ts';

export const day = 86_400_000;

export interface Session {
  uid: string;
  jti: string;
  userId: string;
  at: number;
  userAgent: string;
  /** How the person proved themselves when they signed in. */
  proof: Record<string, unknown>;
  clients: Map<string, { sid: string; grantId: string }>;
}

export interface Grant {
  id: string;
  userId: string;
  clientId: string;
  name: string;
  thirdParty: boolean;
  scopes: string[];
  at: number;
}

export function passwordProof(value: string): Record<string, unknown> {
  return {
    id: recordId(),
    type: 'Password',
    identifier: { type: 'username', value },
    verified: true,
  };
}

export function sessionItem(session: Session): Record<string, unknown> {
  const { uid, jti, userId, at, userAgent, proof, clients } = session;
  const seconds = Math.floor(at / 1000);
  const authorizations = Object.fromEntries(
    [...clients].map(([id, { sid, grantId }]) => [id, { sid, grantId, persistsLogout: true }]),
  );
  return {
    payload: {
      exp: seconds + (14 * day) / 1000,
      iat: seconds,
      jti,
      uid,
      kind: 'Session',
      loginTs: seconds,
      accountId: userId,
      authorizations,
    },
    lastSubmission: {
      interactionEvent: 'SignIn',
      userId,
      verificationRecords: [proof],
      signInContext: { ip: '127.0.0.1', userAgent },
    },
    clientId: [...clients.keys()][0] ?? null,
    accountId: userId,
    expiresAt: at + 14 * day,
  };
}

export function grantItem({
  id,
  clientId,
  userId,
  scopes,
  at,
  name,
}: Grant): Record<string, unknown> {
  const seconds = Math.floor(at / 1000);
  return {
    id,
    payload: {
      exp: seconds + (180 * day) / 1000,
      iat: seconds,
      jti: id,
      kind: 'Grant',
      clientId,
      accountId: userId,
      openid: { scope: scopes.join(' ') },
    },
    expiresAt: at + 180 * day,
    application: { id: clientId, name },
  };
}
