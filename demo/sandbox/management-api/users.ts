/** People as an administrator sees and changes them. */
import * as z from 'zod/mini';
import { ApiError } from '../account-api/api-error.ts';
import { canProve } from '../account-api/checks.ts';
import { passwordIssues } from '../account-api/password-policy.ts';
import { json, nothing } from '../account-api/reply.ts';
import type { Person } from '../tenant.ts';
import { paged } from './pages.ts';
import { route, type ManagementCall } from './route.ts';

const record = z.record(z.string(), z.unknown());

function described(person: Person): Record<string, unknown> {
  const { password, mfa: _factors, logtoConfig: _flags, ssoIdentities: _sso, ...row } = person;
  return {
    ...row,
    cimdClientId: null,
    hasPassword: password !== null,
    hasSecurityVerificationMethod: canProve(person),
  };
}

const ssoIdentities = ({ id, createdAt, ssoIdentities: identities }: Person) =>
  identities.map((identity, index) => ({
    tenantId: 'default',
    id: `${id}-sso-${index}`,
    userId: id,
    createdAt,
    updatedAt: createdAt,
    ssoConnectorId: 'company-sso',
    ...identity,
  }));

function changed({ tenant, person }: ManagementCall<unknown>): void {
  person.updatedAt = tenant.now();
}

const updateBody = z.object({
  username: z.optional(z.nullable(z.string())),
  primaryEmail: z.optional(z.nullable(z.string())),
  primaryPhone: z.optional(z.nullable(z.string())),
  name: z.optional(z.nullable(z.string())),
  avatar: z.optional(z.nullable(z.string())),
  customData: z.optional(record),
  profile: z.optional(record),
});
const checkBody = z.object({ password: z.string(), userId: z.optional(z.string()) });
const anybody = { name: null, username: null, primaryEmail: null, primaryPhone: null } as Person;

export const userRoutes = [
  route('GET', '/users', ({ tenant, url }) =>
    paged(url, [...tenant.people.values()].map(described)),
  ),
  route('GET', '/users/:userId', ({ person, url }) =>
    json({
      ...described(person),
      ...(url.searchParams.get('includeSsoIdentities') === 'true' && {
        ssoIdentities: ssoIdentities(person),
      }),
    }),
  ),
  // Objects are replaced as a whole here; the routes below merge.
  route(
    'PATCH',
    '/users/:userId',
    (call) => {
      Object.assign(call.person, call.body);
      changed(call);
      return json(described(call.person));
    },
    updateBody,
  ),
  route('DELETE', '/users/:userId', async ({ tenant, person, signOut }) => {
    await signOut(person.id);
    tenant.people.delete(person.id);
    return nothing();
  }),
  route(
    'PATCH',
    '/users/:userId/is-suspended',
    async (call) => {
      call.person.isSuspended = call.body.isSuspended;
      if (call.body.isSuspended) await call.signOut(call.person.id);
      changed(call);
      return json(described(call.person));
    },
    z.object({ isSuspended: z.boolean() }),
  ),
  route(
    'PATCH',
    '/users/:userId/custom-data',
    (call) => {
      Object.assign(call.person.customData, call.body.customData);
      changed(call);
      return json(call.person.customData);
    },
    z.object({ customData: record }),
  ),
  route(
    'POST',
    '/sign-in-exp/default/check-password',
    ({ tenant, body: { password, userId } }) => {
      const person = userId === undefined ? anybody : tenant.people.get(userId);
      if (!person) throw new ApiError(404, 'entity.not_found');
      const { passwordPolicy } = tenant.settings.signInExperience;
      const issues = passwordIssues(password, passwordPolicy, person);
      return issues.length > 0 ? json({ result: false, issues }, 400) : json({ result: true });
    },
    checkBody,
  ),
];
