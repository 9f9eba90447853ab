import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { StepUpCancelled } from '../../src/account/step-up.ts';
import { LogtoAccount } from '../../src/elements/account.ts';
import { LogtoAppList } from '../../src/elements/app-list.ts';
import { LogtoDeviceList } from '../../src/elements/device-list.ts';
import { itKeepsTheContract } from '../support/element-contract.ts';
import { all, button, focused, place, reads, textOf, until } from '../support/element.ts';
import {
  confirm,
  controls,
  line,
  openList,
  placeList,
  settled,
  rows,
  stumble,
} from '../support/lists.ts';
import { memoryAccount, type MemoryAccountOptions } from '../support/memory-account.ts';
import { userAgents } from '../support/user-agents.ts';

const tag = 'logto-session-list';

itKeepsTheContract({
  tag,
  define: () => import('../../src/define/session-list.ts'),
  fields: ['session'],
  shows: 'To keep this private',
  inGerman: 'Damit das privat bleibt',
  harmless: ['Show'],
});

/** Somebody who is signed in here, on a phone, and on a computer. */
function setUp(options: MemoryAccountOptions = {}) {
  const world = memoryAccount(options);
  const { signIns } = world.tenant;
  const phone = signIns.signIn(world.person.id, { userAgent: userAgents.iphone });
  const computer = signIns.signIn(world.person.id, { userAgent: userAgents.windows });
  const here = memoryAccount({ ...options, beside: world });
  return { world: here, first: world, phone, computer };
}

const asked = (requests: readonly string[], path: string) =>
  requests.filter((request) => request.includes(path));

