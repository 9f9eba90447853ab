/** What an owner's server does besides serving pages: a gateway, and a session of its own in a cookie. */
import { randomUUID } from 'node:crypto';
import { createAccountGateway, type GatewayOptions } from '../../../src/gateway/index.ts';
import type { E2eTenant } from '../driver.ts';
import type { HostSite } from './host-page.ts';

/** Access tokens of those signed in at the owner's site; the page only ever holds the key. */
const sessions = new Map<string, string>();

const tokenOf = (request: Request): string | undefined => {
  const [, key = ''] =
    /(?:^|; )host_session=([^;]+)/.exec(request.headers.get('cookie') ?? '') ?? [];
  return sessions.get(key);
};

let mounted = 0;

/** Mounts a gateway before the tenant, and gives the path it stands at. */
export function mountGateway(
  site: HostSite,
  { endpoint, machine }: E2eTenant,
  options: Partial<GatewayOptions>,
): string {
  mounted += 1;
  const basePath = `/gateway-${mounted}`;
  const gateway = createAccountGateway({
    endpoint,
    basePath,
    management: machine,
    getAccessToken: async (request) => tokenOf(request),
    ...options,
  });
  site.mount(basePath, gateway);
  return basePath;
}

/** Signs somebody in at the owner's site: a cookie that scripts cannot read. */
export async function signInAtHost({ origin }: HostSite, accessToken: string) {
  const key = randomUUID();
  sessions.set(key, accessToken);
  return {
    name: 'host_session',
    value: key,
    url: origin,
    httpOnly: true,
    sameSite: 'Lax' as const,
  };
}
