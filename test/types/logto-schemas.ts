/**
 * Our types against those Logto publishes. Nothing here runs: a field that is renamed on either side, or that changes
 * its type, does not compile.
 */
import type {
  AccountCenter,
  AccountTrustedDeviceResponse,
  BindWebAuthnPayload,
  CustomProfileField as TheirProfileField,
  FullSignInExperience,
  GetAccountUserSessionsResponse,
  GetThirdPartyAccessTokenResponse,
  GetUserApplicationGrantsResponse,
  RequestErrorBody,
  SessionGrantRevokeTarget,
  SocialAuthorizationUrlPayload,
  UserAssets,
  UserMfaData,
  UserMfaSettingsResponse,
  UserMfaVerificationResponse,
  UserPasskeySignInData,
  UserProfile as TheirUserProfile,
  UserProfileResponse,
  VerificationCodeIdentifier,
  WebAuthnRegistrationOptions,
} from '@logto/schemas';
import type { z } from 'zod/mini';
import type { bodies } from '../../src/api/bodies.ts';
import type * as schemas from '../../src/api/schemas.ts';
import type * as tenant from '../../src/api/settings.ts';
import type { FieldName } from '../../src/api/settings.ts';
import type { NothingStrange, Reads, Sends, So, Strange } from './agreement.ts';

type Body<Name extends keyof typeof bodies> = z.input<(typeof bodies)[Name]>;
type Identities = NonNullable<UserProfileResponse['identities']>;
type TheirFactor = UserMfaVerificationResponse[number];
type TheirSession = GetAccountUserSessionsResponse['sessions'][number];
type TheirGrant = GetUserApplicationGrantsResponse['grants'][number];
type AccountCenterDocument = z.infer<typeof tenant.accountCenter>;
type SignInExperience = z.infer<typeof tenant.signInExperience>;

// What lies below is so deep in Logto's types that the compiler gives up; the top is what matters.
type SessionOf<Session> = Omit<Session, 'lastSubmission' | 'payload'>;
type SubmissionOf<Session extends { lastSubmission?: unknown }> = {
  [Key in keyof NonNullable<Session['lastSubmission']>]: true;
};
/** Logto passes on what its OpenID provider stored of a grant, and publishes the type of a part of it. */
type UnpublishedOfGrant = 'payload.openid' | 'payload.openid.scope' | 'payload.resources';
type PublishedOfGrant = { iat: number; exp: number; clientId: string };

/** Every answer we read has only names that Logto knows. */
export type Names = [
  NothingStrange<Strange<Omit<schemas.Profile, 'identities'>, UserProfileResponse>>,
  NothingStrange<Strange<schemas.UserProfile, TheirUserProfile>>,
  NothingStrange<Strange<Omit<schemas.Identity, 'details'>, Identities[string]>>,
  NothingStrange<Strange<schemas.MfaFactor, TheirFactor>>,
  NothingStrange<Strange<schemas.MfaSettings, UserMfaSettingsResponse>>,
  NothingStrange<Strange<schemas.LogtoConfigs['mfa'], UserMfaData>>,
  NothingStrange<Strange<schemas.LogtoConfigs['passkeySignIn'], UserPasskeySignInData>>,
  NothingStrange<
    Strange<schemas.PasskeyRegistration['registrationOptions'], WebAuthnRegistrationOptions>
  >,
  NothingStrange<Strange<SessionOf<schemas.Session>, SessionOf<TheirSession>>>,
  NothingStrange<Strange<schemas.Session['payload'], TheirSession['payload']>>,
  NothingStrange<Strange<SubmissionOf<schemas.Session>, SubmissionOf<TheirSession>>>,
  NothingStrange<Exclude<Strange<schemas.Grant, TheirGrant>, UnpublishedOfGrant>>,
  NothingStrange<Strange<schemas.TrustedDevice, AccountTrustedDeviceResponse>>,
  NothingStrange<Strange<schemas.ProviderToken, GetThirdPartyAccessTokenResponse>>,
  NothingStrange<Strange<z.infer<typeof schemas.storedFile>, UserAssets>>,
  NothingStrange<Strange<z.infer<typeof schemas.errorBody>, RequestErrorBody>>,
  NothingStrange<Strange<AccountCenterDocument, AccountCenter>>,
  NothingStrange<Strange<SignInExperience, FullSignInExperience>>,
  NothingStrange<Strange<tenant.CustomProfileField, TheirProfileField>>,
  NothingStrange<Exclude<FieldName, keyof AccountCenter['fields']>>,
];

/** Everything Logto may answer is something we can read. */
export type Answers = [
  So<Reads<Omit<schemas.Profile, 'identities'>, UserProfileResponse>>,
  So<Reads<schemas.UserProfile, TheirUserProfile>>,
  So<Reads<Omit<schemas.MfaFactor, 'type'>, TheirFactor>>,
  So<Reads<schemas.MfaSettings, UserMfaSettingsResponse>>,
  So<Reads<schemas.TrustedDevice, AccountTrustedDeviceResponse>>,
  So<Reads<Omit<schemas.Session, 'lastSubmission'>, TheirSession>>,
  So<Reads<schemas.Grant, Omit<TheirGrant, 'payload'> & { payload: PublishedOfGrant }>>,
  So<Reads<z.infer<typeof schemas.storedFile>, UserAssets>>,
  So<Reads<tenant.PasswordPolicy, FullSignInExperience['passwordPolicy']>>,
  So<Reads<tenant.UsernamePolicy, FullSignInExperience['usernamePolicy']>>,
  So<Reads<Omit<AccountCenterDocument, 'fields'>, AccountCenter>>,
];

/** Everything we send is something Logto takes, as far as it publishes what it takes. */
export type Requests = [
  So<Sends<schemas.MfaFactor['type'], TheirFactor['type']>>,
  So<Sends<Body<'sendCode'>['identifier'], VerificationCodeIdentifier>>,
  So<Sends<Omit<Body<'startSocial'>, 'connectorId'>, SocialAuthorizationUrlPayload>>,
  So<Sends<Body<'updateMfaSettings'>, UserMfaSettingsResponse>>,
  So<Sends<Body<'updateLogtoConfigs'>['passkeySignIn'], UserPasskeySignInData>>,
  So<Sends<Body<'updateProfile'>, TheirUserProfile>>,
  So<Sends<tenant.FieldControl, NonNullable<AccountCenter['fields']['name']>>>,
  So<Sends<'all' | 'firstParty', SessionGrantRevokeTarget>>,
  So<Sends<'WebAuthn', BindWebAuthnPayload['type']>>,
];

/** And these checks can fail: a field of another name, and a field of another type. */
type Renamed = Omit<schemas.Profile, 'primaryEmail'> & { mainEmail?: string };
type Retyped = Omit<schemas.Profile, 'createdAt'> & { createdAt?: string };
type Nested = { payload: { uuid: string } };
export type Failures = [
  // @ts-expect-error Logto knows no `mainEmail`.
  NothingStrange<Strange<Renamed, UserProfileResponse>>,
  // @ts-expect-error Logto sends a number.
  So<Reads<Retyped, UserProfileResponse>>,
  // @ts-expect-error A session has a `uid`.
  NothingStrange<Strange<Nested, TheirSession>>,
  // @ts-expect-error Logto takes no such target.
  So<Sends<'everything', SessionGrantRevokeTarget>>,
];
