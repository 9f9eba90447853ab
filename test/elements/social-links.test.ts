import { expect } from '@open-wc/testing';
import type { LogtoSocialLinks } from '../../src/elements/social-links.ts';
import { itKeepsTheContract } from '../support/element-contract.ts';
import {
  all,
  button,
  focused,
  isShown,
  nameOf,
  place,
  reads,
  textOf,
  until,
} from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

const identities = {
  github: { userId: 'gh-1', details: { id: 'gh-1', email: 'ann@github.example' } },
};

itKeepsTheContract({
  tag: 'logto-social-links',
  define: () => import('../../src/define/social-links.ts'),
  fields: ['social'],
  shows: 'ann@github.example',
  inGerman: 'Trennen',
  world: { person: { identities } },
});

describe('<logto-social-links>', () => {
  before(async () => {
    await import('../../src/define/social-links.ts');
  });

  const show = (world: ReturnType<typeof memoryAccount>, more: Partial<LogtoSocialLinks> = {}) =>
    place<LogtoSocialLinks>('logto-social-links', { account: world.account, ...more });

  it('asks for no provider’s token to show its state', async () => {
    const world = memoryAccount({ person: { identities } });
    const element = await show(world);
    await reads(element, 'ann@github.example');
    expect(world.requests.filter((request) => request.includes('access-token'))).to.deep.equal([]);
  });

  it('gives every button a name of its own', async () => {
    const google = { google: { userId: 'g', details: { email: 'ann@gmail.example' } } };
    const world = memoryAccount({ person: { identities: { ...identities, ...google } } });
    const element = await show(world);
    await reads(element, 'ann@gmail.example');
    const names = all(element, 'button')
      .filter((one) => isShown(one))
      .map((one) => nameOf(one));
    expect(new Set(names).size).to.equal(names.length);
  });

  it('asks nobody for enterprise identities where the owner has none', async () => {
    const world = memoryAccount({ settings: { signInExperience: { ssoConnectors: [] } } });
    const told: string[] = [];
    world.intercept = ({ url }) => void told.push(url);
    await reads(await show(world), 'Not connected');
    expect(told.filter((url) => url.endsWith('/oidc/me'))).to.deep.equal([]);
  });

  it('does without enterprise identities where they cannot be read', async () => {
    const world = memoryAccount({ known: false, person: { identities } });
    const told: string[] = [];
    world.intercept = ({ url }) => {
      told.push(url);
      return url.endsWith('/oidc/me') ? new Response(null, { status: 500 }) : undefined;
    };
    const element = await show(world);
    await reads(element, 'ann@github.example');
    await until(() => told.includes('https://logto.example/oidc/me'));
    expect(all(element, '[role=alert]')).to.deep.equal([]);
  });

  it('says where nothing can be connected', async () => {
    const element = await show(memoryAccount({ known: false }));
    await reads(element, 'There are no accounts to connect here.');
    await expect(element).to.be.accessible();
  });

  it('says that a provider needs a server that nobody knows', async () => {
    const world = memoryAccount();
    const element = await show(world, { hostedConnectors: 'google connector-github' });
    await reads(element, 'Cannot be connected on this page.');
    expect(all(element, 'button').filter((one) => isShown(one))).to.deep.equal([]);
  });

  it('shows a provider by its name in the language of the page', async () => {
    const names = { en: 'Post', de: 'Die Post', 'zh-CN': '邮政' };
    const connector = { id: 'post', target: 'post', name: names, platform: 'Web' as const };
    const world = memoryAccount({
      settings: {
        signInExperience: { socialConnectors: [{ ...connector, logo: '', logoDark: null }] },
      },
    });
    const element = await show(world, { lang: 'de-AT' });
    await reads(element, 'Die Post');
    element.lang = 'zh';
    await until(() => !textOf(element).includes('Die Post'));
    expect(textOf(element)).to.contain('Post');
    element.lang = 'zh-CN';
    await reads(element, '邮政');
  });

  it('takes the letter where a logo does not load', async () => {
    const world = memoryAccount({
      settings: {
        signInExperience: {
          socialConnectors: [
            {
              id: 'post',
              target: 'post',
              name: { en: 'Post' },
              platform: 'Web',
              logo: 'data:image/png;base64,broken',
              logoDark: 'data:image/png;base64,broken',
            },
          ],
        },
      },
    });
    const element = await show(world);
    await reads(element, 'Post');
    const [letter] = all(element, '.logo b');
    await until(() => isShown(letter!), 'the letter is shown');
    expect(letter!.textContent).to.equal('P');
  });

  describe('on the way to a provider', () => {
    const { open } = window;
    afterEach(() => void (window.open = open));

    /** Sets out to GitHub, in a window that is not one. */
    async function setOut(refusal: object) {
      const place = { replace: () => undefined } as unknown as Location;
      const opened = { closed: false, location: place, close: () => undefined };
      window.open = () =>
        ({ ...opened, document: document.implementation.createHTMLDocument() }) as never;
      const world = memoryAccount();
      let state = '';
      world.intercept = async (request) => {
        const { pathname } = new URL(request.url);
        if (pathname === '/api/verifications/social') {
          ({ state } = (await request.clone().json()) as { state: string });
          return Response.json({
            verificationRecordId: 'record',
            authorizationUri: 'https://github.example/',
            expiresAt: new Date(world.tenant.now() + 600_000).toISOString(),
          });
        }
        if (pathname.endsWith('/verify')) return Response.json({ verificationRecordId: 'record' });
        return pathname === '/api/my-account/identities'
          ? Response.json(refusal, { status: 422 })
          : undefined;
      };
      const element = await show(world);
      world.proveIn(element);
      await reads(element, 'Not connected');
      const connect = button(element, 'Connect GitHub');
      connect.focus();
      connect.click();
      await until(() => textOf(element).includes('Opening GitHub…') && state !== '');
      return { element, answer: () => postMessage({ logtoReturn: `state=${state}&code=1` }) };
    }

    it('says that it opens only while it does, and gives the focus back after a failure', async () => {
      const { element, answer } = await setOut({ code: 'user.identity_already_in_use' });
      const told: string[] = [];
      element.addEventListener('logto-error', ({ code }) => told.push(code));
      answer();
      await until(() => all(element, '.row [role=alert]').some((one) => one.textContent.trim()));
      expect(told).to.deep.equal(['user.identity_already_in_use']);
      expect(textOf(element)).not.to.contain('Opening GitHub…');
      const name = () => nameOf((focused() ?? document.body) as HTMLElement);
      await until(() => name() === 'Connect GitHub', 'the focus where it came from');
    });

    it('has stopped opening once it was given up', async () => {
      const { element } = await setOut({});
      button(element, 'Cancel: GitHub').click();
      await until(() => !textOf(element).includes('Opening GitHub…'));
    });
  });

  it('unlinks what is gone already without a word', async () => {
    const world = memoryAccount({ person: { identities } });
    const element = await show(world);
    world.proveIn(element);
    await reads(element, 'ann@github.example');
    button(element, 'Disconnect GitHub').click();
    await reads(element, 'could then no longer sign in here');
    world.person.identities = {};
    button(element, 'Disconnect').click();
    await reads(element, 'GitHub is disconnected.');
    await until(() => all(element, 'dialog[open]').length === 0);
    expect(
      all(element, '[role=alert]')
        .map((alert) => alert.textContent.trim())
        .join(''),
    ).to.equal('');
  });

  it('lets the host say no, and says no more about it', async () => {
    const world = memoryAccount({ person: { identities } });
    const element = await show(world);
    await reads(element, 'ann@github.example');
    element.addEventListener('logto-before-change', (event) => event.preventDefault());
    button(element, 'Disconnect GitHub').click();
    await reads(element, 'could then no longer sign in here');
    button(element, 'Disconnect').click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(world.requests.filter((request) => request.startsWith('DELETE'))).to.deep.equal([]);
    expect(world.person.identities).to.have.property('github');
  });
});
