import type { ClientMetadata } from 'oidc-provider';

/** An application as an administrator would register it. */
export interface Application {
  id: string;
  name: string;
  /** Asks for consent, is listed among the authorised apps, and is kept from changing an account. */
  thirdParty: boolean;
  /** Origins that may receive codes and call `/oidc` from a browser. A port can be `*`. */
  origins: string[];
}

/** Whether an address belongs to one of an application's origins. Any path is fine, to spare the demo a list. */
export function allowsAddress(application: Application, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, hostname } = new URL(address);
  return application.origins.some(
    (allowed) => allowed === origin || allowed === `${protocol}//${hostname}:*`,
  );
}

/** The provider wants at least one address; which addresses count is decided by {@link allowsAddress}. */
export function clientMetadata(application: Application): ClientMetadata {
  const home = `${(application.origins[0] ?? 'http://localhost').replace(':*', '')}/`;
  return {
    client_id: application.id,
    client_name: application.name,
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    redirect_uris: [home],
    post_logout_redirect_uris: [home],
    response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'],
  };
}
