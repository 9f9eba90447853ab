/** The gateway behind `node:http`, before a sandbox with real tokens, on real connections. */
import assert from 'node:assert/strict';
import { createServer, request as send, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { SignJWT, generateKeyPair } from 'jose';
import { signInDirectly } from '../../demo/sandbox/shortcut.ts';
import { startSandbox, type Sandbox } from '../../demo/sandbox/server.ts';
import type { TenantServer } from '../../demo/sandbox/tenant-server.ts';
import { addPerson } from '../../demo/sandbox/memory-tenant.ts';
import { createAccountGateway, type GatewayOptions } from '../../src/gateway/index.ts';
import { toNodeListener } from '../../src/gateway/node.ts';
import { everything } from './support/world.ts';

const password = 'correct horse battery staple';
let sandbox: Sandbox;
let server: TenantServer;
let options: GatewayOptions;
const closing: (() => void)[] = [];

async function serve(listener: RequestListener): Promise<string> {
  // On a busy computer an idle connection must not end just as it is used again.
  const http = createServer({ keepAliveTimeout: 120_000 }, listener);
  await new Promise<void>((resolve) =>
    http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve),
  );
  closing.push(() => {
    http.close();
    http.closeAllConnections();
  });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

const mount = (more: Partial<GatewayOptions> = {}) => {
  const listener = toNodeListener(createAccountGateway({ ...options, ...more }));
  return serve((incoming, outgoing) => void listener(incoming, outgoing));
};

before(async () => {
  sandbox = await startSandbox();
  server = await sandbox.createTenant();
  const { id: clientId, secret: clientSecret } = server.machine;
  options = {
    endpoint: server.origin,
    management: { clientId, clientSecret },
    features: everything,
  };
});
after(async () => {
  for (const close of closing) close();
  await sandbox.close();
});

async function signedIn(name: string) {
  const person = addPerson(server.tenant, { username: name, password });
  const { access_token: token } = await signInDirectly(server, { personId: person.id });
  const proof = await fetch(`${server.origin}/api/verifications/password`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  const { verificationRecordId: record } = (await proof.json()) as { verificationRecordId: string };
  return { person, token, record };
}

const headersOf = (token: string, record?: string) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
  ...(record !== undefined && { 'logto-verification-id': record }),
});

test('creates, lists and deletes a token with real ones', async () => {
  const origin = await mount();
  const { person, token, record } = await signedIn('tokens');
  const headers = headersOf(token, record);
  const at = `${origin}/account-api/tokens`;
  const made = await fetch(at, { method: 'POST', headers, body: '{"name":"CI"}' });
  assert.equal(made.status, 200);
  assert.match(((await made.json()) as { value: string }).value, /^pat_.{20,}/);
  const listed = (await (await fetch(at, { headers })).json()) as { value: string }[];
  assert.match(listed[0]!.value, /^pat_….{4}$/);
  const gone = await fetch(`${at}/delete`, { method: 'POST', headers, body: '{"name":"CI"}' });
  assert.equal(gone.status, 204);
  assert.deepEqual(
    server.tenant.management.tokens.filter(({ userId }) => userId === person.id),
    [],
  );
});

test('deletes the account, and with it what was signed in', async () => {
  const origin = await mount();
  const { person, token, record } = await signedIn('leaver');
  const response = await fetch(`${origin}/account-api/deletion`, {
    method: 'POST',
    headers: headersOf(token, record),
    body: '{"confirmation":"leaver"}',
  });
  assert.equal(response.status, 200);
  assert.equal(server.tenant.people.has(person.id), false);
  const refused = await fetch(`${origin}/account-api/roles`, { headers: headersOf(token) });
  assert.equal(refused.status, 401);
});

