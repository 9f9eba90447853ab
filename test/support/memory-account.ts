/** A signed-in person of a Logto-compatible server that lives in the page under test: no port, no redirect. */
import { verifyPassword } from '../../src/api/endpoints.ts';
import { Account } from '../../src/account/account.ts';
import type { Auth } from '../../src/account/auth.ts';
import type { Settings } from '../../src/api/settings.ts';
import { createAccountApi } from '../../demo/sandbox/account-api/index.ts';
import {
  addPerson,
  createTenant,
  type DeepPartial,
  type MemoryTenant,
} from '../../demo/sandbox/memory-tenant.ts';
import type { Person, TenantSettings } from '../../demo/sandbox/tenant.ts';

export const password = 'correct horse battery staple';
export const base = 'https://logto.example/api';

export interface MemoryAccountOptions {
  /** The owner's settings, laid over the usual. */
  settings?: DeepPartial<TenantSettings>;
  /** Laid over somebody who has a username, a name, an email, a phone and a password. */
  person?: Partial<Person>;
  /** What the token was granted; everything when absent. */
  scopes?: string[];
  /** Whether the page was told the owner's settings; it has to infer them when not. */
  known?: boolean;
  auth?: Partial<Auth>;
  /** Another page of the same person at the same server, with a sign-in of its own. */
  beside?: MemoryAccount;
}

/** Answers instead of the server; undefined lets the request pass. */
type Interception = (request: Request) => Promise<Response | undefined> | Response | undefined;

export interface MemoryAccount {
  readonly account: Account;
  readonly tenant: MemoryTenant;
  readonly person: Person;
  readonly api: (request: Request) => Promise<Response>;
  /** `GET /my-account` of every request so far. */
  readonly requests: string[];
  /** Stands between page and server. */
  intercept: Interception | undefined;
  /** The access token in the page; undefined is signed out. */
  token: string | undefined;
  /** Lets requests wait until the returned function is called. */
  hold(): () => void;
  /** Answers the step-up questions of what is below `target` as somebody who knows the password. */
  proveIn(target: HTMLElement): void;
}

export function memoryAccount(options: MemoryAccountOptions = {}): MemoryAccount {
  const { tenant, person, api } = options.beside ?? server(options);
  const { scopes } = options;
  const { token } = tenant.signIns.signIn(person.id, scopes ? { scopes } : {});

  const world: MemoryAccount = {
    tenant,
    person,
    api,
    requests: [],
    intercept: undefined,
    token,
    account: new Account({
      base,
      auth: { token: async () => world.token, ...options.auth },
      fetch: async (input, init) => {
        const request = new Request(input, init);
        world.requests.push(`${request.method} ${request.url.slice(base.length)}`);
        const answer = (await world.intercept?.(request)) ?? (await api(request));
        const headers = new Headers(answer.headers);
        headers.set('date', new Date(tenant.now()).toUTCString());
        return new Response(answer.body, { status: answer.status, headers });
      },
      ...(options.known !== false && { settings: async () => publicSettings(tenant) }),
    }),
    hold() {
      let release!: () => void;
      const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
      world.intercept = () => held;
      return () => {
        world.intercept = undefined;
        release();
      };
    },
    proveIn(target) {
      target.addEventListener('logto-step-up', (event) =>
        event.respondWith(world.account.call(verifyPassword, { password })),
      );
    },
  };
  return world;
}

function server({ settings, person: details }: MemoryAccountOptions) {
  const tenant = createTenant(settings);
  const person = addPerson(tenant, {
    username: 'ann',
    name: 'Ann Archer',
    primaryEmail: 'ann@example.com',
    primaryPhone: '12025550123',
    password,
    ...details,
  });
  const api = createAccountApi(tenant, (bearer) => tenant.signIns.authenticate(bearer));
  return { tenant, person, api };
}

/** What a snapshot or the gateway would have told. */
function publicSettings({ settings }: MemoryTenant): Settings {
  const { accountCenter, signInExperience } = structuredClone(settings);
  return { accountCenter, signInExperience };
}
