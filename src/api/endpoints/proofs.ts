/** Proofs. */
import { row } from '../row.ts';
import { passkeyRegistration } from '../schemas/mfa.ts';
import { verificationRecord, verifiedRecord } from '../schemas/proofs.ts';
import { socialAuthorization } from '../schemas/social.ts';

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
export const startSocial = row({
  name: 'startSocial',
  method: 'POST',
  path: '/verifications/social',
  response: socialAuthorization,
});
export const verifySocial = row({
  name: 'verifySocial',
  method: 'POST',
  path: '/verifications/social/verify',
  response: verifiedRecord,
});
export const startPasskeyRegistration = row({
  name: 'startPasskeyRegistration',
  method: 'POST',
  path: '/verifications/web-authn/registration',
  response: passkeyRegistration,
});
export const verifyPasskeyRegistration = row({
  name: 'verifyPasskeyRegistration',
  method: 'POST',
  path: '/verifications/web-authn/registration/verify',
  response: verifiedRecord,
});
