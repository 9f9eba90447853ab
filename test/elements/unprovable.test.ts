/** Somebody who only signs in elsewhere cannot prove who they are: nothing leads them to a question without an answer. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/backup-codes.ts';
import '../../src/define/passkey-manager.ts';
import '../../src/define/totp-field.ts';
import type { AccountElement } from '../../src/elements/account-element.ts';
import { all, button, nameOf, place, reads, until } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

const nobody = { primaryEmail: null, primaryPhone: null, password: undefined };
const identities = { github: { userId: 'gh-1', details: {} } };
const key = {
  id: 'key',
  type: 'WebAuthn' as const,
  createdAt: '2026-05-01T08:00:00.000Z',
  name: 'Laptop',
};

describe('Whoever cannot prove who they are', () => {
  for (const [tag, name] of [
    ['logto-totp-field', 'Set up authenticator app'],
    ['logto-backup-codes', 'Create backup codes'],
    ['logto-passkey-manager', 'Add a passkey'],
  ] as const) {
    it(`is told so by <${tag}>, instead of being asked`, async () => {
      const world = memoryAccount({ person: { ...nobody, identities, mfa: [key] } as never });
      const element = await place<AccountElement & LitElement>(tag, { account: world.account });
      let asked = 0;
      element.addEventListener('logto-step-up', () => (asked += 1));
      await until(() => all(element, 'button').some((one) => nameOf(one) === name));
      await reads(element, 'Set a password first.');
      expect(button(element, name).ariaDisabled).to.equal('true');
      button(element, name).click();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(asked).to.equal(0);
      await expect(element).to.be.accessible();
    });
  }
});
