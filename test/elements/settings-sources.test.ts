import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Settings } from '../../src/api/settings.ts';
import '../../src/define/username-field.ts';
import type { LogtoUsernameField } from '../../src/elements/username-field.ts';
import { all, place, reads, until } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

const readOnly: Settings = { accountCenter: { enabled: true, fields: { username: 'ReadOnly' } } };

describe('the owner’s settings', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
    fixtureCleanup();
  });

  /** A page with these settings; `snapshot` is what their address answers. */
  async function open(settings: Settings | string | undefined, snapshot?: () => Response) {
    const { api, token, tenant } = memoryAccount();
    tenant.settings.accountCenter.fields.username = 'ReadOnly';
    const asked: string[] = [];
    window.fetch = async (input, init) => {
      const request = new Request(input, init);
      asked.push(request.url);
      return request.url.includes('/api/') ? api(request) : snapshot!();
    };
    const element = await place<LogtoUsernameField>('logto-username-field', {
      endpoint: 'https://logto.example',
      getAccessToken: async () => token,
      settings,
    });
    await reads(element, 'ann');
    return { element, buttons: all(element, 'button').length, asked };
  }

  it('may be an object', async () => {
    const { buttons, asked } = await open(readOnly);
    expect(buttons).to.equal(0);
    expect(asked).to.deep.equal(['https://logto.example/api/my-account']);
  });

  it('may be another object each time the host renders, and matter where they say something else', async () => {
    const { element, asked } = await open(readOnly);
    const { account } = element;
    element.settings = structuredClone(readOnly);
    await element.updateComplete;
    expect(element.account).to.equal(account);
    expect(asked).to.have.length(1);

    element.settings = { accountCenter: { enabled: true, fields: { username: 'Edit' } } };
    await until(() => all(element, 'button').length > 0, 'a way to change the name');
    expect(element.account).not.to.equal(account);
  });

  it('may be the address of a snapshot', async () => {
    const { buttons, asked } = await open('/account-settings.json', () => Response.json(readOnly));
    expect(buttons).to.equal(0);
    expect(asked).to.contain(`${location.origin}/account-settings.json`);
  });

  for (const [what, settings, snapshot] of [
    ['absent', undefined, undefined],
    ['lost', '/account-settings.json', () => new Response(null, { status: 404 })],
    ['of another making', '/account-settings.json', () => Response.json({ accountCenter: 'yes' })],
  ] as const) {
    it(`are inferred where they are ${what}`, async () => {
      const { buttons } = await open(settings, snapshot);
      expect(buttons, 'nothing speaks against a change').to.be.above(0);
    });
  }
});
