/** A gateway before a Logto-compatible server in memory: no port, nothing of Node. */
import { createAccountApi } from '../../../demo/sandbox/account-api/index.ts';
import { createManagementApi } from '../../../demo/sandbox/management-api/index.ts';
import {
  addPerson,
  createTenant,
  type DeepPartial,
  type MemoryTenant,
} from '../../../demo/sandbox/memory-tenant.ts';
import type { SignInOptions } from '../../../demo/sandbox/memory-sign-ins.ts';
import type { Person, TenantSettings } from '../../../demo/sandbox/tenant.ts';
import {
  createAccountGateway,
  type AccountGateway,
  type FeatureOptions,
  type GatewayIncident,
  type GatewayOptions,
} from '../../../src/gateway/index.ts';

export const site = 'https://shop.example';
export const logto = 'https://auth.example';
export const password = 'correct horse battery staple';
export const secret = 'a secret of thirty-two characters or more';
export const credentials = { clientId: 'gateway', clientSecret: 'machine secret' };

export const everything: FeatureOptions = {
  tokens: true,
  deletion: true,
  export: true,
  organizations: true,
  roles: true,
  enterpriseIdentities: true,
  activity: true,
  endSessions: true,
  profileKeys: true,
  passwordCheck: true,
};

export interface Answer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
  body: any;
  text: string;
}

export interface CallOptions {
  body?: unknown;
  /** The bearer token; null sends none. The person's own when absent. */
  token?: string | null;
  record?: string | undefined;
  headers?: Record<string, string>;
}

export interface World {
  gateway: AccountGateway;
  options: GatewayOptions;
  tenant: MemoryTenant;
  person: Person;
  token: string;
  /** `GET /api/my-account` of all that Logto was asked. */
  asked: string[];
  incidents: GatewayIncident[];
  /** Answers in Logto's stead; undefined lets the request pass. */
  intercept: ((request: Request) => Promise<Response> | Response | undefined) | undefined;
  /** From a page of the gateway's own origin, unless the headers say otherwise. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  prove(token?: string, theirPassword?: string): Promise<string>;
  signIn(person: Person, options?: SignInOptions): string;
  add(person?: Partial<Person>): Person;
}

export interface WorldOptions extends Partial<GatewayOptions> {
  settings?: DeepPartial<TenantSettings>;
  person?: Partial<Person>;
  signIn?: SignInOptions;
}

export function world(given: WorldOptions = {}): World {
  const { settings, person: partial, signIn, ...more } = given;
  const tenant = createTenant(settings);
  const person = addPerson(tenant, { username: 'ann', name: 'Ann', password, ...partial });
  const machineTokens = new Map<string, number>();
  const account = createAccountApi(tenant, tenant.signIns.authenticate);
  const management = createManagementApi(
    tenant,
    async (token) => ((machineTokens.get(token) ?? 0) > tenant.now() ? ['all'] : undefined),
    {
      async signOut(userId) {
        for (const grant of await tenant.signIns.grants(userId)) {
          await tenant.signIns.revokeGrant(userId, String(grant['id']));
        }
      },
    },
  );

  async function issue(request: Request): Promise<Response> {
    const expected = btoa(
      [credentials.clientId, credentials.clientSecret].map(encodeURIComponent).join(':'),
    );
    const form = new URLSearchParams(await request.text());
    const good =
      request.headers.get('authorization') === `Basic ${expected}` &&
      form.get('grant_type') === 'client_credentials' &&
      form.get('resource') === 'https://default.logto.app/api' &&
      form.get('scope') === 'all';
    if (!good) return Response.json({ code: 'oidc.invalid_client' }, { status: 400 });
    const token = `machine-token-${machineTokens.size + 1}`;
    machineTokens.set(token, tenant.now() + 3_600_000);
    return Response.json({ access_token: token, expires_in: 3600, token_type: 'Bearer' });
  }

  const here: World = {
    tenant,
    person,
    token: tenant.signIns.signIn(person.id, signIn).token,
    asked: [],
    incidents: [],
    intercept: undefined,
    options: {
      endpoint: logto,
      management: credentials,
      features: everything,
      now: () => tenant.now(),
      onIncident: (incident) => here.incidents.push(incident),
      async fetch(input, init) {
        const request = new Request(input, init);
        const { pathname } = new URL(request.url);
        here.asked.push(`${request.method} ${pathname}`);
        const answer = here.intercept?.(request);
        if (answer) return answer;
        if (pathname === '/oidc/token') return issue(request);
        return (await management(request)) ?? account(request);
      },
      ...more,
    },
    gateway: undefined as unknown as AccountGateway,
    async call(method, path, { body, token = here.token, record, headers } = {}) {
      const response = await here.gateway(
        received(`${site}/account-api${path}`, {
          method,
          headers: {
            'sec-fetch-site': 'same-origin',
            ...(token !== null && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...(record !== undefined && { 'logto-verification-id': record }),
            ...headers,
          },
          ...(body !== undefined && {
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        }),
      );
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      const parsed: unknown = type.startsWith('application/json') ? JSON.parse(text) : undefined;
      return { status: response.status, headers: response.headers, body: parsed, text };
    },
    async prove(token = here.token, theirPassword = password) {
      const response = await account(
        new Request(`${logto}/api/verifications/password`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ password: theirPassword }),
        }),
      );
      const { verificationRecordId } = (await response.json()) as { verificationRecordId: string };
      return verificationRecordId;
    },
    signIn: (somebody, options) => tenant.signIns.signIn(somebody.id, options).token,
    add: (somebody) => addPerson(tenant, { password, ...somebody }),
  };
  here.gateway = createAccountGateway(here.options);
  return here;
}

/** A gateway whose pages have no token: the host's cookie `session=<access token>` speaks for them. */
export const withCookies = (options: WorldOptions = {}): World =>
  world({
    getAccessToken: async (request) =>
      /(?:^|; )session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1],
    ...options,
  });

/**
 * A request as a server receives it. Browsers let nobody write `Cookie`, `Origin` or `Sec-Fetch-Site` into a request,
 * but headers that stand alone hold anything.
 */
export function received(url: string, init: RequestInit = {}): Request {
  const { headers, ...rest } = init;
  const all = new Headers(headers);
  const type = all.get('content-type');
  const request = new Request(url, { ...rest, ...(type && { headers: { 'content-type': type } }) });
  return Object.defineProperty(request, 'headers', { value: all });
}
