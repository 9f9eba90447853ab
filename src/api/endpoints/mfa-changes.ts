/** What changes two-step verification, and what is read only for that. */
import { row } from '../row.ts';
import {
  backupCodeList,
  backupCodes,
  passkeyRegistration,
  totpSecret,
} from '../schemas/mfa-changes.ts';
import { logtoConfigs, mfaSettings } from '../schemas/mfa.ts';
import { verifiedRecord } from '../schemas/proofs.ts';

const mfaProven = { scope: 'identities', field: 'mfa', stepUp: 'always' } as const;
const passkeyProven = { scope: 'identities', field: 'passkey', stepUp: 'always' } as const;

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
  response: totpSecret,
});
export const generateBackupCodes = row({
  name: 'generateBackupCodes',
  method: 'POST',
  path: '/my-account/mfa-verifications/backup-codes/generate',
  response: backupCodes,
});
export const listBackupCodes = row(
  {
    name: 'listBackupCodes',
    method: 'GET',
    path: '/my-account/mfa-verifications/backup-codes',
    response: backupCodeList,
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
export const updateMfaSettings = row(
  {
    name: 'updateMfaSettings',
    method: 'PATCH',
    path: '/my-account/mfa-settings',
    response: mfaSettings,
    touches: ['mfaSettings', 'logtoConfigs'],
  },
  mfaProven,
);
export const updateLogtoConfigs = row(
  {
    name: 'updateLogtoConfigs',
    method: 'PATCH',
    path: '/my-account/logto-configs',
    response: logtoConfigs,
    touches: ['logtoConfigs'],
  },
  passkeyProven,
);
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
