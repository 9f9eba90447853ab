import type Provider from 'oidc-provider';
import { recordId } from '../ids.ts';
import type { SignIns } from '../sign-ins.ts';
import type { Application } from './applications.ts';
import type { Artefact, Storage } from './storage.ts';

/** How somebody signed in, in the words of Logto's session list. */
export interface Submission {
  interactionEvent: 'SignIn';
  userId: string;
  verificationRecords: Record<string, unknown>[];
  signInContext: Record<string, string>;
}

/** What the provider does not keep by itself: how a session came to be. */
export interface SessionOrigin {
  clientId: string;
  /** Milliseconds by the tenant's clock. */
  at: number;
  submission: Submission;
}

export interface TrustedDevice {
  id: string;
  userId: string;
  /** What the browser has to show besides the id. */
  secret: string;
  userAgent: string;
  country: string | null;
  city: string | null;
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
}

interface Parts {
  provider: Provider;
  storage: Storage;
  applications: Map<string, Application>;
  now(): number;
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

/** Sessions, grants and trusted devices, read from what the provider really stores. */
export class ProviderSignIns implements SignIns {
  #parts: Parts;
  #origins = new Map<string, SessionOrigin>();
  #devices = new Map<string, TrustedDevice>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Notes how the session with this `uid` was signed in. */
  remember(uid: string, origin: SessionOrigin): void {
    this.#origins.set(uid, origin);
  }

  /** Adds to what is known of a session: where it came from, and that it is older than it is. */
  amend(
    uid: string,
    more: { context?: Record<string, string> | undefined; at?: number | undefined },
  ): void {
    const origin = this.#origins.get(uid);
    if (!origin) return;
    origin.at = more.at ?? origin.at;
    Object.assign(origin.submission.signInContext, more.context);
  }

  async sessions(userId: string): Promise<Record<string, unknown>[]> {
    return this.#parts.storage
      .all('Session')
      .filter((session) => session.payload.accountId === userId)
      .map((session) => this.#describeSession(session));
  }

  async endSession(userId: string, uid: string, revoke: 'all' | 'firstParty' | undefined) {
    const session = await this.#parts.provider.Session.findByUid(uid);
    if (!session?.accountId) return 'not_found';
    if (session.accountId !== userId) return 'not_yours';
    for (const [clientId, { grantId }] of Object.entries(session.authorizations ?? {})) {
      const thirdParty = this.#parts.applications.get(clientId)?.thirdParty ?? true;
      if (grantId && (revoke === 'all' || (revoke === 'firstParty' && !thirdParty))) {
        await this.#destroyGrant(grantId);
      }
    }
    await session.destroy();
    return 'ended';
  }

  async grants(userId: string, appType?: 'firstParty' | 'thirdParty') {
    return this.#parts.storage.all('Grant').flatMap((grant) => {
      const application = this.#parts.applications.get(grant.payload.clientId ?? '');
      if (!application || grant.payload.accountId !== userId) return [];
      if (appType && application.thirdParty !== (appType === 'thirdParty')) return [];
      return [
        {
          id: grant.id,
          payload: { ...grant.payload, ...this.#times(grant) },
          expiresAt: grant.expiresAt,
          application: { id: application.id, name: application.name },
        },
      ];
    });
  }

  async revokeGrant(userId: string, grantId: string) {
    const grant = this.#parts.storage.get('Grant', grantId);
    if (grant?.payload.accountId !== userId) return 'not_found';
    await this.#destroyGrant(grantId);
    await this.#forgetAuthorization(grantId);
    return 'revoked';
  }

  async devices(userId: string): Promise<Record<string, unknown>[]> {
    return [...this.#devices.values()]
      .filter((device) => device.userId === userId && device.expiresAt > this.#parts.now())
      .map(({ userId: _owner, secret: _secret, ...device }) => device);
  }

  async forgetDevice(userId: string, id: string) {
    if (this.#devices.get(id)?.userId !== userId) return 'not_found';
    this.#devices.delete(id);
    return 'forgotten';
  }

  /** Trusts a browser, so that the second step is not asked again while the trust lasts. */
  trustDevice(device: Omit<TrustedDevice, 'id' | 'createdAt' | 'lastUsedAt'>): TrustedDevice {
    const now = this.#parts.now();
    const trusted = { ...device, id: recordId(), createdAt: now, lastUsedAt: now };
    this.#devices.set(trusted.id, trusted);
    return trusted;
  }

  /** Whether a browser showing this id and secret is trusted for this person; a yes counts as a use. */
  useTrustedDevice(userId: string, id: string, secret: string): boolean {
    const device = this.#devices.get(id);
    if (device?.userId !== userId || device.secret !== secret) return false;
    if (device.expiresAt <= this.#parts.now()) return false;
    device.lastUsedAt = this.#parts.now();
    return true;
  }

  /** Ends every session of a person and everything that was allowed in their name. */
  signOut(userId: string): void {
    const { storage } = this.#parts;
    for (const model of ['Session', 'Grant'] as const) {
      for (const { id, payload } of storage.all(model)) {
        if (payload.accountId !== userId) continue;
        if (model === 'Grant') storage.revokeByGrantId(id);
        void storage.adapter(model).destroy(id);
      }
    }
  }

  async #destroyGrant(grantId: string): Promise<void> {
    this.#parts.storage.revokeByGrantId(grantId);
    await this.#parts.storage.adapter('Grant').destroy(grantId);
  }

  /**
   * Takes a revoked grant out of the session it was given in. As in Logto the session is stored under a new name that
   * the browser does not learn, so that browser has to sign in again.
   */
  async #forgetAuthorization(grantId: string): Promise<void> {
    for (const { payload } of this.#parts.storage.all('Session')) {
      const session = await this.#parts.provider.Session.findByUid(payload.uid ?? '');
      const entry = Object.entries(session?.authorizations ?? {}).find(
        ([, authorization]) => authorization.grantId === grantId,
      );
      if (!session?.authorizations || !entry) continue;
      delete session.authorizations[entry[0]];
      session.resetIdentifier();
      await session.persist();
    }
  }

  #describeSession(session: Artefact): Record<string, unknown> {
    const { jti, uid, kind, loginTs, accountId, authorizations } = session.payload;
    const origin = this.#origins.get(uid ?? '');
    return {
      payload: {
        ...this.#times(session),
        ...(origin && { iat: seconds(origin.at) }),
        jti,
        uid,
        kind,
        loginTs: origin ? seconds(origin.at) : loginTs,
        accountId,
        authorizations,
      },
      lastSubmission: origin?.submission ?? null,
      clientId: origin?.clientId ?? null,
      accountId: accountId ?? null,
      expiresAt: session.expiresAt,
    };
  }

  /** The provider's times, told by the tenant's clock. */
  #times({ payload, expiresAt, ahead }: Artefact): { exp: number; iat: number } {
    return { exp: seconds(expiresAt), iat: (payload.iat ?? 0) + seconds(ahead) };
  }
}
