/** Proving who one is, or that an address is one's own. */
import { row } from '../row.ts';
import { verificationRecord, verifiedRecord } from '../schemas/proofs.ts';

export const verifyPassword = row({
  name: 'verifyPassword',
  method: 'POST',
  path: '/verifications/password',
  response: verificationRecord,
});
// To the person's own address: a step-up. To any other: the proof of a new identifier.
export const sendCode = row({
  name: 'sendCode',
  method: 'POST',
  path: '/verifications/verification-code',
  response: verificationRecord,
});
export const verifyCode = row({
  name: 'verifyCode',
  method: 'POST',
  path: '/verifications/verification-code/verify',
  response: verifiedRecord,
});
