/** A person signed in to a sandbox of their own, and short ways to call its Account API without a port. */
import { createAccountApi } from '../../demo/sandbox/account-api/index.ts';
import type { SignInOptions } from '../../demo/sandbox/memory-sign-ins.ts';
import {
  addPerson,
  createTenant,
  type DeepPartial,
  type MemoryTenant,
} from '../../demo/sandbox/memory-tenant.ts';
import type { Person, TenantSettings } from '../../demo/sandbox/tenant.ts';

export const password = 'correct horse battery staple';
export const minutes = 60_000;

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON, or the text as it came. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
  body: any;
  code: string | undefined;
}

export interface CallOptions {
  body?: unknown;
  /** The verification record that goes into the header. */
  proof?: string;
  token?: string;
  headers?: Record<string, string>;
}

export interface Caller {
  tenant: MemoryTenant;
  person: Person;
  token: string;
  send(request: Request): Promise<Response>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** A fresh record of the person's password. */
  prove(): Promise<string>;
  /** Sends a code and answers the id of its record and the code. */
  sendCode(type: 'email' | 'phone', value: string, more?: object): Promise<[string, string]>;
  /** Sends a code and verifies it. */
  verifyCode(type: 'email' | 'phone', value: string, more?: object): Promise<string>;
  /** The same sandbox as somebody else. */
  as(person: Partial<Person>, options?: SignInOptions): Caller;
}

export const origin = 'http://localhost:3001';

const robin = { username: 'robin', name: 'Robin', password, primaryEmail: 'robin@example.com' };

export function signedIn(
  person: Partial<Person> = robin,
  settings: DeepPartial<TenantSettings> = {},
  options: SignInOptions = {},
): Caller {
  const tenant = createTenant(settings);
  const api = createAccountApi(tenant, tenant.signIns.authenticate);
  return callerOf(tenant, api, person, options);
}

function callerOf(
  tenant: MemoryTenant,
  api: (request: Request) => Promise<Response>,
  partial: Partial<Person>,
  options: SignInOptions,
): Caller {
  const person = addPerson(tenant, partial);
  const { token } = tenant.signIns.signIn(person.id, options);

  async function call(method: string, path: string, given: CallOptions = {}): Promise<Answer> {
    const form = given.body instanceof FormData;
    const headers = new Headers({
      authorization: `Bearer ${given.token ?? token}`,
      ...(given.body !== undefined && !form && { 'content-type': 'application/json' }),
      ...(given.proof && { 'logto-verification-id': given.proof }),
      ...given.headers,
    });
    const body = form ? (given.body as FormData) : JSON.stringify(given.body);
    const response = await api(
      new Request(`${origin}/api${path}`, { method, headers, ...(body !== undefined && { body }) }),
    );
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') && text;
    const parsed = json ? JSON.parse(text) : text;
    return {
      status: response.status,
      headers: response.headers,
      body: parsed,
      code: json ? parsed.code : undefined,
    };
  }

  async function sendCode(type: string, value: string, more = {}): Promise<[string, string]> {
    const body = { identifier: { type, value }, ...more };
    const sent = await call('POST', '/verifications/verification-code', { body });
    return [sent.body.verificationRecordId, tenant.inbox.at(-1)?.code ?? ''];
  }

  return {
    tenant,
    person,
    token,
    send: api,
    call,
    async prove() {
      const body = { password: person.password };
      return (await call('POST', '/verifications/password', { body })).body.verificationRecordId;
    },
    sendCode,
    async verifyCode(type, value, more) {
      const [verificationId, code] = await sendCode(type, value, more);
      const body = { identifier: { type, value }, verificationId, code };
      await call('POST', '/verifications/verification-code/verify', { body });
      return verificationId;
    },
    as: (other, otherOptions = {}) => callerOf(tenant, api, other, otherOptions),
  };
}
