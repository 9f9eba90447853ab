import { after, before } from 'node:test';
import { addPerson } from '../../../demo/sandbox/memory-tenant.ts';
import { startSandbox } from '../../../demo/sandbox/server.ts';
import type { Sandbox } from '../../../demo/sandbox/server.ts';
import type { TenantOptions, TenantServer } from '../../../demo/sandbox/tenant-server.ts';
import type { Person } from '../../../demo/sandbox/tenant.ts';
import { appOrigin } from './app.ts';

export const password = 'a password for tests';

/** A sandbox that lives as long as the tests of one file. */
export function useSandbox() {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());

  return {
    get running(): Sandbox {
      return sandbox;
    },
    tenant: (options: TenantOptions = {}) =>
      sandbox.createTenant({ appOrigins: [appOrigin], ...options }),
  };
}

/** Somebody with a username and a password. */
export const addMara = ({ tenant }: TenantServer, more: Partial<Person> = {}): Person =>
  addPerson(tenant, { username: 'mara', password, ...more });
