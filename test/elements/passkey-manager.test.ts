import { aTimeout, expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { LogtoPasskeyManager } from '../../src/elements/passkey-manager.ts';
import { itKeepsTheContract } from '../support/element-contract.ts';
import { all, button, focused, isShown, place, reads, until } from '../support/element.ts';
import { memoryAccount } from '../support/memory-account.ts';

itKeepsTheContract({
  tag: 'logto-passkey-manager',
  define: () => import('../../src/define/passkey-manager.ts'),
  fields: ['passkey'],
  shows: 'Laptop',
  inGerman: 'Laptop',
  world: {
    settings: { signInExperience: { passkeySignIn: { enabled: true } } },
    person: {
      mfa: [{ id: 'key', type: 'WebAuthn', createdAt: '2026-05-01T08:00:00.000Z', name: 'Laptop' }],
    },
  },
});

describe('<logto-passkey-manager>', () => {
  const native = navigator.credentials.create.bind(navigator.credentials);

  /** Stands in for the browser's own question. */
  function answer(how: (request: CredentialCreationOptions) => Promise<Credential | null>): void {
    Object.defineProperty(navigator.credentials, 'create', { value: how, configurable: true });
  }

  afterEach(() => answer((request) => native(request)));

  /** What the browser gives. */
  const credential = () =>
    ({
      id: 'credential',
      rawId: new ArrayBuffer(2),
      response: {
        clientDataJSON: new ArrayBuffer(1),
        attestationObject: new ArrayBuffer(1),
      },
    }) as unknown as Credential;

  /** The dialog, with everything fetched that the click will need. */
  async function ready() {
    const world = memoryAccount();
    // What is read from the server is for its own domain.
    const { hostname } = location;
    world.intercept = async (request) => {
      if (!request.url.endsWith('/web-authn/registration')) return undefined;
      const expiresAt = new Date(Date.now() + 600_000).toISOString();
      const registrationOptions = {
        rp: { id: hostname, name: hostname },
        user: { id: 'YW5u', name: 'ann', displayName: 'Ann' },
        challenge: 'Y2hhbGxlbmdl',
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
      };
      return Response.json({ verificationRecordId: 'record', expiresAt, registrationOptions });
    };
    const { account } = world;
    const element = await place<LogtoPasskeyManager>('logto-passkey-manager', { account });
    world.proveIn(element);
    await reads(element, 'Not set');
    button(element, 'Add a passkey').click();
    await until(
      () => all(element, 'button.primary[aria-disabled=false]').length === 1,
      'the button can be pressed',
    );
    return { ...world, world, element, create: button(element, 'Create passkey') };
  }

  it('takes no room where there are none and none can be added', async () => {
    const { account } = memoryAccount({ settings: { signInExperience: { mfa: { factors: [] } } } });
    const element = await place<LogtoPasskeyManager>('logto-passkey-manager', { account });
    await until(() => element.matches(':state(empty)'));
    expect(isShown(element)).to.equal(false);
  });

  it('keeps the shape of what is to come until its words are here', async () => {
    const { account } = memoryAccount();
    const element = await place<LogtoPasskeyManager>('logto-passkey-manager', {
      account,
      lang: 'de',
    });
    const rows: number[] = [];
    new MutationObserver(() => {
      const card = all(element, 'logto-passkey-card')[0] as LitElement | undefined;
      void card?.updateComplete.then(() => rows.push(all(card, '.row').length));
    }).observe(element.shadowRoot!, { childList: true });
    await reads(element, 'Passkeys');
    await until(() => rows.length > 0);
    expect(rows).not.to.include(0);
  });

  it('reaches the browser while the click is still going on, as Safari demands', async () => {
    const { create } = await ready();
    let asked = 0;
    answer(() => {
      asked += 1;
      return new Promise(() => {});
    });
    create.click();
    expect(asked).to.equal(1);
  });

  it('asks the browser once, however often the button is pressed', async () => {
    const { create } = await ready();
    let asked = 0;
    answer(() => {
      asked += 1;
      return new Promise(() => {});
    });
    create.click();
    create.click();
    expect(asked).to.equal(1);
  });

  it('fetches other options after every try, and lets nothing be pressed until they are there', async () => {
    const { create, element, requests } = await ready();
    const fetched = () => requests.filter((one) => one.endsWith('web-authn/registration')).length;
    expect(fetched()).to.equal(1);
    answer(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    create.click();
    await reads(element, 'No passkey was created.');
    await until(() => create.getAttribute('aria-disabled') === 'false');
    expect(fetched()).to.equal(2);
  });

  for (const [name, words] of [
    ['NotAllowedError', 'No passkey was created.'],
    ['AbortError', 'Something else on this page interrupted it.'],
    ['TimeoutError', 'That took too long.'],
    ['InvalidStateError', 'already has a passkey for your account'],
    ['ConstraintError', 'cannot keep passkeys'],
    ['UnknownError', 'Your device could not create the passkey.'],
    ['SecurityError', 'cannot be created on this site’s address'],
    ['NotSupportedError', 'This browser cannot create passkeys.'],
  ] as const) {
    it(`says in words of its own what ${name} means, and leaves a way on`, async () => {
      const { create, element } = await ready();
      answer(() => Promise.reject(new DOMException('raw words', name)));
      create.click();
      expect(await reads(element, words)).not.to.contain('raw words');
      const ways = ['Create passkey', 'Add it on the sign-in page instead', 'Close'];
      expect(
        all(element, 'button, a').some((way) => ways.includes(way.textContent.trim())),
      ).to.equal(true);
    });
  }

  it('cannot be left while a passkey is saved, and tells nobody that it came to nothing', async () => {
    const { create, element, world } = await ready();
    const told: unknown[] = [];
    Object.defineProperty(PublicKeyCredential, 'signalUnknownCredential', {
      value: async (what: unknown) => void told.push(what),
      configurable: true,
    });
    answer(() => Promise.resolve(credential()));
    const before = world.intercept!;
    let release!: () => void;
    const saved = new Promise<Response>((resolve) => {
      release = () => resolve(new Response(null, { status: 204 }));
    });
    let saving = false;
    world.intercept = (request) => {
      if (request.url.endsWith('/web-authn/registration/verify')) {
        return Response.json({ verificationRecordId: 'record' });
      }
      if (request.method !== 'POST' || !request.url.endsWith('/mfa-verifications'))
        return before(request);
      saving = true;
      return saved;
    };
    create.click();
    await until(() => all(element, 'input[name=name]').length === 1, 'asks for a name');
    const name = all(element, 'input[name=name]')[0] as HTMLInputElement;
    expect(focused()).to.equal(name);
    expect(name.value.slice(name.selectionStart!, name.selectionEnd!)).to.equal(name.value);
    button(element, 'Save').click();
    await until(() => saving, 'is being saved');
    button(element, 'Cancel').click();
    all(element, 'logto-dialog[open]')[0]!.dispatchEvent(new Event('cancel'));
    await aTimeout(20);
    expect(all(element, 'dialog[open]')).to.have.length(1);
    release();
    await until(() => all(element, 'dialog[open]').length === 0, 'closes');
    expect(told).to.deep.equal([]);
  });

  it('offers Logto’s own page where the browser refuses this one', async () => {
    const { create, element } = await ready();
    answer(() => Promise.reject(new DOMException('', 'SecurityError')));
    create.click();
    await reads(element, 'Add it on the sign-in page instead');
    const link = button(element, 'Add it on the sign-in page instead') as HTMLAnchorElement;
    expect(new URL(link.href).pathname).to.equal('/account/passkey/add');
    expect(new URL(link.href).searchParams.get('redirect')).to.equal(location.href);
  });
});
