/** What the gateway answers with its own features. As tolerant as the schemas of Logto's answers. */
import * as z from './zod.ts';
import { enterpriseIdentity } from './schemas/social.ts';
import { grantList, sessionList } from './schemas/sessions.ts';
import { listOf, orElse } from './schemas/basics.ts';
import { mfaFactor } from './schemas/mfa.ts';
import { profile } from './schemas/person.ts';

const text = z.string();
const optionalText = z.optional(z.nullable(text));

/**
 * A personal access token: stands for its owner towards APIs, without a browser. `createdAt` and `expiresAt` are epoch
 * milliseconds; `value` is masked except in the answer to its creation.
 */
export const token = z.object({
  name: text,
  value: text,
  createdAt: z.number(),
  expiresAt: z.optional(z.nullable(z.number())),
});
export type Token = z.infer<typeof token>;
export const tokenList = listOf(token);

/** What became of an account. `deleteAt` is epoch milliseconds; until then `restoreToken` brings it back. */
export const deletion = z.object({
  state: z.oneOf('deleted', 'suspended'),
  deleteAt: z.optional(z.number()),
  restoreToken: z.optional(text),
});
export type Deletion = z.infer<typeof deletion>;

export const role = z.object({ id: text, name: text, description: optionalText });
export type Role = z.infer<typeof role>;
export const roleList = listOf(role);

export const organization = z.object({
  id: text,
  name: text,
  description: optionalText,
  organizationRoles: orElse(listOf(z.object({ id: text, name: text })), []),
});
export type Organization = z.infer<typeof organization>;
export const organizationList = listOf(organization);

export const enterpriseIdentityList = listOf(enterpriseIdentity);

/** One thing that happened at sign-in. `key` is Logto's name of it; `createdAt` is epoch milliseconds. */
export const activity = z.object({
  id: text,
  key: text,
  result: text,
  createdAt: z.number(),
  ip: optionalText,
  userAgent: optionalText,
  applicationId: optionalText,
});
export type Activity = z.infer<typeof activity>;
export const activityList = listOf(activity);

export const ended = z.object({ ended: z.number(), failed: z.number() });

/** `issues` are codes such as `password_rejected.too_short`. */
export const passwordCheck = z.object({
  result: z.boolean(),
  issues: z.optional(listOf(z.object({ code: text, interpolation: z.optional(z.unknown()) }))),
});

/** Everything the person may see of their account. `omitted` names what the owner keeps closed. */
export const dataExport = z.object({
  exportedAt: text,
  profile,
  mfa: z.optional(listOf(mfaFactor)),
  sessions: z.optional(z.shapeOf(sessionList).sessions),
  grants: z.optional(z.shapeOf(grantList).grants),
  organizations: z.optional(organizationList),
  roles: z.optional(roleList),
  enterpriseIdentities: z.optional(enterpriseIdentityList),
  omitted: z.array(text),
});
export type DataExport = z.infer<typeof dataExport>;
