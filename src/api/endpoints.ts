/**
 * THE table: every call the widget knows, as data, one export a row. Types, the client, the gateway's allow-list and
 * the sandbox's checks are all read from here. Whoever needs one call imports one row, so a page that holds a single
 * element carries only its rows; whoever needs them all imports the module as a namespace.
 *
 * A row says the method, the path below `/api` and the answer, and what else matters (its body stands in `bodies.ts`):
 * - `stepUp`  whether a fresh proof of identity must travel with it: `always`, or `when-possible` (only for people
 *             who have a password, an email or a phone to prove it with). Absent: never.
 * - `scope`   the scope a token needs besides `openid`.
 * - `field`   the tenant's switch that governs it.
 * - `touches` which resources are stale afterwards.
 * - `resource` the name under which elements share the answer.
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
  readonly name: string;
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
  readonly resource?: ResourceName;
}

/**
 * One row, and what it shares with others. A function without side effects, so that bundlers leave out the rows that a
 * page does not use; with spreads they would not dare.
 */
/* @__NO_SIDE_EFFECTS__ */
function row<const R extends Omit<Endpoint, keyof S>, const S extends Partial<Endpoint> = object>(
  own: R,
  shared?: S,
): R & S {
  return { ...shared, ...own } as R & S;
}

const email = { scope: 'email', field: 'email', stepUp: 'always', touches: ['profile'] } as const;
const phone = { scope: 'phone', field: 'phone', stepUp: 'always', touches: ['profile'] } as const;
const social = {
  scope: 'identities',
  field: 'social',
  stepUp: 'when-possible',
  touches: ['profile'],
} as const;
const mfa = { scope: 'identities', field: 'mfa' } as const;
const mfaProven = { scope: 'identities', field: 'mfa', stepUp: 'always' } as const;
const passkey = { scope: 'identities', field: 'passkey' } as const;
const passkeyProven = { scope: 'identities', field: 'passkey', stepUp: 'always' } as const;
const sessions = {
  scope: 'urn:logto:scope:sessions',
  field: 'session',
  stepUp: 'always',
} as const;
const devices = {
  scope: 'urn:logto:scope:trusted_devices',
  field: 'trustedDevice',
  stepUp: 'always',
} as const;

// The person
export const getProfile = row({
  name: 'getProfile',
  method: 'GET',
  path: '/my-account',
  response: schemas.profile,
  resource: 'profile',
});
// What OpenID tells of the same person, as far as the scopes go; only this one knows enterprise identities.
export const getUserinfo = row({
  name: 'getUserinfo',
  method: 'GET',
  path: '/oidc/me',
  beside: true,
  response: schemas.userinfo,
  resource: 'userinfo',
});
export const updateAccount = row({
  name: 'updateAccount',
  method: 'PATCH',
  path: '/my-account',
  response: schemas.profile,
  scope: 'profile',
  touches: ['profile'],
});
// The same route; Logto asks for step-up as soon as the body names a username.
export const setUsername = row({
  name: 'setUsername',
  method: 'PATCH',
  path: '/my-account',
  response: schemas.profile,
  scope: 'profile',
  field: 'username',
  stepUp: 'always',
  touches: ['profile'],
});
export const updateProfile = row({
  name: 'updateProfile',
  method: 'PATCH',
  path: '/my-account/profile',
  response: schemas.userProfile,
  scope: 'profile',
  field: 'profile',
  touches: ['profile'],
});
export const uploadAvatar = row({
  name: 'uploadAvatar',
  method: 'POST',
  path: '/my-account/user-assets/avatar',
  upload: true,
  response: schemas.storedFile,
  scope: 'profile',
  field: 'avatar',
});
export const setPassword = row({
  name: 'setPassword',
  method: 'POST',
  path: '/my-account/password',
  field: 'password',
  stepUp: 'when-possible',
  touches: ['profile'],
});

// Email and phone
export const setPrimaryEmail = row(
  { name: 'setPrimaryEmail', method: 'POST', path: '/my-account/primary-email' },
  email,
);
export const removePrimaryEmail = row(
  { name: 'removePrimaryEmail', method: 'DELETE', path: '/my-account/primary-email' },
  email,
);
export const setPrimaryPhone = row(
  { name: 'setPrimaryPhone', method: 'POST', path: '/my-account/primary-phone' },
  phone,
);
export const removePrimaryPhone = row(
  { name: 'removePrimaryPhone', method: 'DELETE', path: '/my-account/primary-phone' },
  phone,
);

