import { secret } from './ids.ts';
import { seedPeople } from './people.ts';
import { presets } from './settings.ts';
import { signInDirectly } from './shortcut.ts';
import type { Sandbox } from './server.ts';
import type { TenantServer } from './tenant-server.ts';

const hour = 3_600_000;

/** The tenants a demo starts with: the same people under different rules of the owner. */
export async function createDemoTenants(sandbox: Sandbox, port: number): Promise<TenantServer[]> {
  const cases = [
    { name: 'Everything open', appId: 'demo-shop', settings: presets.default },
    { name: 'Read-only fields', appId: 'demo-shop-to-read', settings: presets.readOnly },
    { name: 'Account API disabled', appId: 'demo-shop-without', settings: presets.disabled },
  ];
  const tenants: TenantServer[] = [];
  // One page serves them all, and tells whose sign-in it keeps by the id of the app.
  for (const details of cases) {
    // A port each, one after the other, so that addresses stay the same from start to start.
    const first = port === 0 ? 0 : (tenants.at(-1)?.port ?? port - 1) + 1;
    const server = await sandbox.createTenant({ ...details, port: first });
    const { alice } = seedPeople(server.tenant);
    await giveHistory(server, alice.id);
    giveMemberships(server, alice.id);
    tenants.push(server);
  }
  return tenants;
}

/** Other places somebody is signed in, an app they once allowed, and a device they trust. */
async function giveHistory(server: TenantServer, personId: string): Promise<void> {
  const now = server.tenant.now();
  await signInDirectly(server, {
    personId,
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    context: { ip: '203.0.113.24', country: 'GB', city: 'London' },
    at: now - 30 * hour,
  });
  await signInDirectly(server, {
    personId,
    clientId: server.thirdPartyAppId,
    scope: 'openid profile email',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36',
    context: { ip: '198.51.100.7', country: 'DE', city: 'Berlin' },
    at: now - 200 * hour,
  });
  server.openId.signIns.trustDevice({
    userId: personId,
    secret: '',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    country: 'GB',
    city: 'London',
    expiresAt: now + 20 * 24 * hour,
  });
}

/** What only the Management API knows: where somebody belongs, and a token of theirs. */
function giveMemberships({ tenant }: TenantServer, personId: string): void {
  const { organizations, roles, tokens } = tenant.management;
  const past = [
    { hours: 30, ip: '203.0.113.24' },
    { hours: 200, ip: '198.51.100.7' },
  ];
  for (const [index, { hours, ip }] of past.entries()) {
    const log = tenant.management.logs[index];
    if (!log) continue;
    log.createdAt = tenant.now() - hours * hour;
    log.payload.ip = ip;
  }
  const created = tenant.now() - 100 * 24 * hour;
  organizations.push(
    {
      id: 'archer-labs',
      name: 'Archer Labs',
      description: 'Research and development',
      createdAt: created,
      members: { [personId]: ['Admin', 'Editor'] },
    },
    {
      id: 'reading-club',
      name: 'Reading club',
      description: null,
      createdAt: created,
      members: { [personId]: [] },
    },
  );
  roles.push({
    id: 'beta',
    name: 'Beta tester',
    description: 'Sees it first',
    members: [personId],
  });
  tokens.push({
    userId: personId,
    name: 'Build server',
    value: `pat_${secret()}`,
    createdAt: created,
    expiresAt: null,
  });
}
