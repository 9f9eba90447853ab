/** Second factors and passkeys. */
import * as z from '../zod.ts';
import { text, optionalText, optionalNumber } from './basics.ts';

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
