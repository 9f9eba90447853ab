/** Two-step verification as it stands: what its elements read. Its changes are in `mfa-changes.ts`. */
import { row } from '../row.ts';
import { listOf } from '../schemas/basics.ts';
import { logtoConfigs, mfaFactor, mfaSettings } from '../schemas/mfa.ts';

const mfa = { scope: 'identities', field: 'mfa' } as const;
const passkey = { scope: 'identities', field: 'passkey' } as const;

export const listMfa = row(
  {
    name: 'listMfa',
    method: 'GET',
    path: '/my-account/mfa-verifications',
    response: listOf(mfaFactor),
    resource: 'mfa',
  },
  mfa,
);
export const getMfaSettings = row(
  {
    name: 'getMfaSettings',
    method: 'GET',
    path: '/my-account/mfa-settings',
    response: mfaSettings,
    resource: 'mfaSettings',
  },
  mfa,
);
export const getLogtoConfigs = row(
  {
    name: 'getLogtoConfigs',
    method: 'GET',
    path: '/my-account/logto-configs',
    response: logtoConfigs,
    resource: 'logtoConfigs',
  },
  passkey,
);
