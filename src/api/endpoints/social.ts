/** Social accounts; a target is the provider's name such as `google`. */
import { row } from '../row.ts';
import { verifiedRecord } from '../schemas/proofs.ts';
import { socialAuthorization, userinfo } from '../schemas/social.ts';

const social = {
  scope: 'identities',
  field: 'social',
  stepUp: 'when-possible',
  touches: ['profile'],
} as const;

export const linkIdentity = row(
  { name: 'linkIdentity', method: 'POST', path: '/my-account/identities' },
  social,
);
export const replaceIdentity = row(
  { name: 'replaceIdentity', method: 'PUT', path: '/my-account/identities' },
  social,
);
export const unlinkIdentity = row(
  { name: 'unlinkIdentity', method: 'DELETE', path: '/my-account/identities/:target' },
  social,
);
// What OpenID tells of the same person, as far as the scopes go; only this one knows enterprise identities.
export const getUserinfo = row({
  name: 'getUserinfo',
  method: 'GET',
  path: '/oidc/me',
  beside: true,
  response: userinfo,
  resource: 'userinfo',
});
export const startSocial = row({
  name: 'startSocial',
  method: 'POST',
  path: '/verifications/social',
  response: socialAuthorization,
});
export const verifySocial = row({
  name: 'verifySocial',
  method: 'POST',
  path: '/verifications/social/verify',
  response: verifiedRecord,
});
