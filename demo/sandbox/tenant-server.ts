import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAccountApi } from './account-api/index.ts';
import { accountCenterDocument, signInExperienceDocument } from './account-api/well-known.ts';
import { Faults } from './faults.ts';
import { answerWith, listenFrom } from './http.ts';
import { createHostedPasskey, hostedPasskeyPath } from './hosted-passkey.ts';
import { inbox } from './inbox.ts';
import { secret } from './ids.ts';
import { createManagementApi } from './management-api/index.ts';
import { createTenant } from './memory-tenant.ts';
import type { DeepPartial } from './memory-tenant.ts';
import type { Application } from './oidc/applications.ts';
import type { Machine } from './oidc/machine.ts';
import { createOpenId } from './oidc/provider.ts';
import type { OpenId } from './oidc/provider.ts';
import { asset } from './pages/assets.ts';
import { goTo } from './pages/layout.ts';
import type { ProviderSite } from './provider-site/site.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import type { Tenant, TenantSettings } from './tenant.ts';

export interface TenantOptions {
  /** Shown on the demo page. */
  name?: string;
  settings?: DeepPartial<TenantSettings>;
  /** Id of the first-party application; `demo-shop` when absent. */
  appId?: string;
  /** Origins of the application; `http://localhost:*` allows every port. */
  appOrigins?: string[];
  /** The first port to try; any free one when absent. */
  port?: number;
}

/** A tenant with a port of its own. */
export interface TenantServer {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly port: number;
  /** The first-party application. */
  readonly appId: string;
  /** An application of somebody else's, which has to ask for consent. */
  readonly thirdPartyAppId: string;
  /** A machine that may use the Management API: what a gateway is. */
  readonly machine: Machine;
  readonly tenant: Tenant;
  readonly openId: OpenId;
  readonly faults: Faults;
  /** Lets pages of a further origin sign people in. */
  allowOrigin(origin: string): void;
  close(): Promise<void>;
}

const everyLocalPort = ['http://localhost:*', 'http://127.0.0.1:*'];

export async function startTenant(
  id: string,
  options: TenantOptions,
  providers: ProviderSite,
): Promise<TenantServer> {
  const faults = new Faults();
  let answer!: (request: IncomingMessage, response: ServerResponse) => void;
  const server = await listenFrom(options.port ?? 0, (request, response) => {
    void faults.meet(request, response).then((met) => met || answer(request, response));
  });

  const { origin } = server;
  const { appId = 'demo-shop' } = options;
  const origins = [...(options.appOrigins ?? everyLocalPort)];
  const registered: Application[] = [
    { id: appId, name: 'Demo shop', thirdParty: false, origins },
    { id: 'photo-prints', name: 'Photo prints', thirdParty: true, origins },
  ];
  const machine: Machine = { id: 'account-gateway', secret: secret(), mayManage: true };
  const powerless: Machine = { id: 'reporting', secret: machine.secret, mayManage: false };
  let openId!: OpenId;
  const tenant = createTenant(options.settings, (made) => {
    openId = createOpenId(origin, made, registered, [machine, powerless]);
    return openId.signIns;
  });
  const api = createAccountApi(tenant, (token) => openId.authenticate(token), {
    social: providers,
    origin,
  });
  const management = createManagementApi(tenant, openId.authenticateMachine, {
    signOut: async (userId) => openId.signIns.signOut(userId),
  });
  const signIn = createSignIn({ origin, tenant, openId, providers });
  const hostedPasskey = createHostedPasskey({ origin, tenant, openId });

  const answerRest = answerWith(route);
  answer = (incoming, outgoing) => {
    if (incoming.url?.startsWith('/oidc/')) openId.handle(incoming, outgoing);
    else answerRest(incoming, outgoing);
  };

  async function route(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/sign-in/')) return signIn(request);
    if (pathname.startsWith('/pages/')) return (await asset(pathname)) ?? notFound();
    if (pathname.startsWith('/inbox')) return inbox(request, () => [{ name, tenant }]);
    if (pathname === '/') return goTo('/inbox');
    if (pathname === '/.well-known/webauthn') return relatedOrigins(tenant);
    if (pathname === '/settings.json') return snapshot(tenant);
    if (pathname.startsWith(hostedPasskeyPath)) return hostedPasskey(request);
    const managed = await management(request);
    if (managed) return managed;
    // The Account API also serves the avatars people upload.
    return api(request);
  }

  const name = options.name ?? id;
  return {
    id,
    name,
    origin,
    port: server.port,
    appId,
    thirdPartyAppId: 'photo-prints',
    machine,
    tenant,
    openId,
    faults,
    allowOrigin: (further) => void origins.push(further),
    close: () => server.close(),
  };
}

const notFound = () => new Response(null, { status: 404 });

/** Lets browsers use this host's passkeys on the pages an owner listed. */
const relatedOrigins = ({ settings }: Tenant) =>
  Response.json({ origins: settings.accountCenter.webauthnRelatedOrigins });

/** What an owner who took a snapshot of the public settings would serve from their own site. */
const snapshot = (tenant: Tenant) =>
  Response.json(
    {
      accountCenter: accountCenterDocument(tenant),
      signInExperience: signInExperienceDocument(tenant),
    },
    { headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' } },
  );
