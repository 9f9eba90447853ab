import { endSession, listSessions } from '../../api/endpoints.ts';
import type { FeatureHandler } from '../call.ts';
import { GatewayError } from '../errors.ts';
import { callAs } from './account-api.ts';

/** Already gone is as good as ended. */
const gone = new Set(['oidc.session_not_found', 'oidc.invalid_session_account_id']);

const endOtherSessions: FeatureHandler = async (call) => {
  const { sessions } = await callAs(call, listSessions, {});
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  let failed = 0;
  // One after the other: Logto counts requests, and a person has few sessions.
  for (const { payload } of others) {
    const input = { sessionId: payload.uid, revokeGrantsTarget: 'firstParty' };
    await callAs(call, endSession, input).catch((error: unknown) => {
      const ended = error instanceof GatewayError && gone.has(error.code);
      if (!ended) failed += 1;
    });
  }
  return { ended: others.length - failed, failed };
};

export const sessions = { endOtherSessions };
