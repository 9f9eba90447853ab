/**
 * What an owner decided for everybody: fields, factors, connectors, policies. Logto does not open these documents to
 * browsers of other origins, so they come from the gateway, from a snapshot file, or from the host page.
 */
import * as z from './zod.ts';
import { listOf, orElse } from './schemas/basics.ts';

const text = z.string();
const optionalFlag = z.optional(z.boolean());
const optionalNumber = z.optional(z.number());

/** `Off` hides a field, `ReadOnly` shows it, `Edit` lets the person change it. */
export const fieldControl = z.oneOf('Off', 'ReadOnly', 'Edit');
export type FieldControl = z.infer<typeof fieldControl>;

export type FieldName =
  | 'name'
  | 'avatar'
  | 'profile'
  | 'email'
  | 'phone'
  | 'password'
  | 'username'
  | 'social'
  | 'customData'
  | 'mfa'
  | 'passkey'
  | 'session'
  | 'trustedDevice';

/** GET /.well-known/account-center, as far as it concerns us. A missing field is Off; `passkey` falls back to `mfa`. */
export const accountCenter = z.object({
  enabled: z.boolean(),
  fields: orElse(z.record(fieldControl), {}),
  webauthnRelatedOrigins: z.optional(z.nullable(z.array(text))),
  deleteAccountUrl: z.optional(z.nullable(text)),
  profileFields: z.optional(z.nullable(listOf(z.object({ name: text })))),
});

/** A social connector a person can link. `platform` Native cannot run in a browser. */
export const socialConnector = z.object({
  id: text,
  target: text,
  name: orElse(z.record(text), {}),
  platform: z.optional(z.nullable(text)),
  logo: z.optional(z.nullable(text)),
  logoDark: z.optional(z.nullable(text)),
  /** The connector can keep the provider's tokens; whether the owner lets it is not told. */
  isTokenStorageSupported: optionalFlag,
});
export type SocialConnector = z.infer<typeof socialConnector>;

/** One entry of the tenant's catalogue of profile fields. */
export const customProfileField = z.object({
  name: text,
  type: text,
  label: z.optional(z.nullable(text)),
  description: z.optional(z.nullable(text)),
  required: optionalFlag,
  config: orElse(z.record(z.unknown()), {}),
  sieOrder: optionalNumber,
});
export type CustomProfileField = z.infer<typeof customProfileField>;

export const passwordPolicy = z.object({
  length: z.optional(z.object({ min: optionalNumber, max: optionalNumber })),
  characterTypes: z.optional(z.object({ min: optionalNumber })),
  rejects: z.optional(
    z.object({
      pwned: optionalFlag,
      repetitionAndSequence: optionalFlag,
      userInfo: optionalFlag,
      words: z.optional(z.array(text)),
    }),
  ),
});
export type PasswordPolicy = z.infer<typeof passwordPolicy>;

export const usernamePolicy = z.object({
  minLength: optionalNumber,
  maxLength: optionalNumber,
  allowedChars: z.optional(
    z.object({
      lowercase: optionalFlag,
      uppercase: optionalFlag,
      numbers: optionalFlag,
      underscore: optionalFlag,
    }),
  ),
});
export type UsernamePolicy = z.infer<typeof usernamePolicy>;

/** GET /.well-known/sign-in-exp, as far as it concerns us. */
export const signInExperience = z.object({
  /** `#rrggbb` each; in the dark the other one, where it is enabled. */
  color: z.optional(
    z.object({
      primaryColor: z.optional(text),
      isDarkModeEnabled: optionalFlag,
      darkPrimaryColor: z.optional(text),
    }),
  ),
  mfa: z.optional(z.object({ factors: z.array(text), policy: z.optional(text) })),
  adaptiveMfa: z.optional(z.object({ enabled: optionalFlag })),
  passkeySignIn: z.optional(z.object({ enabled: optionalFlag })),
  passwordPolicy: z.optional(passwordPolicy),
  usernamePolicy: z.optional(usernamePolicy),
  socialConnectors: z.optional(listOf(socialConnector)),
  ssoConnectors: z.optional(listOf(z.object({ id: text }))),
  customProfileFieldCatalog: z.optional(listOf(customProfileField)),
  signIn: z.optional(
    z.object({
      methods: listOf(
        z.object({ identifier: text, password: optionalFlag, verificationCode: optionalFlag }),
      ),
    }),
  ),
  forgotPassword: z.optional(z.object({ email: optionalFlag, phone: optionalFlag })),
  /** Seconds a code works; 600 if absent. */
  verificationCodePolicy: z.optional(z.object({ expirationDuration: optionalNumber })),
  /** Minutes somebody is locked out after too many failures; 60 if absent. */
  sentinelPolicy: z.optional(z.object({ lockoutDuration: optionalNumber })),
  supportEmail: z.optional(z.nullable(text)),
  supportWebsiteUrl: z.optional(z.nullable(text)),
});

/** What only a gateway can offer. Each is off until its owner switches it on. */
export type Feature =
  | 'tokens'
  | 'deletion'
  | 'export'
  | 'organizations'
  | 'roles'
  | 'enterpriseIdentities'
  | 'activity'
  | 'endSessions'
  | 'profileKeys'
  | 'passwordCheck';

/** What the gateway tells of itself. `coolingOffDays`: how long a deletion can be taken back; 0 is not at all. */
export const gatewaySettings = z.object({
  features: listOf(text),
  coolingOffDays: optionalNumber,
});

/**
 * The reduced settings that travel: what the gateway serves, what a snapshot file holds, what a host page sets.
 * Each part may be missing; what is unknown is inferred and degrades gently.
 */
export const settings = z.object({
  accountCenter: z.optional(accountCenter),
  signInExperience: z.optional(signInExperience),
  gateway: z.optional(gatewaySettings),
});
export type Settings = z.infer<typeof settings>;
