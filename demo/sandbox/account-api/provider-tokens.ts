/** Live tokens of linked providers. Governed by the scope alone, and refused with 403 where it is missing. */
import { bodies } from '../../../src/api/bodies.ts';
import { ApiError } from './api-error.ts';
import { route, type IncomingCall } from './call.ts';
import { json } from './reply.ts';
import { verifiedAccount } from './social.ts';

function requireIdentities({ caller }: IncomingCall): void {
  if (!caller.scopes.includes('identities')) throw new ApiError(403, 'auth.forbidden');
}

function stored(call: IncomingCall, target: string): Response {
  requireIdentities(call);
  const found = call.providerTokens.take(call.person.id, target);
  if (found === 'none') throw new ApiError(404, 'secrets.third_party_token_set.token_not_found');
  if (found === 'expired') {
    throw new ApiError(401, 'secrets.third_party_token_set.access_token_expired');
  }
  return json(found);
}

const tokenPath = '/my-account/identities/:target/access-token';

export const providerTokenRoutes = [
  route('GET', tokenPath, {}, (call) => stored(call, call.params['target'] ?? '')),

  route('PUT', tokenPath, { body: bodies.renewProviderToken }, (call) => {
    const { person, body, providerTokens } = call;
    const target = call.params['target'] ?? '';
    requireIdentities(call);
    const { connector, account } = verifiedAccount(call, body.verificationRecordId);
    const refuse = (reason: string) =>
      new ApiError(422, `verification_record.social_verification.${reason}`);
    if (connector.target !== target) throw refuse('invalid_target');
    if (person.identities[target]?.userId !== account.id) {
      throw new ApiError(422, 'user.identity_not_exists_in_current_user');
    }
    if (!connector.storesTokens || !account.tokens) throw refuse('token_response_not_found');
    providerTokens.put(person.id, target, account.tokens);
    return json(account.tokens);
  }),

  route('GET', '/my-account/sso-identities/:connectorId/access-token', {}, (call) =>
    stored(call, `sso:${call.params['connectorId'] ?? ''}`),
  ),
];
