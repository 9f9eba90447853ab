/** Records that prove something. */
import * as z from '../zod.ts';
import { text } from './basics.ts';

/** A freshly made verification record; lives ten minutes from creation. `expiresAt` is an ISO string. */
export const verificationRecord = z.object({ verificationRecordId: text, expiresAt: text });
export type VerificationRecord = z.infer<typeof verificationRecord>;

/** The answer to a check: same id, and no new lease of life. */
export const verifiedRecord = z.object({ verificationRecordId: text });
