/** The other side of social accounts: where a person signs in, and who they turn out to be. */
import type { Connector } from '../tenant.ts';
import { ApiError } from './api-error.ts';

/** What a provider hands out for its own API. `expires_in` is seconds. */
export interface ProviderTokens {
  access_token: string;
  scope?: string;
  token_type?: string;
  expires_in?: number;
}

export interface SocialAccount {
  id: string;
  name?: string;
  email?: string;
  phone?: string;
  avatar?: string;
  rawData?: Record<string, unknown>;
  tokens?: ProviderTokens;
}

export interface AuthorizationRequest {
  state: string;
  redirectUri: string;
  /** Absent: the connector's own. */
  scope?: string;
}

export interface SocialProviders {
  /** The address at the provider to send the person to. */
  authorizationUri(connector: Connector, request: AuthorizationRequest): string;
  /**
   * Turns what came back to the redirect address (all its query parameters, plus `redirectUri`) into an account.
   * Refuses with an `ApiError`, such as 401 `connector.authorization_failed`.
   */
  exchange(connector: Connector, connectorData: Record<string, unknown>): Promise<SocialAccount>;
}

const textKeys = ['name', 'email', 'phone', 'avatar'] as const;

/** For tests without pages: believes whatever account `connectorData` describes, as long as there is a `code`. */
export const trustingProviders: SocialProviders = {
  authorizationUri(connector, { state, redirectUri, scope = 'email profile' }) {
    const query = new URLSearchParams({ state, redirect_uri: redirectUri, scope });
    return `http://${connector.target}.provider.test/?${query}`;
  },

  async exchange(_connector, data) {
    if (typeof data['code'] !== 'string') {
      throw new ApiError(400, 'connector.invalid_response', {
        data: { message: JSON.stringify(data) },
      });
    }
    const account: SocialAccount = {
      id: typeof data['userId'] === 'string' ? data['userId'] : `account-of-${data['code']}`,
      rawData: data,
    };
    for (const key of textKeys) {
      const value = data[key];
      if (typeof value === 'string') account[key] = value;
    }
    const tokens = data['tokenResponse'] as ProviderTokens | undefined;
    if (tokens) account.tokens = tokens;
    return account;
  },
};
