/** Tokens of linked providers, where the tenant stores them. */
import { row } from '../row.ts';
import { providerToken } from '../schemas/provider-tokens.ts';

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
