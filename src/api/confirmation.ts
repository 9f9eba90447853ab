import type { Profile } from './schemas.ts';

/** What a person types to confirm that their account shall go: the name they know it by. */
export const confirmationOf = ({
  username,
  primaryEmail,
  primaryPhone,
  name,
  id,
}: Pick<Profile, 'username' | 'primaryEmail' | 'primaryPhone' | 'name' | 'id'>): string =>
  username || primaryEmail || primaryPhone || name || id;
