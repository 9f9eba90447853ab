import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import '../../src/define/user-button.ts';
import { AccountError } from '../../src/api/errors.ts';
import type { LogtoAccountSettings } from '../../src/elements/account-settings.ts';
import type { LogtoUserButton } from '../../src/elements/user-button.ts';
import { memoryAccount, type MemoryAccount } from '../support/memory-account.ts';
import { all, button, focused, nameOf, place, reads, textOf, until } from '../support/element.ts';

const has = (element: Element, name: string) =>
  all(element, 'button').some((candidate) => nameOf(candidate).startsWith(name));

const open = async (world: MemoryAccount) => {
  const element = await place<LogtoUserButton>('logto-user-button', { account: world.account });
  await until(() => has(element, 'Account of'));
  return element;
};

const settingsOf = (element: LogtoUserButton) =>
  element.shadowRoot!.querySelector<LogtoAccountSettings>('dialog[open] logto-account-settings');

describe('<logto-user-button>', () => {
  afterEach(() => fixtureCleanup());

  it('names its person, and opens a menu', async () => {
    const element = await open(memoryAccount({ person: { name: 'Ann Archer' } }));
    const trigger = button(element, 'Account of Ann Archer');
    trigger.click();
    const menu = element.shadowRoot!.querySelector<HTMLElement>('[popover]')!;
    expect(menu.matches(':popover-open')).to.equal(true);
    expect(textOf(menu)).to.contain('Ann Archer');
  });

  it('opens the settings in a dialog over the page, and closes them', async () => {
    const element = await open(memoryAccount());
    button(element, 'Account settings').click();
    await until(() => settingsOf(element));
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    expect(dialog.matches(':modal')).to.equal(true);
    dialog.querySelector('button')!.click();
    await until(() => !settingsOf(element));
  });

  it('leaves the address of the page alone', async () => {
    const element = await open(memoryAccount());
    button(element, 'Account settings').click();
    await until(() => settingsOf(element));
    expect(settingsOf(element)!.routing).to.equal('none');
  });

  it('opens at the place host code asks for', async () => {
    const world = memoryAccount();
    const element = await open(world);
    world.account.open('security');
    await until(() => settingsOf(element)?.section === 'security');
  });

  it('opens where it usually does once that place was left', async () => {
    const world = memoryAccount();
    const element = await open(world);
    element.section = 'data';
    world.account.open('security');
    await until(() => settingsOf(element)?.section === 'security');
    await aTimeout(50);
    element.shadowRoot!.querySelector('dialog')!.close();
    await until(() => !element.shadowRoot!.querySelector('logto-account-settings'));
    expect(element.section).to.equal('data');
    button(element, 'Account settings').click();
    await until(() => settingsOf(element));
    expect(settingsOf(element)!.section).to.equal('data');
  });

  it('gives the focus back to its button when the settings are closed', async () => {
    const element = await open(memoryAccount());
    const trigger = button(element, 'Account of Ann Archer');
    trigger.focus();
    trigger.click();
    const item = button(element, 'Account settings');
    item.focus();
    item.click();
    await until(() => settingsOf(element));
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    expect(dialog.contains(element.shadowRoot!.activeElement)).to.equal(true);
    button(dialog, 'Close').click();
    await until(() => !settingsOf(element));
    await aTimeout(50);
    expect(focused() === trigger, focused()?.outerHTML.slice(0, 80)).to.equal(true);
  });

  it('leads to one group of it, and whoever uses the keyboard with it', async () => {
    const world = memoryAccount();
    const element = await open(world);
    world.account.open('security/passkeys');
    await until(() => settingsOf(element)?.shadowRoot?.activeElement?.id === 'two-step');
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    const group = settingsOf(element)!.shadowRoot!.querySelector('#two-step')!;
    // Later the rows would come between.
    await reads(group, 'Backup codes');
    const above = group.getBoundingClientRect().top - dialog.getBoundingClientRect().top;
    const below = dialog.scrollHeight - dialog.clientHeight - dialog.scrollTop;
    expect(Math.min(above, below), 'as far up as it can be').to.be.below(40);
  });

  it('keeps its dialog on the screen, and the way out of it', async () => {
    const element = await open(memoryAccount());
    element.account!.open('security/passkeys');
    await until(() => settingsOf(element)?.shadowRoot?.activeElement?.id === 'two-step');
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    expect(dialog.scrollTop, 'there is more than fits').to.be.above(0);
    const frame = dialog.getBoundingClientRect();
    expect(frame.top).to.be.above(0);
    expect(frame.bottom).to.be.below(innerHeight);
    const way = button(dialog, 'Close').getBoundingClientRect();
    expect(way.top).to.be.within(frame.top, frame.top + 20);
  });

  it('has room for items of the host, and closes its menu after them', async () => {
    const element = await open(memoryAccount());
    let chosen = 0;
    const item = document.createElement('button');
    item.textContent = 'My orders';
    item.onclick = () => (chosen += 1);
    element.append(item);
    const menu = element.shadowRoot!.querySelector<HTMLElement>('[popover]')!;
    button(element, /^Account of/).click();
    expect(item.checkVisibility()).to.equal(true);
    await expect(element).to.be.accessible();
    item.click();
    expect([chosen, menu.matches(':popover-open')]).to.deep.equal([1, false]);
  });

  it('shows what the host wants in place of the settings', async () => {
    const world = memoryAccount();
    const element = await open(world);
    const own = document.createElement('p');
    own.slot = 'settings';
    own.textContent = 'A page of our own';
    element.append(own);
    button(element, 'Account settings').click();
    await until(() => own.checkVisibility());
  });

  it('offers the way out where the element itself signs in', async () => {
    let left = 0;
    const world = memoryAccount({ auth: { signOut: async () => void (left += 1) } });
    const element = await open(world);
    button(element, 'Sign out').click();
    await until(() => left === 1);
    const hosted = await open(memoryAccount());
    expect(has(hosted, 'Sign out')).to.equal(false);
  });

  it('says why the way out cannot be taken, and takes it the next time', async () => {
    let reachable = false;
    const signOut = async () => {
      if (!reachable) throw new AccountError('offline');
    };
    const element = await open(memoryAccount({ auth: { signOut } }));
    const told: string[] = [];
    element.addEventListener('logto-error', ({ code }) => told.push(code));
    const menu = element.shadowRoot!.querySelector<HTMLElement>('[popover]')!;
    button(element, /^Account of/).click();
    button(element, 'Sign out').click();
    await reads(element, 'You seem to be offline');
    expect(menu.checkVisibility(), 'the menu is in nobody’s way').to.equal(false);
    expect(told).to.deep.equal(['offline']);
    await expect(element).to.be.accessible();
    reachable = true;
    button(element, 'Sign out').click();
    await until(() => !textOf(element).includes('You seem to be offline'));
  });

  it('neither leaves nor signs in where the host says no', async () => {
    const calls: string[] = [];
    const auth = {
      signIn: async () => void calls.push('in'),
      signOut: async () => void calls.push('out'),
    };
    const refuse = (event: Event) => {
      event.preventDefault();
      calls.push(event.type);
    };
    for (const name of ['logto-before-sign-in', 'logto-before-sign-out'] as const) {
      const world = memoryAccount({ auth });
      if (name === 'logto-before-sign-in') world.token = undefined;
      const element = await place<LogtoUserButton>('logto-user-button', { account: world.account });
      element.addEventListener(name, refuse);
      await until(() => has(element, 'Sign'));
      button(element, /^Sign/).click();
    }
    expect(calls).to.deep.equal(['logto-before-sign-in', 'logto-before-sign-out']);
  });

  it('is a way in for somebody signed out', async () => {
    let asked = 0;
    const world = memoryAccount({ auth: { signIn: async () => void (asked += 1) } });
    world.token = undefined;
    const element = await place<LogtoUserButton>('logto-user-button', { account: world.account });
    await until(() => has(element, 'Sign in'));
    button(element, 'Sign in').click();
    expect(asked).to.equal(1);
  });

  it('passes axe', async () => {
    const element = await open(memoryAccount());
    await expect(element).to.be.accessible();
  });
});
