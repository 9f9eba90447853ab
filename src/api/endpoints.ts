/**
 * THE table: every call the widget knows, as data. Types, the client, the gateway's allow-list and the sandbox's
 * guards are all read from here.
 *
 * A row says the method, the path below `/api` and the answer, and what else matters (its body stands in `bodies.ts`):
 * - `stepUp`  whether a fresh proof of identity must travel with it: `always`, or `when-possible` (only for people
 *             who have a password, an email or a phone to prove it with). Absent: never.
 * - `scope`   the scope a token needs besides `openid`.
 * - `field`   the tenant's switch that governs it.
 * - `touches` which resources are stale afterwards.
 */
import type * as z from 'zod/mini';
import type { bodies } from './bodies.ts';
import * as schemas from './schemas.ts';
import type { FieldName } from './settings.ts';

/** Data that several elements share; see `account/resource.ts`. */
export type ResourceName =
  | 'profile'
  | 'userinfo'
  | 'mfa'
  | 'mfaSettings'
  | 'logtoConfigs'
  | 'sessions'
  | 'grants'
  | 'devices';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** The path stands beside `/api`, not below it. */
  readonly beside?: true;
  readonly query?: readonly string[];
  /** The body is multipart form data with one `file`. */
  readonly upload?: true;
  readonly response?: z.ZodMiniType;
  readonly stepUp?: 'always' | 'when-possible';
  readonly scope?: string;
  readonly field?: FieldName;
  readonly touches?: readonly ResourceName[];
}

// What many rows share is spread into them: the table stays readable, and its types stay literal.
const always = { stepUp: 'always' } as const;
const whenPossible = { stepUp: 'when-possible' } as const;
const profileTouched = { touches: ['profile'] } as const;
const email = { scope: 'email', field: 'email', ...always, ...profileTouched } as const;
const phone = { scope: 'phone', field: 'phone', ...always, ...profileTouched } as const;
const social = {
  scope: 'identities',
  field: 'social',
  ...whenPossible,
  ...profileTouched,
} as const;
const mfa = { scope: 'identities', field: 'mfa' } as const;
const passkey = { scope: 'identities', field: 'passkey' } as const;
const factorsTouched = { touches: ['mfa', 'logtoConfigs'] } as const;
const sessions = { scope: 'urn:logto:scope:sessions', field: 'session', ...always } as const;
const devices = {
  scope: 'urn:logto:scope:trusted_devices',
  field: 'trustedDevice',
  ...always,
} as const;

