import { expect } from '@open-wc/testing';
import type { Write } from '../../src/account/backup-codes.ts';
import { recoveryCalls } from '../../src/account/recovery-calls.ts';
import {
  allSteps,
  Recovery,
  stepsFor,
  type StepName,
  type Work,
} from '../../src/account/recovery.ts';
import { StepUpCancelled } from '../../src/account/step-up.ts';
import { verifyPassword, type Endpoint, type Input } from '../../src/api/endpoints.ts';
import { AccountError } from '../../src/api/errors.ts';
import type { MfaFactor } from '../../src/api/schemas.ts';
import type { FieldControl, FieldName } from '../../src/api/settings.ts';
import type { MfaEntry } from '../../demo/sandbox/tenant.ts';
import { memoryAccount, password, type MemoryAccountOptions } from '../support/memory-account.ts';
import { rejection } from '../support/rejection.ts';

const createdAt = '2026-05-01T08:00:00.000Z';
const codes: MfaFactor = { id: 'codes', type: 'BackupCode', createdAt, remainCodes: 7 };
const done = async () => ({ done: 1, failures: [] });
const broken = new AccountError('unavailable', 500);
const states = ({ steps }: Recovery) =>
  steps.map(({ name, state, count }) => `${name} ${state} ${count}`);

/** A recovery whose steps just work, but for these. */
function recovery(work: Partial<Record<StepName, Work>> = {}, changed = () => {}) {
  const usual = { password: done, signOut: done, devices: done, codes: done };
  return new Recovery(allSteps, { ...usual, ...work }, changed);
}

describe('the steps of “this wasn’t me”', () => {
  const known = {
    profile: { id: 'ann', hasPassword: true },
    settings: undefined,
    factors: [codes],
    control: (): FieldControl => 'Edit',
  };

  it('are those that there is something to do for', () => {
    expect(stepsFor(known)).to.deep.equal(['password', 'signOut', 'devices', 'codes']);
    expect(stepsFor({ ...known, factors: [] })).not.to.contain('codes');
    const profile = { id: 'ann', hasPassword: false };
    expect(stepsFor({ ...known, profile })).not.to.contain('password');
    const settings = { signInExperience: { mfa: { factors: ['Totp'] } } };
    expect(stepsFor({ ...known, settings }), 'not offered').not.to.contain('codes');
  });

  it('are those that this person may do', () => {
    const closed = (field: FieldName): FieldControl => (field === 'session' ? 'ReadOnly' : 'Off');
    expect(stepsFor({ ...known, control: closed })).to.deep.equal([]);
    const profile = { ...known.profile, hasSecurityVerificationMethod: false };
    expect(stepsFor({ ...known, profile }), 'nobody without a proof').to.deep.equal([]);
  });

  it('are done one after the other, the password first', async () => {
    const order: string[] = [];
    const note = (name: StepName) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      order.push(`${name} ends`);
      return done();
    };
    const work = Object.fromEntries(allSteps.map((name) => [name, note(name)]));
    await recovery(work).run();
    expect(order).to.deep.equal(allSteps.flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(order[0]).to.equal('password begins');
  });

  it('tell of each change', async () => {
    const seen: string[] = [];
    const running = recovery({}, () => {
      const { name } = running.steps.find(({ state }) => state === 'working') ?? {};
      seen.push(name ?? '-');
    });
    await running.run();
    expect(seen).to.deep.equal(allSteps.flatMap((name) => [name, '-']));
    expect(running.running).to.equal(false);
  });

  it('go on when one in the middle fails, and only that is tried again', async () => {
    let tries = 0;
    const called: StepName[] = [];
    const counted = (name: StepName) => async () => {
      called.push(name);
      return done();
    };
    const steps = recovery({
      signOut: async () => {
        tries += 1;
        if (tries === 1) throw broken;
        return { done: 3, failures: [] };
      },
      devices: counted('devices'),
      codes: counted('codes'),
    });
    await steps.run();
    expect(states(steps)).to.deep.equal([
      'password done 1',
      'signOut failed 0',
      'devices done 1',
      'codes done 1',
    ]);
    expect(steps.failed.map(({ error }) => error)).to.deep.equal([broken]);
    await steps.run();
    expect(states(steps)[1]).to.equal('signOut done 3');
    expect(steps.failed).to.deep.equal([]);
    expect(called).to.deep.equal(['devices', 'codes']);
  });

  it('count what was done in all tries, where some of it failed', async () => {
    const results = [
      { done: 2, failures: [broken] },
      { done: 1, failures: [] },
    ];
    const steps = recovery({ signOut: async () => results.shift()! });
    await steps.run();
    expect(steps.step('signOut')).to.include({ state: 'failed', count: 2, error: broken });
    await steps.run();
    expect(steps.step('signOut')).to.include({ state: 'done', count: 3, error: undefined });
  });

  it('do not offer again what the owner keeps closed', async () => {
    const refused = new AccountError('account_center.field_not_enabled', 400);
    const steps = recovery({ devices: () => Promise.reject(refused) });
    await steps.run();
    expect(steps.step('devices')?.state).to.equal('closed');
    expect(steps.failed).to.deep.equal([]);
  });

  it('keep what stopped a call, whatever it was', async () => {
    const prevented = new Error('the host said no');
    const steps = recovery({ devices: () => Promise.reject(prevented) });
    await steps.run();
    expect(steps.step('devices')).to.include({ state: 'failed', error: prevented });
    expect(steps.step('codes')?.state).to.equal('done');
  });

  it('wait where nobody proves who they are, and go on from there', async () => {
    let refuses = true;
    const steps = recovery({
      devices: async () => {
        if (refuses) throw new StepUpCancelled();
        return done();
      },
    });
    expect(await rejection(steps.run())).to.be.instanceOf(StepUpCancelled);
    expect(steps.steps.map(({ state }) => state)).to.deep.equal(['done', 'done', 'open', 'open']);
    refuses = false;
    await steps.run();
    expect(steps.steps.every(({ state }) => state === 'done')).to.equal(true);
  });

  it('can be left out, or done by name', async () => {
    const steps = recovery();
    steps.skip('password');
    await steps.run(['codes']);
    expect(steps.steps.map(({ state }) => state)).to.deep.equal([
      'skipped',
      'open',
      'open',
      'done',
    ]);
    await steps.run();
    expect(steps.step('password')?.state).to.equal('skipped');
  });
});

