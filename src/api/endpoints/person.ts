/** The person, whom every element reads. What changes them is in `person-changes.ts`. */
import { row } from '../row.ts';
import { profile } from '../schemas/person.ts';

export const getProfile = row({
  name: 'getProfile',
  method: 'GET',
  path: '/my-account',
  response: profile,
  resource: 'profile',
});