// Social accounts; a target is the provider's name such as `google`
export const linkIdentity = row(
  { name: 'linkIdentity', method: 'POST', path: '/my-account/identities' },
  social,
);
export const replaceIdentity = row(
  { name: 'replaceIdentity', method: 'PUT', path: '/my-account/identities' },
  social,
);
export const unlinkIdentity = row(
  { name: 'unlinkIdentity', method: 'DELETE', path: '/my-account/identities/:target' },
  social,
);
export const getProviderToken = row({
  name: 'getProviderToken',
  method: 'GET',
  path: '/my-account/identities/:target/access-token',
  response: schemas.providerToken,
  scope: 'identities',
});
export const renewProviderToken = row({
  name: 'renewProviderToken',
  method: 'PUT',
  path: '/my-account/identities/:target/access-token',
  response: schemas.providerToken,
  scope: 'identities',
});
export const getSsoProviderToken = row({
  name: 'getSsoProviderToken',
  method: 'GET',
  path: '/my-account/sso-identities/:connectorId/access-token',
  response: schemas.providerToken,
  scope: 'identities',
});

// Two-step verification
export const listMfa = row(
  {
    name: 'listMfa',
    method: 'GET',
    path: '/my-account/mfa-verifications',
    response: schemas.listOf(schemas.mfaFactor),
    resource: 'mfa',
  },
  mfa,
);
export const addPasskey = row(
  {
    name: 'addPasskey',
    method: 'POST',
    path: '/my-account/mfa-verifications',
    touches: ['mfa', 'logtoConfigs'],
  },
  passkeyProven,
);
export const addBackupCodes = row(
  {
    name: 'addBackupCodes',
    method: 'POST',
    path: '/my-account/mfa-verifications',
    touches: ['mfa', 'logtoConfigs'],
  },
  mfaProven,
);
// Adds and replaces. Its POST twin stores a secret without proof when no code is sent, so it is not in this table.
export const setTotp = row(
  {
    name: 'setTotp',
    method: 'PUT',
    path: '/my-account/mfa-verifications/totp',
    touches: ['mfa', 'logtoConfigs'],
  },
  mfaProven,
);
export const generateTotpSecret = row({
  name: 'generateTotpSecret',
  method: 'POST',
  path: '/my-account/mfa-verifications/totp-secret/generate',
  response: schemas.totpSecret,
});
export const generateBackupCodes = row({
  name: 'generateBackupCodes',
  method: 'POST',
  path: '/my-account/mfa-verifications/backup-codes/generate',
  response: schemas.backupCodes,
});
export const listBackupCodes = row(
  {
    name: 'listBackupCodes',
    method: 'GET',
    path: '/my-account/mfa-verifications/backup-codes',
    response: schemas.backupCodeList,
  },
  mfaProven,
);
// Answers the plain text "OK", so it has no response here.
export const renamePasskey = row(
  {
    name: 'renamePasskey',
    method: 'PATCH',
    path: '/my-account/mfa-verifications/:id/name',
    touches: ['mfa'],
  },
  passkeyProven,
);
export const removeMfa = row(
  {
    name: 'removeMfa',
    method: 'DELETE',
    path: '/my-account/mfa-verifications/:id',
    touches: ['mfa', 'logtoConfigs'],
  },
  mfaProven,
);
// The same route; which switch governs it depends on what is removed.
export const removePasskey = row(
  {
    name: 'removePasskey',
    method: 'DELETE',
    path: '/my-account/mfa-verifications/:id',
    touches: ['mfa', 'logtoConfigs'],
  },
  passkeyProven,
);
export const getMfaSettings = row(
  {
    name: 'getMfaSettings',
    method: 'GET',
    path: '/my-account/mfa-settings',
    response: schemas.mfaSettings,
    resource: 'mfaSettings',
  },
  mfa,
);
export const updateMfaSettings = row(
  {
    name: 'updateMfaSettings',
    method: 'PATCH',
    path: '/my-account/mfa-settings',
    response: schemas.mfaSettings,
    touches: ['mfaSettings', 'logtoConfigs'],
  },
  mfaProven,
);
export const getLogtoConfigs = row(
  {
    name: 'getLogtoConfigs',
    method: 'GET',
    path: '/my-account/logto-configs',
    response: schemas.logtoConfigs,
    resource: 'logtoConfigs',
  },
  passkey,
);
export const updateLogtoConfigs = row(
  {
    name: 'updateLogtoConfigs',
    method: 'PATCH',
    path: '/my-account/logto-configs',
    response: schemas.logtoConfigs,
    touches: ['logtoConfigs'],
  },
  passkeyProven,
);

