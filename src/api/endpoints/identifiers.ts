/** Email and phone. */
import { row } from '../row.ts';

const email = { scope: 'email', field: 'email', stepUp: 'always', touches: ['profile'] } as const;
const phone = { scope: 'phone', field: 'phone', stepUp: 'always', touches: ['profile'] } as const;

export const setPrimaryEmail = row(
  { name: 'setPrimaryEmail', method: 'POST', path: '/my-account/primary-email' },
  email,
);
export const removePrimaryEmail = row(
  { name: 'removePrimaryEmail', method: 'DELETE', path: '/my-account/primary-email' },
  email,
);
export const setPrimaryPhone = row(
  { name: 'setPrimaryPhone', method: 'POST', path: '/my-account/primary-phone' },
  phone,
);
export const removePrimaryPhone = row(
  { name: 'removePrimaryPhone', method: 'DELETE', path: '/my-account/primary-phone' },
  phone,
);
