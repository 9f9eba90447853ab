import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { signInLog } from '../management-api/logs.ts';
import type { AuthenticateMachine } from '../management-api/index.ts';
import type { Caller, Tenant } from '../tenant.ts';
import { allowsAddress, clientMetadata } from './applications.ts';
import type { Application } from './applications.ts';
import { configuration } from './configuration.ts';
import { answerErrorsAsLogto } from './errors.ts';
import { machineMetadata, machineVerifier, type Machine } from './machine.ts';
import { ProviderSignIns } from './sign-ins.ts';
import type { Submission } from './sign-ins.ts';
import { Storage } from './storage.ts';

/** The OpenID side of a tenant. */
export interface OpenId {
  readonly provider: Provider;
  readonly storage: Storage;
  readonly applications: Map<string, Application>;
  readonly signIns: ProviderSignIns;
  /** Tells who a bearer token speaks for; nobody when it is unknown, expired or revoked. */
  authenticate(bearerToken: string): Promise<Caller | undefined>;
  /** The scopes of a machine's token for the Management API; undefined for any other token. */
  authenticateMachine: AuthenticateMachine;
  /** Answers everything below `/oidc`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
}

type Clock = Pick<Tenant, 'people' | 'now' | 'management'>;

/** Starts a provider whose issuer is `<origin>/oidc`, with Logto's routes, scopes and lifetimes. */
export function createOpenId(
  origin: string,
  tenant: Clock,
  registered: Application[],
  machines: readonly Machine[] = [],
): OpenId {
  const storage = new Storage(() => tenant.now());
  const applications = new Map(registered.map((application) => [application.id, application]));
  const key = signingKey();
  const provider = new Provider(`${origin}/oidc`, {
    ...configuration({ origin, tenant, storage, applications, machines }),
    clients: [...registered.map(clientMetadata), ...machines.map(machineMetadata)],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), use: 'sig', alg: 'ES384' }] },
  });
  // Koa's own types do not know what the provider puts on the context.
  provider.use(answerErrorsAsLogto as never);
  allowRegisteredOrigins(provider, applications);

  const signIns = new ProviderSignIns({ provider, storage, applications, now: () => tenant.now() });
  const logged = new Set<string>();
  provider.on('interaction.ended', (context) => {
    const submission = context.oidc.result?.['submission'] as Submission | undefined;
    const { session, client } = context.oidc;
    if (!submission || !session || !client) return;
    signIns.remember(session.uid, { clientId: client.clientId, at: tenant.now(), submission });
    // Agreeing to what an app asks for ends an interaction too, with the same proof.
    const proof = JSON.stringify(submission.verificationRecords);
    if (logged.has(proof)) return;
    logged.add(proof);
    tenant.management.logs.push(signInLog(submission, client.clientId, tenant.now()));
  });

  return {
    provider,
    storage,
    applications,
    signIns,
    async authenticate(bearerToken) {
      const token = await provider.AccessToken.find(bearerToken);
      if (!token?.clientId || token.aud !== undefined || !tenant.people.has(token.accountId)) {
        return undefined;
      }
      if (!storage.get('Grant', token.grantId ?? '')) return undefined;
      return {
        userId: token.accountId,
        clientId: token.clientId,
        scopes: [...token.scopes],
        ...(token.sessionUid !== undefined && { sessionUid: token.sessionUid }),
        thirdParty: applications.get(token.clientId)?.thirdParty ?? true,
      };
    },
    authenticateMachine: machineVerifier(`${origin}/oidc`, key),
    handle: mountedBelow('/oidc', provider),
  };
}

/** Logto signs with ES384. */
const signingKey = () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;

/** Registered addresses are origins here, so the list of exact addresses is not what decides. */
function allowRegisteredOrigins(provider: Provider, applications: Map<string, Application>): void {
  const allowed = function (this: { clientId: string }, address: string): boolean {
    const application = applications.get(this.clientId);
    return application !== undefined && allowsAddress(application, address);
  };
  Object.assign(provider.Client.prototype, {
    redirectUriAllowed: allowed,
    postLogoutRedirectUriAllowed: allowed,
  });
}

/** The provider knows its routes without the prefix and learns the prefix from `originalUrl`. */
function mountedBelow(prefix: string, provider: Provider) {
  const handle = provider.callback();
  return (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): void => {
    request.originalUrl = request.url ?? '';
    request.url = request.originalUrl.slice(prefix.length) || '/';
    void handle(request, response);
  };
}
