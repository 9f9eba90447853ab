/** Another person signs in while the page is open: nothing that was begun is theirs to finish. */
import { expect, fixtureCleanup } from '@open-wc/testing';
import '../../src/define.ts';
import { addPerson } from '../../demo/sandbox/memory-tenant.ts';
import { all, place, reads, until } from '../support/element.ts';
import { fill, press } from '../support/identifier-dialogs.ts';
import { memoryAccount, type MemoryAccount } from '../support/memory-account.ts';

/** From here on the page speaks for somebody else, which it does not know yet. */
function becomeSomebodyElse(world: MemoryAccount) {
  const other = addPerson(world.tenant, { username: 'ben', name: 'Ben Baker', profile: {} });
  world.token = world.tenant.signIns.signIn(other.id).token;
  return other;
}

async function show(tag: string) {
  const world = memoryAccount();
  const element = await place<HTMLElement & { account: unknown }>(tag, { account: world.account });
  world.proveIn(element);
  return { world, element };
}

describe('another person', () => {
  afterEach(() => fixtureCleanup());

  for (const found of ['by looking', 'by saving'] as const) {
    it(`gets nothing of what was typed into the profile, found ${found}`, async () => {
      const { world, element } = await show('logto-profile-form');
      await press(element, 'Edit: About you');
      await fill(element, 'Nickname', 'A secret');
      const other = becomeSomebodyElse(world);
      if (found === 'by looking') await world.account.profile.refresh();
      else await press(element, 'Save');
      await reads(element, 'Ben Baker');
      await until(() => all(element, 'form').length === 0, 'the form is gone');
      expect(other.profile).to.deep.equal({});
    });
  }

  for (const [tag, button] of [
    ['logto-username-field', 'Change username'],
    ['logto-email-field', 'Change email address'],
    ['logto-email-field', 'Remove email address'],
    ['logto-password-field', 'Change password'],
    ['logto-totp-field', 'Set up authenticator app'],
    ['logto-profile-form', 'Add: Picture'],
  ] as const) {
    it(`finds no dialog of “${button}” open`, async () => {
      const { world, element } = await show(tag);
      await press(element, button);
      await until(() => all(element, 'dialog[open]').length === 1, 'the dialog');
      becomeSomebodyElse(world);
      await world.account.profile.refresh();
      await until(() => all(element, 'dialog[open]').length === 0, 'the dialog is gone');
    });
  }
});
