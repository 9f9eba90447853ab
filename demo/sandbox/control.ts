import { matches } from './faults.ts';
import type { Fault } from './faults.ts';
import { isLoopback } from './http.ts';
import { inbox } from './inbox.ts';
import { addPerson } from './memory-tenant.ts';
import { asset } from './pages/assets.ts';
import { goTo } from './pages/layout.ts';
import { applySettings } from './settings.ts';
import { signInDirectly } from './shortcut.ts';
import type { ShortcutOptions } from './shortcut.ts';
import type { TenantOptions, TenantServer } from './tenant-server.ts';

type Tenants = Map<string, TenantServer>;
type CreateTenant = (options: TenantOptions) => Promise<TenantServer>;
type Action = (server: TenantServer, body: unknown, url: URL, id: string) => unknown;

/**
 * What test drivers may do, as JSON over HTTP. A path is `/tenants/<tenant>/<thing>` and, for people, `/<id>`.
 * An action that gives nothing answers 204, one that finds nothing 404.
 */
const actions: Record<string, Action> = {
  'DELETE ': (server) => server.close(),
  'PATCH settings': ({ tenant }, body) => applySettings(tenant.settings, body as object),
  'POST people': ({ tenant }, body) => addPerson(tenant, body as object),
  'GET people': ({ tenant }, _, __, id) =>
    id ? tenant.people.get(id) : [...tenant.people.values()],
  'PATCH people': ({ tenant }, body, _, id) => {
    const person = tenant.people.get(id);
    return person && Object.assign(person, body);
  },
  'DELETE people': ({ tenant }, _, __, id) => void tenant.people.delete(id),
  'DELETE sessions': async ({ openId: { signIns } }, _, __, id) => {
    for (const { payload } of await signIns.sessions(id)) {
      await signIns.endSession(id, (payload as { uid: string }).uid, 'all');
    }
  },
  'GET messages': ({ tenant }, _, url) => {
    const to = url.searchParams.get('to');
    return tenant.inbox.filter((message) => to === null || message.to === to).reverse();
  },
  'PATCH management': ({ tenant }, body) => void Object.assign(tenant.management, body),
  'GET management': ({ tenant }) => tenant.management,
  'GET clock': ({ tenant }) => ({ now: tenant.now() }),
  'POST clock': ({ tenant }, body) => {
    tenant.advance((body as { advance: number }).advance);
    return { now: tenant.now() };
  },
  'POST faults': ({ faults }, body) => faults.plan(body as Fault),
  'DELETE faults': ({ faults }) => faults.clear(),
  'GET requests': ({ faults }, _, { searchParams }) => {
    const wanted = {
      method: searchParams.get('method') ?? undefined,
      path: searchParams.get('path') ?? undefined,
    };
    return faults.received.filter(({ method, path }) => matches(wanted, method, path));
  },
  'DELETE requests': ({ faults }) => void faults.received.splice(0),
  'POST devices': ({ openId }, body) =>
    openId.signIns.trustDevice(body as Parameters<typeof openId.signIns.trustDevice>[0]),
  'POST tokens': (server, body) => signInDirectly(server, body as ShortcutOptions),
};

/** The origin of the control API, which also shows the inbox of all tenants. */
export function createControl(tenants: Tenants, createTenant: CreateTenant) {
  return async (request: Request): Promise<Response> => {
    const origin = request.headers.get('origin');
    // Pages from elsewhere have no business here.
    if (origin !== null && !isLoopback(origin)) return new Response(null, { status: 403 });
    const url = new URL(request.url);
    if (url.pathname === '/') return goTo('/inbox');
    if (url.pathname.startsWith('/inbox')) return inbox(request, () => [...tenants.values()]);
    if (url.pathname.startsWith('/pages/')) {
      return (await asset(url.pathname)) ?? new Response(null, { status: 404 });
    }
    const response = await control(request, url, tenants, createTenant).catch(explain);
    if (origin !== null) allow(origin, response);
    return response;
  };
}

async function control(
  request: Request,
  url: URL,
  tenants: Tenants,
  createTenant: CreateTenant,
): Promise<Response> {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
  const text = await request.text();
  const body: unknown = text ? JSON.parse(text) : {};
  const [, collection, tenantId, thing = '', id = ''] = url.pathname.split('/');
  if (collection === 'tenants' && !tenantId) {
    return request.method === 'POST'
      ? json(describe(await createTenant(body as TenantOptions)))
      : json([...tenants.values()].map(describe));
  }
  const server = tenants.get(tenantId ?? '');
  const action = actions[`${request.method} ${thing}`];
  if (collection !== 'tenants' || !server || !action) return new Response(null, { status: 404 });
  const result = await action(server, body, url, id);
  if (request.method === 'DELETE' && !thing) tenants.delete(server.id);
  if (result === undefined) {
    return new Response(null, { status: request.method === 'GET' ? 404 : 204 });
  }
  return json(result);
}

/** What a driver needs to know of a tenant. */
export const describe = ({ id, name, origin, appId, thirdPartyAppId, machine }: TenantServer) => ({
  id,
  name,
  origin,
  appId,
  thirdPartyAppId,
  machine,
});

const json = (value: unknown) => Response.json(value, { headers: { 'Cache-Control': 'no-store' } });

const explain = (error: unknown) =>
  Response.json({ message: String((error as Error).message ?? error) }, { status: 400 });

function allow(origin: string, { headers }: Response): void {
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Allow-Headers', 'content-type');
  headers.set('Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE');
}
