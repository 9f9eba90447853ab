import { listOf } from '../api/schemas.ts';
import { decidedFor, markedUser, optionsOf } from './features/deletion.ts';
import { createMachineToken } from './machine-token.ts';
import { createManagement, path } from './management.ts';
import { setUp, type GatewayOptions } from './options.ts';
import { createUpstream } from './upstream.ts';

const pageSize = 100;

/**
 * Deletes the accounts whose cooling-off time is over, and gives their ids. For a task that runs once a day; it reads
 * every user, a hundred at a time. An account somebody else suspended, or whose decision was not signed here, stays.
 */
export async function deleteDueAccounts(options: GatewayOptions): Promise<string[]> {
  const setup = setUp(options);
  const { secret = '', after } = optionsOf(setup);
  const upstream = createUpstream(setup);
  const management = createManagement(upstream, createMachineToken(setup, upstream));
  const due: string[] = [];
  // All are found before the first goes, or pages would shift under our feet.
  for (let page = 1; ; page += 1) {
    const query = { page: `${page}`, page_size: `${pageSize}` };
    const users = await management({ path: '/users', query, answer: listOf(markedUser) });
    for (const user of users) {
      const deleteAt = await decidedFor(user, secret);
      if (deleteAt !== undefined && deleteAt <= setup.now()) due.push(user.id);
    }
    if (users.length < pageSize) break;
  }
  for (const userId of due) {
    await management({ method: 'DELETE', path: path`/users/${userId}` });
    await after?.({ event: 'account.deleted', userId, at: setup.now() });
  }
  return due;
}