test('refuses tokens of machines, of another issuer, signed by nobody, and ID tokens', async () => {
  const origin = await mount();
  const { person } = await signedIn('victim');
  const { access_token: machine } = (await (
    await fetch(`${server.origin}/oidc/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${server.machine.id}:${server.machine.secret}`)}`,
      },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        resource: 'https://default.logto.app/api',
        scope: 'all',
      }),
    })
  ).json()) as { access_token: string };
  const { privateKey } = await generateKeyPair('ES384');
  const foreign = await new SignJWT({ sub: person.id, scope: 'all' })
    .setProtectedHeader({ alg: 'ES384' })
    .setIssuer('https://evil.example/oidc')
    .setAudience('https://default.logto.app/api')
    .setExpirationTime('1h')
    .sign(privateKey);
  const { id_token: idToken } = await signInDirectly(server, { personId: person.id });
  for (const token of [machine, foreign, idToken]) {
    const response = await fetch(`${origin}/account-api/roles`, { headers: headersOf(token) });
    assert.deepEqual(
      [response.status, await response.json()],
      [401, { code: 'auth.unauthorized' }],
    );
  }
  // The same two against the Management API itself: only the machine's own opens it.
  const direct = (token: string) =>
    fetch(`${server.origin}/api/users/${person.id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  assert.equal((await direct(machine)).status, 200);
  assert.equal((await direct(foreign)).status, 401);
});

test('a machine whose role does not allow it gets the person nothing', async () => {
  const management = { clientId: 'reporting', clientSecret: server.machine.secret };
  const origin = await mount({ management });
  const { token } = await signedIn('unlucky');
  const response = await fetch(`${origin}/account-api/roles`, { headers: headersOf(token) });
  assert.deepEqual([response.status, await response.json()], [502, { code: 'unavailable' }]);
});

/** As `fetch` would never send it. */
const raw = (origin: string, path: string, headers: [string, string][], body?: string) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const outgoing = send(
      {
        hostname,
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: headers.flat() as never,
        setHost: false,
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });

test('paths and headers that only raw requests can have', async () => {
  const origin = await mount();
  const { token, record } = await signedIn('raw');
  const host: [string, string] = ['host', 'shop.example'];
  const bearer: [string, string] = ['authorization', `Bearer ${token}`];
  const proof: [string, string] = ['logto-verification-id', record];
  const at = (path: string, ...headers: [string, string][]) =>
    raw(origin, path, [host, ...headers]);
  assert.equal(await at('/account-api/roles', bearer), 200);
  assert.equal(await at('/account-api/../account-api/users', bearer), 404);
  assert.equal(await at('/account-api/roles/..%2f..%2fusers', bearer), 404);
  assert.equal(await at('//evil.example/account-api/roles', bearer), 404);
  assert.equal(await at('/account-api\\roles', bearer), 200, 'the same path to every URL parser');
  assert.equal(await at('/account-api/tokens', bearer, proof), 200);
  assert.equal(await at('/account-api/tokens', bearer, proof, proof), 400);
  assert.equal(await raw(origin, '/account-api/roles', [host, bearer, bearer]), 401);
  assert.equal(await raw(origin, '/account-api/roles', [['host', 'a b'], bearer]), 400);
  assert.equal(
    await raw(origin, '/account-api/tokens', [host, bearer, proof], '{"name":"x"}'),
    403,
  );
});

test('answers under a prefix of Express, and with a body that was read already', async () => {
  const { token, record } = await signedIn('express');
  const listener = toNodeListener(createAccountGateway(options));
  const origin = await serve((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const handed = Object.assign(incoming, {
        originalUrl: incoming.url ?? '',
        url: (incoming.url ?? '').replace('/account-api', ''),
        ...(text && { body: JSON.parse(text) as unknown }),
      });
      void listener(handed, outgoing);
    });
  });
  const response = await fetch(`${origin}/account-api/tokens`, {
    method: 'POST',
    headers: headersOf(token, record),
    body: '{"name":"from express"}',
  });
  assert.equal(response.status, 200);
});

/** What the parsers of Express 4 do: they read what they know, and leave `{}` on everything else. */
const afterParsers = (more: Partial<GatewayOptions> = {}) => {
  const listener = toNodeListener(createAccountGateway({ ...options, ...more }));
  return serve((incoming, outgoing) => {
    const go = (body: unknown) => void listener(Object.assign(incoming, { body }), outgoing);
    const type = incoming.headers['content-type'] ?? '';
    if (!/json|urlencoded/.test(type)) return go({});
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      if (type.includes('json')) return go(text ? JSON.parse(text) : {});
      const form = new URLSearchParams(text);
      const valueOf = (name: string) => {
        const values = form.getAll(name);
        return values.length > 1 ? values : values[0];
      };
      go(Object.fromEntries([...form.keys()].map((name) => [name, valueOf(name)])));
    });
  });
};

