/** The second half of a way to a provider that took the page along: the page is loaded anew, and knows nothing. */
import { verifySocial } from '../api/endpoints/social.ts';
import { AccountError, asAccountError } from '../api/errors.ts';
import type { Account } from './account.ts';
import { takeNote } from './sealed-notes.ts';
import { arrive } from './travel.ts';
import type { SocialErrand } from './social.ts';

/** What came of a way that took the page along. */
export interface SocialArrival {
  errand?: SocialErrand;
  /** Id of the verified record. */
  record?: string;
  error?: AccountError;
}

/** What has to be known again when the page is back. */
export interface Note {
  errand: SocialErrand;
  record: string;
  user: string;
  redirectUri: string;
  /** Address of the page that left. */
  from: string;
}

/**
 * Takes an answer out of this page's address, where nothing else shall read it. Undefined where there is none, and
 * where it is meant for another page: that one gets it, and this window closes if it may.
 */
export function takeAnswer(): URLSearchParams | undefined {
  const travel = arrive();
  if (!travel) return undefined;
  const answer = new URLSearchParams(location.search);
  history.replaceState(history.state, '', location.pathname + location.hash);
  return travel === 'page' ? answer : undefined;
}

/** Goes on where a page left. Binds nothing: that is for the person to say. Never rejects. */
export async function resume(account: Account, answer: URLSearchParams): Promise<SocialArrival> {
  let errand: SocialErrand | undefined;
  try {
    const note = (await takeNote(answer.get('state') ?? '')) as Note | undefined;
    if (!note) throw new AccountError('social_unknown');
    ({ errand } = note);
    restore(note.from);
    return { errand, record: await verify(account, note, answer) };
  } catch (thrown) {
    return { ...(errand && { errand }), error: asAccountError(thrown) };
  }
}

/** Gives the page its query and fragment back, so that it shows what it showed. */
function restore(address: string): void {
  if (new URL(address).pathname !== location.pathname) return;
  history.replaceState(history.state, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Hands the provider's answer to Logto. The record is verified then, and good for what it was fetched for. */
export async function verify(
  account: Account,
  { record, user, redirectUri }: Pick<Note, 'record' | 'user' | 'redirectUri'>,
  answer: URLSearchParams,
): Promise<string> {
  // Asked anew: the page may speak for somebody else by now, and Logto does not ask who began.
  const { id } = await account.profile.refresh();
  if (id !== user) throw new AccountError('social_other_user');
  const error = answer.get('error');
  if (error) {
    // Providers have many names for a person's no: access_denied, user_cancelled_login, …
    throw new AccountError(
      /denied|declined|cancel/i.test(error) ? 'social_denied' : 'social_refused',
    );
  }
  const connectorData = { ...Object.fromEntries(answer), redirectUri };
  await account.call(verifySocial, { verificationRecordId: record, connectorData });
  return record;
}
