import { expect } from '@open-wc/testing';
import { LogtoDeviceList } from '../../src/elements/device-list.ts';
import { itKeepsTheContract } from '../support/element-contract.ts';
import { all, button, isShown, reads, until } from '../support/element.ts';
import { confirm, controls, line, openList, placeList, rows, stumble } from '../support/lists.ts';
import { memoryAccount, type MemoryAccountOptions } from '../support/memory-account.ts';
import { userAgents } from '../support/user-agents.ts';

const tag = 'logto-device-list';

itKeepsTheContract({
  tag,
  define: () => import('../../src/define/device-list.ts'),
  fields: ['trustedDevice'],
  shows: 'To keep this private',
  inGerman: 'Damit das privat bleibt',
  harmless: ['Show'],
});

function setUp(options: MemoryAccountOptions = {}) {
  const world = memoryAccount(options);
  const { signIns } = world.tenant;
  const mac = { userAgent: userAgents.mac, country: 'GB', city: 'London' };
  signIns.trustDevice(world.person.id, mac);
  const ipad = signIns.trustDevice(world.person.id, { userAgent: userAgents.ipad });
  return { world, ipad };
}

describe('<logto-device-list>', () => {
  before(() => LogtoDeviceList.define());

  it('shows each device in words', async () => {
    const element = await openList(tag, setUp().world);
    expect(rows(element)).to.deep.equal(['Chrome on macOS', 'Safari on iPad']);
    const [mac, ipad] = all(element, '.item').map(line);
    expect(mac).to.contain('Computer: Chrome on macOS London, United Kingdom Trusted now');
    expect(ipad).to.match(/^Tablet: Safari on iPad Trusted now · last used now · until /);
    await expect(element).to.be.accessible();
  });

  it('forgets one', async () => {
    const { world, ipad } = setUp();
    const element = await openList(tag, world);
    button(element, 'Forget Safari on iPad').click();
    await until(() => rows(element).length === 1);
    expect(world.requests).to.contain(`DELETE /my-account/trusted-devices/${ipad}`);
    await reads(element, 'Safari on iPad is no longer trusted.');
  });

  it('counts one that is gone already as forgotten', async () => {
    const { world, ipad } = setUp();
    const element = await openList(tag, world);
    await world.tenant.signIns.forgetDevice(world.person.id, ipad);
    button(element, 'Forget Safari on iPad').click();
    await until(() => rows(element).length === 1);
    expect(all(element, '.error')).to.deep.equal([]);
  });

  it('forgets all, and says that there are none', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    button(element, 'Forget all').click();
    await reads(element, 'Nobody is signed out by this.');
    confirm(element);
    await reads(element, 'There are no trusted devices.');
    expect(rows(element)).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('says when some could not be forgotten', async () => {
    const { world } = setUp();
    const element = await openList(tag, world);
    stumble(world, 'DELETE', 1);
    button(element, 'Forget all').click();
    await reads(element, 'Nobody is signed out by this.');
    confirm(element);
    await reads(element, 'One of them could not be reached.');
    expect(rows(element)).to.have.length(1);
  });

  it('only shows where the owner lets nobody forget', async () => {
    const fields = { trustedDevice: 'ReadOnly' } as const;
    const { world } = setUp({ settings: { accountCenter: { fields } } });
    expect(controls(await openList(tag, world))).to.deep.equal([]);
  });

  it('goes away where it turns out that the server does not know trusted devices', async () => {
    const { world } = setUp({ known: false, settings: { devFeatures: false } });
    const element = await placeList(tag, world);
    button(element, 'Show').click();
    await until(() => !isShown(element), 'takes no room');
    expect(element.matches(':state(empty)')).to.equal(true);
  });
});