describe('<logto-session-list>', () => {
  before(() => {
    for (const element of [LogtoAccount, LogtoAppList, LogtoDeviceList]) element.define();
  });

  it('reads nothing protected before the click', async () => {
    const { world } = setUp();
    const element = await placeList(tag, world);
    await reads(element, 'To keep this private');
    await aTimeout(50);
    expect(asked(world.requests, '/my-account/')).to.deep.equal([]);
    button(element, 'Show').click();
    await reads(element, 'Safari on iPhone');
    expect(asked(world.requests, '/my-account/sessions')).to.have.length(1);
  });

  it('shows every browser in words, this one first and marked', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    expect(rows(element)[0]).to.equal('Chrome on Linux');
    expect(rows(element).slice(1).sort()).to.deep.equal([
      'Chrome on Linux',
      'Chrome on Windows',
      'Safari on iPhone',
    ]);
    const [here, ...others] = all(element, '.item');
    expect(textOf(here!)).to.contain('This browser');
    for (const other of others) expect(textOf(other)).not.to.contain('This browser');
    const phone = others.find((other) => line(other).includes('iPhone'))!;
    expect(line(phone)).to.contain('Phone: Safari on iPhone');
    expect(line(phone)).to.contain('127.0.0.1 Signed in now with password');
    await expect(element).to.be.accessible();
  });

  it('stays shut when the question is closed, and says nothing of it', async () => {
    const { world } = setUp();
    const element = await place<LogtoAccount>(tag, { account: world.account });
    let cancelled = 0;
    element.addEventListener('logto-cancel', () => (cancelled += 1));
    element.addEventListener('logto-step-up', (event) =>
      event.respondWith(Promise.reject(new StepUpCancelled())),
    );
    await reads(element, 'Show');
    button(element, 'Show').click();
    await until(() => cancelled === 1);
    expect(controls(element)).to.deep.equal(['Show']);
    expect(all(element, '.error, .notice')).to.deep.equal([]);
  });

  it('says when it could not be read, and tries again', async () => {
    const { world } = setUp();
    const element = await placeList(tag, world);
    stumble(world, 'GET');
    button(element, 'Show').click();
    await reads(element, 'Something went wrong on our side.');
    world.intercept = undefined;
    button(element, 'Try again').click();
    await reads(element, 'Safari on iPhone');
  });

  it('opens the other lists of the page with the same proof', async () => {
    const { world } = setUp();
    const root = await place<LogtoAccount>('logto-account', { account: world.account });
    world.proveIn(root);
    const lists = [tag, 'logto-app-list', 'logto-device-list'].map((name) => {
      const list = document.createElement(name);
      root.append(list);
      return list;
    });
    await until(() => lists.every((list) => controls(list).includes('Show')));
    button(lists[2]!, 'Show').click();
    await reads(lists[0]!, 'Safari on iPhone');
    await reads(lists[1]!, 'demo-app');
    await reads(lists[2]!, 'There are no trusted devices.');
    expect(asked(world.requests, '/verifications/')).to.have.length(1);
  });

  it('signs out one browser with its apps, and leaves the focus near', async () => {
    const { world, phone, first } = setUp();
    const element = await openList(tag, world);
    const signOut = button(element, 'Sign out Safari on iPhone');
    signOut.focus();
    signOut.click();
    await until(() => !rows(element).includes('Safari on iPhone'));
    expect(asked(world.requests, 'DELETE')).to.deep.equal([
      `DELETE /my-account/sessions/${phone.sessionUid}?revokeGrantsTarget=all`,
    ]);
    expect(await first.tenant.signIns.authenticate(phone.token)).to.equal(undefined);
    await reads(element, 'Safari on iPhone is signed out.');
    await until(() => all(element, '.item').includes(focused() as HTMLElement), 'focus in a row');
  });

  it('is busy in one row at a time', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    let release!: () => void;
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    world.intercept = ({ method }) => (method === 'DELETE' ? held : undefined);
    button(element, 'Sign out Safari on iPhone').click();
    await until(() => all(element, '[aria-busy=true]').length > 0);
    expect(all(element, '[aria-busy=true]').map((one) => one.ariaLabel)).to.deep.equal([
      'Sign out Safari on iPhone',
    ]);
    release();
    await until(() => !rows(element).includes('Safari on iPhone'));
  });

  it('keeps an error in its row, and a second try clears it', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    stumble(world, 'DELETE', 1);
    button(element, 'Sign out Safari on iPhone').click();
    await reads(element, 'Something went wrong on our side.');
    const row = all(element, '.item').find((one) => textOf(one).includes('iPhone'))!;
    expect(textOf(row)).to.contain('Something went wrong');
    expect(all(element, '.error')).to.have.length(1);
    await expect(element).to.be.accessible();
    button(element, 'Sign out Safari on iPhone').click();
    await until(() => !rows(element).includes('Safari on iPhone'));
    expect(all(element, '.error')).to.have.length(0);
  });

  it('counts a browser that is signed out already as signed out', async () => {
    const { world, phone, first } = setUp();
    const element = await openList(tag, world);
    await first.tenant.signIns.endSession(first.person.id, phone.sessionUid, 'all');
    button(element, 'Sign out Safari on iPhone').click();
    await until(() => !rows(element).includes('Safari on iPhone'));
    expect(all(element, '.error')).to.deep.equal([]);
  });

  it('signs out everywhere else, and stays', async () => {
    const { world, first, phone, computer } = setUp();
    const element = await openList(tag, world);
    button(element, 'Sign out everywhere else').click();
    await reads(element, '3 other browsers, and the apps used in them, will be signed out.');
    await settled();
    await expect(element).to.be.accessible();
    confirm(element);
    await reads(element, 'You are signed in nowhere else.');
    expect(rows(element)).to.deep.equal(['Chrome on Linux']);
    const { authenticate } = first.tenant.signIns;
    for (const token of [phone.token, computer.token, first.token!]) {
      expect(await authenticate(token)).to.equal(undefined);
    }
    expect(await authenticate(world.token!)).to.include({ userId: world.person.id });
    expect(asked(world.requests, 'GET /my-account/sessions')).to.have.length(3);
  });

  it('says how many stay signed in when some cannot be signed out, and tries these again', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    stumble(world, 'DELETE', 2);
    button(element, 'Sign out everywhere else').click();
    await reads(element, 'will be signed out');
    confirm(element);
    await reads(element, '2 of them could not be reached.');
    expect(rows(element)).to.have.length(3);
    button(element, 'Try again').click();
    await reads(element, 'You are signed in nowhere else.');
    expect(textOf(element)).not.to.contain('could not be reached');
  });

  it('keeps its question until the answer is carried out', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    button(element, 'Sign out everywhere else').click();
    await reads(element, 'will be signed out');
    const release = world.hold();
    confirm(element);
    button(element, 'Cancel').click();
    await aTimeout(20);
    expect(all(element, 'dialog[open]')).to.have.length(1);
    release();
    await reads(element, 'You are signed in nowhere else.');
    expect(all(element, 'dialog[open]')).to.deep.equal([]);
  });

  it('asks before it signs out here, and then nobody is signed in', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    let told = 0;
    element.addEventListener('logto-signed-out', () => (told += 1));
    button(element, 'Sign out This browser').click();
    await reads(element, 'You will be signed out in this browser');
    confirm(element);
    await reads(element, 'You are signed out');
    expect(textOf(element)).not.to.contain('Safari on iPhone');
    expect(told).to.equal(1);
  });

  it('signs out here by the means of the account where it has any', async () => {
    let out = 0;
    const { world } = setUp({ auth: { signOut: async () => void (out += 1) } });
    const element = await openList(tag, world);
    button(element, 'Sign out This browser').click();
    await reads(element, 'You will be signed out in this browser');
    confirm(element);
    await until(() => out === 1);
    expect(asked(world.requests, 'DELETE')).to.deep.equal([]);
  });

  it('lets its host say no', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    element.addEventListener('logto-before-change', (event) => event.preventDefault());
    button(element, 'Sign out Safari on iPhone').click();
    await aTimeout(30);
    expect(asked(world.requests, 'DELETE')).to.deep.equal([]);
    expect(all(element, '.error')).to.deep.equal([]);
  });

  it('stays signed in where its host says no', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    let refusals = 0;
    element.addEventListener('logto-before-sign-out', (event) => {
      event.preventDefault();
      refusals += 1;
    });
    button(element, 'Sign out This browser').click();
    await reads(element, 'You will be signed out in this browser');
    confirm(element);
    await until(() => refusals === 1);
    await aTimeout(30);
    expect(asked(world.requests, 'DELETE')).to.deep.equal([]);
    expect(textOf(element)).to.contain('Safari on iPhone');
    expect(all(element, '.error')).to.deep.equal([]);
  });

  it('only shows where the owner lets nobody sign out', async () => {
    const { world } = setUp({ settings: { accountCenter: { fields: { session: 'ReadOnly' } } } });
    const element = await openList(tag, world);
    expect(rows(element)).to.have.length(4);
    expect(controls(element)).to.deep.equal([]);
  });

  it('shows twenty at a time', async () => {
    const { world, first } = setUp();
    for (let index = 0; index < 41; index += 1) first.tenant.signIns.signIn(first.person.id);
    const element = await openList(tag, world);
    await until(() => rows(element).length === 20);
    await aTimeout(30);
    expect(rows(element)).to.have.length(20);
    button(element, 'Show 20 more').click();
    await until(() => rows(element).length === 40);
    const rowInFocus = () => all(element, '.item').indexOf(focused() as HTMLElement);
    await until(() => rowInFocus() === 20, 'focus in the first of the new rows');
    button(element, 'Show 5 more').click();
    await until(() => rows(element).length === 45);
  });

  it('draws a few rows with each frame, and leaves those alone that are there', async () => {
    const { world, first } = setUp();
    for (let index = 0; index < 36; index += 1) first.tenant.signIns.signIn(first.person.id);
    const element = await openList(tag, world);
    await until(() => rows(element).length === 20);
    await aTimeout(50);
    const { clock } = world.account.client;
    let rendered = 0;
    clock.now = () => {
      rendered += 1;
      return world.tenant.now();
    };
    button(element, 'Show 20 more').click();
    const seen = [20];
    while (seen.at(-1)! < 40) {
      await nextFrame();
      seen.push(rows(element).length);
    }
    const steps = seen.slice(1).map((count, index) => count - seen[index]!);
    expect(Math.max(...steps)).to.equal(2);
    // Each row tells one time.
    expect(rendered).to.equal(20);
  });

  it('says when what it shows may be old, and looks again when asked', async () => {
    const { world, first } = setUp();
    const element = await openList(tag, world);
    world.account.stepUp.forget();
    first.tenant.signIns.signIn(first.person.id, { userAgent: userAgents.ipad });
    await world.account.invalidate(['sessions']);
    await reads(element, 'This may have changed meanwhile.');
    expect(asked(world.requests, '/verifications/')).to.have.length(1);
    button(element, 'Refresh').click();
    await reads(element, 'Safari on iPad');
    expect(textOf(element)).not.to.contain('This may have changed meanwhile.');
  });

  it('keeps the rows of old sessions that nothing is known of', async () => {
    const { world } = setUp();
    world.intercept = async (request) => {
      if (!request.url.endsWith('/sessions')) return undefined;
      const { sessions } = (await (await world.api(request)).json()) as { sessions: object[] };
      return Response.json({
        sessions: sessions.map((session) => ({ ...session, lastSubmission: null })),
      });
    };
    const element = await openList(tag, world);
    expect(rows(element)).to.deep.equal(Array(4).fill('Unknown browser'));
  });
});
