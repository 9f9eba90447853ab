/**
 * `logto-account-elements/testing`: an account that lives in the page, for trying a page before there is a tenant and
 * for testing one without. The server behind it answers as Logto does and forgets everything on reload.
 *
 * ```js
 * import { testAccount } from 'logto-account-elements/testing';
 *
 * document.querySelector('logto-account-settings').account = testAccount('password-only').account;
 * ```
 */
import { Account } from 'logto-account-elements';
import * as z from 'zod/mini';
import { settings } from '../../src/api/settings.ts';
import { createAccountApi } from './account-api/index.ts';
import { createTenant, type MemoryTenant } from './memory-tenant.ts';
import { password, seedPeople, type SeededPeople } from './people.ts';
import { presets } from './settings.ts';
import type { Person } from './tenant.ts';

/** Whose account it is, and in which state the owner or the network leave it. */
const states = {
  /** Everything set up, everything open. */
  everything: { person: 'alice' },
  /** A username and a password, nothing else. */
  'password-only': { person: 'bob' },
  /** Came with a social account: nothing can prove it is them. */
  'social-only': { person: 'carol' },
  /** Signs in with codes: email and phone, no password. */
  'codes-only': { person: 'dave' },
  /** The owner shows everything and lets nothing be changed. */
  'read-only': { person: 'alice', settings: presets.readOnly },
  /** The owner has not switched the Account API on. */
  disabled: { person: 'alice', settings: presets.disabled },
  'signed-out': { person: 'alice', signedOut: true },
  /** No request arrives. */
  offline: { person: 'alice', offline: true },
} as const satisfies Record<string, State>;

interface State {
  person: keyof SeededPeople;
  settings?: (typeof presets)[keyof typeof presets];
  signedOut?: true;
  offline?: true;
}

export type TestState = keyof typeof states;
export const testStates = Object.keys(states) as TestState[];

export interface TestAccount {
  /** For the `.account` of an element. */
  readonly account: Account;
  /** The server as a fetch function, for an `Account` of your own. */
  readonly fetch: typeof fetch;
  /** The person, as the server has them now. */
  readonly person: Person;
  /** Their password, and everybody's. */
  readonly password: string;
  /** Everything the server knows: codes that were "sent" are in `tenant.inbox`. */
  readonly tenant: MemoryTenant;
}

/** Makes a server with one signed-in person in a named state; `everything` if none is named. */
export function testAccount(name: TestState = 'everything'): TestAccount {
  const state: State = states[name];
  const tenant = createTenant(state.settings);
  const person = seedPeople(tenant)[state.person];
  const { token } = tenant.signIns.signIn(person.id);
  const answer = createAccountApi(tenant, (bearer) => tenant.signIns.authenticate(bearer));
  const serve: typeof fetch = (input, init) =>
    state.offline ? Promise.reject(new TypeError('offline')) : answer(new Request(input, init));
  const { accountCenter, signInExperience } = tenant.settings;
  const account = new Account({
    base: 'https://logto.test/api',
    fetch: serve,
    auth: { token: async () => (state.signedOut ? undefined : token) },
    settings: async () => z.parse(settings, { accountCenter, signInExperience }),
  });
  return { account, fetch: serve, person, password, tenant };
}
