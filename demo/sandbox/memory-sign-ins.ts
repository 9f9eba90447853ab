/** Sessions, grants, devices and opaque tokens in memory, for tests that need no port and no redirect. */
import { recordId, secret } from './ids.ts';
import { day, grantItem, passwordProof, sessionItem } from './sign-in-items.ts';
import type { Grant, Session } from './sign-in-items.ts';
import type { SignIns } from './sign-ins.ts';
import type { Caller, Tenant } from './tenant.ts';

/** Every scope the Account API knows. */
export const allScopes = [
  'openid',
  'offline_access',
  'profile',
  'email',
  'phone',
  'address',
  'identities',
  'custom_data',
  'urn:logto:scope:sessions',
  'urn:logto:scope:trusted_devices',
];

export interface SignInOptions {
  scopes?: string[];
  clientId?: string;
  /** The application's name in the list of grants. */
  applicationName?: string;
  thirdParty?: boolean;
  userAgent?: string;
  /** Signs in to a further application in a session that is there already. */
  sessionUid?: string;
}

export interface SignedIn {
  token: string;
  sessionUid: string;
  grantId: string;
}

export interface MemorySignIns extends SignIns {
  /** A sign-in without pages: makes session and grant and hands out an access token of an hour. */
  signIn(userId: string, options?: SignInOptions): SignedIn;
  authenticate(token: string): Promise<Caller | undefined>;
  revokeToken(token: string): void;
  trustDevice(userId: string, device?: Record<string, unknown>): string;
}

interface Token {
  grant: Grant;
  sessionUid: string;
  expiresAt: number;
}

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

export function createMemorySignIns(tenant: Tenant): MemorySignIns {
  const sessions = new Map<string, Session>();
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, Token>();
  const devices = new Map<string, Record<string, unknown>>();

  function dropGrant(grant: Grant): void {
    grants.delete(grant.id);
    for (const [token, held] of tokens) if (held.grant === grant) tokens.delete(token);
    for (const session of sessions.values()) {
      if (session.clients.get(grant.clientId)?.grantId === grant.id) {
        session.clients.delete(grant.clientId);
      }
    }
  }

  return {
    signIn(userId, options = {}) {
      const clientId = options.clientId ?? 'demo-app';
      const known = options.sessionUid ? sessions.get(options.sessionUid) : undefined;
      const session: Session = known ?? {
        uid: recordId(),
        jti: secret(),
        userId,
        at: tenant.now(),
        userAgent: options.userAgent ?? chrome,
        proof: passwordProof(tenant.people.get(userId)?.username ?? userId),
        clients: new Map(),
      };
      const grant: Grant = {
        id: recordId(),
        userId,
        clientId,
        name: options.applicationName ?? clientId,
        thirdParty: options.thirdParty ?? false,
        scopes: options.scopes ?? allScopes,
        at: tenant.now(),
      };
      session.clients.set(clientId, { sid: recordId(), grantId: grant.id });
      sessions.set(session.uid, session);
      grants.set(grant.id, grant);
      const token = secret();
      tokens.set(token, { grant, sessionUid: session.uid, expiresAt: tenant.now() + 3_600_000 });
      const person = tenant.people.get(userId);
      if (person) {
        person.lastSignInAt = tenant.now();
        person.applicationId ??= clientId;
      }
      return { token, sessionUid: session.uid, grantId: grant.id };
    },

    async authenticate(token) {
      const held = tokens.get(token);
      if (!held || held.expiresAt <= tenant.now()) return undefined;
      const { userId, clientId, scopes, thirdParty } = held.grant;
      return { userId, clientId, scopes, thirdParty, sessionUid: held.sessionUid };
    },

    revokeToken: (token) => void tokens.delete(token),

    trustDevice(userId, device = {}) {
      const id = recordId();
      const now = tenant.now();
      devices.set(id, {
        id,
        userId,
        userAgent: chrome,
        country: null,
        city: null,
        createdAt: now,
        lastUsedAt: now,
        expiresAt: now + 30 * day,
        ...device,
      });
      return id;
    },

    async sessions(userId) {
      const own = [...sessions.values()].filter((session) => session.userId === userId);
      return own.map(sessionItem);
    },

    async endSession(userId, uid, revoke) {
      const session = sessions.get(uid);
      if (!session) return 'not_found';
      if (session.userId !== userId) return 'not_yours';
      sessions.delete(uid);
      for (const { grantId } of session.clients.values()) {
        const grant = grants.get(grantId);
        if (!grant) continue;
        // Without offline_access a token lives only as long as the browser session it came from.
        const bound = !grant.scopes.includes('offline_access');
        const revoked = revoke === 'all' || (revoke === 'firstParty' && !grant.thirdParty);
        if (bound || revoked) dropGrant(grant);
      }
      return 'ended';
    },

    async grants(userId, appType) {
      return [...grants.values()]
        .filter((grant) => grant.userId === userId)
        .filter((grant) => !appType || grant.thirdParty === (appType === 'thirdParty'))
        .map(grantItem);
    },

    async revokeGrant(userId, grantId) {
      const grant = grants.get(grantId);
      if (grant?.userId !== userId) return 'not_found';
      dropGrant(grant);
      return 'revoked';
    },

    async devices(userId) {
      return [...devices.values()]
        .filter((device) => device['userId'] === userId)
        .map(({ userId: _owner, ...item }) => item);
    },

    async forgetDevice(userId, id) {
      if (devices.get(id)?.['userId'] !== userId) return 'not_found';
      devices.delete(id);
      return 'forgotten';
    },
  };
}
