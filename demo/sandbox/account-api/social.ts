/** Social accounts: going to a provider and back, then linking, replacing or unlinking by target. */
import { bodies } from '../../../src/api/bodies.ts';
import type { Connector, SocialIdentity } from '../tenant.ts';
import { ApiError } from './api-error.ts';
import { route, type Call, type IncomingCall } from './call.ts';
import {
  recordNotFound,
  requireAnotherIdentifier,
  requireEditable,
  requireFirstParty,
  requireProofWherePossible,
  requireScope,
  touch,
} from './checks.ts';
import { receipt, type VerificationRecord } from './records.ts';
import { json, nothing } from './reply.ts';
import type { SocialAccount } from './social-providers.ts';

/** The connectors that send codes have ids as well, and starting a social sign-in with one is its own error. */
export const messageConnectorIds = { email: 'connector-email', phone: 'connector-sms' } as const;

function connectorOf({ tenant }: IncomingCall, id: string): Connector {
  const { socialConnectors } = tenant.settings.signInExperience;
  const connector = socialConnectors.find((candidate) => candidate.id === id);
  if (connector) return connector;
  if (Object.values<string>(messageConnectorIds).includes(id)) {
    throw new ApiError(400, 'connector.unexpected_type');
  }
  throw new ApiError(422, 'session.invalid_connector_id');
}

/** A verified social record; whoever started it, which the real server does not ask either. */
export function verifiedAccount(
  call: IncomingCall,
  recordId: string,
): { connector: Connector; account: SocialAccount } {
  const record: VerificationRecord<'Social'> | undefined = call.records.find('Social', recordId);
  if (!record?.account) throw recordNotFound();
  return { connector: connectorOf(call, record.connectorId), account: record.account };
}

function identityOf({ tokens: _tokens, ...details }: SocialAccount): SocialIdentity {
  return { userId: details.id, details: { ...details } };
}

type LinkBody = { newIdentifierVerificationRecordId: string };

function link(call: Call<LinkBody>, replace: boolean): Response {
  const { person, tenant, providerTokens } = call;
  requireEditable(call, 'social');
  requireScope(call, 'identities', 401);
  requireFirstParty(call);
  requireProofWherePossible(call);
  const { connector, account } = verifiedAccount(call, call.body.newIdentifierVerificationRecordId);
  const { target } = connector;
  for (const other of tenant.people.values()) {
    if (other !== person && other.identities[target]?.userId === account.id) {
      throw new ApiError(422, 'user.identity_already_in_use');
    }
  }
  const present = person.identities[target];
  // The same code as above, told apart by the status alone.
  if (present && !replace) throw new ApiError(400, 'user.identity_already_in_use');
  if (present?.userId !== account.id) providerTokens.drop(person.id, target);
  person.identities[target] = identityOf(account);
  if (connector.storesTokens && account.tokens) {
    providerTokens.put(person.id, target, account.tokens);
  }
  touch(call);
  return nothing();
}

export const socialRoutes = [
  route('POST', '/verifications/social', { body: bodies.startSocial }, (call) => {
    const { connectorId, state, redirectUri, scope } = call.body;
    const connector = connectorOf(call, connectorId);
    if (!state || !redirectUri) throw new ApiError(400, 'session.insufficient_info');
    const authorization = { state, redirectUri, ...(scope && { scope }) };
    const authorizationUri = call.social.authorizationUri(connector, authorization);
    const record = call.records.add('Social', { connectorId });
    const { verificationRecordId, expiresAt } = receipt(record);
    return json({ verificationRecordId, authorizationUri, expiresAt }, 201);
  }),

  route('POST', '/verifications/social/verify', { body: bodies.verifySocial }, async (call) => {
    const record = call.records.find('Social', call.body.verificationRecordId);
    if (!record) throw recordNotFound();
    const connector = connectorOf(call, record.connectorId);
    record.account = await call.social.exchange(connector, call.body.connectorData);
    record.verified = true;
    return json({ verificationRecordId: record.id });
  }),

  route('POST', '/my-account/identities', { body: bodies.linkIdentity }, (call) =>
    link(call, false),
  ),
  route('PUT', '/my-account/identities', { body: bodies.replaceIdentity }, (call) =>
    link(call, true),
  ),
  route('DELETE', '/my-account/identities/:target', {}, (call) => {
    const { person, providerTokens } = call;
    const target = call.params['target'] ?? '';
    requireEditable(call, 'social');
    requireScope(call, 'identities', 400);
    requireFirstParty(call);
    requireProofWherePossible(call);
    if (!person.identities[target]) throw new ApiError(404, 'user.identity_not_exist');
    requireAnotherIdentifier(person);
    delete person.identities[target];
    providerTokens.drop(person.id, target);
    touch(call);
    return nothing();
  }),
];
