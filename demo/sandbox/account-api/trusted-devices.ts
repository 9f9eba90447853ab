/** Browsers that skip the second factor. Exists only with development features. */
import { trustedDeviceCookie } from '../sign-ins.ts';
import { ApiError } from './api-error.ts';
import { devOnly, route, type IncomingCall } from './call.ts';
import {
  requireEditable,
  requireFirstParty,
  requireProof,
  requireScope,
  requireVisible,
} from './checks.ts';
import { pageOf } from './pagination.ts';
import { json, nothing } from './reply.ts';

const scope = 'urn:logto:scope:trusted_devices';

/** The device of the calling browser. Its cookie is SameSite=Lax, so a page of another site never sends it. */
function currentDevice({ request }: IncomingCall): string | undefined {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const own = cookies.find((cookie) => cookie.startsWith(`${trustedDeviceCookie}=`));
  return own?.slice(trustedDeviceCookie.length + 1).split('.')[0];
}

export const trustedDeviceRoutes = [
  route('GET', '/my-account/trusted-devices', {}, async (call) => {
    const page = pageOf(call.url);
    requireProof(call);
    requireVisible(call, 'trustedDevice');
    requireScope(call, scope, 401);
    const current = currentDevice(call);
    const devices = await call.tenant.signIns.devices(call.caller.userId);
    const items = devices.map((device) => ({ ...device, isCurrent: device['id'] === current }));
    return json(page.slice(items), 200, page.headers(items.length));
  }),

  route('DELETE', '/my-account/trusted-devices/:id', {}, async (call) => {
    requireProof(call);
    requireEditable(call, 'trustedDevice');
    requireScope(call, scope, 401);
    requireFirstParty(call);
    const id = call.params['id'] ?? '';
    const outcome = await call.tenant.signIns.forgetDevice(call.caller.userId, id);
    if (outcome === 'not_found') throw new ApiError(404, 'entity.not_found');
    const ended = 'path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; samesite=lax; secure; httponly';
    const own = id === currentDevice(call);
    return nothing(204, own ? { 'set-cookie': `${trustedDeviceCookie}=; ${ended}` } : {});
  }),
].map(devOnly);
