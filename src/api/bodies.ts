/**
 * The bodies of the calls in `endpoints.ts`, by the same names. Browsers only take their types from here: a body is
 * checked by whoever receives it, and that is the gateway and the sandbox.
 */
import * as z from 'zod/mini';
import { userProfile } from './schemas/person.ts';

const text = z.string();
const filled = text.check(z.minLength(1));
const tokenName = filled.check(z.maxLength(128));
const newIdentifierRecord = z.object({ newIdentifierVerificationRecordId: text });

/** An email or phone number to which a code is sent; phones are international digits without `+`. */
const identifier = z.object({ type: z.enum(['email', 'phone']), value: text });

export const bodies = {
  updateAccount: z.object({
    name: z.optional(z.nullable(text)),
    avatar: z.optional(z.nullable(text)),
    customData: z.optional(z.record(text, z.unknown())),
  }),
  setUsername: z.object({ username: z.nullable(text) }),
  updateProfile: userProfile,
  setPassword: z.object({ password: filled }),
  setPrimaryEmail: z.object({ email: text, newIdentifierVerificationRecordId: text }),
  setPrimaryPhone: z.object({ phone: text, newIdentifierVerificationRecordId: text }),
  linkIdentity: newIdentifierRecord,
  replaceIdentity: newIdentifierRecord,
  renewProviderToken: z.object({ verificationRecordId: text }),
  addPasskey: z.object({
    type: z.literal('WebAuthn'),
    newIdentifierVerificationRecordId: text,
    name: z.optional(text),
  }),
  addBackupCodes: z.object({ type: z.literal('BackupCode'), codes: z.array(text) }),
  setTotp: z.object({ secret: text, code: text }),
  renamePasskey: z.object({ name: text }),
  updateMfaSettings: z.object({ skipMfaOnSignIn: z.boolean() }),
  updateLogtoConfigs: z.object({ passkeySignIn: z.object({ skipped: z.boolean() }) }),
  verifyPassword: z.object({ password: filled }),
  sendCode: z.object({
    identifier,
    templateType: z.optional(z.enum(['UserPermissionValidation', 'BindMfa'])),
  }),
  verifyCode: z.object({ identifier, verificationId: text, code: text }),
  startSocial: z.object({
    connectorId: text,
    state: text,
    redirectUri: text,
    scope: z.optional(text),
  }),
  verifySocial: z.object({
    verificationRecordId: text,
    connectorData: z.record(text, z.unknown()),
  }),
  verifyPasskeyRegistration: z.object({
    verificationRecordId: text,
    payload: z.looseObject({ type: text }),
  }),

  // The gateway's own
  createToken: z.object({ name: tokenName, expiresAt: z.optional(z.number()) }),
  renameToken: z.object({ currentName: text, name: tokenName }),
  deleteToken: z.object({ name: text }),
  deleteAccount: z.object({ confirmation: filled }),
  restoreAccount: z.object({ restoreToken: filled }),
  checkPassword: z.object({ password: filled }),
};
