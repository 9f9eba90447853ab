import { expect } from '@open-wc/testing';
import { StepUpCancelled } from '../../src/account/step-up.ts';
import { AccountError } from '../../src/api/errors.ts';
import { Action, ChangePrevented } from '../../src/ui/action.ts';

/** An element as an action sees it. */
function hostOf() {
  const told: string[] = [];
  return {
    told,
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate() {
      this.updates += 1;
    },
    cancelled: () => void told.push('cancelled'),
    failed: ({ code }: AccountError) => void told.push(code),
  };
}

describe('Action', () => {
  it('is busy while it works, and says so', async () => {
    const host = hostOf();
    let finish!: () => void;
    const action = new Action(host, () => new Promise<void>((resolve) => (finish = resolve)));
    const running = action.run();
    expect(action.pending).to.equal(true);
    finish();
    expect(await running).to.equal(true);
    expect(action.pending).to.equal(false);
    expect(host.updates).to.equal(2);
    expect(host.told).to.deep.equal([]);
  });

  it('works once however often it is clicked', async () => {
    let count = 0;
    const action = new Action(hostOf(), async () => void (count += 1));
    expect(await Promise.all([action.run(), action.run(), action.run()])).to.deep.equal([
      true,
      false,
      false,
    ]);
    expect(count).to.equal(1);
  });

  it('hands on what it is given', async () => {
    const given: unknown[] = [];
    const action = new Action<[string, number]>(hostOf(), async (...input) => given.push(...input));
    await action.run('a', 1);
    expect(given).to.deep.equal(['a', 1]);
  });

  it('keeps its error until the next try', async () => {
    const host = hostOf();
    let broken = true;
    const action = new Action(host, async () => {
      if (broken) throw new AccountError('offline');
    });
    expect(await action.run()).to.equal(false);
    expect(action.error?.code).to.equal('offline');
    expect(host.told).to.deep.equal(['offline']);
    broken = false;
    await action.run();
    expect(action.error).to.equal(undefined);
  });

  it('takes what is not an account error for something unexpected', async () => {
    const host = hostOf();
    const cause = new TypeError('undefined is not a function');
    const action = new Action(host, () => Promise.reject(cause));
    await action.run();
    expect(action.error).to.include({ code: 'unexpected', cause });
  });

  for (const reason of [new StepUpCancelled(), new ChangePrevented()]) {
    it(`swallows ${reason.name}: it is no failure`, async () => {
      const host = hostOf();
      const action = new Action(host, () => Promise.reject(reason));
      expect(await action.run()).to.equal(false);
      expect(action.error).to.equal(undefined);
      expect(host.told).to.deep.equal(['cancelled']);
    });
  }

  it('forgets its error when the person starts anew', async () => {
    const action = new Action(hostOf(), () => Promise.reject(new AccountError('offline')));
    await action.run();
    action.clear();
    expect(action.error).to.equal(undefined);
  });
});
