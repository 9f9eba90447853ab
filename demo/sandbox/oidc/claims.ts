import type { AccountClaims } from 'oidc-provider';
import type { Person } from '../tenant.ts';

/** Which claims each scope opens, as Logto announces them in its discovery document. */
export const claimsByScope: Record<string, string[]> = {
  openid: ['sub'],
  profile: [
    'name',
    'family_name',
    'given_name',
    'middle_name',
    'nickname',
    'preferred_username',
    'profile',
    'picture',
    'website',
    'gender',
    'birthdate',
    'zoneinfo',
    'locale',
    'updated_at',
    'username',
    'created_at',
  ],
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
  address: ['address'],
  custom_data: ['custom_data'],
  identities: ['identities', 'sso_identities'],
  roles: ['roles'],
  'urn:logto:scope:organizations': ['organizations', 'organization_data'],
  'urn:logto:scope:organization_roles': ['organization_roles'],
};

/** Scopes without claims of their own. */
export const plainScopes = [
  'offline_access',
  'urn:logto:scope:sessions',
  'urn:logto:scope:trusted_devices',
];

/** Logto keeps these out of the ID token, which would grow too large with them. */
const userinfoOnly = new Set(['custom_data', 'identities', 'sso_identities', 'organization_data']);

const snakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const withSnakeCaseKeys = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [snakeCase(key), value]));

/** Everything known of a person in OpenID terms; the provider picks what the scopes allow. */
export function claimsOf(person: Person, use: string): AccountClaims {
  const { address, ...profile } = person.profile;
  const claims: AccountClaims = {
    ...withSnakeCaseKeys(profile),
    sub: person.id,
    name: person.name,
    preferred_username: profile['preferredUsername'] ?? person.username,
    picture: person.avatar,
    username: person.username,
    updated_at: person.updatedAt,
    created_at: person.createdAt,
    email: person.primaryEmail,
    email_verified: person.primaryEmail !== null,
    phone_number: person.primaryPhone,
    phone_number_verified: person.primaryPhone !== null,
    ...(address ? { address: withSnakeCaseKeys(address as Record<string, unknown>) } : {}),
    custom_data: person.customData,
    identities: person.identities,
    sso_identities: person.ssoIdentities,
    roles: [],
    organizations: [],
    organization_data: [],
    organization_roles: [],
  };
  if (use === 'userinfo') return claims;
  return Object.fromEntries(
    Object.entries(claims).filter(([claim]) => !userinfoOnly.has(claim)),
  ) as AccountClaims;
}
