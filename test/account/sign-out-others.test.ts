import { expect } from '@open-wc/testing';
import { signOutOthers } from '../../src/account/sign-out-others.ts';
import { StepUpCancelled } from '../../src/account/step-up.ts';
import { listSessions, verifyPassword } from '../../src/api/endpoints.ts';
import { memoryAccount, password } from '../support/memory-account.ts';
import { rejection } from '../support/rejection.ts';

/** Somebody who is signed in here and, so many times, elsewhere. */
function setUp(elsewhere: number) {
  const world = memoryAccount();
  for (let left = elsewhere; left > 0; left -= 1) world.tenant.signIns.signIn(world.person.id);
  world.account.stepUp.serve(() => world.account.call(verifyPassword, { password }));
  return { ...world, world };
}

const ends = (request: string) => request.startsWith('DELETE /my-account/sessions/');

describe('signOutOthers', () => {
  it('ends every sign-in but this one, and what apps were granted in them', async () => {
    const { account, requests } = setUp(3);
    expect(await signOutOthers(account)).to.deep.equal({ ended: 3, failures: [] });
    const { sessions } = await account.call(listSessions, {});
    expect(sessions.map(({ isCurrent }) => isCurrent)).to.deep.equal([true]);
    expect(requests.filter(ends)).to.have.length(3);
    for (const request of requests.filter(ends)) {
      expect(request).to.match(/\?revokeGrantsTarget=all$/);
    }
  });

  it('has nothing to do where there is no other', async () => {
    const { account, requests } = setUp(0);
    expect(await signOutOthers(account)).to.deep.equal({ ended: 0, failures: [] });
    expect(requests.filter(ends)).to.deep.equal([]);
  });

  it('asks who it is once for all', async () => {
    const { account, requests } = setUp(3);
    await signOutOthers(account);
    expect(requests.filter((request) => request === 'POST /verifications/password')).to.have.length(
      1,
    );
  });

  it('takes a sign-in that is over already as ended', async () => {
    const { account, world } = setUp(2);
    let left = 1;
    world.intercept = ({ method }) => {
      if (method !== 'DELETE' || left === 0) return undefined;
      left -= 1;
      return Response.json({ code: 'oidc.session_not_found', message: '' }, { status: 404 });
    };
    expect(await signOutOthers(account)).to.deep.equal({ ended: 2, failures: [] });
  });

  it('goes on when one cannot be ended, and tries just that one again', async () => {
    const { account, world, requests } = setUp(3);
    let left = 1;
    world.intercept = ({ method }) => {
      if (method !== 'DELETE' || left === 0) return undefined;
      left -= 1;
      return Response.json({ code: 'oidc.failed_to_revoke_grant', message: '' }, { status: 500 });
    };
    const first = await signOutOthers(account);
    expect(first.ended).to.equal(2);
    expect(first.failures.map(({ code }) => code)).to.deep.equal(['oidc.failed_to_revoke_grant']);
    requests.length = 0;
    expect(await signOutOthers(account)).to.deep.equal({ ended: 1, failures: [] });
    expect(requests.filter(ends)).to.have.length(1);
  });

  it('says why where the sign-ins cannot be read', async () => {
    const { account, world } = setUp(1);
    world.tenant.settings.accountCenter.fields.session = 'Off';
    const error = await rejection(signOutOthers(account));
    expect(error).to.include({ code: 'account_center.field_not_enabled' });
  });

  it('is cancelled with the question', async () => {
    const { account, requests } = setUp(1);
    account.stepUp.serve(() => Promise.reject(new StepUpCancelled()));
    expect(await rejection(signOutOthers(account))).to.be.instanceOf(StepUpCancelled);
    expect(requests.filter(ends)).to.deep.equal([]);
  });

  it('stops where the one who makes the calls stops it', async () => {
    const { account } = setUp(2);
    const stopped = new Error('stopped by the host');
    expect(await rejection(signOutOthers(account, () => Promise.reject(stopped)))).to.equal(
      stopped,
    );
  });
});
