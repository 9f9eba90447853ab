/** Where a person belongs, to read: organisations, roles, identities of their company. */
import * as z from 'zod/mini';
import { organizationList, roleList } from '../../api/gateway-schemas.ts';
import { enterpriseIdentity, listOf } from '../../api/schemas.ts';
import type { FeatureHandler } from '../call.ts';
import { path } from '../management.ts';

const withIdentities = z.object({ id: z.string(), ssoIdentities: listOf(enterpriseIdentity) });

export const memberships: Record<
  'listOrganizations' | 'listRoles' | 'listEnterpriseIdentities',
  FeatureHandler
> = {
  listOrganizations: ({ management, person }) =>
    management({ path: path`/users/${person.id}/organizations`, answer: organizationList }),

  listRoles: ({ management, person }) =>
    management({
      path: path`/users/${person.id}/roles`,
      query: { page: '1', page_size: '100' },
      answer: roleList,
    }),

  listEnterpriseIdentities: async ({ management, person }) => {
    const { ssoIdentities } = await management({
      path: path`/users/${person.id}`,
      query: { includeSsoIdentities: 'true' },
      answer: withIdentities,
    });
    return ssoIdentities;
  },
};