test('takes a body for what it was before the parsers of Express 4 came by', async () => {
  const { person, token, record } = await signedIn('parsed');
  person.profile = { nickname: 'P' };
  const home = 'https://shop.example/account';
  const origin = await afterParsers({ getAccessToken: async () => token, formPostTo: home });
  const at = (path: string, init: RequestInit) =>
    fetch(`${origin}/account-api${path}`, { redirect: 'manual', ...init });
  const headers = headersOf(token, record);
  const { 'content-type': _json, ...plain } = headers;

  const unread = await at('/profile/nickname', { method: 'DELETE', headers: plain });
  assert.equal(unread.status, 204);
  const empty = await at('/sessions/end-others', { method: 'POST', headers });
  assert.equal(empty.status, 200);
  const json = await at('/tokens', { method: 'POST', headers, body: '{"name":"parsed"}' });
  assert.equal(json.status, 200);

  const picture = new FormData();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  );
  picture.set('file', new File([png], 'me.png', { type: 'image/png' }));
  const upload = await at('/my-account/user-assets/avatar', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: picture,
  });
  assert.equal(upload.status, 200);

  const bounced = async (form: string) => {
    const response = await at('/form-post', { method: 'POST', body: new URLSearchParams(form) });
    return [response.status, response.headers.get('location')];
  };
  assert.deepEqual(await bounced('code=c%26d&state=s'), [303, `${home}?code=c%26d&state=s`]);
  assert.deepEqual(await bounced('code=a&code=b&state=s'), [303, `${home}?state=s`]);
});

test('takes an unparsed body as it was read', async () => {
  const { token, record } = await signedIn('unparsed');
  const listener = toNodeListener(createAccountGateway(options));
  const readers = { raw: (bytes: Buffer) => bytes, text: String };
  for (const [name, read] of Object.entries(readers)) {
    const origin = await serve((incoming, outgoing) => {
      incoming.on('data', (bytes: Buffer) =>
        incoming.on(
          'end',
          () => void listener(Object.assign(incoming, { body: read(bytes) }), outgoing),
        ),
      );
    });
    const response = await fetch(`${origin}/account-api/tokens`, {
      method: 'POST',
      headers: headersOf(token, record),
      body: JSON.stringify({ name }),
    });
    assert.equal(response.status, 200);
  }
});

test('believes a proxy only where it is told to', async () => {
  const { token, record } = await signedIn('proxied');
  const { 'sec-fetch-site': _site, ...headers } = headersOf(token, record);
  const write = async (origin: string, name: string) => {
    const response = await fetch(`${origin}/account-api/tokens`, {
      method: 'POST',
      headers: {
        ...headers,
        origin: 'https://shop.example',
        'sec-fetch-mode': 'cors',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'shop.example',
      },
      body: JSON.stringify({ name }),
    });
    return response.status;
  };
  assert.equal(await write(await mount(), 'a'), 403);
  const listener = toNodeListener(createAccountGateway(options), { trustProxy: true });
  const trusting = await serve((incoming, outgoing) => void listener(incoming, outgoing));
  assert.equal(await write(trusting, 'b'), 200);
});

test('two thousand requests at once, each answered for its own person', async () => {
  // The sandbox checks a signature each time, which takes it a while.
  const origin = await mount({ timeout: 120_000 });
  const people = await Promise.all(['one', 'two', 'three', 'four'].map(signedIn));
  for (const { person } of people) {
    const { roles } = server.tenant.management;
    roles.push({ id: person.id, name: person.id, description: '', members: [person.id] });
  }
  server.faults.received.splice(0);
  const answers = await Promise.all(
    Array.from({ length: 2000 }, async (_, index) => {
      const { person, token } = people[index % people.length]!;
      const response = await fetch(`${origin}/account-api/roles`, { headers: headersOf(token) });
      const [role] = (await response.json()) as { name: string }[];
      return response.status === 200 && role?.name === person.id;
    }),
  );
  assert.equal(answers.filter(Boolean).length, 2000);
  const asked = (path: string) =>
    server.faults.received.filter((request) => request.path === path).length;
  assert.equal(asked('/oidc/token'), 1);
  assert.ok(asked('/api/my-account') <= people.length);
});

test('goes on after Logto was gone', async () => {
  const origin = await mount({ timeout: 5000 });
  const { token } = await signedIn('patient');
  const roles = () => fetch(`${origin}/account-api/roles`, { headers: headersOf(token) });
  server.faults.plan({ path: '/api/users/*', drop: true, times: 2 });
  assert.equal((await roles()).status, 502);
  assert.equal((await roles()).status, 200);
  server.faults.plan({ path: '/api/users/*', delay: 15_000 });
  assert.equal((await roles()).status, 504);
  server.faults.plan({ path: '/oidc/token', status: 503, times: 1 });
  const fresh = await mount();
  const first = await fetch(`${fresh}/account-api/roles`, { headers: headersOf(token) });
  const second = await fetch(`${fresh}/account-api/roles`, { headers: headersOf(token) });
  assert.deepEqual([first.status, second.status], [502, 200]);
});
