import { Account } from '../account/account.ts';
import {
  authByAppId,
  authByFunction,
  authByGateway,
  authByHostClient,
  type Auth,
  type GetAccessToken,
  type HostClient,
} from '../account/auth.ts';
import { fetchSettings } from '../api/client.ts';
import type { Settings } from '../api/settings.ts';

/** What makes an element a root. */
export interface RootOptions {
  endpoint?: string | undefined;
  appId?: string | undefined;
  redirectUri?: string | undefined;
  scopes?: string | undefined;
  gateway?: string | undefined;
  client?: HostClient | undefined;
  getAccessToken?: GetAccessToken | undefined;
  settings?: Settings | string | undefined;
}

/** An account from what the host gave, or undefined while it has not given enough. */
export function createAccount(options: RootOptions, language: () => string): Account | undefined {
  const auth = authFrom(options);
  const base = options.endpoint ? `${trimmed(options.endpoint)}/api` : trimmed(options.gateway ?? '');
  if (!auth || !base) return undefined;
  const settings = settingsFrom(options);
  return new Account({ auth, base, language, gateway: Boolean(options.gateway), ...(settings && { settings }) });
}

function authFrom(options: RootOptions): Auth | undefined {
  const { client, getAccessToken, endpoint, appId, redirectUri, scopes, gateway } = options;
  if (client) return authByHostClient(client);
  if (getAccessToken) return authByFunction(getAccessToken);
  if (endpoint && appId) {
    return authByAppId({ endpoint: trimmed(endpoint), appId, redirectUri, scopes });
  }
  return gateway && !endpoint ? authByGateway() : undefined;
}

function settingsFrom({ settings, gateway }: RootOptions) {
  if (typeof settings === 'object') return async () => settings;
  const url = settings ?? (gateway && `${trimmed(gateway)}/settings`);
  return url ? () => fetchSettings(url) : undefined;
}

const trimmed = (url: string) => url.replace(/\/+$/, '');
