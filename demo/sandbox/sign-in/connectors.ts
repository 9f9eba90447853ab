import type { Connector, Tenant } from '../tenant.ts';

export const connectorsForSignIn = (tenant: Tenant): Connector[] =>
  tenant.settings.signInExperience.socialConnectors.filter(({ platform }) => platform !== 'Native');

/** `direct_sign_in=social:google` names a target; the buttons name a connector. */
export function findConnector(tenant: Tenant, name: string): Connector | undefined {
  return connectorsForSignIn(tenant).find(({ id, target }) => id === name || target === name);
}
