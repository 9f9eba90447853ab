/**
 * Tabs of one site tell each other what became different, so that each shows the truth. They say whom it is about and
 * which data it is, never the data itself, a token or a proof.
 */
import type { ResourceName } from '../api/endpoints.ts';
import type { Account, AccountWrite } from './account.ts';

interface Message {
  /** Id of the person. */
  person: string;
  touched: readonly ResourceName[];
  /** The person signed out there, or was found to be signed out. */
  left?: boolean;
}

/** Writes of one moment travel together. */
const pause = 100;

const joined = new WeakMap<Account, { users: number; leave: () => void }>();

/** Lets an account hear of other tabs, and them of it, until `signal` is aborted. */
export function joinTabs(account: Account, signal: AbortSignal): void {
  if (signal.aborted) return;
  const membership = joined.get(account) ?? { users: 0, leave: join(account) };
  membership.users += 1;
  joined.set(account, membership);
  signal.addEventListener('abort', () => {
    membership.users -= 1;
    if (membership.users > 0) return;
    joined.delete(account);
    membership.leave();
  });
}

function join(account: Account): () => void {
  const channel = new BroadcastChannel(`logto-account-elements ${account.base}`);
  const { profile } = account;
  const touched = new Set<ResourceName>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let signedOut = false;

  const tell = (left: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    const person = profile.value?.id;
    if (person) channel.postMessage({ person, touched: [...touched], left } satisfies Message);
    touched.clear();
  };
  const wrote = (event: Event) => {
    for (const name of (event as AccountWrite).row.touches ?? []) touched.add(name);
    timer ??= setTimeout(tell, pause, false);
  };
  const left = () => tell(true);
  const change = () => {
    const now = profile.error?.code === 'signed_out';
    if (now && !signedOut) tell(true);
    signedOut = now;
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    // Where a token is shared, a person of another tab may have become the person of this one.
    const other = data.person !== profile.value?.id;
    void account.invalidate(other || data.left ? ['profile'] : data.touched);
  };
  account.addEventListener('wrote', wrote);
  account.addEventListener('left', left);
  account.addEventListener('change', change);
  return () => {
    if (timer) tell(false);
    account.removeEventListener('wrote', wrote);
    account.removeEventListener('left', left);
    account.removeEventListener('change', change);
    channel.close();
  };
}