describe('the calls of “this wasn’t me”', () => {
  const another = 'entirely different words';
  const set: MfaEntry = {
    id: 'old',
    type: 'BackupCode',
    createdAt,
    codes: [{ code: '0123456789' }],
  };
  const app: MfaEntry = { id: 'app', type: 'Totp', createdAt, secret: 'A'.repeat(32) };

  /** Somebody who is signed in here and twice elsewhere, has codes, and trusts two devices. */
  function setUp(options: MemoryAccountOptions = {}) {
    const world = memoryAccount({ person: { mfa: [app, set] }, ...options });
    const { account, tenant, person } = world;
    const others = [tenant.signIns.signIn(person.id), tenant.signIns.signIn(person.id)];
    tenant.signIns.trustDevice(person.id);
    tenant.signIns.trustDevice(person.id);
    account.stepUp.serve(() => account.call(verifyPassword, { password }));
    const write: Write = <R extends Endpoint>(row: R, input: Input<R>) => account.call(row, input);
    const calls = recoveryCalls(account, write, () => another);
    return { ...world, world, others, calls, steps: new Recovery(allSteps, calls, () => {}) };
  }

  it('shut everybody else out, and nobody here', async () => {
    const { steps, calls, person, tenant, others, token } = setUp();
    await steps.run();
    expect(states(steps)).to.deep.equal([
      'password done 1',
      'signOut done 2',
      'devices done 2',
      'codes done 10',
    ]);
    for (const other of others) {
      expect(await tenant.signIns.authenticate(other.token)).to.equal(undefined);
    }
    expect(await tenant.signIns.authenticate(token!)).to.include({ userId: person.id });
    expect(await tenant.signIns.devices(person.id)).to.deep.equal([]);
    const held = person.mfa.find(({ type }) => type === 'BackupCode')?.codes ?? [];
    expect(held.map(({ code }) => code)).to.deep.equal(calls.renewal?.codes);
  });

  it('ask who it is once for all', async () => {
    const { steps, requests } = setUp();
    await steps.run();
    const proofs = requests.filter((request) => request === 'POST /verifications/password');
    expect(proofs).to.have.length(1);
  });

  it('go on after the server stumbles, and store the very same codes in the next try', async () => {
    const { steps, world, calls, person } = setUp();
    let left = 2;
    world.intercept = ({ method, url }) =>
      method === 'DELETE' && url.includes('/mfa-verifications/') && left-- > 0
        ? new Response(null, { status: 500 })
        : undefined;
    await steps.run();
    expect(steps.failed.map(({ name }) => name)).to.deep.equal(['codes']);
    expect(calls.renewal?.standing).to.equal('old');
    const made = calls.renewal?.codes;
    world.intercept = undefined;
    await steps.run();
    expect(steps.failed).to.deep.equal([]);
    const held = person.mfa.find(({ type }) => type === 'BackupCode')?.codes ?? [];
    expect(held.map(({ code }) => code)).to.deep.equal(made);
  });

  it('forget nothing where the server knows no trusted devices', async () => {
    const { steps, world } = setUp();
    world.intercept = ({ url }) =>
      url.includes('/trusted-devices') ? new Response(null, { status: 404 }) : undefined;
    await steps.run(['devices']);
    expect(steps.step('devices')).to.include({ state: 'done', count: 0 });
  });
});
