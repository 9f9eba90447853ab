import {
  endSession,
  getProfile,
  linkIdentity,
  renamePasskey,
  setPassword,
  setUsername,
  updateAccount,
  unlinkIdentity,
  uploadAvatar,
  verifyPassword,
  type Endpoint,
} from '../../src/api/endpoints.ts';
import { expect } from '@open-wc/testing';
import { Client, type ClientOptions, type TokenSource } from '../../src/api/client.ts';
import type { AccountError } from '../../src/api/errors.ts';
import { rejection } from '../support/rejection.ts';

const base = 'https://logto.example/api';
const profile = { id: 'ann', name: 'Ann' };

type Server = (request: Request, attempt: number) => Response | Promise<Response>;

/** A client before a server, with every request it made. */
function setUp(server: Server, options: Partial<ClientOptions> = {}) {
  const requests: Request[] = [];
  const client = new Client({
    base,
    token: async () => 'first',
    fetch: (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      if (request.signal.aborted) return Promise.reject(request.signal.reason as Error);
      const stopped = new Promise<never>((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      });
      return Promise.race([Promise.resolve(server(request, requests.length)), stopped]);
    },
    ...options,
  });
  /** The error of a call that fails. */
  const failure = (row: Endpoint = getProfile, input: object = {}) =>
    rejection<AccountError>(client.call(row, input));
  return { client, requests, failure };
}

const refuse = (status: number, code: string, more: object = {}) =>
  Response.json({ code, message: 'raw words of the server', ...more }, { status });

const bearer = (request: Request) => request.headers.get('authorization');

/** Hands out `token-1`, and the next one each time it is asked to renew. */
function tokens(delay = 0) {
  let count = 1;
  const asked: boolean[] = [];
  const token: TokenSource = async ({ renew }) => {
    asked.push(renew);
    if (!renew) return `token-${count}`;
    await new Promise((resolve) => setTimeout(resolve, delay));
    count += 1;
    return `token-${count}`;
  };
  return { token, renewals: () => asked.filter(Boolean).length };
}

/** Knows only one token. */
const accepting =
  (good: string): Server =>
  (request) =>
    bearer(request) === `Bearer ${good}`
      ? Response.json(profile)
      : refuse(401, 'auth.unauthorized');

