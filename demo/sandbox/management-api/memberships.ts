/** Roles and organisations of a person, and the audit log. */
import { json } from '../account-api/reply.ts';
import { paged } from './pages.ts';
import { route } from './route.ts';

export const membershipRoutes = [
  route('GET', '/users/:userId/roles', ({ tenant, person, url }) => {
    const roles = tenant.management.roles.filter(({ members }) => members.includes(person.id));
    return paged(
      url,
      roles.map(({ members: _members, ...role }) => ({
        tenantId: 'default',
        type: 'User',
        isDefault: false,
        ...role,
      })),
    );
  }),
  route('GET', '/users/:userId/organizations', ({ tenant, person }) => {
    const { organizations } = tenant.management;
    return json(
      organizations
        .filter(({ members }) => members[person.id])
        .map(({ members, ...organization }) => ({
          tenantId: 'default',
          customData: {},
          isMfaRequired: false,
          isTrustedDeviceAllowed: true,
          color: {},
          branding: {},
          customCss: null,
          ...organization,
          organizationRoles: members[person.id]!.map((name) => ({ id: `role-${name}`, name })),
        })),
    );
  }),
  route('GET', '/logs', ({ tenant, url: { searchParams: search, href } }) => {
    const userId = search.get('userId');
    const key = search.get('logKey');
    const found = tenant.management.logs
      .filter(({ payload }) => userId === null || payload.userId === userId)
      .filter((log) => key === null || log.key === key)
      .sort((a, b) => b.createdAt - a.createdAt);
    return paged(
      new URL(href),
      found.map((log) => ({ tenantId: 'default', ...log })),
    );
  }),
];
