import { expect } from '@open-wc/testing';
import { BackupCodeRenewal, type Write } from '../../src/account/backup-codes.ts';
import { verifyPassword, type Endpoint, type Input } from '../../src/api/endpoints.ts';
import type { AccountError } from '../../src/api/errors.ts';
import type { MfaEntry } from '../../demo/sandbox/tenant.ts';
import { memoryAccount, password } from '../support/memory-account.ts';
import { rejection } from '../support/rejection.ts';

const createdAt = '2026-05-01T08:00:00.000Z';
const app: MfaEntry = { id: 'app', type: 'Totp', createdAt, secret: 'A'.repeat(32) };
const set = (id: string, first: string, usedAt?: string): MfaEntry => ({
  id,
  type: 'BackupCode',
  createdAt,
  codes: Array.from({ length: 10 }, (_, index) => ({
    code: `${first}${String(index).repeat(9)}`,
    ...(usedAt && { usedAt }),
  })),
});
const old = () => set('old', 'a');
const usedUp = () => set('used-up', 'b', createdAt);

/** Somebody with an app and these sets of codes, who is known by their password when asked. */
async function setUp(...sets: MfaEntry[]) {
  const world = memoryAccount({ person: { mfa: [app, ...sets] } });
  const { account, person } = world;
  let asked = 0;
  account.stepUp.serve(() => {
    asked += 1;
    return account.call(verifyPassword, { password });
  });
  const write: Write = <R extends Endpoint>(row: R, input: Input<R>) => account.call(row, input);
  const renewal = await BackupCodeRenewal.start(account, write);
  world.requests.length = 0;
  return {
    ...world,
    world,
    renewal,
    asked: () => asked,
    /** What sign-in accepts: it looks at the first set only. */
    accepted: () =>
      person.mfa
        .find(({ type }) => type === 'BackupCode')
        ?.codes?.filter(({ usedAt }) => !usedAt)
        .map(({ code }) => code),
    writes: () => world.requests.filter((request) => /^(POST|DELETE) \/my-account/.test(request)),
  };
}

const adding = ({ method, url }: Request) =>
  method === 'POST' && url.endsWith('/my-account/mfa-verifications');
const removing = ({ method }: Request) => method === 'DELETE';
const broken = () => Response.json({ message: 'Internal server error.' }, { status: 500 });

