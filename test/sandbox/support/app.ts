import { createHash, randomBytes } from 'node:crypto';
import type { TenantServer } from '../../../demo/sandbox/tenant-server.ts';
import { Visitor } from '../../../demo/sandbox/visitor.ts';

export const appOrigin = 'http://localhost:5173';
const redirectUri = `${appOrigin}/callback`;

export interface TokenAnswer {
  status: number;
  headers: Headers;
  body: Record<string, string> & { expires_in?: number };
}

/** An application's side of OpenID Connect, in as many words as a test needs. */
export class App {
  readonly visitor: Visitor;
  readonly clientId: string;
  readonly scope: string;
  #server: Pick<TenantServer, 'origin' | 'appId'>;
  #verifier = randomBytes(32).toString('base64url');

  constructor(
    server: Pick<TenantServer, 'origin' | 'appId'>,
    options: { clientId?: string; scope?: string } = {},
  ) {
    this.#server = server;
    this.visitor = new Visitor({ origin: server.origin });
    this.clientId = options.clientId ?? server.appId;
    this.scope = options.scope ?? 'openid offline_access profile email';
  }

  /** The address that starts a sign-in. */
  authorizationUri(extra: Record<string, string> = {}): string {
    const query = new URLSearchParams({
      client_id: this.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: this.scope,
      state: 'some-state',
      prompt: 'consent',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...extra,
    });
    return `/oidc/auth?${query}`;
  }

  /** Goes to the sign-in page and tells its path. */
  async startSignIn(extra?: Record<string, string>): Promise<string> {
    const response = await this.visitor.get(this.authorizationUri(extra));
    return new URL(response.headers.get('location') ?? '', this.#server.origin).pathname;
  }

  /** Signs in by the password form and gives where that led. */
  async signIn(identifier: string, password: string): Promise<Response> {
    const path = await this.startSignIn();
    const answer = await this.visitor.post(`${path}/password`, { identifier, password });
    return this.visitor.follow(answer);
  }

  /** Signs in and trades the code. */
  async signInForTokens(identifier: string, password: string): Promise<TokenAnswer> {
    return this.trade(codeIn(await this.signIn(identifier, password)));
  }

  trade(code: string, extra: Record<string, string> = {}): Promise<TokenAnswer> {
    return this.token({
      grant_type: 'authorization_code',
      redirect_uri: redirectUri,
      code,
      code_verifier: this.#verifier,
      ...extra,
    });
  }

  refresh(refreshToken: string | undefined, extra: Record<string, string> = {}) {
    return this.token({
      grant_type: 'refresh_token',
      refresh_token: refreshToken ?? '',
      ...extra,
    });
  }

  async token(form: Record<string, string>, origin = appOrigin): Promise<TokenAnswer> {
    const response = await fetch(`${this.#server.origin}/oidc/token`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams({ client_id: this.clientId, ...form }),
    });
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as TokenAnswer['body'] };
  }

  /** Asks the tenant something with a bearer token. */
  call(path: string, token: string | undefined, headers: Record<string, string> = {}) {
    return fetch(`${this.#server.origin}${path}`, {
      headers: { ...headers, Authorization: `Bearer ${token ?? ''}` },
    });
  }
}

/** The query of the address an answer sends the browser back to. */
export const queryOf = (response: Response) =>
  new URL(response.headers.get('location') ?? 'http://nowhere').searchParams;

export const codeIn = (response: Response) => queryOf(response).get('code') ?? '';
