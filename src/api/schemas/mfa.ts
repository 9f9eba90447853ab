/** Second factors and passkeys. */
import * as z from '../zod.ts';
import { listOf, text, optionalText, optionalNumber } from './basics.ts';

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
  type: z.oneOf('Totp', 'WebAuthn', 'BackupCode'),
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
