import { expect } from '@open-wc/testing';
import { ServerClock } from '../../src/api/clock.ts';

const headers = (offset: number) =>
  new Headers({ date: new Date(Date.now() + offset).toUTCString() });
const hour = 3_600_000;

describe('ServerClock', () => {
  it('says what time it is here until the server says otherwise', () => {
    expect(new ServerClock().now()).to.be.closeTo(Date.now(), 50);
  });

  it('follows a server whose time is another', () => {
    const clock = new ServerClock();
    clock.observe(headers(hour));
    expect(clock.now()).to.be.closeTo(Date.now() + hour, 1500);
    clock.observe(headers(-hour));
    expect(clock.now()).to.be.closeTo(Date.now() - hour, 1500);
  });

  it('learns nothing from a header that counts whole seconds and differs by less', () => {
    const clock = new ServerClock();
    clock.observe(headers(-900));
    expect(clock.now()).to.be.closeTo(Date.now(), 50);
  });

  it('learns nothing from answers without a date, or with a broken one', () => {
    const clock = new ServerClock();
    clock.observe(new Headers());
    clock.observe(new Headers({ date: 'yesterday' }));
    expect(clock.now()).to.be.closeTo(Date.now(), 50);
  });
});
