import { createControl } from './control.ts';
import { answerWith, listenFrom } from './http.ts';
import { createProviderSite } from './provider-site/site.ts';
import type { ProviderSite } from './provider-site/site.ts';
import { startTenant } from './tenant-server.ts';
import type { TenantOptions, TenantServer } from './tenant-server.ts';

export interface SandboxOptions {
  /** The control API, the inbox of all tenants. Any free port when absent. */
  controlPort?: number;
  /** The site that stands in for social providers. */
  providerPort?: number;
}

/** A running sandbox: tenants, a social provider and a control API, each on its own origin on this computer. */
export interface Sandbox {
  readonly control: string;
  readonly provider: string;
  readonly tenants: Map<string, TenantServer>;
  createTenant(options?: TenantOptions): Promise<TenantServer>;
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const tenants = new Map<string, TenantServer>();
  let site!: ProviderSite;
  const provider = await listenFrom(
    options.providerPort ?? 0,
    answerWith((request) => site.handle(request)),
  );
  site = createProviderSite(provider.origin);

  let created = 0;
  const createTenant = async (tenantOptions: TenantOptions = {}) => {
    created += 1;
    const tenant = await startTenant(`tenant-${created}`, tenantOptions, site);
    tenants.set(tenant.id, tenant);
    return tenant;
  };

  const control = await listenFrom(
    options.controlPort ?? 0,
    answerWith(createControl(tenants, createTenant)),
  );

  return {
    control: control.origin,
    provider: provider.origin,
    tenants,
    createTenant,
    async close() {
      const closing = [provider, control, ...tenants.values()].map((server) => server.close());
      await Promise.all(closing);
    },
  };
}
