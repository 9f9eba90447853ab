/** The browsers that are not asked for a second step. */
import { listDevices } from '../api/endpoints/sessions.ts';
import type { TrustedDevice } from '../api/schemas.ts';
import type { Reader } from './account.ts';

const largestPage = 100;

/** All of them, however many pages they come in. */
export const trustedDevices: Reader<TrustedDevice[]> = {
  resource: 'devices',
  read: async (call) => {
    const devices: TrustedDevice[] = [];
    for (let page = 1; ; page += 1) {
      const input = { page: String(page), page_size: String(largestPage) };
      const more = await call(listDevices, input);
      devices.push(...more);
      if (more.length < largestPage) return devices;
    }
  },
};
