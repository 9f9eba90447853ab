/** Where a person belongs, to read: organisations, roles, identities of their company. */
import * as z from 'zod/mini';
import { organizationList, roleList } from '../../api/gateway-schemas.ts';
import { enterpriseIdentity, listOf } from '../../api/schemas.ts';
import type { FeatureCall } from '../call.ts';
import { path } from '../management.ts';

const withIdentities = z.object({ id: z.string(), ssoIdentities: listOf(enterpriseIdentity) });

export const memberships = {
  listOrganizations: ({ management, person }: FeatureCall) =>
    management({ path: path`/users/${person.id}/organizations`, answer: organizationList }),

  listRoles: ({ management, person }: FeatureCall) =>
    management({
      path: path`/users/${person.id}/roles`,
      query: { page: '1', page_size: '100' },
      answer: roleList,
    }),

  async listEnterpriseIdentities({ management, person }: FeatureCall) {
    const { ssoIdentities } = await management({
      path: path`/users/${person.id}`,
      query: { includeSsoIdentities: 'true' },
      answer: withIdentities,
    });
    return ssoIdentities;
  },
};
