import { randomBytes } from 'node:crypto';
import { errors } from 'oidc-provider';
import type { Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
import { errorPage, signedOutPage, signOutPage } from '../pages/sign-out.ts';
import { pageHeaders } from '../pages/layout.ts';
import type { Tenant } from '../tenant.ts';
import { allowsAddress } from './applications.ts';
import type { Application } from './applications.ts';
import { claimsByScope, claimsOf, plainScopes } from './claims.ts';
import { managementResource, managementServer, type Machine } from './machine.ts';
import type { Storage } from './storage.ts';

const day = 24 * 60 * 60;

interface Parts {
  origin: string;
  tenant: Pick<Tenant, 'people' | 'now'>;
  storage: Storage;
  applications: Map<string, Application>;
  machines: readonly Machine[];
}

/** The provider's settings that make it behave as Logto's. */
export function configuration(parts: Parts): Configuration {
  const { origin, tenant, storage, applications, machines } = parts;
  return {
    adapter: (model) => storage.adapter(model),
    scopes: ['openid', ...plainScopes, ...Object.keys(claimsByScope)],
    claims: claimsByScope,
    conformIdTokenClaims: false,
    clientDefaults: { id_token_signed_response_alg: 'ES384' },
    enabledJWA: { idTokenSigningAlgValues: ['ES384'] },
    extraParams: ['first_screen', 'direct_sign_in', 'identifier', 'interaction_mode'],
    cookies: { names: cookieNames(origin), keys: [randomBytes(16).toString('hex')] },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      ClientCredentials: 3600,
      Grant: 180 * day,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: (context: KoaContextWithOIDC) => refreshTokenLife(context, parts),
      Session: 14 * day,
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo(_, resource, client) {
          const machine = machines.find(({ id }) => id === client.clientId);
          if (!machine || resource !== managementResource) throw new errors.InvalidTarget();
          return managementServer(machine.mayManage);
        },
      },
      revocation: {
        enabled: true,
        allowedPolicy: (_, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => show(context, signOutPage(form)),
        postLogoutSuccessSource: (context) =>
          show(context, signedOutPage(context.oidc.client?.clientName)),
      },
    },
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    renderError: (context, error) => show(context, errorPage(error)),
    clientBasedCORS(_, requestOrigin, client) {
      const application = applications.get(client.clientId);
      return (
        requestOrigin === origin ||
        (application !== undefined && allowsAddress(application, requestOrigin))
      );
    },
    findAccount(_, id) {
      const person = tenant.people.get(id);
      if (!person || person.isSuspended) return undefined;
      return { accountId: id, claims: async (use) => claimsOf(person, use) };
    },
    loadExistingGrant: (context) => grantOf(context, applications),
    rotateRefreshToken: true,
    // Revoking any one token ends the whole grant in Logto.
    revokeGrantPolicy: () => true,
  };
}

/** Cookies do not know ports, and all tenants live on `localhost`. */
function cookieNames(origin: string) {
  const { port } = new URL(origin);
  return {
    session: `_session_${port}`,
    interaction: `_interaction_${port}`,
    resume: `_interaction_resume_${port}`,
  };
}

/** Rotation does not lengthen the life of a browser app's refresh token. */
function refreshTokenLife(context: KoaContextWithOIDC | undefined, parts: Parts): number {
  const rotated = context?.oidc.entities['RotatedRefreshToken'] as { jti: string } | undefined;
  const expiresAt = rotated && parts.storage.get('RefreshToken', rotated.jti)?.expiresAt;
  if (!expiresAt) return 14 * day;
  return Math.max(1, Math.floor((expiresAt - parts.tenant.now()) / 1000));
}

/** First-party apps get what they ask for without a question; other apps what the person has agreed to. */
async function grantOf(
  context: KoaContextWithOIDC,
  applications: Map<string, Application>,
): Promise<Grant | undefined> {
  const { session, client, result, provider, params } = context.oidc;
  if (!session?.accountId || !client) return undefined;
  const grantId = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const existing = grantId ? await provider.Grant.find(grantId) : undefined;
  if (applications.get(client.clientId)?.thirdParty !== false) return existing;
  const grant =
    existing ?? new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(String(params?.['scope'] ?? 'openid'));
  await grant.save();
  return grant;
}

function show(context: KoaContextWithOIDC, page: string): void {
  context.set(pageHeaders);
  context.body = page;
}
