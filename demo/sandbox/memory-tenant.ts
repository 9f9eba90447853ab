/** A tenant in memory, with the real clock and a way to move it forward. */
import { userId } from './ids.ts';
import { emptyData } from './management-api/data.ts';
import { createMemorySignIns, type MemorySignIns } from './memory-sign-ins.ts';
import { applySettings, defaultSettings, type DeepPartial } from './settings.ts';
import type { SignIns } from './sign-ins.ts';
import type { Person, Tenant, TenantSettings } from './tenant.ts';

export type { DeepPartial } from './settings.ts';

/** A tenant whose sign-ins are in memory too: tokens come from `tenant.signIns.signIn(userId)`. */
export interface MemoryTenant extends Tenant {
  readonly signIns: MemorySignIns;
}

export function createTenant(settings?: DeepPartial<TenantSettings>): MemoryTenant;
/** With sign-ins of another making: the OpenID side keeps its own sessions and grants. */
export function createTenant<S extends SignIns>(
  settings: DeepPartial<TenantSettings> | undefined,
  signIns: (tenant: Tenant) => S,
): Tenant & { readonly signIns: S };
export function createTenant(
  settings: DeepPartial<TenantSettings> = {},
  signIns: (tenant: Tenant) => SignIns = createMemorySignIns,
): Tenant {
  let ahead = 0;
  const tenant = {
    settings: defaultSettings(),
    people: new Map<string, Person>(),
    inbox: [],
    files: new Map<string, Blob>(),
    management: emptyData(),
    now: () => Date.now() + ahead,
    advance: (milliseconds: number) => void (ahead += milliseconds),
  };
  applySettings(tenant.settings, settings);
  const complete = tenant as unknown as Tenant & { signIns: SignIns };
  complete.signIns = signIns(complete);
  return complete;
}

/** Makes a person who has what is given and nothing else. */
export function addPerson(tenant: Tenant, partial: Partial<Person> = {}): Person {
  const now = tenant.now();
  const person: Person = {
    id: userId(),
    username: null,
    primaryEmail: null,
    primaryPhone: null,
    name: null,
    avatar: null,
    password: null,
    profile: {},
    customData: {},
    identities: {},
    ssoIdentities: [],
    mfa: [],
    logtoConfig: {
      mfa: { skipped: false, skipMfaOnSignIn: false },
      passkeySignIn: { skipped: false },
    },
    isSuspended: false,
    applicationId: null,
    createdAt: now,
    updatedAt: now,
    lastSignInAt: null,
    ...structuredClone(partial),
  };
  tenant.people.set(person.id, person);
  return person;
}
