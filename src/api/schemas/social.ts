/** Linked accounts and the tokens of their providers. */
import * as z from '../zod.ts';
import { lenient, listOf, text } from './basics.ts';

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

export const socialAuthorization = z.object({
  verificationRecordId: text,
  expiresAt: text,
  authorizationUri: text,
});
