import { expect } from '@open-wc/testing';
import { StepUp, StepUpCancelled, type Prompt } from '../../src/account/step-up.ts';
import { ServerClock } from '../../src/api/clock.ts';
import { AccountError } from '../../src/api/errors.ts';
import { rejection } from '../support/rejection.ts';

const minute = 60_000;

/** A screen that proves the person, counting how often it was asked. */
function answering(lifetime = 10 * minute) {
  let asked = 0;
  const prompt: Prompt = () => {
    asked += 1;
    return Promise.resolve({
      verificationRecordId: `record-${asked}`,
      expiresAt: new Date(Date.now() + lifetime).toISOString(),
    });
  };
  return { prompt, asked: () => asked };
}

const refusal = () => new AccountError('verification_record.permission_denied');

describe('StepUp', () => {
  it('asks once for callers at the same moment, and not again while the record lives', async () => {
    const stepUp = new StepUp(new ServerClock());
    const screen = answering();
    stepUp.serve(screen.prompt);
    expect(await Promise.all([stepUp.require(), stepUp.require()])).to.deep.equal([
      'record-1',
      'record-1',
    ]);
    expect(await stepUp.require()).to.equal('record-1');
    expect(screen.asked()).to.equal(1);
  });

  it('asks again when less than half a minute is left', async () => {
    const stepUp = new StepUp(new ServerClock());
    const screen = answering(29_000);
    stepUp.serve(screen.prompt);
    await stepUp.require();
    expect(stepUp.current).to.equal(undefined);
    expect(await stepUp.require()).to.equal('record-2');
  });

  it('runs the same action once more when the server no longer honours the record', async () => {
    const stepUp = new StepUp(new ServerClock());
    stepUp.serve(answering().prompt);
    const ids: string[] = [];
    const result = await stepUp.run((id) => {
      ids.push(id);
      return id === 'record-1' ? Promise.reject(refusal()) : Promise.resolve('done');
    });
    expect(result).to.equal('done');
    expect(ids).to.deep.equal(['record-1', 'record-2']);
  });

  it('gives up after a second refusal', async () => {
    const stepUp = new StepUp(new ServerClock());
    const screen = answering();
    stepUp.serve(screen.prompt);
    const error = await rejection(stepUp.run(() => Promise.reject(refusal())));
    expect((error as AccountError).code).to.equal('verification_record.permission_denied');
    expect(screen.asked()).to.equal(2);
  });

  it('passes a closed question on, and asks anew the next time', async () => {
    const stepUp = new StepUp(new ServerClock());
    const stop = stepUp.serve(() => Promise.reject(new StepUpCancelled()));
    expect(await rejection(stepUp.require())).to.be.instanceOf(StepUpCancelled);
    stop();
    stepUp.serve(answering().prompt);
    expect(await stepUp.require()).to.equal('record-1');
  });

  it('rejects everybody who waits when the question is closed', async () => {
    const stepUp = new StepUp(new ServerClock());
    let close!: () => void;
    stepUp.serve(() => new Promise((_, reject) => (close = () => reject(new StepUpCancelled()))));
    const waiting = [stepUp.require(), stepUp.run((id) => Promise.resolve(id))].map(rejection);
    close();
    for (const error of await Promise.all(waiting)) {
      expect(error).to.be.instanceOf(StepUpCancelled);
    }
  });

  it('asks once for two actions whose record was refused', async () => {
    const stepUp = new StepUp(new ServerClock());
    const screen = answering();
    stepUp.serve(screen.prompt);
    const action = (id: string) =>
      id === 'record-1' ? Promise.reject(refusal()) : Promise.resolve(id);
    await stepUp.require();
    expect(await Promise.all([stepUp.run(action), stepUp.run(action)])).to.deep.equal([
      'record-2',
      'record-2',
    ]);
    expect(screen.asked()).to.equal(2);
  });

  it('passes other failures on without asking again', async () => {
    const stepUp = new StepUp(new ServerClock());
    const screen = answering();
    stepUp.serve(screen.prompt);
    const error = new AccountError('user.username_already_in_use', 422);
    expect(await rejection(stepUp.run(() => Promise.reject(error)))).to.equal(error);
    expect(screen.asked()).to.equal(1);
  });

  it('is served by the newest screen, and by the one before when that is gone', async () => {
    const stepUp = new StepUp(new ServerClock());
    const older = answering();
    stepUp.serve(older.prompt);
    const withdraw = stepUp.serve(() => Promise.reject(new StepUpCancelled()));
    expect(await rejection(stepUp.require())).to.be.instanceOf(StepUpCancelled);
    withdraw();
    await stepUp.require();
    expect(older.asked()).to.equal(1);
  });

  it('rejects at once where nothing can ask', async () => {
    const error = await rejection(new StepUp(new ServerClock()).require());
    expect((error as AccountError).code).to.equal('step_up_unavailable');
  });

  it('forgets', async () => {
    const stepUp = new StepUp(new ServerClock());
    stepUp.serve(answering().prompt);
    await stepUp.require();
    stepUp.forget('another');
    expect(stepUp.current).to.equal('record-1');
    stepUp.forget();
    expect(stepUp.current).to.equal(undefined);
    expect(stepUp.validUntil).to.equal(undefined);
  });

  it('keeps nothing of a question that was put to somebody who has left', async () => {
    const stepUp = new StepUp(new ServerClock());
    const { prompt } = answering();
    let answer!: () => void;
    const screens: Prompt[] = [
      async () => {
        await new Promise<void>((resolve) => (answer = resolve));
        return prompt();
      },
      prompt,
    ];
    stepUp.serve(() => screens.shift()!());
    const left = rejection(stepUp.require());
    stepUp.forget();
    const next = stepUp.require();
    expect(await next).to.equal('record-1');
    answer();
    expect(await left).to.be.instanceOf(StepUpCancelled);
    expect(stepUp.current).to.equal('record-1');
  });
});
