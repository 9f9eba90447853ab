/** What changes the person. */
import { row } from '../row.ts';
import { profile as profileSchema, storedFile, userProfile } from '../schemas/person.ts';

export const updateAccount = row({
  name: 'updateAccount',
  method: 'PATCH',
  path: '/my-account',
  response: profileSchema,
  scope: 'profile',
  touches: ['profile'],
});
// The same route; Logto asks for step-up as soon as the body names a username.
export const setUsername = row({
  name: 'setUsername',
  method: 'PATCH',
  path: '/my-account',
  response: profileSchema,
  scope: 'profile',
  field: 'username',
  stepUp: 'always',
  touches: ['profile'],
});
export const updateProfile = row({
  name: 'updateProfile',
  method: 'PATCH',
  path: '/my-account/profile',
  response: userProfile,
  scope: 'profile',
  field: 'profile',
  touches: ['profile'],
});
export const uploadAvatar = row({
  name: 'uploadAvatar',
  method: 'POST',
  path: '/my-account/user-assets/avatar',
  upload: true,
  response: storedFile,
  scope: 'profile',
  field: 'avatar',
});
export const setPassword = row({
  name: 'setPassword',
  method: 'POST',
  path: '/my-account/password',
  field: 'password',
  stepUp: 'when-possible',
  touches: ['profile'],
});
