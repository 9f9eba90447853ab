/** Browser sessions and the grants apps hold. Reading them needs a proof as well. */
import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';
import { route, type IncomingCall } from './call.ts';
import {
  requireEditable,
  requireFirstParty,
  requireProof,
  requireScope,
  requireVisible,
} from './checks.ts';
import { json, nothing } from './reply.ts';

const scope = 'urn:logto:scope:sessions';
const revokeQuery = z.object({ revokeGrantsTarget: z.optional(z.enum(['all', 'firstParty'])) });
const grantQuery = z.object({ appType: z.optional(z.enum(['firstParty', 'thirdParty'])) });

function requireReading(call: IncomingCall): void {
  requireProof(call);
  requireVisible(call, 'session');
  requireScope(call, scope, 401);
}

function requireWriting(call: IncomingCall): void {
  requireProof(call);
  requireEditable(call, 'session');
  requireScope(call, scope, 401);
  requireFirstParty(call);
}

/** Meant as a 404, sent as a 400 that carries the 404 in its data. */
function misplacedStatus(code: string): ApiError {
  return new ApiError(400, code, { data: { status: 404 } });
}

export const sessionRoutes = [
  route('GET', '/my-account/sessions', {}, async (call) => {
    const { tenant, caller } = call;
    requireReading(call);
    const items = await tenant.signIns.sessions(caller.userId);
    const sessions = items.map((item) => {
      const { uid } = item['payload'] as { uid: string };
      return { ...item, isCurrent: uid === caller.sessionUid };
    });
    return json({ sessions });
  }),

  route('DELETE', '/my-account/sessions/:sessionId', { query: revokeQuery }, async (call) => {
    const { tenant, caller, query, params } = call;
    requireWriting(call);
    const outcome = await tenant.signIns.endSession(
      caller.userId,
      params['sessionId'] ?? '',
      query.revokeGrantsTarget,
    );
    if (outcome === 'not_found') throw misplacedStatus('oidc.session_not_found');
    if (outcome === 'not_yours') throw misplacedStatus('oidc.invalid_session_account_id');
    return nothing();
  }),

  route('GET', '/my-account/grants', { query: grantQuery }, async (call) => {
    requireReading(call);
    const { tenant, caller, query } = call;
    return json({ grants: await tenant.signIns.grants(caller.userId, query.appType) });
  }),

  route('DELETE', '/my-account/grants/:grantId', {}, async (call) => {
    requireWriting(call);
    const { tenant, caller, params } = call;
    const outcome = await tenant.signIns.revokeGrant(caller.userId, params['grantId'] ?? '');
    if (outcome === 'not_found') throw new ApiError(404, 'oidc.invalid_grant');
    return nothing();
  }),
];