// Sessions, apps, devices
export const listSessions = row(
  {
    name: 'listSessions',
    method: 'GET',
    path: '/my-account/sessions',
    response: schemas.sessionList,
    resource: 'sessions',
  },
  sessions,
);
export const endSession = row(
  {
    name: 'endSession',
    method: 'DELETE',
    path: '/my-account/sessions/:sessionId',
    query: ['revokeGrantsTarget'],
    touches: ['sessions', 'grants'],
  },
  sessions,
);
export const listGrants = row(
  {
    name: 'listGrants',
    method: 'GET',
    path: '/my-account/grants',
    query: ['appType'],
    response: schemas.grantList,
    resource: 'grants',
  },
  sessions,
);
export const revokeGrant = row(
  {
    name: 'revokeGrant',
    method: 'DELETE',
    path: '/my-account/grants/:grantId',
    touches: ['grants', 'sessions'],
  },
  sessions,
);
export const listDevices = row(
  {
    name: 'listDevices',
    method: 'GET',
    path: '/my-account/trusted-devices',
    query: ['page', 'page_size'],
    response: schemas.trustedDeviceList,
    resource: 'devices',
  },
  devices,
);
export const forgetDevice = row(
  {
    name: 'forgetDevice',
    method: 'DELETE',
    path: '/my-account/trusted-devices/:id',
    touches: ['devices'],
  },
  devices,
);

// Proofs
export const verifyPassword = row({
  name: 'verifyPassword',
  method: 'POST',
  path: '/verifications/password',
  response: schemas.verificationRecord,
});
// To the person's own address: a step-up. To any other: the proof of a new identifier.
export const sendCode = row({
  name: 'sendCode',
  method: 'POST',
  path: '/verifications/verification-code',
  response: schemas.verificationRecord,
});
export const verifyCode = row({
  name: 'verifyCode',
  method: 'POST',
  path: '/verifications/verification-code/verify',
  response: schemas.verifiedRecord,
});
export const startSocial = row({
  name: 'startSocial',
  method: 'POST',
  path: '/verifications/social',
  response: schemas.socialAuthorization,
});
export const verifySocial = row({
  name: 'verifySocial',
  method: 'POST',
  path: '/verifications/social/verify',
  response: schemas.verifiedRecord,
});
export const startPasskeyRegistration = row({
  name: 'startPasskeyRegistration',
  method: 'POST',
  path: '/verifications/web-authn/registration',
  response: schemas.passkeyRegistration,
});
export const verifyPasskeyRegistration = row({
  name: 'verifyPasskeyRegistration',
  method: 'POST',
  path: '/verifications/web-authn/registration/verify',
  response: schemas.verifiedRecord,
});

/** The names after a colon in a path. */
type PathParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameters<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

type Body<R extends Endpoint> = R['name'] extends keyof typeof bodies
  ? z.input<(typeof bodies)[R['name']]>
  : unknown;
type Query<R extends Endpoint> = R extends { query: readonly (infer Name extends string)[] }
  ? { [Parameter in Name]?: string }
  : unknown;
type Upload<R extends Endpoint> = R extends { upload: true } ? { file: Blob } : unknown;

/** Path parameters, query and body of a call in one flat object. Their names never clash; a test says so. */
export type Input<R extends Endpoint> = { [Name in PathParameters<R['path']>]: string } & Query<R> &
  Upload<R> &
  Body<R>;

/** What a call resolves to: its parsed answer, or nothing. */
export type Output<R extends Endpoint> = R extends { response: infer Schema extends z.ZodMiniType }
  ? z.output<Schema>
  : void;

/** A row whose answer elements share. */
export type Readable = Endpoint & { resource: ResourceName };
