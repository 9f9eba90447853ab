import { expect } from '@open-wc/testing';
import { hostedPasskeyPage, PasskeyOptions } from '../../src/account/passkeys.ts';
import { Account } from '../../src/account/account.ts';
import { memoryAccount } from '../support/memory-account.ts';

const minute = 60_000;

describe('options for a new passkey', () => {
  it('are good for one try', async () => {
    const { account } = memoryAccount();
    const options = await PasskeyOptions.fetch(account);
    expect(options.take()).to.have.property('challenge');
    expect(options.take()).to.equal(undefined);
    expect(options.left).to.equal(0);
  });

  it('are good for nine of their ten minutes, by the server’s clock', async () => {
    const { account, tenant } = memoryAccount();
    tenant.advance(-3 * 60 * minute);
    const options = await PasskeyOptions.fetch(account);
    expect(options.left).to.be.within(8.9 * minute, 9.1 * minute);
    tenant.advance(9.5 * minute);
    // The next answer tells the account what time it is there.
    await account.profile.refresh();
    expect(options.left).to.equal(0);
    expect(options.take()).to.equal(undefined);
  });

  it('are good for a while even where the clocks make no sense', async () => {
    const world = memoryAccount();
    const { registration } = await PasskeyOptions.fetch(world.account);
    world.intercept = () => Response.json({ ...registration, expiresAt: 'yesterday' });
    const options = await PasskeyOptions.fetch(world.account);
    expect(options.left).to.be.within(minute / 2, minute);
  });
});

describe('the page of Logto’s own that adds a passkey', () => {
  const base = 'https://auth.example.com/api';
  const auth = { token: async () => 'token' };
  const back = 'https://app.example.com/account?tab=1#security';

  it('is on the server the account talks to, and comes back here', () => {
    const account = new Account({ base, auth, endpoint: 'https://auth.example.com:8443' });
    const page = new URL(hostedPasskeyPage(account, 'auth.example.com', 'de', back));
    expect(page.origin + page.pathname).to.equal(
      'https://auth.example.com:8443/account/passkey/add',
    );
    expect(Object.fromEntries(page.searchParams)).to.deep.equal({
      redirect: back,
      ui_locales: 'de',
    });
  });

  it('is on the domain the passkey is for where a gateway stands between', () => {
    const account = new Account({ base: '/account-api', auth: {}, gateway: '/gateway' });
    const page = hostedPasskeyPage(account, 'auth.example.com', 'en', back);
    expect(page).to.match(/^https:\/\/auth\.example\.com\/account\/passkey\/add\?/);
  });
});
