import {
  removePrimaryEmail,
  setPassword,
  setUsername,
  updateAccount,
  verifyPassword,
} from '../../src/api/endpoints.ts';
import { expect } from '@open-wc/testing';
import type { AccountWrite } from '../../src/account/account.ts';
import { StepUpCancelled } from '../../src/account/step-up.ts';
import type { AccountError } from '../../src/api/errors.ts';
import { memoryAccount, password, type MemoryAccountOptions } from '../support/memory-account.ts';
import { rejection } from '../support/rejection.ts';

/** An account whose questions are answered by somebody who knows the password. */
function setUp(options: MemoryAccountOptions = {}) {
  const world = memoryAccount(options);
  let asked = 0;
  world.account.stepUp.serve(() => {
    asked += 1;
    return world.account.call(verifyPassword, { password });
  });
  return { ...world, world, asked: () => asked };
}

const minute = 60_000;

describe('Account', () => {
  it('reads the person', async () => {
    const { account } = setUp();
    expect(await account.profile.load()).to.include({ username: 'ann' });
  });

  it('asks once for two protected changes within ten minutes', async () => {
    const { account, asked, person } = setUp();
    await account.call(setUsername, { username: 'anna' });
    await account.call(setUsername, { username: 'annie' });
    expect(person.username).to.equal('annie');
    expect(asked()).to.equal(1);
  });

  it('asks anew when the ten minutes are over', async () => {
    const { account, asked, tenant } = setUp();
    await account.call(setUsername, { username: 'anna' });
    tenant.advance(11 * minute);
    // The next answer tells the account what time it is there.
    await account.profile.refresh();
    await account.call(setUsername, { username: 'annie' });
    expect(asked()).to.equal(2);
  });

  it('asks after all where another page gave the person something to prove themselves with', async () => {
    const { account, asked, person } = setUp({
      person: { primaryEmail: null, primaryPhone: null, password: null },
    });
    await account.profile.load();
    person.password = password;
    await account.call(setPassword, { password: 'another horse in another stable' });
    expect(asked()).to.equal(1);
    expect(person.password).to.equal('another horse in another stable');
    expect(account.profile.value).to.include({ hasSecurityVerificationMethod: true });
  });

  it('heals a record that lapsed unnoticed, once, with the same change', async () => {
    const { account, asked, tenant, person, requests } = setUp();
    await account.call(setUsername, { username: 'anna' });
    tenant.advance(11 * minute);
    await account.call(setUsername, { username: 'annie' });
    expect(person.username).to.equal('annie');
    expect(asked()).to.equal(2);
    expect(requests.filter((request) => request === 'PATCH /my-account')).to.have.length(3);
  });

  it('does not ask for what needs no proof', async () => {
    const { account, asked } = setUp();
    await account.call(updateAccount, { name: 'Anna' });
    expect(asked()).to.equal(0);
  });

  it('does not ask people who cannot prove it for what is possible without', async () => {
    const person = { password: null, primaryEmail: null, primaryPhone: null };
    const { account, asked, person: row } = setUp({ person });
    await account.call(setPassword, { password: 'a long new passphrase' });
    expect(row.password).to.equal('a long new passphrase');
    expect(asked()).to.equal(0);
  });

  it('asks people who can prove it for the same', async () => {
    const { account, asked } = setUp();
    await account.call(setPassword, { password: 'a long new passphrase' });
    expect(asked()).to.equal(1);
  });

  it('passes a closed question on, and nothing was sent', async () => {
    const { account, requests } = memoryAccount();
    account.stepUp.serve(() => Promise.reject(new StepUpCancelled()));
    const error = await rejection(account.call(setUsername, { username: 'anna' }));
    expect(error).to.be.instanceOf(StepUpCancelled);
    expect(requests).to.deep.equal([]);
  });

  it('shows what a write answered without reading again', async () => {
    const { account, requests } = setUp();
    await account.profile.load();
    await account.call(updateAccount, { name: 'Anna' });
    expect(account.profile.value?.name).to.equal('Anna');
    expect(requests.filter((request) => request === 'GET /my-account')).to.have.length(1);
  });

  it('reads again what a write made stale, before the write is called done', async () => {
    const { account } = setUp();
    await account.profile.load();
    await account.call(removePrimaryEmail, {});
    expect(account.profile.value?.primaryEmail).to.equal(null);
  });

  it('tells of a write, and what it touched', async () => {
    const { account } = setUp();
    const told: string[] = [];
    account.addEventListener('wrote', (event) => {
      const { row } = event as AccountWrite;
      told.push(`${row.name}: ${row.touches?.join()}`);
    });
    await account.call(updateAccount, { name: 'Anna' });
    expect(told).to.deep.equal(['updateAccount: profile']);
  });

  it('learns from a refusal that a field is closed', async () => {
    const { account } = setUp({
      known: false,
      settings: { accountCenter: { fields: { name: 'ReadOnly' } } },
    });
    await account.profile.load();
    expect(account.control('name')).to.equal('Edit');
    const error = await rejection<AccountError>(account.call(updateAccount, { name: 'Anna' }));
    expect(error.code).to.equal('account_center.field_not_editable');
    expect(account.control('name')).to.equal('ReadOnly');
    expect(account.control('avatar')).to.equal('Edit');
  });

  it('tells everybody when the sign-in has ended, and keeps what is shown', async () => {
    const { account, world } = setUp();
    await account.profile.load();
    let expired = 0;
    account.addEventListener('expired', () => (expired += 1));
    world.token = undefined;
    const error = await rejection<AccountError>(account.call(updateAccount, { name: 'Anna' }));
    expect(error.code).to.equal('signed_out');
    expect(account.profile.error?.code).to.equal('signed_out');
    expect(account.profile.value?.name).to.equal('Ann Archer');
    expect(expired).to.equal(1);
  });

  it('hands out no token before a returning sign-in is finished', async () => {
    const order: string[] = [];
    const { account } = memoryAccount({
      auth: {
        start: async () => {
          await new Promise((resolve) => setTimeout(resolve, 10));
          order.push('finished');
        },
        token: async () => {
          order.push('token');
          return undefined;
        },
      },
    });
    await rejection(account.profile.load());
    await rejection(account.profile.refresh());
    expect(order).to.deep.equal(['finished', 'token', 'token']);
  });

  it('forgets the person and the proof when it signs out', async () => {
    let out = 0;
    const { account, asked } = setUp({ auth: { signOut: async () => void (out += 1) } });
    await account.call(setUsername, { username: 'anna' });
    await account.signOut();
    expect(out).to.equal(1);
    expect(account.profile.value).to.equal(undefined);
    expect(account.stepUp.current).to.equal(undefined);
    await account.call(setUsername, { username: 'annie' });
    expect(asked()).to.equal(2);
  });
});
