/** What went wrong in a row is said at once, to those who do not see it too. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { Account } from '../../src/account/account.ts';
import { AccountError } from '../../src/api/errors.ts';
import '../../src/define/account-deletion.ts';
import '../../src/define/backup-codes.ts';
import '../../src/define/email-field.ts';
import '../../src/define/mfa-manager.ts';
import '../../src/define/passkey-manager.ts';
import '../../src/define/password-field.ts';
import '../../src/define/security-checkup.ts';
import '../../src/define/totp-field.ts';
import type { AccountElement } from '../../src/elements/account-element.ts';
import { all, button, isShown, nameOf, place, reads, until } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

type Element = AccountElement & LitElement;

const app = {
  id: 'app',
  type: 'Totp' as const,
  createdAt: '2026-05-01T08:00:00.000Z',
  secret: 'A'.repeat(32),
};
const words = 'Something went wrong on our side.';

const alerts = (element: Element) =>
  all(element, '[role=alert]')
    .filter((one) => isShown(one))
    .map((one) => one.textContent.trim())
    .filter(Boolean);

/** Puts an element on the page whose person cannot be asked who they are. */
async function stuck(tag: string, account: Account): Promise<Element> {
  const element = await place<Element>(tag, { account });
  await until(() => account.profile.status === 'ready');
  account.stepUp.serve(() => Promise.reject(new AccountError('unavailable', 500)));
  return element;
}

describe('An error in a row', () => {
  const rows = [
    ['logto-email-field', 'Change email address'],
    ['logto-password-field', 'Change password'],
    ['logto-totp-field', 'Replace authenticator app'],
    ['logto-backup-codes', 'Create backup codes'],
    ['logto-passkey-manager', 'Add a passkey'],
    ['logto-security-checkup', 'Create codes'],
  ] as const;

  for (const [tag, name] of rows) {
    it(`is announced by <${tag}>, after “${name}”`, async () => {
      const { account } = memoryAccount({ person: { mfa: [app] } });
      const element = await stuck(tag, account);
      await until(() => all(element, 'button').some((one) => nameOf(one) === name));
      button(element, name).click();
      await until(() => alerts(element).some((text) => text.startsWith(words)), 'an alert');
      expect(alerts(element)).to.have.length(1);
      await expect(element).to.be.accessible();
    });
  }

  it('is announced where a choice is not taken', async () => {
    const world = memoryAccount({
      person: {
        mfa: [app],
        logtoConfig: {
          mfa: { enabled: true, skipped: false, skipMfaOnSignIn: true },
          passkeySignIn: { skipped: false },
        },
      },
    });
    const element = await place<Element>('logto-mfa-manager', { account: world.account });
    world.proveIn(element);
    await until(() => all(element, '[role=switch]').length > 0);
    world.intercept = ({ method }) =>
      method === 'PATCH' ? new Response(null, { status: 500 }) : undefined;
    all(element, '[role=switch]')[0]!.click();
    await until(() => alerts(element).some((text) => text.startsWith(words)), 'an alert');
  });

  it('is announced where the account cannot be deleted', async () => {
    const account = new Account({
      base: 'https://logto.example/api',
      gateway: 'https://shop.example/gateway',
      auth: { token: async () => 'token' },
      settings: async () => ({ gateway: { features: ['deletion'] } }),
      fetch: async () =>
        Response.json({ id: 'u', username: 'ann', hasSecurityVerificationMethod: true }),
    });
    const element = await stuck('logto-account-deletion', account);
    await reads(element, 'Delete account');
    button(element, /^Delete/).click();
    await until(() => alerts(element).some((text) => text.startsWith(words)), 'an alert');
  });
});
