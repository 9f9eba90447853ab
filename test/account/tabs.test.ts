import { aTimeout, expect } from '@open-wc/testing';
import { signIns } from '../../src/account/sessions.ts';
import { joinTabs } from '../../src/account/tabs.ts';
import {
  endSession,
  removePrimaryEmail,
  setUsername,
  updateAccount,
  verifyPassword,
} from '../../src/api/endpoints.ts';
import { memoryAccount, password, type MemoryAccount } from '../support/memory-account.ts';
import { until } from '../support/element.ts';

/** Two tabs of one person: two accounts that meet the same server, and what a third one on the channel hears. */
async function twoTabs() {
  const here = memoryAccount();
  const there = memoryAccount({ beside: here });
  const heard: unknown[] = [];
  const listener = new BroadcastChannel(`logto-account-elements ${here.account.base}`);
  listener.onmessage = ({ data }) => heard.push(data);
  const presence = new AbortController();
  for (const { account } of [here, there]) {
    joinTabs(account, presence.signal);
    account.stepUp.serve(() => account.call(verifyPassword, { password }));
    await account.profile.load();
  }
  const close = () => {
    presence.abort();
    listener.close();
  };
  return { here, there, heard, close };
}

const count = ({ requests }: MemoryAccount, wanted: string) =>
  requests.filter((request) => request === wanted).length;

describe('Tabs', () => {
  it('show what was changed in another one', async () => {
    const { here, there, close } = await twoTabs();
    await here.account.call(updateAccount, { name: 'Anna' });
    await until(() => there.account.profile.value?.name === 'Anna');
    close();
  });

  it('say whom it is about and what is different, and no more', async () => {
    const { here, heard, close } = await twoTabs();
    await here.account.call(setUsername, { username: 'anna' });
    await here.account.call(removePrimaryEmail, {});
    await until(() => heard.length > 0);
    await aTimeout(150);
    expect(heard).to.deep.equal([{ person: here.person.id, touched: ['profile'], left: false }]);
    close();
  });

  it('do not ask the person anything when they read protected lists anew', async () => {
    const { here, there, close } = await twoTabs();
    const sessions = there.account.resource(signIns);
    await sessions.load();
    there.account.stepUp.forget();
    const id = here.tenant.signIns.signIn(here.person.id).sessionUid;
    await here.account.call(endSession, { sessionId: id });
    await until(() => sessions.error, 'is told that the list may be old');
    expect(sessions.error?.code).to.equal('verification_record.permission_denied');
    expect(sessions.value).to.have.length.above(0);
    expect(count(there, 'POST /verifications/password')).to.equal(1);
    expect(count(there, 'GET /my-account/sessions')).to.equal(1);
    close();
  });

  it('read a protected list anew where it is shown and there is a proof', async () => {
    const { here, there, close } = await twoTabs();
    const sessions = there.account.resource(signIns);
    const id = here.tenant.signIns.signIn(here.person.id).sessionUid;
    await sessions.load();
    const before = sessions.value!.length;
    await here.account.call(endSession, { sessionId: id });
    await until(() => sessions.value!.length === before - 1);
    close();
  });

  it('leave alone what nobody looks at', async () => {
    const { here, there, close } = await twoTabs();
    const id = here.tenant.signIns.signIn(here.person.id).sessionUid;
    await here.account.call(endSession, { sessionId: id });
    await aTimeout(200);
    expect(count(there, 'GET /my-account/sessions')).to.equal(0);
    close();
  });

  it('notice a sign-out in another one', async () => {
    const { here, there, close } = await twoTabs();
    there.token = undefined;
    await here.account.signOut();
    await until(() => there.account.profile.error?.code === 'signed_out');
    expect(there.account.profile.value?.username, 'stays on screen').to.equal('ann');
    close();
  });

  it('notice a sign-in that ended by itself', async () => {
    const { here, there, close } = await twoTabs();
    here.token = there.token = undefined;
    await here.account.profile.invalidate();
    await until(() => there.account.profile.error?.code === 'signed_out');
    close();
  });

  it('hear nothing any more once they left', async () => {
    const { here, there, close } = await twoTabs();
    close();
    joinTabs(there.account, AbortSignal.abort());
    await here.account.call(updateAccount, { name: 'Anna' });
    await aTimeout(200);
    expect(there.account.profile.value?.name).to.equal('Ann Archer');
  });

  it('are joined once by an account that several roots share, until the last has left', async () => {
    const { here, there, heard, close } = await twoTabs();
    const second = new AbortController();
    joinTabs(here.account, second.signal);
    await here.account.call(updateAccount, { name: 'Anna' });
    await until(() => there.account.profile.value?.name === 'Anna');
    await aTimeout(150);
    expect(heard).to.have.length(1);
    second.abort();
    await here.account.call(updateAccount, { name: 'Annie' });
    await until(() => there.account.profile.value?.name === 'Annie');
    close();
  });
});
