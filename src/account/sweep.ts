import { AccountError, isGone } from '../api/errors.ts';
import type { Account } from './account.ts';

/** What became of many changes of one kind. */
export interface SweepResult {
  done: number;
  /** What went wrong with the rest; what was tried once can be tried again. */
  failures: AccountError[];
}

/** Changes under way at the same time. */
const width = 4;

/**
 * Makes the same change to many things. One that fails does not keep the others from it, and what is gone already is
 * as good as done. What all of them touched is read anew once.
 *
 * Throws what is no failure of one thing: a closed question, or a host page that said no.
 */
export async function sweep<T>(
  account: Account,
  things: readonly T[],
  change: (thing: T) => Promise<unknown>,
): Promise<SweepResult> {
  const waiting = [...things];
  const failures: AccountError[] = [];
  const work = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) {
      try {
        await change(thing);
      } catch (error) {
        if (!(error instanceof AccountError)) {
          waiting.length = 0;
          throw error;
        }
        if (!isGone(error)) failures.push(error);
      }
    }
  };
  await account.together(() => Promise.all(Array.from({ length: width }, work)));
  return { done: things.length - failures.length, failures };
}
