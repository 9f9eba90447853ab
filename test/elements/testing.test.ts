import { expect, fixtureCleanup } from '@open-wc/testing';
import '../../src/define/account-settings.ts';
import { verifyPassword } from '../../src/api/endpoints.ts';
import { testAccount, testStates, type TestState } from '../../demo/sandbox/testing.ts';
import { place, reads } from '../support/element.ts';

/** What a page reads in each state. */
const words: Record<TestState, string> = {
  everything: 'Alice Archer',
  'password-only': 'bob',
  'social-only': 'Carol',
  'codes-only': 'dave@example.com',
  'read-only': 'Alice Archer',
  disabled: 'not available',
  'signed-out': 'You are signed out',
  offline: 'offline',
};

describe('the test kit', () => {
  afterEach(() => fixtureCleanup());

  for (const state of testStates) {
    it(`puts a page into the state “${state}”`, async () => {
      const { account } = testAccount(state);
      const element = await place('logto-account-settings', { account } as object);
      await reads(element, words[state]);
    });
  }

  it('is a real server: it knows the password, and changes stay', async () => {
    const { account, person, password } = testAccount('password-only');
    const wrong = await account
      .call(verifyPassword, { password: 'wrong' })
      .catch((e: unknown) => e);
    expect(wrong).to.have.property('code', 'session.invalid_credentials');
    expect(await account.call(verifyPassword, { password })).to.have.property('expiresAt');
    expect(person.username).to.equal('bob');
  });
});
