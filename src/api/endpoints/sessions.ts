/** Sessions, apps, devices. Elements share them in another form: see `account/sessions.ts` and its neighbours. */
import { row } from '../row.ts';
import { grantList, sessionList, trustedDeviceList } from '../schemas/sessions.ts';

const sessions = {
  scope: 'urn:logto:scope:sessions',
  field: 'session',
  stepUp: 'always',
} as const;
const devices = {
  scope: 'urn:logto:scope:trusted_devices',
  field: 'trustedDevice',
  stepUp: 'always',
} as const;

export const listSessions = row(
  {
    name: 'listSessions',
    method: 'GET',
    path: '/my-account/sessions',
    response: sessionList,
  },
  sessions,
);
export const endSession = row(
  {
    name: 'endSession',
    method: 'DELETE',
    path: '/my-account/sessions/:sessionId',
    query: ['revokeGrantsTarget'],
    touches: ['sessions', 'grants'],
  },
  sessions,
);
export const listGrants = row(
  {
    name: 'listGrants',
    method: 'GET',
    path: '/my-account/grants',
    query: ['appType'],
    response: grantList,
  },
  sessions,
);
export const revokeGrant = row(
  {
    name: 'revokeGrant',
    method: 'DELETE',
    path: '/my-account/grants/:grantId',
    touches: ['grants', 'sessions'],
  },
  sessions,
);
export const listDevices = row(
  {
    name: 'listDevices',
    method: 'GET',
    path: '/my-account/trusted-devices',
    query: ['page', 'page_size'],
    response: trustedDeviceList,
  },
  devices,
);
export const forgetDevice = row(
  {
    name: 'forgetDevice',
    method: 'DELETE',
    path: '/my-account/trusted-devices/:id',
    touches: ['devices'],
  },
  devices,
);
