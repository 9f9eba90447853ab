/**
 * Sessions, grants and trusted devices as the Account API sees them. The OpenID side implements this over its own
 * storage; tests without a port use the in-memory one.
 */
export interface SignIns {
  /** Items in the shape of GET /my-account/sessions, without `isCurrent`. */
  sessions(userId: string): Promise<Record<string, unknown>[]>;
  /** False when no such session exists for anybody. */
  endSession(
    userId: string,
    uid: string,
    revoke: 'all' | 'firstParty' | undefined,
  ): Promise<'ended' | 'not_found' | 'not_yours'>;
  /** Items in the shape of GET /my-account/grants. */
  grants(userId: string, appType?: 'firstParty' | 'thirdParty'): Promise<Record<string, unknown>[]>;
  revokeGrant(userId: string, grantId: string): Promise<'revoked' | 'not_found'>;
  /** Items in the shape of GET /my-account/trusted-devices, without `isCurrent`. */
  devices(userId: string): Promise<Record<string, unknown>[]>;
  forgetDevice(userId: string, id: string): Promise<'forgotten' | 'not_found'>;
}

/** A browser that skips the second factor carries `<device id>.<secret>` in this cookie. */
export const trustedDeviceCookie = '__Host-logto_trusted_device';
