import { createHash, randomBytes } from 'node:crypto';
import { allScopes } from './memory-sign-ins.ts';
import type { TenantServer } from './tenant-server.ts';

export interface ShortcutOptions {
  personId: string;
  /** The first-party application when absent. */
  clientId?: string;
  /** Everything the Account API knows when absent. */
  scope?: string;
  userAgent?: string;
  /** More about where the sign-in came from, such as `ip`, `country`, `city`. */
  context?: Record<string, string>;
  /** When it happened, in milliseconds by the tenant's clock. */
  at?: number;
}

export interface Tokens {
  access_token: string;
  refresh_token?: string;
  id_token: string;
  scope: string;
  expires_in: number;
  sessionUid: string;
}

/** Signs a person in over HTTP as a browser would, without anybody having to look at the pages. */
export async function signInDirectly(
  server: TenantServer,
  options: ShortcutOptions,
): Promise<Tokens> {
  const clientId = options.clientId ?? server.appId;
  const verifier = randomBytes(32).toString('base64url');
  const redirectUri = redirectAddress(server, clientId);
  const visit = visitor(server, options.userAgent ?? 'Sandbox');

  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: options.scope ?? allScopes.join(' '),
    prompt: 'login consent',
    state: 'state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  let at = await visit(`/oidc/auth?${query}`);
  at = await visit(`${at}/person`, { id: options.personId });
  at = await visit(at);
  if (at.includes('/sign-in/'))
    at = await visit(await visit(`${at}/consent`, { decision: 'allow' }));
  const code = new URL(at).searchParams.get('code');
  if (!code) throw new Error(`No code came back: ${at}`);

  const answer = await fetch(`${server.origin}/oidc/token`, {
    method: 'POST',
    headers: server.faults.passport,
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
    }),
  });
  const tokens = (await answer.json()) as Tokens;
  const { sessionUid = '' } = (await server.openId.authenticate(tokens.access_token)) ?? {};
  server.openId.signIns.amend(sessionUid, { context: options.context, at: options.at });
  return { ...tokens, sessionUid };
}

function redirectAddress({ openId }: TenantServer, clientId: string): string {
  const [origin = 'http://localhost'] = openId.applications.get(clientId)?.origins ?? [];
  return `${origin.replace(':*', '')}/callback`;
}

/** A browser that keeps cookies and tells where it is sent to. */
function visitor(server: TenantServer, userAgent: string) {
  const cookies = new Map<string, string>();
  return async (location: string, form?: Record<string, string>): Promise<string> => {
    const response = await fetch(new URL(location, server.origin), {
      redirect: 'manual',
      headers: {
        ...server.faults.passport,
        'User-Agent': userAgent,
        Cookie: [...cookies.values()].join('; '),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.split('=')[0] ?? '', pair);
    }
    const next = response.headers.get('location');
    if (!next) throw new Error(`${location} answered ${response.status} and led nowhere`);
    return next;
  };
}
