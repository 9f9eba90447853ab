/** Sessions, authorised apps, trusted devices. */
import * as z from '../zod.ts';
import {
  listOf,
  dictionaryOf,
  lenient,
  text,
  optionalText,
  optionalNumber,
  nullableText,
} from './basics.ts';

/**
 * One browser session. `payload.jti` of the wire is the value behind the session cookie and is dropped right here;
 * a session is named by `payload.uid`. `expiresAt` is milliseconds, the rest of the times are seconds.
 */
export const session = z.object({
  payload: z.object({
    uid: text,
    iat: optionalNumber,
    exp: optionalNumber,
    loginTs: optionalNumber,
    authorizations: lenient(dictionaryOf(z.object({ grantId: optionalText }))),
  }),
  lastSubmission: lenient(
    z.nullable(
      z.object({
        interactionEvent: optionalText,
        verificationRecords: lenient(listOf(z.object({ type: text, connectorId: optionalText }))),
        signInContext: lenient(
          z.object({
            ip: optionalText,
            userAgent: optionalText,
            country: optionalText,
            city: optionalText,
          }),
        ),
      }),
    ),
  ),
  clientId: nullableText,
  expiresAt: optionalNumber,
  isCurrent: z.optional(z.boolean()),
});
export type Session = z.infer<typeof session>;

export const sessionList = z.object({ sessions: listOf(session) });

/** One app's permission to act for the person. `payload.iat`/`exp` are seconds, `expiresAt` milliseconds. */
export const grant = z.object({
  id: text,
  payload: z.object({
    iat: optionalNumber,
    exp: optionalNumber,
    clientId: optionalText,
    openid: lenient(z.object({ scope: optionalText })),
    resources: lenient(dictionaryOf(text)),
  }),
  expiresAt: optionalNumber,
  application: z.object({ id: text, name: text }),
});
export type Grant = z.infer<typeof grant>;

export const grantList = z.object({ grants: listOf(grant) });

/** One browser that may skip the second step. Times are epoch milliseconds. */
export const trustedDevice = z.object({
  id: text,
  userAgent: nullableText,
  country: nullableText,
  city: nullableText,
  createdAt: optionalNumber,
  lastUsedAt: z.optional(z.nullable(z.number())),
  expiresAt: optionalNumber,
  isCurrent: z.optional(z.boolean()),
});
export type TrustedDevice = z.infer<typeof trustedDevice>;

export const trustedDeviceList = listOf(trustedDevice);
