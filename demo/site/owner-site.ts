/**
 * The server of a site owner, as the demo pages need it: a gateway before each tenant, and a sign-in of the site's own
 * that keeps the tokens and gives the browser a cookie which no script can read.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAccountGateway } from '../../src/gateway/index.ts';
import { toNodeListener } from '../../src/gateway/node.ts';
import { allScopes } from '../sandbox/memory-sign-ins.ts';
import type { TenantServer } from '../sandbox/tenant-server.ts';

type Middleware = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: () => void,
) => Promise<void>;

const cookieName = 'demo_session';
const random = () => randomBytes(32).toString('base64url');

export const gatewayPath = ({ id }: TenantServer): string => `/account-api/${id}`;
export const sessionPath = ({ id }: TenantServer): string => `/session/${id}`;

const keyIn = (cookies: string | null | undefined): string =>
  new RegExp(`(?:^|; )${cookieName}=([^;]+)`).exec(cookies ?? '')?.[1] ?? '';

/** Answers below `gatewayPath` and `sessionPath` of each tenant, and leaves the rest to others. */
export function ownerSite(tenants: readonly TenantServer[]): Middleware {
  /** Access tokens by tenant and cookie. */
  const tokens = new Map<string, string>();
  /** Sign-ins that have left for Logto and are not back yet. */
  const leaving = new Map<string, { verifier: string; page: string }>();

  const gateways = tenants.map((tenant) => {
    const gateway = createAccountGateway({
      endpoint: tenant.origin,
      basePath: gatewayPath(tenant),
      management: { clientId: tenant.machine.id, clientSecret: tenant.machine.secret },
      getAccessToken: async ({ headers }) =>
        tokens.get(`${tenant.id} ${keyIn(headers.get('cookie'))}`),
      features: {
        tokens: true,
        deletion: { coolingOffDays: 14, secret: random() },
        export: true,
        organizations: true,
        roles: true,
        enterpriseIdentities: true,
        activity: true,
        endSessions: true,
        profileKeys: true,
        passwordCheck: true,
      },
    });
    return { tenant, listener: toNodeListener(gateway) };
  });

  function leave(tenant: TenantServer, callback: string, page: string): string {
    const state = random();
    const verifier = random();
    leaving.set(state, { verifier, page });
    const query = new URLSearchParams({
      client_id: tenant.appId,
      redirect_uri: callback,
      response_type: 'code',
      scope: allScopes.filter((scope) => scope !== 'offline_access').join(' '),
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    return `${tenant.origin}/oidc/auth?${query}`;
  }

  async function comeBack(tenant: TenantServer, url: URL, outgoing: ServerResponse) {
    const { code = '', state = '' } = Object.fromEntries(url.searchParams);
    const begun = leaving.get(state);
    leaving.delete(state);
    if (!begun) return '/';
    const answer = await fetch(`${tenant.origin}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: tenant.appId,
        redirect_uri: url.origin + url.pathname,
        code,
        code_verifier: begun.verifier,
      }),
    });
    const { access_token: token } = (await answer.json()) as { access_token?: string };
    if (token) {
      const key = random();
      tokens.set(`${tenant.id} ${key}`, token);
      outgoing.setHeader('Set-Cookie', `${cookieName}=${key}; Path=/; HttpOnly; SameSite=Lax`);
    }
    return begun.page;
  }

  return async (incoming, outgoing, next) => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
    const { pathname } = url;
    const gateway = gateways.find(({ tenant }) => pathname.startsWith(`${gatewayPath(tenant)}/`));
    if (gateway) return gateway.listener(incoming, outgoing);
    const tenant = tenants.find((each) => pathname.startsWith(`${sessionPath(each)}/`));
    if (!tenant) return next();
    const callback = `${url.origin}${sessionPath(tenant)}/callback`;
    let location: string;
    if (pathname.endsWith('/callback')) location = await comeBack(tenant, url, outgoing);
    else if (pathname.endsWith('/sign-in')) {
      location = leave(tenant, callback, incoming.headers.referer ?? '/');
    } else {
      tokens.delete(`${tenant.id} ${keyIn(incoming.headers.cookie)}`);
      location = incoming.headers.referer ?? '/';
    }
    outgoing.writeHead(302, { Location: location }).end();
  };
}
