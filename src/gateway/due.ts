import * as z from 'zod/mini';
import { GatewayError } from './errors.ts';
import { decidedFor, markedUser, optionsOf, tell } from './features/deletion.ts';
import { createMachineToken } from './machine-token.ts';
import { createManagement, path, type Management } from './management.ts';
import { reporter, setUp, type GatewayOptions, type GatewaySetup } from './options.ts';
import { createUpstream } from './upstream.ts';

const users = z.array(z.unknown());

/**
 * Deletes the accounts whose cooling-off time is over, and gives the ids of those that are gone. For a task that runs
 * once a day; it reads every user, a hundred at a time. An account somebody else suspended, or whose decision was not
 * signed here, stays. One that could not be deleted is reported to `onIncident`, and stays for the next run.
 */
export async function deleteDueAccounts(options: GatewayOptions): Promise<string[]> {
  const setup = setUp(options);
  const upstream = createUpstream(setup);
  const management = createManagement(upstream, createMachineToken(setup, upstream));
  const report = reporter(setup);
  const gone: string[] = [];
  // All are found before the first goes, or pages would shift under our feet.
  for (const userId of await findDue(setup, management)) {
    try {
      // Gone already is as good as deleted.
      await management({ method: 'DELETE', path: path`/users/${userId}`, also: [404] });
    } catch (error) {
      const { code, status } =
        error instanceof GatewayError ? error : new GatewayError(500, 'unexpected');
      report(code, 'deleteAccount', status);
      continue;
    }
    gone.push(userId);
    await tell({ setup, report }, { event: 'account.deleted', userId, at: setup.now() });
  }
  return gone;
}

async function findDue(setup: GatewaySetup, management: Management): Promise<Set<string>> {
  const { secret = '' } = optionsOf(setup);
  const due = new Set<string>();
  for (let page = 1; ; page += 1) {
    const query = { page: `${page}`, page_size: '100' };
    const found = await management({ path: '/users', query, answer: users });
    if (found.length === 0) return due;
    for (const user of found) {
      const { data } = z.safeParse(markedUser, user);
      const deleteAt = data && (await decidedFor(data, secret));
      if (deleteAt !== undefined && deleteAt <= setup.now()) due.add(data!.id);
    }
  }
}
