/** Social accounts; a target is the provider's name such as `google`. */
import { row } from '../row.ts';
import { providerToken } from '../schemas/social.ts';

const social = {
  scope: 'identities',
  field: 'social',
  stepUp: 'when-possible',
  touches: ['profile'],
} as const;

export const linkIdentity = row(
  { name: 'linkIdentity', method: 'POST', path: '/my-account/identities' },
  social,
);
export const replaceIdentity = row(
  { name: 'replaceIdentity', method: 'PUT', path: '/my-account/identities' },
  social,
);
export const unlinkIdentity = row(
  { name: 'unlinkIdentity', method: 'DELETE', path: '/my-account/identities/:target' },
  social,
);
export const getProviderToken = row({
  name: 'getProviderToken',
  method: 'GET',
  path: '/my-account/identities/:target/access-token',
  response: providerToken,
  scope: 'identities',
});
export const renewProviderToken = row({
  name: 'renewProviderToken',
  method: 'PUT',
  path: '/my-account/identities/:target/access-token',
  response: providerToken,
  scope: 'identities',
});
export const getSsoProviderToken = row({
  name: 'getSsoProviderToken',
  method: 'GET',
  path: '/my-account/sso-identities/:connectorId/access-token',
  response: providerToken,
  scope: 'identities',
});
