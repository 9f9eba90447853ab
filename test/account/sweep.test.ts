import { aTimeout, expect } from '@open-wc/testing';
import { sweep } from '../../src/account/sweep.ts';
import { AccountError } from '../../src/api/errors.ts';
import { memoryAccount } from '../support/memory-account.ts';
import { rejection } from '../support/rejection.ts';

const numbers = Array.from({ length: 10 }, (_, index) => index);

describe('sweep', () => {
  it('changes each thing once, a few at a time', async () => {
    const { account } = memoryAccount();
    const changed: number[] = [];
    let now = 0;
    let most = 0;
    const result = await sweep(account, numbers, async (number) => {
      now += 1;
      most = Math.max(most, now);
      await aTimeout(2);
      changed.push(number);
      now -= 1;
    });
    expect(result).to.deep.equal({ done: 10, failures: [] });
    expect(changed.sort((one, other) => one - other)).to.deep.equal(numbers);
    expect(most).to.equal(4);
  });

  it('does nothing where there is nothing', async () => {
    const { account } = memoryAccount();
    expect(await sweep(account, [], () => Promise.reject(new Error('called')))).to.deep.equal({
      done: 0,
      failures: [],
    });
  });

  it('goes on after a failure, and keeps it', async () => {
    const { account } = memoryAccount();
    const failure = new AccountError('unavailable', 500);
    const result = await sweep(account, numbers, async (number) => {
      if (number === 3) throw failure;
    });
    expect(result).to.deep.equal({ done: 9, failures: [failure] });
  });

  it('takes what is gone for done, however the server says it', async () => {
    const { account } = memoryAccount();
    const ways = [
      new AccountError('gone', 404),
      new AccountError('oidc.invalid_grant', 404),
      new AccountError('oidc.session_not_found', 400, { data: { status: 404 } }),
    ];
    const result = await sweep(account, ways, (error) => Promise.reject(error));
    expect(result).to.deep.equal({ done: 3, failures: [] });
  });

  it('stops at what is no failure of one thing', async () => {
    const { account } = memoryAccount();
    const stopped = new Error('the host said no');
    let called = 0;
    const error = await rejection(
      sweep(account, numbers, async () => {
        called += 1;
        await aTimeout(1);
        throw stopped;
      }),
    );
    expect(error).to.equal(stopped);
    await aTimeout(5);
    expect(called).to.equal(4);
  });
});
