/** The sandbox as one scenario finds it: a tenant, its people, their tokens, and a way to send a recorded request. */
import { createAccountApi } from '../../demo/sandbox/account-api/index.ts';
import type { SignInOptions } from '../../demo/sandbox/memory-sign-ins.ts';
import {
  addPerson,
  createTenant,
  type DeepPartial,
  type MemoryTenant,
} from '../../demo/sandbox/memory-tenant.ts';
import { messageConnectorIds } from '../../demo/sandbox/account-api/social.ts';
import type { Person, TenantSettings } from '../../demo/sandbox/tenant.ts';
import { Placeholders } from './placeholders.ts';
import { fillCode, formFor } from './requests.ts';
import { captureSettings } from './settings.ts';
import type { Recording } from './recordings.ts';

/** The password everybody in the recordings starts with. */
export const startPassword = 'Str0ng!pass-capture';
const server = 'http://localhost:3001';
const scopes = [
  ...['openid', 'offline_access', 'profile', 'email', 'phone', 'address', 'identities'],
  ...['custom_data', 'roles', 'urn:logto:scope:organizations'],
  ...['urn:logto:scope:organization_roles', 'urn:logto:scope:sessions'],
  'urn:logto:scope:trusted_devices',
];

export interface Proof {
  placeholder: string;
  /** The token whose person proves themselves by password. */
  token: string;
}

export class World {
  readonly tenant: MemoryTenant;
  readonly placeholders = new Placeholders();
  readonly api: (request: Request) => Promise<Response>;
  /** The code that was sent, by the placeholder of its verification record. */
  readonly codes = new Map<string, string>();
  readonly #people = new Map<string, Person>();
  readonly #tokens = new Map<
    string,
    { userId: string; sessionUid: string; options: SignInOptions }
  >();
  readonly #proofs: Proof[] = [];

  constructor(settings: DeepPartial<TenantSettings> = {}) {
    this.tenant = createTenant(captureSettings(settings));
    this.api = createAccountApi(this.tenant, this.tenant.signIns.authenticate);
    this.placeholders.set('<email-connector-id>', messageConnectorIds.email);
  }

  /** People and applications carry their placeholder as their id. */
  addPerson(name: string, partial: Partial<Person> = {}): Person {
    const person = addPerson(this.tenant, {
      id: `<user-id:${name}>`,
      username: `cap_${name}`,
      password: startPassword,
      ...partial,
    });
    this.#people.set(name, person);
    return person;
  }

  person(name: string): Person {
    const person = this.#people.get(name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person;
  }

  /** Signs a person in and lets `<access-token:name>` stand for the token. */
  signIn(name: string, options: SignInOptions & { as?: string } = {}): string {
    const { as = name, ...rest } = options;
    const { id } = this.person(as);
    const given = {
      clientId: '<spa-app-id>',
      applicationName: 'Test bed SPA',
      scopes,
      ...rest,
    };
    const { token, sessionUid } = this.tenant.signIns.signIn(id, given);
    this.placeholders.set(`<access-token:${name}>`, token);
    this.#tokens.set(name, { userId: id, sessionUid, options: given });
    return sessionUid;
  }

  /** Proves by password that it is the person behind a token; the record stands for the placeholder. */
  async prove(placeholder: string, token: string): Promise<void> {
    this.#proofs.push({ placeholder, token });
    const { userId } = this.#tokens.get(token) ?? {};
    const password = this.tenant.people.get(userId ?? '')?.password;
    const body = await this.post(token, '/verifications/password', { password });
    this.placeholders.set(placeholder, String(body['verificationRecordId']));
  }

  /** Moves time on while nobody is signed out and no proof is lost, except those named. */
  async elapse(milliseconds: number, lost: string[] = []): Promise<void> {
    this.tenant.advance(milliseconds);
    const { signIns } = this.tenant;
    for (const [name, held] of this.#tokens) {
      await signIns.endSession(held.userId, held.sessionUid, 'all');
      const { token, sessionUid } = signIns.signIn(held.userId, held.options);
      this.placeholders.set(`<access-token:${name}>`, token);
      held.sessionUid = sessionUid;
    }
    const kept = this.#proofs.splice(0).filter(({ placeholder }) => !lost.includes(placeholder));
    for (const { placeholder, token } of kept) await this.prove(placeholder, token);
  }

  /** A request of the scenario's own making, between the recorded ones. */
  async post(token: string, path: string, body: unknown): Promise<Record<string, unknown>> {
    const response = await this.api(
      new Request(`${server}/api${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.placeholders.get(`<access-token:${token}>`)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      }),
    );
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }

  /** After a code was sent: remembers it under the record's placeholder. */
  noteCode({ request, response }: Recording): void {
    if (request.path !== '/api/verifications/verification-code' || response.status !== 201) return;
    const { verificationRecordId } = response.body as { verificationRecordId: string };
    this.codes.set(verificationRecordId, this.tenant.inbox.at(-1)?.code ?? '');
  }

  async send({ request, name }: Recording): Promise<Response> {
    const { method, path } = request;
    const headers = new Headers(this.placeholders.fill(request.headers));
    // What the recording client, Node's own, adds by itself.
    headers.set('user-agent', 'node');
    if (headers.has('if-none-match')) headers.set('cache-control', 'no-cache');
    const url = server + this.placeholders.fill(path);
    if (request.body === null) return this.api(new Request(url, { method, headers }));
    if (request.body === '<multipart/form-data>') {
      return this.api(new Request(url, { method, headers, body: formFor(name) }));
    }
    const filled = this.placeholders.fill(fillCode(this, name, request.body));
    const body = typeof filled === 'string' ? filled : JSON.stringify(filled);
    return this.api(new Request(url, { method, headers, body }));
  }
}
