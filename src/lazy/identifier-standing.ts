/** What removing an identifier would do to the person, for its row and for the dialog that asks. */
import type { Account } from '../account/account.ts';
import { removal, type Identifier, type Removal } from '../account/ways-in.ts';
import { listMfa } from '../api/endpoints/mfa.ts';

/** As far as the account knows by now. */
export const removalOf = (identifier: Identifier, account: Account): Removal =>
  removal(identifier, {
    profile: account.profile.value!,
    settings: account.settings.value,
    mfa: account.resource(listMfa).value,
  });

/** Where passkeys open accounts, whether there is one decides what to warn of. */
export async function learnOfPasskeys(account: Account): Promise<void> {
  if (!account.settings.value?.signInExperience?.passkeySignIn?.enabled) return;
  await account
    .resource(listMfa)
    .load()
    .catch(() => undefined);
}
