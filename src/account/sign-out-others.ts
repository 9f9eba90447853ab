import { endSession, listSessions, type Input } from '../api/endpoints.ts';
import { AccountError } from '../api/errors.ts';
import type { Account } from './account.ts';

export interface SignOutResult {
  /** How many other sign-ins are over now. */
  ended: number;
  /** What went wrong with the rest; calling again tries just those. */
  failures: AccountError[];
}

/** Over already, which is all that was wanted. */
const gone = new Set(['oidc.session_not_found', 'oidc.invalid_session_account_id', 'gone']);

/**
 * Ends every sign-in but the one this page runs in, with everything apps were granted in them: without that, apps
 * holding a refresh token would stay signed in. Logto has no one call for it.
 *
 * `end` makes the call for one session; elements pass their `write`, so that the host is asked.
 * Throws what reading the sessions throws, and `StepUpCancelled`; a session that could not be ended is in the result.
 */
export async function signOutOthers(
  account: Account,
  end: (input: Input<typeof endSession>) => Promise<unknown> = (input) =>
    account.call(endSession, input),
): Promise<SignOutResult> {
  // Not through the shared resource: a list that nobody asked to see should not appear.
  const { sessions } = await account.call(listSessions, {});
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  const failures: AccountError[] = [];
  await Promise.all(
    others.map(({ payload }) =>
      end({ sessionId: payload.uid, revokeGrantsTarget: 'all' }).catch((error: unknown) => {
        if (!(error instanceof AccountError)) throw error;
        if (!gone.has(error.code)) failures.push(error);
      }),
    ),
  );
  return { ended: others.length - failures.length, failures };
}
