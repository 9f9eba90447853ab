/** What is answered while second factors and passkeys are changed. */
import * as z from '../zod.ts';
import { listOf, text, optionalText } from './basics.ts';

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

export const totpSecret = z.object({ secret: text });

/** Ten codes of ten hexadecimal digits. */
export const backupCodes = z.object({ codes: z.array(text) });

export const backupCodeList = z.object({
  codes: listOf(z.object({ code: text, usedAt: optionalText })),
});
export type BackupCodeList = z.infer<typeof backupCodeList>;
