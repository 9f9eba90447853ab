/** The calls behind the steps of "This wasn't me". */
import { setPassword } from '../api/endpoints/person-changes.ts';
import { endSession, forgetDevice } from '../api/endpoints/sessions.ts';
import { AccountError, isGone } from '../api/errors.ts';
import type { Account } from './account.ts';
import { BackupCodeRenewal, type Write } from './backup-codes.ts';
import { trustedDevices } from './devices.ts';
import type { StepName, Work } from './recovery.ts';
import { signOutOthers } from './sign-out-others.ts';
import { sweep, type SweepResult } from './sweep.ts';

/** `password` gives the new one; `write` makes what changes something. */
export function recoveryCalls(
  account: Account,
  write: Write,
  password: () => string,
): Record<StepName, Work> & { readonly renewal: BackupCodeRenewal | undefined } {
  let renewal: BackupCodeRenewal | undefined;
  return {
    /** The new codes, as soon as there are some. */
    get renewal() {
      return renewal;
    },
    password: () => once(write(setPassword, { password: password() })),
    async signOut() {
      const { ended, failures } = await signOutOthers(account, (input) => write(endSession, input));
      return { done: ended, failures };
    },
    /** Not through the shared resource: a list that nobody asked to see should not appear. */
    async devices() {
      const call: Account['call'] = (row, input) => account.call(row, input);
      const devices = await trustedDevices.read(call).catch((error: unknown) => {
        // Many servers know no trusted devices; then there are none to forget.
        if (isGone(error)) return [];
        throw error;
      });
      return sweep(account, devices, ({ id }) => write(forgetDevice, { id }));
    },
    async codes() {
      renewal ??= await BackupCodeRenewal.start(account, write);
      await renewal.store().catch((error: unknown) => {
        // The server does not like how these codes look; it would not like them the next time.
        if (isMalformed(error)) renewal = undefined;
        throw error;
      });
      return { done: renewal.codes.length, failures: [] };
    },
  };
}

const isMalformed = (error: unknown): boolean =>
  error instanceof AccountError && error.code === 'user.wrong_backup_code_format';

const once = async (change: Promise<unknown>): Promise<SweepResult> => {
  await change;
  return { done: 1, failures: [] };
};