export const endpoints = {
  // The person
  getProfile: { method: 'GET', path: '/my-account', response: schemas.profile },
  // What OpenID tells of the same person, as far as the scopes go; only this one knows enterprise identities.
  getUserinfo: {
    method: 'GET',
    path: '/oidc/me',
    beside: true,
    response: schemas.userinfo,
  },
  updateAccount: {
    method: 'PATCH',
    path: '/my-account',
    response: schemas.profile,
    scope: 'profile',
    ...profileTouched,
  },
  // The same route; Logto asks for step-up as soon as the body names a username.
  setUsername: {
    method: 'PATCH',
    path: '/my-account',
    response: schemas.profile,
    scope: 'profile',
    field: 'username',
    ...always,
    ...profileTouched,
  },
  updateProfile: {
    method: 'PATCH',
    path: '/my-account/profile',
    response: schemas.userProfile,
    scope: 'profile',
    field: 'profile',
    ...profileTouched,
  },
  uploadAvatar: {
    method: 'POST',
    path: '/my-account/user-assets/avatar',
    upload: true,
    response: schemas.storedFile,
    scope: 'profile',
    field: 'avatar',
  },
  setPassword: {
    method: 'POST',
    path: '/my-account/password',
    field: 'password',
    ...whenPossible,
    ...profileTouched,
  },

  // Email and phone
  setPrimaryEmail: {
    method: 'POST',
    path: '/my-account/primary-email',
    ...email,
  },
  removePrimaryEmail: { method: 'DELETE', path: '/my-account/primary-email', ...email },
  setPrimaryPhone: {
    method: 'POST',
    path: '/my-account/primary-phone',
    ...phone,
  },
  removePrimaryPhone: { method: 'DELETE', path: '/my-account/primary-phone', ...phone },

  // Social accounts; a target is the provider's name such as `google`
  linkIdentity: {
    method: 'POST',
    path: '/my-account/identities',
    ...social,
  },
  replaceIdentity: {
    method: 'PUT',
    path: '/my-account/identities',
    ...social,
  },
  unlinkIdentity: { method: 'DELETE', path: '/my-account/identities/:target', ...social },
  getProviderToken: {
    method: 'GET',
    path: '/my-account/identities/:target/access-token',
    response: schemas.providerToken,
    scope: 'identities',
  },
  renewProviderToken: {
    method: 'PUT',
    path: '/my-account/identities/:target/access-token',
    response: schemas.providerToken,
    scope: 'identities',
  },
  getSsoProviderToken: {
    method: 'GET',
    path: '/my-account/sso-identities/:connectorId/access-token',
    response: schemas.providerToken,
    scope: 'identities',
  },

  // Two-step verification
  listMfa: {
    method: 'GET',
    path: '/my-account/mfa-verifications',
    response: schemas.listOf(schemas.mfaFactor),
    ...mfa,
  },
  addPasskey: {
    method: 'POST',
    path: '/my-account/mfa-verifications',
    ...passkey,
    ...always,
    ...factorsTouched,
  },
  addBackupCodes: {
    method: 'POST',
    path: '/my-account/mfa-verifications',
    ...mfa,
    ...always,
    ...factorsTouched,
  },
  // Adds and replaces. Its POST twin stores a secret without proof when no code is sent, so it is not in this table.
  setTotp: {
    method: 'PUT',
    path: '/my-account/mfa-verifications/totp',
    ...mfa,
    ...always,
    ...factorsTouched,
  },
  generateTotpSecret: {
    method: 'POST',
    path: '/my-account/mfa-verifications/totp-secret/generate',
    response: schemas.totpSecret,
  },
  generateBackupCodes: {
    method: 'POST',
    path: '/my-account/mfa-verifications/backup-codes/generate',
    response: schemas.backupCodes,
  },
  listBackupCodes: {
    method: 'GET',
    path: '/my-account/mfa-verifications/backup-codes',
    response: schemas.backupCodeList,
    ...mfa,
    ...always,
  },
  // Answers the plain text "OK", so it has no response here.
  renamePasskey: {
    method: 'PATCH',
    path: '/my-account/mfa-verifications/:id/name',
    ...passkey,
    ...always,
    touches: ['mfa'],
  },
  removeMfa: {
    method: 'DELETE',
    path: '/my-account/mfa-verifications/:id',
    ...mfa,
    ...always,
    ...factorsTouched,
  },
  // The same route; which switch governs it depends on what is removed.
  removePasskey: {
    method: 'DELETE',
    path: '/my-account/mfa-verifications/:id',
    ...passkey,
    ...always,
    ...factorsTouched,
  },
  getMfaSettings: {
    method: 'GET',
    path: '/my-account/mfa-settings',
    response: schemas.mfaSettings,
    ...mfa,
  },
  updateMfaSettings: {
    method: 'PATCH',
    path: '/my-account/mfa-settings',
    response: schemas.mfaSettings,
    ...mfa,
    ...always,
    touches: ['mfaSettings', 'logtoConfigs'],
  },
  getLogtoConfigs: {
    method: 'GET',
    path: '/my-account/logto-configs',
    response: schemas.logtoConfigs,
    ...passkey,
  },
  updateLogtoConfigs: {
    method: 'PATCH',
    path: '/my-account/logto-configs',
    response: schemas.logtoConfigs,
    ...passkey,
    ...always,
    touches: ['logtoConfigs'],
  },

  // Sessions, apps, devices
  listSessions: {
    method: 'GET',
    path: '/my-account/sessions',
    response: schemas.sessionList,
    ...sessions,
  },
  endSession: {
    method: 'DELETE',
    path: '/my-account/sessions/:sessionId',
    query: ['revokeGrantsTarget'],
    ...sessions,
    touches: ['sessions', 'grants'],
  },
  listGrants: {
    method: 'GET',
    path: '/my-account/grants',
    query: ['appType'],
    response: schemas.grantList,
    ...sessions,
  },
  revokeGrant: {
    method: 'DELETE',
    path: '/my-account/grants/:grantId',
    ...sessions,
    touches: ['grants', 'sessions'],
  },
  listDevices: {
    method: 'GET',
    path: '/my-account/trusted-devices',
    query: ['page', 'page_size'],
    response: schemas.trustedDeviceList,
    ...devices,
  },
  forgetDevice: {
    method: 'DELETE',
    path: '/my-account/trusted-devices/:id',
    ...devices,
    touches: ['devices'],
  },

  // Proofs
  verifyPassword: {
    method: 'POST',
    path: '/verifications/password',
    response: schemas.verificationRecord,
  },
  // To the person's own address: a step-up. To any other: the proof of a new identifier.
  sendCode: {
    method: 'POST',
    path: '/verifications/verification-code',
    response: schemas.verificationRecord,
  },
  verifyCode: {
    method: 'POST',
    path: '/verifications/verification-code/verify',
    response: schemas.verifiedRecord,
  },
  startSocial: {
    method: 'POST',
    path: '/verifications/social',
    response: schemas.socialAuthorization,
  },
  verifySocial: {
    method: 'POST',
    path: '/verifications/social/verify',
    response: schemas.verifiedRecord,
  },
  startPasskeyRegistration: {
    method: 'POST',
    path: '/verifications/web-authn/registration',
    response: schemas.passkeyRegistration,
  },
  verifyPasskeyRegistration: {
    method: 'POST',
    path: '/verifications/web-authn/registration/verify',
    response: schemas.verifiedRecord,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
type Row<N extends EndpointName> = (typeof endpoints)[N];

/** The names after a colon in a path. */
type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Body<N extends EndpointName> = N extends keyof typeof bodies
  ? z.input<(typeof bodies)[N]>
  : unknown;
type Query<N extends EndpointName> =
  Row<N> extends { query: readonly (infer Name extends string)[] }
    ? { [Parameter in Name]?: string }
    : unknown;
type Upload<N extends EndpointName> = Row<N> extends { upload: true } ? { file: Blob } : unknown;

/** Path parameters, query and body of a call in one flat object. Their names never clash; a test says so. */
export type Input<N extends EndpointName> = {
  [Name in PathParameters<Row<N>['path']>]: string;
} & Query<N> &
  Upload<N> &
  Body<N>;

/** What a call resolves to: its parsed answer, or nothing. */
export type Output<N extends EndpointName> =
  Row<N> extends { response: infer Schema extends z.ZodMiniType } ? z.output<Schema> : void;