describe('a new set of backup codes', () => {
  it('is made before anything is changed', async () => {
    const { renewal, accepted, writes } = await setUp(old());
    expect(renewal.codes).to.have.length(10);
    expect(renewal.standing).to.equal('old');
    expect(accepted()?.[0]).to.equal('a000000000');
    expect(writes()).to.deep.equal([]);
  });

  it('is the first there is', async () => {
    const { renewal, accepted } = await setUp();
    expect(renewal).to.include({ standing: 'none', replaces: false });
    await renewal.store();
    expect(renewal.standing).to.equal('new');
    expect(accepted()).to.deep.equal(renewal.codes);
  });

  it('takes the place of one with codes left', async () => {
    const { renewal, accepted, writes } = await setUp(old());
    await renewal.store();
    expect(accepted()).to.deep.equal(renewal.codes);
    expect(writes()).to.deep.equal([
      'DELETE /my-account/mfa-verifications/old',
      'POST /my-account/mfa-verifications',
    ]);
  });

  it('takes the place of one that is used up, which would otherwise stay in front of it', async () => {
    const { renewal, accepted, person } = await setUp(usedUp());
    await renewal.store();
    expect(accepted()).to.deep.equal(renewal.codes);
    expect(person.mfa.filter(({ type }) => type === 'BackupCode')).to.have.length(1);
  });

  it('takes the place of several, as other pages leave them behind', async () => {
    const { renewal, accepted, person } = await setUp(usedUp(), old());
    await renewal.store();
    expect(accepted()).to.deep.equal(renewal.codes);
    expect(person.mfa.filter(({ type }) => type === 'BackupCode')).to.have.length(1);
  });

  it('is stored at the second try when the server stumbles over the first', async () => {
    const { renewal, accepted, world } = await setUp(old());
    let stumbles = 1;
    world.intercept = (request) => (adding(request) && stumbles-- > 0 ? broken() : undefined);
    await renewal.store();
    expect(renewal.standing).to.equal('new');
    expect(accepted()).to.deep.equal(renewal.codes);
  });

  it('says that no codes count when it cannot be stored, and is stored later with the same codes', async () => {
    const { renewal, accepted, world } = await setUp(old());
    const made = [...renewal.codes];
    world.intercept = (request) => (adding(request) ? broken() : undefined);
    const error = await rejection<AccountError>(renewal.store());
    expect(error.code).to.equal('unavailable');
    expect(renewal.standing).to.equal('none');
    expect(accepted()).to.equal(undefined);
    world.intercept = undefined;
    await renewal.store();
    expect(renewal.standing).to.equal('new');
    expect(renewal.codes).to.deep.equal(made);
    expect(accepted()).to.deep.equal(made);
  });

  it('says that the old codes count when these could not be removed', async () => {
    const { renewal, accepted, world } = await setUp(old());
    world.intercept = (request) => (removing(request) ? broken() : undefined);
    await rejection(renewal.store());
    expect(renewal.standing).to.equal('old');
    expect(accepted()?.[0]).to.equal('a000000000');
  });

  it('finds out that it was stored although the answer was lost', async () => {
    const { renewal, accepted, world } = await setUp(old());
    let lost = 0;
    world.intercept = async (request) => {
      if (!adding(request)) return undefined;
      lost += 1;
      // The server has it; what it says never arrives.
      const { codes } = (await request.clone().json()) as { codes: string[] };
      world.person.mfa.push({ ...set('stored', 'c'), codes: codes.map((code) => ({ code })) });
      return broken();
    };
    await renewal.store();
    expect(renewal.standing).to.equal('new');
    expect(accepted()).to.deep.equal(renewal.codes);
    expect(lost, 'tries').to.equal(1);
  });

  it('says that nobody knows when the server cannot be asked', async () => {
    const { renewal, world } = await setUp(old());
    world.intercept = (request) => {
      if (adding(request)) world.intercept = () => Promise.reject(new TypeError('offline'));
      return adding(request) ? Promise.reject(new TypeError('offline')) : undefined;
    };
    const error = await rejection<AccountError>(renewal.store());
    expect(error.code).to.equal('offline');
    expect(renewal.standing).to.equal('unknown');
    world.intercept = undefined;
    await renewal.store();
    expect(renewal.standing).to.equal('new');
  });

  it('asks who the person is before it removes anything', async () => {
    const { renewal, account, accepted } = await setUp(old());
    const withdraw = account.stepUp.serve(() => Promise.reject(new Error('closed')));
    await rejection(renewal.store());
    expect(accepted()?.[0]).to.equal('a000000000');
    expect(renewal.standing).to.equal('old');
    withdraw();
    await renewal.store();
    expect(renewal.standing).to.equal('new');
  });

  it('goes on when somebody else removed the old set in the meantime', async () => {
    const { renewal, accepted, world, person } = await setUp(old());
    world.intercept = (request) => {
      if (removing(request)) person.mfa = [app];
      return undefined;
    };
    await renewal.store();
    expect(accepted()).to.deep.equal(renewal.codes);
  });

  it('does not try again what the server refuses for a reason', async () => {
    const { renewal, world, writes, person } = await setUp();
    world.intercept = (request) => {
      if (adding(request)) person.mfa = [];
      return undefined;
    };
    const error = await rejection<AccountError>(renewal.store());
    expect(error.code).to.equal('session.mfa.backup_code_can_not_be_alone');
    expect(renewal.standing).to.equal('none');
    expect(writes()).to.have.length(1);
  });
});
