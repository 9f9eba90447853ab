/**
 * The server of a site owner, as the demo pages need it: a gateway before Logto, a snapshot of the owner's settings, and
 * a sign-in of the site's own that keeps the tokens and gives the browser a cookie which no script can read.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAccountGateway } from '../../src/gateway/index.ts';
import { toNodeListener } from '../../src/gateway/node.ts';
import { allScopes } from '../sandbox/memory-sign-ins.ts';
import type { TenantServer } from '../sandbox/tenant-server.ts';
import { choicesAt, chosenBy, cookieIn } from './visit.ts';

export type Middleware = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: () => void,
) => Promise<void>;

const cookieName = 'demo_session';
const random = () => randomBytes(32).toString('base64url');

/** Answers for the tenant a visitor chose, and leaves to others what is none of its business. */
export function ownerSite(tenants: readonly TenantServer[]): Middleware {
  const choices = choicesAt(tenants);
  /** Access tokens by tenant and cookie. */
  const tokens = new Map<string, string>();
  /** Sign-ins that have left for Logto and are not back yet. */
  const leaving = new Map<string, { verifier: string; page: string }>();

  const sites = tenants.map((tenant) => {
    const gateway = createAccountGateway({
      endpoint: tenant.origin,
      basePath: '/account-api',
      management: { clientId: tenant.machine.id, clientSecret: tenant.machine.secret },
      getAccessToken: async ({ headers }) =>
        tokens.get(`${tenant.id} ${cookieIn(headers.get('cookie'), cookieName)}`),
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
    return { tenant, gateway: toNodeListener(gateway) };
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
    const { cookie, referer = '/' } = incoming.headers;
    const chosen = chosenBy(cookie, choices).tenant;
    const { tenant, gateway } = sites.find((site) => site.tenant.name === chosen)!;
    const goTo = (location: string) => void outgoing.writeHead(302, { Location: location }).end();
    switch (url.pathname) {
      case '/account-settings.json': {
        const settings = await fetch(`${tenant.origin}/settings.json`);
        outgoing.setHeader('Content-Type', 'application/json');
        return void outgoing.end(await settings.text());
      }
      case '/session/sign-in':
        return goTo(leave(tenant, `${url.origin}/session/callback`, referer));
      case '/session/callback':
        return goTo(await comeBack(tenant, url, outgoing));
      case '/session/sign-out':
        tokens.delete(`${tenant.id} ${cookieIn(cookie, cookieName)}`);
        return goTo(referer);
      default:
        return url.pathname.startsWith('/account-api/') ? gateway(incoming, outgoing) : next();
    }
  };
}
