import { expect } from '@open-wc/testing';
import { AccountError } from '../../src/api/errors.ts';
import type { PasskeyRegistration } from '../../src/api/schemas.ts';
import { originOf } from '../../src/lazy/authenticator-names.ts';
import { create, obstacle } from '../../src/lazy/webauthn.ts';
import { rejection } from '../support/rejection.ts';

const options: PasskeyRegistration['registrationOptions'] = {
  rp: { id: 'localhost', name: 'localhost' },
  user: { id: 'YW5u', name: 'ann', displayName: 'Ann' },
  // Holds both letters that base64url has of its own.
  challenge: '-_-_',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 60_000,
  excludeCredentials: [{ type: 'public-key', id: 'AQID' }],
  attestation: 'none',
};

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

/** 32 bytes of hash, flags, a counter, and the identifier of Bitwarden. */
function authenticatorData(flags: number, id = 'd548826e79b4db40a3d811116f7e8349') {
  const identifier = id.match(/../g)!.map((pair) => parseInt(pair, 16));
  return bytes(...Array<number>(32).fill(0), flags, 0, 0, 0, 1, ...identifier);
}

/** What a browser gives, with what is not to be sent on. */
function credential(parts: object = {}) {
  return {
    id: 'credential',
    rawId: bytes(251, 255),
    type: 'public-key',
    authenticatorAttachment: null,
    response: {
      clientDataJSON: bytes(1),
      attestationObject: bytes(2),
      getTransports: () => ['internal', 'telepathy', 'hybrid'],
      getAuthenticatorData: () => authenticatorData(0x5d),
    },
    toJSON: () => {
      throw new TypeError('Illegal invocation');
    },
    ...parts,
  } as unknown as Credential;
}

const { credentials } = navigator;
const { parseCreationOptionsFromJSON, getClientCapabilities } = PublicKeyCredential;
const { create: native } = credentials;

/** Puts something in place of what the browser has. */
function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

