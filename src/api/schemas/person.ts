/** The signed-in person. */
import * as z from '../zod.ts';
import {
  dictionaryOf,
  lenient,
  text,
  optionalText,
  optionalNumber,
  nullableText,
} from './basics.ts';

export const address = z.object({
  formatted: optionalText,
  streetAddress: optionalText,
  locality: optionalText,
  region: optionalText,
  postalCode: optionalText,
  country: optionalText,
});
export type Address = z.infer<typeof address>;

export const userProfile = z.object({
  familyName: optionalText,
  givenName: optionalText,
  middleName: optionalText,
  nickname: optionalText,
  preferredUsername: optionalText,
  profile: optionalText,
  website: optionalText,
  gender: optionalText,
  birthdate: optionalText,
  zoneinfo: optionalText,
  locale: optionalText,
  address: z.optional(address),
});
export type UserProfile = z.infer<typeof userProfile>;

/** What a provider told about the linked account. Every value comes from outside and is not to be trusted. */
export const identity = z.object({
  userId: text,
  details: lenient(
    z.object({
      id: lenient(text),
      name: lenient(text),
      email: lenient(text),
      phone: lenient(text),
      avatar: lenient(text),
    }),
  ),
});
export type Identity = z.infer<typeof identity>;

/**
 * GET /my-account. A key is absent where the field is Off or its scope was not granted, and null where nothing is set.
 * `primaryPhone` is international digits without `+`; `createdAt`, `updatedAt`, `lastSignInAt` are epoch milliseconds.
 */
export const profile = z.object({
  id: text,
  name: nullableText,
  avatar: nullableText,
  username: nullableText,
  primaryEmail: nullableText,
  primaryPhone: nullableText,
  profile: z.optional(userProfile),
  identities: z.optional(dictionaryOf(identity)),
  customData: z.optional(z.looseObject({})),
  hasPassword: z.optional(z.boolean()),
  hasSecurityVerificationMethod: z.optional(z.boolean()),
  isSuspended: z.optional(z.boolean()),
  applicationId: nullableText,
  createdAt: optionalNumber,
  updatedAt: optionalNumber,
  lastSignInAt: z.optional(z.nullable(z.number())),
});
export type Profile = z.infer<typeof profile>;

export const storedFile = z.object({ url: text });
