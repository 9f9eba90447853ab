import { expect } from '@open-wc/testing';
import type { HostClient } from '../../src/account/auth.ts';
import { LogtoAccount } from '../../src/elements/account.ts';
import { LogtoPasskeyManager } from '../../src/elements/passkey-manager.ts';
import { LogtoUsernameField } from '../../src/elements/username-field.ts';
import { all, button, focused, place, reads, type, until } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

type Host = Partial<Pick<LogtoAccount, 'client' | 'getAccessToken' | 'messages'>>;

/** A root whose host brings the token, the server being in the page. */
async function setUp(host: Host): Promise<LogtoAccount> {
  for (const element of [LogtoAccount, LogtoUsernameField, LogtoPasskeyManager]) element.define();
  const root = await place<LogtoAccount>('logto-account', {
    endpoint: 'https://logto.example',
    ...host,
  });
  root.append(document.createElement('logto-username-field'));
  await reads(root, 'ann');
  return root;
}

describe('a host that brings the token', () => {
  const page = globalThis.fetch;
  let world: ReturnType<typeof memoryAccount>;
  let reading: string[];

  beforeEach(() => {
    world = memoryAccount();
    reading = [];
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      reading.push(`${request.method} ${new URL(request.url).pathname}`);
      return world.api(request);
    };
  });
  afterEach(() => {
    globalThis.fetch = page;
  });

  const profiles = () => reading.filter((request) => request === 'GET /api/my-account').length;

  it('may hand over a new function each time it renders', async () => {
    let asked = 0;
    const render = () => async () => ((asked += 1), world.token);
    const root = await setUp({ getAccessToken: render() });
    for (let times = 0; times < 3; times += 1) {
      root.getAccessToken = render();
      // As components do with what they were not given.
      root.account = undefined;
      await root.updateComplete;
    }
    await reads(root, 'ann');
    expect(profiles()).to.equal(1);
    expect(asked).to.equal(1);
  });

  it('may hand over new words each time it renders, and nothing that was typed is lost', async () => {
    const words = () => ({ fields: { username: { label: 'Nickname' } } });
    const root = await setUp({ getAccessToken: async () => world.token, messages: words() });
    await reads(root, 'Nickname');
    button(root, /Change/).click();
    await until(() => all(root, 'input').length > 0, 'a field');
    const [field] = all(root, 'input') as HTMLInputElement[];
    type(field!, 'anna');
    field!.focus();
    root.messages = words();
    await root.updateComplete;
    await reads(root, 'Nickname');
    expect(focused()).to.equal(field);
    expect(field!.value).to.equal('anna');
    expect(profiles()).to.equal(1);
  });

  it('is asked by the function it handed over last', async () => {
    const asked: string[] = [];
    const render = (name: string) => async () => (asked.push(name), world.token);
    const root = await setUp({ getAccessToken: render('first') });
    root.getAccessToken = render('second');
    root.append(document.createElement('logto-passkey-manager'));
    await until(() => reading.includes('GET /api/my-account/mfa-verifications'));
    expect([...new Set(asked)]).to.deep.equal(['first', 'second']);
    expect(profiles()).to.equal(1);
  });

  it('may hand over what `useLogto` gives, which is another object each time', async () => {
    const getAccessToken = async () => world.token;
    const clearAccessToken = async () => undefined;
    const useLogto = (): HostClient => ({
      isAuthenticated: true,
      getAccessToken,
      clearAccessToken,
    });
    const root = await setUp({ client: useLogto() });
    root.client = useLogto();
    await root.updateComplete;
    await reads(root, 'ann');
    expect(profiles()).to.equal(1);
  });

  it('is another client where it asks otherwise', async () => {
    const root = await setUp({ client: { getAccessToken: async () => world.token } });
    world.person.username = 'anna';
    root.client = { getAccessToken: async () => world.token };
    await reads(root, 'anna');
    expect(profiles()).to.equal(2);
  });
});