describe('the browser’s side of passkeys', () => {
  let asked: CredentialCreationOptions[] = [];

  /** Answers instead of an authenticator. */
  function answer(how: () => Promise<Credential | null>): void {
    replace(credentials, 'create', (request: CredentialCreationOptions) => {
      asked.push(request);
      return how();
    });
  }

  beforeEach(() => {
    asked = [];
  });

  afterEach(() => {
    replace(credentials, 'create', native.bind(credentials));
    replace(PublicKeyCredential, 'parseCreationOptionsFromJSON', parseCreationOptionsFromJSON);
    replace(PublicKeyCredential, 'getClientCapabilities', getClientCapabilities);
  });

  it('is reached before the call returns, so that Safari still sees the click', () => {
    answer(() => new Promise(() => {}));
    void create(options, new AbortController().signal);
    expect(asked).to.have.length(1);
  });

  it('gives what Logto takes: its own type, no attachment of null, no unknown transports', async () => {
    answer(async () => credential());
    const { payload, credentialId } = await create(options, new AbortController().signal);
    expect(credentialId).to.equal('credential');
    expect(payload).to.deep.equal({
      type: 'WebAuthn',
      id: 'credential',
      rawId: '-_8',
      response: {
        clientDataJSON: 'AQ',
        attestationObject: 'Ag',
        transports: ['internal', 'hybrid'],
      },
      clientExtensionResults: {},
    });
  });

  it('names the attachment where there is one Logto knows', async () => {
    answer(async () => credential({ authenticatorAttachment: 'platform' }));
    const { payload } = await create(options, new AbortController().signal);
    expect(payload['authenticatorAttachment']).to.equal('platform');
  });

  it('tells where the key is kept and whether it is synced', async () => {
    answer(async () => credential());
    expect(await create(options, new AbortController().signal)).to.include({
      name: 'Bitwarden',
      synced: true,
    });
    expect(originOf(authenticatorData(0x4d))).to.deep.equal({ name: 'Bitwarden', synced: false });
    expect(originOf(authenticatorData(0x45, '0'.repeat(32))).name).to.equal(undefined);
    expect(originOf(undefined)).to.deep.equal({ name: undefined, synced: false });
  });

  it('reads the options itself where the browser cannot', async () => {
    replace(PublicKeyCredential, 'parseCreationOptionsFromJSON', undefined);
    answer(async () => credential());
    await create(options, new AbortController().signal);
    const { challenge, user, excludeCredentials } = asked[0]!.publicKey!;
    const read = (source: BufferSource) => [...new Uint8Array(source as unknown as ArrayBuffer)];
    expect(read(challenge)).to.deep.equal([251, 255, 191]);
    expect(read(user.id)).to.deep.equal([97, 110, 110]);
    expect(read(excludeCredentials![0]!.id)).to.deep.equal([1, 2, 3]);
  });

  for (const [name, code] of [
    ['NotAllowedError', 'passkey_cancelled'],
    ['TimeoutError', 'passkey_timed_out'],
    ['AbortError', 'passkey_interrupted'],
    ['InvalidStateError', 'passkey_known'],
    ['ConstraintError', 'passkey_unfit'],
    ['NotSupportedError', 'passkey_unsupported'],
    ['SecurityError', 'passkey_wrong_domain'],
    ['UnknownError', 'passkey_failed'],
    ['NotReadableError', 'passkey_failed'],
  ] as const) {
    it(`makes ${code} of ${name}`, async () => {
      answer(() => Promise.reject(new DOMException('raw words', name)));
      const error = await rejection(create(options, new AbortController().signal));
      expect(error).to.be.instanceOf(AccountError).with.property('code', code);
    });
  }

  it('calls it a time-out when the person had all the time there was', async () => {
    answer(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      throw new DOMException('raw words', 'NotAllowedError');
    });
    const short = { ...options, timeout: 50 };
    const error = await rejection<AccountError>(create(short, new AbortController().signal));
    expect(error.code).to.equal('passkey_timed_out');
  });

  it('fails in the same way when the options cannot be read', async () => {
    const error = await rejection<AccountError>(
      create({ ...options, challenge: '*' }, new AbortController().signal),
    );
    expect(error.code).to.equal('passkey_failed');
  });

  it('fails in the same way when there is no answer at all', async () => {
    answer(async () => null);
    const error = await rejection<AccountError>(create(options, new AbortController().signal));
    expect(error.code).to.equal('passkey_failed');
  });

  describe('before the attempt', () => {
    const capable = (relatedOrigins: boolean) =>
      replace(PublicKeyCredential, 'getClientCapabilities', async () => ({ relatedOrigins }));

    it('objects to nothing on the server’s own domain', async () => {
      expect(await obstacle(location.hostname, [])).to.equal(undefined);
    });

    it('objects to a site that the owner has not listed', async () => {
      capable(true);
      expect(await obstacle('auth.example.com', [])).to.equal('passkey_wrong_domain');
      expect(await obstacle('auth.example.com', ['https://elsewhere.example'])).to.equal(
        'passkey_wrong_domain',
      );
    });

    it('objects to a browser that knows of no other domains, whatever the owner listed', async () => {
      capable(false);
      expect(await obstacle('auth.example.com', [location.origin])).to.equal(
        'passkey_wrong_domain',
      );
    });

    it('lets a listed site try where the browser does not say what it knows', async () => {
      replace(PublicKeyCredential, 'getClientCapabilities', undefined);
      expect(await obstacle('auth.example.com', [location.origin])).to.equal(undefined);
    });

    it('lets a listed site try, and one of which nobody knows', async () => {
      capable(true);
      expect(await obstacle('auth.example.com', [location.origin])).to.equal(undefined);
      expect(await obstacle('auth.example.com', undefined)).to.equal(undefined);
    });

    it('objects to a page inside another that lends it no passkeys', async () => {
      replace(document, 'featurePolicy', { allowsFeature: () => false });
      expect(await obstacle(location.hostname, [])).to.equal('passkey_framed');
      Reflect.deleteProperty(document, 'featurePolicy');
    });

    it('objects to a browser without passkeys, and to a page that is not secure', async () => {
      const kept = Object.getOwnPropertyDescriptor(window, 'PublicKeyCredential')!;
      Reflect.deleteProperty(window, 'PublicKeyCredential');
      expect(await obstacle(location.hostname, [])).to.equal('passkey_unsupported');
      Object.defineProperty(window, 'PublicKeyCredential', kept);
      const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;
      replace(window, 'isSecureContext', false);
      expect(await obstacle(location.hostname, [])).to.equal('passkey_insecure');
      Object.defineProperty(window, 'isSecureContext', secure);
    });
  });
});
