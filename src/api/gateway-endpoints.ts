/**
 * The gateway's own calls, in the same form as those to Logto in `endpoints.ts`: one export a row, the path below the
 * gateway's address. Page and gateway read the same rows, so they cannot disagree about a path, a body or a proof.
 */
import { row } from './row.ts';
import * as schemas from './gateway-schemas.ts';

const tokens = { feature: 'tokens', stepUp: 'always' } as const;

// Personal access tokens are known by their names, which can hold anything; so names travel in bodies.
export const listTokens = row(
  {
    name: 'listTokens',
    method: 'GET',
    path: '/tokens',
    response: schemas.tokenList,
    resource: 'tokens',
  },
  tokens,
);
/** The only answer that holds the whole value. `expiresAt` is epoch milliseconds; without it the token lives on. */
export const createToken = row(
  {
    name: 'createToken',
    method: 'POST',
    path: '/tokens',
    response: schemas.token,
    touches: ['tokens'],
  },
  tokens,
);
export const renameToken = row(
  { name: 'renameToken', method: 'PATCH', path: '/tokens', touches: ['tokens'] },
  tokens,
);
export const deleteToken = row(
  { name: 'deleteToken', method: 'POST', path: '/tokens/delete', touches: ['tokens'] },
  tokens,
);

/** `confirmation` is what the person typed: their own name as `confirmationOf` gives it. */
export const deleteAccount = row({
  name: 'deleteAccount',
  method: 'POST',
  path: '/deletion',
  response: schemas.deletion,
  feature: 'deletion',
  stepUp: 'when-possible',
});
// Nobody is signed in to an account that waits for its deletion: the restore token is the proof.
export const restoreAccount = row({
  name: 'restoreAccount',
  method: 'POST',
  path: '/deletion/restore',
  feature: 'deletion',
  touches: ['profile'],
});
export const exportData = row({
  name: 'exportData',
  method: 'GET',
  path: '/export',
  response: schemas.dataExport,
  feature: 'export',
  stepUp: 'when-possible',
});

export const listOrganizations = row({
  name: 'listOrganizations',
  method: 'GET',
  path: '/organizations',
  response: schemas.organizationList,
  resource: 'organizations',
  feature: 'organizations',
});
export const listRoles = row({
  name: 'listRoles',
  method: 'GET',
  path: '/roles',
  response: schemas.roleList,
  resource: 'roles',
  feature: 'roles',
});
export const listEnterpriseIdentities = row({
  name: 'listEnterpriseIdentities',
  method: 'GET',
  path: '/enterprise-identities',
  response: schemas.enterpriseIdentityList,
  resource: 'enterpriseIdentities',
  feature: 'enterpriseIdentities',
});
export const listActivity = row({
  name: 'listActivity',
  method: 'GET',
  path: '/activity',
  response: schemas.activityList,
  resource: 'activity',
  feature: 'activity',
  stepUp: 'always',
});

/** Signs out everywhere but here, and ends what those sign-ins allowed the owner's apps. */
export const endOtherSessions = row({
  name: 'endOtherSessions',
  method: 'POST',
  path: '/sessions/end-others',
  response: schemas.ended,
  feature: 'endSessions',
  stepUp: 'always',
  touches: ['sessions', 'grants'],
});
/** Takes one key out of the profile, which Logto's own API can only fill. */
export const removeProfileValue = row({
  name: 'removeProfileValue',
  method: 'DELETE',
  path: '/profile/:key',
  feature: 'profileKeys',
  field: 'profile',
  touches: ['profile'],
});
/** Whether a password would be accepted, before it is set. */
export const checkPassword = row({
  name: 'checkPassword',
  method: 'POST',
  path: '/password-check',
  response: schemas.passwordCheck,
  feature: 'passwordCheck',
  field: 'password',
});
