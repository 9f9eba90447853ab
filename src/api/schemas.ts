/**
 * The data Logto sends, as schemas; every type of the data is inferred from one of them.
 *
 * Schemas are tolerant on purpose: unknown keys are dropped, a list drops the members it does not know, and a value
 * the tenant may hide is optional. A newer Logto must never blank a page.
 *
 * Times: names ending in `At` are epoch milliseconds or ISO strings as noted; `exp`, `iat`, `loginTs` are epoch seconds.
 */
import * as z from 'zod/mini';

// Without this zod tries `new Function` once, which a strict content policy reports.
z.config({ jitless: true });

/** A list that keeps the members it can read and drops the rest. */
/* @__NO_SIDE_EFFECTS__ */
export const listOf = <T extends z.ZodMiniType>(member: T) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((items: unknown[]): z.output<T>[] =>
      items.flatMap((item) => {
        const parsed = z.safeParse(member, item);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );

/**
 * A value that gives way to another, rather than failing its parent, when it has an unexpected form.
 * What `z.catch` does, without the 3 kB that come along with it.
 */
/* @__NO_SIDE_EFFECTS__ */
export const orElse = <T extends z.ZodMiniType, F extends z.output<T> | undefined>(
  schema: T,
  fallback: F,
) =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((value: unknown): z.output<T> => {
      const parsed = z.safeParse(schema, value);
      return parsed.success ? parsed.data : (fallback as z.output<T>);
    }),
  );

/** A dictionary that keeps the entries it can read. */
/* @__NO_SIDE_EFFECTS__ */
const dictionaryOf = <T extends z.ZodMiniType>(entry: T) =>
  z.pipe(
    z.looseObject({}),
    z.transform((values: Record<string, unknown>): Record<string, z.output<T>> => {
      const kept: Record<string, z.output<T>> = {};
      for (const [key, value] of Object.entries(values)) {
        const parsed = z.safeParse(entry, value);
        if (parsed.success) kept[key] = parsed.data;
      }
      return kept;
    }),
  );

/* @__NO_SIDE_EFFECTS__ */
const lenient = <T extends z.ZodMiniType>(schema: T) => orElse(z.optional(schema), undefined);

const text = z.string();
const optionalText = z.optional(text);
const optionalNumber = z.optional(z.number());
const nullableText = z.optional(z.nullable(text));

export const address = z.object({
  formatted: optionalText,
  streetAddress: optionalText,
  locality: optionalText,
  region: optionalText,
  postalCode: optionalText,
  country: optionalText,
});
export type Address = z.infer<typeof address>;

export const userProfile = z.object({
  familyName: optionalText,
  givenName: optionalText,
  middleName: optionalText,
  nickname: optionalText,
  preferredUsername: optionalText,
  profile: optionalText,
  website: optionalText,
  gender: optionalText,
  birthdate: optionalText,
  zoneinfo: optionalText,
  locale: optionalText,
  address: z.optional(address),
});
export type UserProfile = z.infer<typeof userProfile>;

/** What a provider told about the linked account. Every value comes from outside and is not to be trusted. */
export const identity = z.object({
  userId: text,
  details: lenient(
    z.object({
      id: lenient(text),
      name: lenient(text),
      email: lenient(text),
      phone: lenient(text),
      avatar: lenient(text),
    }),
  ),
});
export type Identity = z.infer<typeof identity>;

/** An identity of the person's company. Read-only for them, and not to be trusted either. */
export const enterpriseIdentity = z.object({
  issuer: text,
  identityId: text,
  detail: lenient(z.object({ name: lenient(text), email: lenient(text) })),
});
export type EnterpriseIdentity = z.infer<typeof enterpriseIdentity>;

/** GET /oidc/me, as far as GET /my-account does not tell it. */
export const userinfo = z.object({ sso_identities: lenient(listOf(enterpriseIdentity)) });
export type Userinfo = z.infer<typeof userinfo>;

/**
 * GET /my-account. A key is absent where the field is Off or its scope was not granted, and null where nothing is set.
 * `primaryPhone` is international digits without `+`; `createdAt`, `updatedAt`, `lastSignInAt` are epoch milliseconds.
 */
export const profile = z.object({
  id: text,
  name: nullableText,
  avatar: nullableText,
  username: nullableText,
  primaryEmail: nullableText,
  primaryPhone: nullableText,
  profile: z.optional(userProfile),
  identities: z.optional(dictionaryOf(identity)),
  customData: z.optional(z.looseObject({})),
  hasPassword: z.optional(z.boolean()),
  hasSecurityVerificationMethod: z.optional(z.boolean()),
  isSuspended: z.optional(z.boolean()),
  applicationId: nullableText,
  createdAt: optionalNumber,
  updatedAt: optionalNumber,
  lastSignInAt: z.optional(z.nullable(z.number())),
});
export type Profile = z.infer<typeof profile>;

/** A freshly made verification record; lives ten minutes from creation. `expiresAt` is an ISO string. */
export const verificationRecord = z.object({ verificationRecordId: text, expiresAt: text });
export type VerificationRecord = z.infer<typeof verificationRecord>;

/** The answer to a check: same id, and no new lease of life. */
export const verifiedRecord = z.object({ verificationRecordId: text });

export const socialAuthorization = z.object({
  verificationRecordId: text,
  expiresAt: text,
  authorizationUri: text,
});

/** PublicKeyCredentialCreationOptionsJSON as Logto sends it; handed to the browser as it came. */
export const passkeyRegistration = z.object({
  verificationRecordId: text,
  expiresAt: text,
  registrationOptions: z.looseObject({
    rp: z.looseObject({ id: optionalText, name: text }),
    user: z.looseObject({ id: text, name: text, displayName: text }),
    challenge: text,
  }),
});
export type PasskeyRegistration = z.infer<typeof passkeyRegistration>;

/** One second factor. `createdAt` and `lastUsedAt` are ISO strings; `remainCodes` counts unused backup codes. */
export const mfaFactor = z.object({
  id: text,
  type: z.enum(['Totp', 'WebAuthn', 'BackupCode']),
  createdAt: text,
  lastUsedAt: optionalText,
  agent: optionalText,
  name: optionalText,
  remainCodes: optionalNumber,
});
export type MfaFactor = z.infer<typeof mfaFactor>;

export const mfaSettings = z.object({ skipMfaOnSignIn: z.boolean() });
export type MfaSettings = z.infer<typeof mfaSettings>;

export const logtoConfigs = z.object({
  mfa: z.object({
    enabled: z.optional(z.boolean()),
    skipped: z.optional(z.boolean()),
    skipMfaOnSignIn: z.optional(z.boolean()),
  }),
  passkeySignIn: z.object({ skipped: z.optional(z.boolean()) }),
});
export type LogtoConfigs = z.infer<typeof logtoConfigs>;

export const totpSecret = z.object({ secret: text });
/** Ten codes of ten hexadecimal digits. */
export const backupCodes = z.object({ codes: z.array(text) });
export const backupCodeList = z.object({
  codes: listOf(z.object({ code: text, usedAt: optionalText })),
});
export type BackupCodeList = z.infer<typeof backupCodeList>;

/**
 * One browser session. `payload.jti` of the wire is the value behind the session cookie and is dropped right here;
 * a session is named by `payload.uid`. `expiresAt` is milliseconds, the rest of the times are seconds.
 */
export const session = z.object({
  payload: z.object({
    uid: text,
    iat: optionalNumber,
    exp: optionalNumber,
    loginTs: optionalNumber,
    authorizations: lenient(dictionaryOf(z.object({ grantId: optionalText }))),
  }),
  lastSubmission: lenient(
    z.nullable(
      z.object({
        interactionEvent: optionalText,
        verificationRecords: lenient(listOf(z.object({ type: text, connectorId: optionalText }))),
        signInContext: lenient(
          z.object({
            ip: optionalText,
            userAgent: optionalText,
            country: optionalText,
            city: optionalText,
          }),
        ),
      }),
    ),
  ),
  clientId: nullableText,
  expiresAt: optionalNumber,
  isCurrent: z.optional(z.boolean()),
});
export type Session = z.infer<typeof session>;
export const sessionList = z.object({ sessions: listOf(session) });

/** One app's permission to act for the person. `payload.iat`/`exp` are seconds, `expiresAt` milliseconds. */
export const grant = z.object({
  id: text,
  payload: z.object({
    iat: optionalNumber,
    exp: optionalNumber,
    clientId: optionalText,
    openid: lenient(z.object({ scope: optionalText })),
    resources: lenient(dictionaryOf(text)),
  }),
  expiresAt: optionalNumber,
  application: z.object({ id: text, name: text }),
});
export type Grant = z.infer<typeof grant>;
export const grantList = z.object({ grants: listOf(grant) });

/** One browser that may skip the second step. Times are epoch milliseconds. */
export const trustedDevice = z.object({
  id: text,
  userAgent: nullableText,
  country: nullableText,
  city: nullableText,
  createdAt: optionalNumber,
  lastUsedAt: z.optional(z.nullable(z.number())),
  expiresAt: optionalNumber,
  isCurrent: z.optional(z.boolean()),
});
export type TrustedDevice = z.infer<typeof trustedDevice>;
export const trustedDeviceList = listOf(trustedDevice);

/** A live token of a provider. `expires_in` is seconds. Never fetch it only to show a state. */
export const providerToken = z.object({
  access_token: text,
  scope: optionalText,
  token_type: optionalText,
  expires_in: lenient(z.number()),
});
export type ProviderToken = z.infer<typeof providerToken>;

export const storedFile = z.object({ url: text });

/** What a refusal looks like when it has a body of ours; some have none, see `AccountError`. */
export const errorBody = z.object({ code: text, data: z.optional(z.unknown()) });
