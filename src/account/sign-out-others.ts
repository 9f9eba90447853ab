import { endSession, listSessions } from '../api/endpoints/sessions.ts';
import type { Input } from '../api/endpoints.ts';
import type { AccountError } from '../api/errors.ts';
import type { Account } from './account.ts';
import { sweep } from './sweep.ts';

export interface SignOutResult {
  /** How many other sign-ins are over now. */
  ended: number;
  /** What went wrong with the rest; calling again tries just those. */
  failures: AccountError[];
}

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
  const { done, failures } = await sweep(account, others, ({ payload }) =>
    end({ sessionId: payload.uid, revokeGrantsTarget: 'all' }),
  );
  return { ended: done, failures };
}
