/** Tokens for machines: JWTs for the Management API, by client credentials. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';
import type { ClientMetadata, ResourceServer } from 'oidc-provider';

/** The same for every Logto that an owner runs, whatever its address. */
export const managementResource = 'https://default.logto.app/api';

/** A machine as an administrator would register it. */
export interface Machine {
  id: string;
  secret: string;
  /** Whether its role allows the Management API. */
  mayManage: boolean;
}

export const machineMetadata = ({ id, secret }: Machine): ClientMetadata => ({
  client_id: id,
  client_secret: secret,
  client_name: id,
  token_endpoint_auth_method: 'client_secret_basic',
  redirect_uris: [],
  response_types: [],
  grant_types: ['client_credentials'],
});

export const managementServer = (mayManage: boolean): ResourceServer => ({
  audience: managementResource,
  scope: mayManage ? 'all' : '',
  accessTokenTTL: 3600,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'ES384' } },
});

/** The scopes of a token that this issuer signed for the Management API. */
export function machineVerifier(issuer: string, key: KeyObject) {
  const publicKey = createPublicKey(key);
  return async (token: string): Promise<readonly string[] | undefined> => {
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        issuer,
        audience: managementResource,
      });
      return typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : [];
    } catch {
      return undefined;
    }
  };
}
