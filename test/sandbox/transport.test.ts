import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, signedIn } from '../support/sandbox-caller.ts';

const open = ['/api/my-account', '/api/verifications/password'];
const closed = ['/api/.well-known/account-center', '/api/.well-known/sign-in-exp'];
const page = 'https://shop.example';

test('every origin may call the account and verification API, never with credentials', async () => {
  const { send } = signedIn();
  for (const path of open) {
    const headers = {
      origin: page,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,logto-verification-id',
    };
    const response = await send(new Request(origin + path, { method: 'OPTIONS', headers }));
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), page);
    assert.equal(
      response.headers.get('access-control-allow-headers'),
      'authorization,logto-verification-id',
    );
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  }
});

test('errors and unknown paths can be read across origins too', async () => {
  const { call } = signedIn();
  for (const [path, status] of [
    ['/my-account/nope', 404],
    ['/my-account/password', 405],
  ] as const) {
    const { status: given, headers } = await call('GET', path, { headers: { origin: page } });
    assert.equal(given, status);
    assert.equal(headers.get('access-control-allow-origin'), page);
    assert.equal(headers.get('access-control-expose-headers'), '*');
  }
});

test('the public documents are closed to pages of other origins', async () => {
  const { send } = signedIn();
  for (const path of closed) {
    const response = await send(new Request(origin + path, { headers: { origin: page } }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  }
});

test('an unchanged GET is answered with 304 when its entity tag is sent along', async () => {
  const { call } = signedIn();
  const etag = (await call('GET', '/my-account')).headers.get('etag') ?? '';
  const headers = { 'if-none-match': etag };
  assert.equal((await call('GET', '/my-account', { headers })).status, 304);
  await call('PATCH', '/my-account', { body: { name: 'Somebody else' } });
  assert.equal((await call('GET', '/my-account', { headers })).status, 200);
});

test('HEAD answers like GET without a body', async () => {
  const { call } = signedIn();
  const { status, body } = await call('HEAD', '/my-account');
  assert.deepEqual([status, body], [200, '']);
});

test('a wrong method is told from an unknown path', async () => {
  const { call } = signedIn();
  const wrong = await call('POST', '/my-account');
  assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'HEAD, GET, PATCH']);
  assert.equal((await call('GET', '/verifications/nope')).status, 404);
});

test('broken JSON is a 400 without a code, a body above one megabyte an empty 404', async () => {
  const { send, token } = signedIn();
  const patch = (body: string) =>
    send(
      new Request(`${origin}/api/my-account`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
      }),
    );
  const broken = await patch('{"name":');
  assert.equal(broken.status, 400);
  assert.deepEqual(Object.keys((await broken.json()) as object), ['message']);
  const large = await patch(JSON.stringify({ customData: { text: 'x'.repeat(1_100_000) } }));
  assert.deepEqual([large.status, await large.text()], [404, '']);
});

test('a guard error names the path, the kind and the details', async () => {
  const { call } = signedIn();
  const { status, body } = await call('PATCH', '/my-account', { body: { name: 5 } });
  assert.equal(status, 400);
  assert.equal(body.code, 'guard.invalid_input');
  assert.equal(body.data.name, 'ZodError');
  assert.deepEqual(body.data.issues, [
    {
      code: 'invalid_type',
      expected: 'string',
      received: 'number',
      path: ['name'],
      message: 'Expected string, received number',
    },
  ]);
  assert.match(body.details, /key path "name": \(invalid_type\)/);
});
