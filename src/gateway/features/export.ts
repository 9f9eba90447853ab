/** All a person may see of themselves, in one document. What the owner keeps closed is left out, and named. */
import { listGrants, listMfa, listSessions } from '../../api/endpoints.ts';
import type { FeatureCall, FeatureHandler } from '../call.ts';
import { GatewayError } from '../errors.ts';
import { callAs } from './account-api.ts';
import { memberships } from './memberships.ts';

const parts = {
  mfa: (call: FeatureCall) => callAs(call, listMfa, {}),
  sessions: async (call: FeatureCall) => (await callAs(call, listSessions, {})).sessions,
  grants: async (call: FeatureCall) => (await callAs(call, listGrants, {})).grants,
  organizations: memberships.listOrganizations,
  roles: memberships.listRoles,
  enterpriseIdentities: memberships.listEnterpriseIdentities,
};

const exportData: FeatureHandler = async (call) => {
  const omitted: string[] = [];
  const entries = Object.entries(parts).map(async ([name, read]) => {
    try {
      return [name, await read(call)] as const;
    } catch (error) {
      // A part that is closed is missing; one that failed makes the whole incomplete, and that is an error.
      const closed = error instanceof GatewayError && error.status < 500 && error.status !== 429;
      if (!closed) throw error;
      omitted.push(name);
      return [name, undefined] as const;
    }
  });
  const known = Object.fromEntries(await Promise.all(entries));
  return {
    exportedAt: new Date(call.setup.now()).toISOString(),
    profile: call.person,
    ...known,
    omitted,
  };
};

export const dataExport = { exportData };
