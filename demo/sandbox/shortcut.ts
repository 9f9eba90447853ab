import { createHash, randomBytes } from 'node:crypto';
import { allScopes } from './memory-sign-ins.ts';
import type { TenantServer } from './tenant-server.ts';
import { Visitor } from './visitor.ts';

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
  const visitor = new Visitor({
    origin: server.origin,
    headers: server.faults.passport,
    ...(options.userAgent !== undefined && { userAgent: options.userAgent }),
  });

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
  const start = await visitor.get(`/oidc/auth?${query}`);
  const page = start.headers.get('location') ?? '';
  const picked = await visitor.post(`${page}/person`, { id: options.personId });
  let end = await visitor.follow(picked);
  // Another company's application has stopped to ask for consent.
  if (end.ok) end = await visitor.follow(await visitor.post(consentPath(end), allow));
  const back = end.headers.get('location') ?? '';
  const code = URL.canParse(back) ? new URL(back).searchParams.get('code') : null;
  if (code === null) throw new Error(`${options.personId} was not signed in (${end.status})`);

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

const allow = { decision: 'allow' };
const consentPath = ({ url }: Response) => `${new URL(url).pathname}/consent`;

function redirectAddress({ openId }: TenantServer, clientId: string): string {
  const [origin = 'http://localhost'] = openId.applications.get(clientId)?.origins ?? [];
  return `${origin.replace(':*', '')}/callback`;
}