describe('Client', () => {
  describe('sends', () => {
    it('the token, the language and the record', async () => {
      const { client, requests } = setUp(() => Response.json(profile), { language: () => 'de-AT' });
      await client.call(setUsername, { username: 'ann' }, { verification: 'record' });
      const [{ method, url, headers, credentials, cache } = {} as Request] = requests;
      expect(`${method} ${url}`).to.equal(`PATCH ${base}/my-account`);
      expect(Object.fromEntries(headers)).to.deep.equal({
        'accept-language': 'de-AT',
        authorization: 'Bearer first',
        'content-type': 'application/json',
        'logto-verification-id': 'record',
      });
      expect({ credentials, cache }).to.deep.equal({
        credentials: 'same-origin',
        cache: 'no-store',
      });
      expect(await requests[0]!.json()).to.deep.equal({ username: 'ann' });
    });

    it('what belongs into path, query and body to each of them', async () => {
      const { client, requests } = setUp(() => new Response(null, { status: 204 }));
      await client.call(endSession, { sessionId: 'a/b c', revokeGrantsTarget: 'all' });
      await client.call(renamePasskey, { id: 'x', name: 'Phone' });
      expect(requests.map(({ url }) => url.slice(base.length))).to.deep.equal([
        '/my-account/sessions/a%2Fb%20c?revokeGrantsTarget=all',
        '/my-account/mfa-verifications/x/name',
      ]);
      expect(await requests[0]!.text()).to.equal('');
      expect(await requests[1]!.json()).to.deep.equal({ name: 'Phone' });
    });

    it('a file as a form', async () => {
      const { client, requests } = setUp(() => Response.json({ url: 'https://x.example/a.png' }));
      await client.call(uploadAvatar, { file: new Blob(['x'], { type: 'image/png' }) });
      const file = (await requests[0]!.formData()).get('file') as File;
      expect(file.type).to.equal('image/png');
    });

    it('no token to a gateway, which knows the person by a cookie', async () => {
      const { client, requests } = setUp(() => Response.json(profile), { token: undefined });
      await client.call(getProfile, {});
      expect(bearer(requests[0]!)).to.equal(null);
    });
  });

  describe('when the line is bad', () => {
    it('says so when the server cannot be reached', async () => {
      const { failure, requests } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
      expect(await failure()).to.include({ name: 'AccountError', code: 'offline', status: 0 });
      expect(requests).to.have.length(1);
    });

    it('gives up after a while', async () => {
      const { failure } = setUp(() => new Promise(() => undefined), { timeout: 20 });
      expect(await failure()).to.include({ code: 'timeout', status: 0 });
    });

    it('gives up on an answer that begins and never ends', async () => {
      const endless = (request: Request) =>
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"id":'));
            request.signal.addEventListener('abort', () => controller.error(request.signal.reason));
          },
        });
      const { failure } = setUp((request) => new Response(endless(request)), { timeout: 20 });
      expect(await failure()).to.include({ code: 'timeout' });
    });

    it('says so when the line breaks in the middle of an answer', async () => {
      const broken = new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('network error'));
        },
      });
      const { failure } = setUp(() => new Response(broken));
      expect(await failure()).to.include({ code: 'offline' });
    });

    it('stops when its caller no longer cares, with the caller’s own reason', async () => {
      const { client } = setUp(() => new Promise(() => undefined));
      const controller = new AbortController();
      const call = client.call(getProfile, {}, { signal: controller.signal });
      const reason = new Error('the element is gone');
      setTimeout(() => controller.abort(reason), 10);
      expect(await rejection(call)).to.equal(reason);
    });

    it('does not begin for a caller who has gone already', async () => {
      const { client } = setUp(() => Response.json(profile));
      const call = client.call(getProfile, {}, { signal: AbortSignal.abort() });
      expect(await rejection(call)).to.include({ name: 'AbortError' });
    });
  });

  describe('when the answer is not as promised', () => {
    const answers: [string, () => Response, string][] = [
      ['malformed JSON', () => new Response('<html>'), 'unreadable'],
      ['an empty body', () => new Response(''), 'unreadable'],
      ['another shape', () => Response.json({ id: 7 }), 'unreadable'],
      ['304 without a body', () => new Response(null, { status: 304 }), 'unexpected'],
      ['500 in HTML', () => new Response('<html>', { status: 502 }), 'unavailable'],
      [
        '500 without a code',
        () => Response.json({ message: 'Internal server error.' }, { status: 500 }),
        'unavailable',
      ],
      ['an empty 404', () => new Response(null, { status: 404 }), 'gone'],
      ['413', () => new Response(null, { status: 413 }), 'too_large'],
      [
        '429 without a code',
        () => new Response(null, { status: 429 }),
        'request.message_rate_limited',
      ],
    ];
    for (const [what, answer, code] of answers) {
      it(`takes ${what} as ${code}, once`, async () => {
        const { failure, requests } = setUp(answer);
        const error = await failure();
        expect(error).to.include({ name: 'AccountError', code });
        expect(error.message).not.to.contain('Internal server error');
        expect(requests).to.have.length(1);
      });
    }

    it('takes an empty 404 to an upload as too large', async () => {
      const { failure } = setUp(() => new Response(null, { status: 404 }));
      const error = await failure(uploadAvatar, { file: new Blob(['x']) });
      expect(error.code).to.equal('too_large');
    });

    it('does not read the answer of the passkey rename, which is the text OK', async () => {
      const { client } = setUp(() => new Response('OK'));
      expect(await client.call(renamePasskey, { id: 'x', name: 'Phone' })).to.equal(undefined);
    });

    it('keeps a code with what the server added, and not the server’s words', async () => {
      const data = { rules: ['too_short'] };
      const { failure } = setUp(() => refuse(422, 'password.rejected', { data }));
      const error = await failure(setPassword, { password: 'x' });
      expect(error).to.include({ code: 'password.rejected', status: 422 });
      expect(error.data).to.deep.equal(data);
      expect(error.message).not.to.contain('raw words');
    });

    it('knows how long to wait only where the server says', async () => {
      const limited = (headers: HeadersInit) =>
        setUp(() =>
          Response.json({ code: 'request.message_rate_limited' }, { status: 429, headers }),
        ).failure();
      expect((await limited({})).retryAfter).to.equal(undefined);
      expect((await limited({ 'retry-after': '90' })).retryAfter).to.equal(90);
      const asDate = { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' };
      expect((await limited(asDate)).retryAfter).to.equal(undefined);
    });
  });

  it('never repeats a write on its own', async () => {
    for (const status of [500, 502, 503, 504]) {
      const { failure, requests } = setUp(() => new Response(null, { status }));
      await failure(updateAccount, { name: 'Ann' });
      expect(requests, String(status)).to.have.length(1);
    }
  });

  describe('when the token is refused', () => {
    it('renews it and tries again, writes too, because nothing was done', async () => {
      const { token, renewals } = tokens();
      const { client, requests } = setUp(accepting('token-2'), { token });
      const { name } = await client.call(updateAccount, { name: 'Ann' });
      expect(name).to.equal('Ann');
      expect(requests.map(bearer)).to.deep.equal(['Bearer token-1', 'Bearer token-2']);
      expect(await requests[1]!.json()).to.deep.equal({ name: 'Ann' });
      expect(renewals()).to.equal(1);
    });

    it('renews once however many calls were refused', async () => {
      const { token, renewals } = tokens(10);
      const { client } = setUp(accepting('token-2'), { token });
      const calls = [1, 2, 3].map(() => client.call(getProfile, {}));
      expect((await Promise.all(calls)).map(({ id }) => id)).to.deep.equal(['ann', 'ann', 'ann']);
      expect(renewals()).to.equal(1);
    });

    it('lets calls that begin meanwhile wait for the new one', async () => {
      const { token, renewals } = tokens(20);
      const { client, requests } = setUp(accepting('token-2'), { token });
      const first = client.call(getProfile, {});
      await new Promise((resolve) => setTimeout(resolve, 10));
      await Promise.all([first, client.call(getProfile, {})]);
      expect(requests.map(bearer)).to.deep.equal([
        'Bearer token-1',
        'Bearer token-2',
        'Bearer token-2',
      ]);
      expect(renewals()).to.equal(1);
    });

    it('does not renew for a call that was refused late, when there is a new one already', async () => {
      const { token, renewals } = tokens();
      let release!: () => void;
      const late = new Promise<void>((resolve) => (release = resolve));
      const { client } = setUp(
        async (request, attempt) => {
          if (attempt === 1) await late;
          return accepting('token-2')(request, attempt);
        },
        { token },
      );
      const slow = client.call(getProfile, {});
      await client.call(getProfile, {});
      release();
      await slow;
      expect(renewals()).to.equal(1);
    });

    it('is signed out when the new one is refused too', async () => {
      const { token, renewals } = tokens();
      const { failure, requests } = setUp(() => refuse(401, 'auth.unauthorized'), { token });
      expect(await failure()).to.include({ code: 'signed_out', status: 401 });
      expect(renewals()).to.equal(1);
      expect(requests).to.have.length(2);
    });

    it('is signed out when there is no new one', async () => {
      const { failure } = setUp(() => refuse(401, 'auth.unauthorized'), {
        token: async ({ renew }) => (renew ? undefined : 'first'),
      });
      expect(await failure()).to.include({ code: 'signed_out', status: 401 });
    });

    it('is signed out, without a request, when nobody is signed in', async () => {
      const { failure, requests } = setUp(() => Response.json(profile), {
        token: async () => undefined,
      });
      expect(await failure()).to.include({ code: 'signed_out', status: 401 });
      expect(requests).to.have.length(0);
    });

    it('is signed out when a gateway says so', async () => {
      const { failure } = setUp(() => refuse(401, 'auth.authorization_header_missing'), {
        token: undefined,
      });
      expect(await failure()).to.include({ code: 'signed_out' });
    });

    it('does not take a host that cannot give a token for a sign-out', async () => {
      const { failure } = setUp(() => Response.json(profile), {
        token: () => Promise.reject(new Error('popup blocked')),
      });
      expect(await failure()).to.include({ code: 'token_failed', status: 0 });
    });

    it('asks the host again after it failed once', async () => {
      let asked = 0;
      const { client, failure } = setUp(() => Response.json(profile), {
        token: async () => {
          asked += 1;
          if (asked === 1) throw new Error('busy');
          return 'first';
        },
      });
      await failure();
      expect((await client.call(getProfile, {})).id).to.equal('ann');
    });
  });

  describe('tells apart what 401 means', () => {
    it('step-up is missing: the token is fine and is not renewed', async () => {
      const { token, renewals } = tokens();
      const { failure, requests } = setUp(
        () => refuse(401, 'verification_record.permission_denied'),
        { token },
      );
      expect((await failure(setUsername, { username: 'a' })).code).to.equal(
        'verification_record.permission_denied',
      );
      expect(renewals()).to.equal(0);
      expect(requests).to.have.length(1);
    });

    it('a scope is missing: a new token that reads the profile is alive', async () => {
      const { failure } = setUp((request) =>
        request.method === 'GET' ? Response.json(profile) : refuse(401, 'auth.unauthorized'),
      );
      const error = await failure(linkIdentity, { newIdentifierVerificationRecordId: 'x' });
      expect(error).to.include({ code: 'scope_missing', status: 401 });
    });

    it('the token is dead: it reads nothing', async () => {
      const { failure } = setUp(() => refuse(401, 'auth.unauthorized'));
      const error = await failure(linkIdentity, { newIdentifierVerificationRecordId: 'x' });
      expect(error.code).to.equal('signed_out');
    });

    it('400 with the code of a dead token is a missing scope, and nothing is renewed', async () => {
      const { token, renewals } = tokens();
      const { failure } = setUp(() => refuse(400, 'auth.unauthorized'), { token });
      const error = await failure(unlinkIdentity, { target: 'google' });
      expect(error).to.include({ code: 'scope_missing', status: 400 });
      expect(renewals()).to.equal(0);
    });

    it('a suspended person is not a dead token', async () => {
      const { failure } = setUp(() => refuse(401, 'user.suspended'));
      expect((await failure(verifyPassword, { password: 'x' })).code).to.equal('user.suspended');
    });
  });

  it('learns the server’s time', async () => {
    const ahead = Date.now() + 3_600_000;
    const { client } = setUp(() =>
      Response.json(profile, { headers: { date: new Date(ahead).toUTCString() } }),
    );
    await client.call(getProfile, {});
    expect(client.clock.now()).to.be.closeTo(ahead, 2500);
  });
});
