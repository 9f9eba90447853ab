import { expect, fixture, fixtureCleanup } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/define/account-settings.ts';
import type { LogtoAccountSettings } from '../../src/elements/account-settings.ts';
import { all, nameOf, place, reads, until } from '../support/element.ts';
import { memoryAccount, type MemoryAccount } from '../support/memory-account.ts';

const open = async (
  properties: Partial<LogtoAccountSettings> = {},
  world: MemoryAccount = memoryAccount(),
) => {
  const { account } = world;
  const element = await place<LogtoAccountSettings>('logto-account-settings', {
    account,
    ...properties,
  });
  await until(() => title(element), 'the settings are there');
  return element;
};

const title = (element: Element) => all(element, 'h1')[0]?.textContent;
const shows = (element: Element, section: string) =>
  until(
    () => title(element) === section,
    () => `“${section}” instead of “${title(element)}”`,
  );
const links = (element: Element) => all(element, 'nav a');
const link = (element: Element, name: string) =>
  links(element).find((candidate) => nameOf(candidate) === name)!;
const focused = (element: LogtoAccountSettings) => element.shadowRoot!.activeElement?.id;

/** The address of this page goes elsewhere, as a person or a router of the host does it. */
async function goTo(hash: string): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  if (hash) location.hash = hash;
  else history.back();
  await arrived;
}

describe('places in the settings', () => {
  const before = location.href;
  afterEach(() => {
    fixtureCleanup();
    history.replaceState(null, '', before);
  });

  it('have a link in sight where there is little room, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const box = await fixture<HTMLElement>(html`<div dir=${dir} class="narrow"></div>`);
      box.style.inlineSize = '360px';
      const element = await open({ section: 'sessions', routing: 'none' });
      box.append(element);
      const inSight = (name: string) => {
        const [nav, inner] = [all(element, 'nav')[0]!, link(element, name)].map((each) =>
          each.getBoundingClientRect(),
        );
        return inner!.left >= nav!.left && inner!.right <= nav!.right;
      };
      await until(() => inSight('Sessions and apps'), `the last one is in sight, ${dir}`);
      expect(inSight('Profile'), 'there is not room for all').to.equal(false);
      link(element, 'Profile').click();
      await until(() => inSight('Profile'), `the first one is in sight, ${dir}`);
      fixtureCleanup();
    }
  });

  it('have addresses, which lead there and are kept up to date', async () => {
    history.replaceState(null, '', '#security');
    const element = await open();
    await shows(element, 'Security');
    link(element, 'Profile').click();
    await shows(element, 'Profile');
    expect(location.hash).to.equal('#profile');
    await until(() => focused(element) === 'title', 'whoever went there reads on there');
    await goTo('#sessions');
    await shows(element, 'Sessions and apps');
    await goTo('');
    await shows(element, 'Profile');
  });

  it('may be a group, even before anything is known', async () => {
    history.replaceState(null, '', '#security/two-step');
    const world = memoryAccount();
    const release = world.hold();
    const element = await place<LogtoAccountSettings>('logto-account-settings', {
      account: world.account,
    });
    release();
    await shows(element, 'Security');
    await until(() => focused(element) === 'two-step');
  });

  it('leave the way back to where the page began', async () => {
    const element = await open({ section: 'security' });
    await goTo('#profile');
    await shows(element, 'Profile');
    await goTo('');
    await shows(element, 'Security');
  });

  it('are none of the host’s: what its router puts into the address stays there', async () => {
    history.replaceState(null, '', '#/orders/1042');
    const element = await open({ section: 'security' });
    await shows(element, 'Security');
    await goTo('#/orders/1043');
    await element.updateComplete;
    expect([title(element), location.hash]).to.deep.equal(['Security', '#/orders/1043']);
  });

  it('can be kept out of the address altogether', async () => {
    history.replaceState(null, '', '#security');
    const element = await open({ routing: 'none' });
    await shows(element, 'Profile');
    link(element, 'Connected accounts').click();
    await shows(element, 'Connected accounts');
    expect(location.hash).to.equal('#security');
    await goTo('#sessions');
    await element.updateComplete;
    expect(title(element)).to.equal('Connected accounts');
  });

  it('are on this page even where links of the page lead elsewhere', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    try {
      const element = await open();
      link(element, 'Security').click();
      await shows(element, 'Security');
      expect(location.href).to.equal(`${before}#security`);
    } finally {
      base.remove();
    }
  });

  it('are opened by host code, whatever the address says', async () => {
    const world = memoryAccount();
    const element = await open({ routing: 'none' }, world);
    for (const [wanted, goal] of [
      ['security', 'title'],
      ['security/sign-in', 'sign-in'],
      ['security/passkeys', 'two-step'],
      ['security/nonsense', 'title'],
    ] as const) {
      world.account.open(wanted);
      await shows(element, 'Security');
      await until(() => focused(element) === goal, `${wanted} → ${goal}`);
    }
    element.hide = 'security/two-step';
    await element.updateComplete;
    world.account.open('security/passkeys');
    await until(() => focused(element) === 'title', 'the title of what is there');
  });

  it('may be the host’s own, at the place it names, with an icon', async () => {
    const { account } = memoryAccount();
    const element = await fixture<LogtoAccountSettings>(html`
      <logto-account-settings .account=${account} .routing=${'none'}>
        <div slot="billing" data-label="Billing" data-after="profile">An invoice</div>
        <svg slot="billing-icon" viewBox="0 0 24 24"></svg>
      </logto-account-settings>
    `);
    await shows(element, 'Profile');
    expect(links(element).map(nameOf).slice(0, 3)).to.deep.equal([
      'Profile',
      'Billing',
      'Security',
    ]);
    const [invoice, icon] = [...element.children] as [HTMLElement, Element];
    expect(invoice.checkVisibility(), 'not on screen yet').to.equal(false);
    expect(icon.assignedSlot?.closest('a')).to.equal(link(element, 'Billing'));
    link(element, 'Billing').click();
    await shows(element, 'Billing');
    expect(invoice.checkVisibility()).to.equal(true);
    invoice.remove();
    await shows(element, 'Profile');
    expect(links(element).map(nameOf)).not.to.contain('Billing');
    await expect(element).to.be.accessible();
  });

  it('are as many as the host wants, and its wishes change', async () => {
    const element = await open({ routing: 'none', sections: 'security profile' });
    expect(links(element).map(nameOf)).to.deep.equal(['Security', 'Profile']);
    element.hide = 'profile security/two-step';
    await until(() => links(element).length === 1);
    await reads(element, 'Username');
    expect(all(element, '#two-step')).to.have.length(0);
  });
});
