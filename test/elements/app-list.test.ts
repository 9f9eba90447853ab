import { expect } from '@open-wc/testing';
import { LogtoAppList } from '../../src/elements/app-list.ts';
import { itKeepsTheContract } from '../support/element-contract.ts';
import { all, button, place, reads, textOf, until } from '../support/element.ts';
import { confirm, controls, openList, settled, rows, stumble } from '../support/lists.ts';
import { memoryAccount, type MemoryAccountOptions } from '../support/memory-account.ts';

const tag = 'logto-app-list';

itKeepsTheContract({
  tag,
  define: () => import('../../src/define/app-list.ts'),
  fields: ['session'],
  shows: 'To keep this private',
  inGerman: 'Damit das privat bleibt',
  harmless: ['Show'],
});

/** Somebody who lets a calendar of another company in from two browsers. */
function setUp(options: MemoryAccountOptions = {}) {
  const world = memoryAccount(options);
  const calendar = {
    clientId: 'calendar',
    applicationName: 'Calendar',
    thirdParty: true,
    scopes: ['openid', 'profile', 'email'],
  };
  const { signIns } = world.tenant;
  const grants = [1, 2].map(() => signIns.signIn(world.person.id, calendar));
  return { world, grants };
}

const made = (requests: readonly string[], method: string) =>
  requests.filter((request) => request.startsWith(method));

describe('<logto-app-list>', () => {
  before(() => LogtoAppList.define());

  it('shows each app once, other companies’ first, with what it may do in words', async () => {
    const element = await openList(tag, setUp().world);
    expect(rows(element)).to.deep.equal(['Calendar', 'demo-app']);
    await reads(element, 'This app');
    const [calendar, own] = all(element, '.item');
    expect(textOf(calendar!)).to.contain('May use your name and picture and your email address');
    expect(textOf(own!)).to.contain('This app').and.to.contain('What it may do');
    expect(textOf(own!)).to.contain('your connected accounts and second steps');
    expect(textOf(element)).to.contain('From other companies').and.to.contain('From this service');
    await expect(element).to.be.accessible();
  });

  it('says since when and until when', async () => {
    const element = await openList(tag, setUp().world);
    expect(textOf(all(element, '.item')[0]!)).to.match(/Since .+, until .+ 20\d\d/);
  });

  it('names permissions in the owner’s services as the owner does', async () => {
    const { world } = setUp();
    world.intercept = async (request) => {
      if (!request.url.includes('/grants')) return undefined;
      const { grants } = (await (await world.api(request)).json()) as {
        grants: { payload: object }[];
      };
      const resources = { 'https://api.example': 'read:order write:order' };
      return Response.json({
        grants: grants.map((grant) => ({
          ...grant,
          payload: { ...grant.payload, openid: { scope: 'openid' }, resources },
        })),
      });
    };
    const element = await openList(tag, world);
    await reads(element, 'May use read:order, write:order at https://api.example');
  });

  it('says so where an app may do nothing but know who it is', async () => {
    const world = memoryAccount();
    world.tenant.signIns.signIn(world.person.id, { clientId: 'wiki', scopes: ['openid'] });
    const element = await openList(tag, world);
    await reads(element, 'May know who you are, and nothing else');
  });

  it('takes all permissions of an app, after saying what that does', async () => {
    const { world, grants } = setUp();
    const element = await openList(tag, world);
    button(element, 'Remove access of Calendar').click();
    await reads(element, 'What it already knows stays with it.');
    await reads(element, 'you may have to sign in again');
    await settled();
    await expect(element).to.be.accessible();
    confirm(element);
    await until(() => !rows(element).includes('Calendar'));
    expect(made(world.requests, 'DELETE')).to.have.members(
      grants.map(({ grantId }) => `DELETE /my-account/grants/${grantId}`),
    );
    await reads(element, 'Calendar has no access any more.');
    const { authenticate } = world.tenant.signIns;
    for (const { token } of grants) expect(await authenticate(token)).to.equal(undefined);
  });

  it('says what stayed when some could not be taken, and takes only that when tried again', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    stumble(world, 'DELETE', 1);
    button(element, 'Remove access of Calendar').click();
    await reads(element, 'What it already knows');
    confirm(element);
    await reads(element, 'One of its permissions could not be removed');
    await expect(element).to.be.accessible();
    expect(made(world.requests, 'DELETE')).to.have.length(2);
    button(element, 'Remove access of Calendar').click();
    await reads(element, 'What it already knows');
    confirm(element);
    await until(() => !rows(element).includes('Calendar'));
    expect(made(world.requests, 'DELETE')).to.have.length(3);
  });

  it('counts what is gone already as taken', async () => {
    const { world, grants } = setUp();
    const element = await openList(tag, world);
    await world.tenant.signIns.revokeGrant(world.person.id, grants[0]!.grantId);
    button(element, 'Remove access of Calendar').click();
    await reads(element, 'What it already knows');
    confirm(element);
    await until(() => !rows(element).includes('Calendar'));
    expect(all(element, '.error')).to.deep.equal([]);
  });

  it('warns of removing the app in use, and signs out with it, last of all', async () => {
    const { world } = setUp();
    const other = world.tenant.signIns.signIn(world.person.id);
    const element = await openList(tag, world);
    await reads(element, 'This app');
    button(element, 'Remove access of demo-app').click();
    await reads(element, 'you will be signed out here');
    confirm(element);
    await reads(element, 'You are signed out');
    const [first, second] = made(world.requests, 'DELETE');
    expect(first).to.equal(`DELETE /my-account/grants/${other.grantId}`);
    expect(second).to.be.a('string').and.not.equal(first);
  });

  it('believes the page about which app it belongs to', async () => {
    const { world } = setUp();
    const element = await place<LogtoAppList>(tag, {
      endpoint: 'https://logto.example',
      appId: 'calendar',
      settings: {},
      getAccessToken: async () => world.token,
    });
    expect((element as unknown as { context: { account: unknown } }).context.account).to.include({
      appId: 'calendar',
    });
  });

  it('only shows where the owner lets nobody remove', async () => {
    const { world } = setUp({ settings: { accountCenter: { fields: { session: 'ReadOnly' } } } });
    const element = await openList(tag, world);
    expect(controls(element)).to.deep.equal([]);
  });
});
