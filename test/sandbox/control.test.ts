import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { addMara, password, useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();

interface Made {
  id: string;
  origin: string;
  appId: string;
}

async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${sandbox.running.control}/tenants${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

const newTenant = (options: object = {}) => control<Made>('POST', '', options);

test('makes a tenant with settings and people, and takes it away', async () => {
  const settings = { accountCenter: { fields: { email: 'ReadOnly' } } };
  const { id, origin } = await newTenant({ settings });
  const document = await fetch(`${origin}/api/.well-known/account-center`);
  const { fields } = (await document.json()) as { fields: Record<string, string> };
  assert.deepEqual([fields['email'], fields['name']], ['ReadOnly', 'Edit']);

  const person = await control<{ id: string }>('POST', `/${id}/people`, { username: 'mara' });
  await control('PATCH', `/${id}/people/${person.id}`, { name: 'Mara' });
  const read = await control<Record<string, unknown>>('GET', `/${id}/people/${person.id}`);
  assert.deepEqual([read['username'], read['name']], ['mara', 'Mara']);

  await control('DELETE', `/${id}`);
  await assert.rejects(fetch(origin));
  assert.equal((await fetch(`${sandbox.running.control}/tenants/${id}/people`)).status, 404);
});

test('changes settings while the tenant runs', async () => {
  const { id, origin } = await newTenant();
  await control('PATCH', `/${id}/settings`, { accountCenter: { enabled: false } });
  const document = await fetch(`${origin}/api/.well-known/account-center`);
  assert.equal(((await document.json()) as { enabled: boolean }).enabled, false);
});

test('signs people in without pages, from wherever it is told', async () => {
  const { id, origin, appId } = await newTenant();
  const { id: personId } = await control<{ id: string }>('POST', `/${id}/people`, {
    username: 'mara',
  });
  const context = { ip: '203.0.113.7', city: 'Bonn' };
  const tokens = await control<Record<string, string>>('POST', `/${id}/tokens`, {
    personId,
    userAgent: 'Somebody’s phone'.replace('’', "'"),
    context,
    at: 1_700_000_000_000,
  });
  const account = await fetch(`${origin}/api/my-account`, {
    headers: { Authorization: `Bearer ${tokens['access_token']}` },
  });
  assert.equal(((await account.json()) as { id: string }).id, personId);
  assert.ok(tokens['refresh_token'] && tokens['id_token']);

  const { tenant } = sandbox.running.tenants.get(id)!;
  const [session] = await tenant.signIns.sessions(personId);
  assert.equal((session?.['payload'] as { uid: string }).uid, tokens['sessionUid']);
  assert.equal((session?.['payload'] as { loginTs: number }).loginTs, 1_700_000_000);
  assert.equal(session?.['clientId'], appId);
  const { signInContext } = session?.['lastSubmission'] as { signInContext: object };
  assert.deepEqual(signInContext, { ...context, userAgent: "Somebody's phone" });
  assert.deepEqual(await control('GET', `/${id}/requests?path=/oidc/*`), [], 'leaves no trace');
});

test('moves the clock and shows what was sent, newest first', async () => {
  const { id } = await newTenant();
  const { now } = await control<{ now: number }>('POST', `/${id}/clock`, { advance: 3_600_000 });
  assert.ok(now - Date.now() > 3_500_000);
  const { tenant } = sandbox.running.tenants.get(id)!;
  for (const [to, code] of [
    ['a@x.y', '1'],
    ['b@x.y', '2'],
    ['a@x.y', '3'],
  ] as const) {
    tenant.inbox.push({ to, code, channel: 'email', template: 'SignIn', sentAt: tenant.now() });
  }
  const mail = await control<{ code: string }[]>('GET', `/${id}/messages?to=a@x.y`);
  assert.deepEqual(
    mail.map(({ code }) => code),
    ['3', '1'],
  );
  const page = await (await fetch(`${sandbox.running.control}/inbox`)).text();
  assert.match(page, /b@x\.y/);
});

test('fails the next requests it is told to, and only those', async () => {
  const { id, origin } = await newTenant();
  const path = '/api/my-account';
  await control('POST', `/${id}/faults`, {
    method: 'GET',
    path,
    status: 503,
    times: 2,
    body: { message: 'No' },
  });
  const ask = (init?: RequestInit) => fetch(origin + path, init);
  assert.equal((await ask({ method: 'PATCH', body: '{}' })).status, 401);
  const hit = await ask({ headers: { Origin: 'http://page.example' } });
  assert.equal(hit.status, 503);
  assert.deepEqual(await hit.json(), { message: 'No' });
  assert.equal(hit.headers.get('access-control-allow-origin'), 'http://page.example');
  assert.equal((await ask()).status, 503);
  assert.equal((await ask()).status, 401);

  await control('POST', `/${id}/faults`, { path: '/api/*', drop: true });
  await assert.rejects(ask());
  assert.equal((await ask()).status, 401);

  await control('POST', `/${id}/faults`, { path: '/api/*', delay: 80 });
  const started = performance.now();
  assert.equal((await ask()).status, 401);
  assert.ok(performance.now() - started >= 75);

  await control('POST', `/${id}/faults`, { path: '/api/*', status: 500 });
  await control('DELETE', `/${id}/faults`);
  assert.equal((await ask()).status, 401);
});

test('sends a body that is not JSON as it is', async () => {
  const { id, origin } = await newTenant();
  await control('POST', `/${id}/faults`, { path: '/api/my-account', status: 200, body: '{"half' });
  assert.equal(await (await fetch(`${origin}/api/my-account`)).text(), '{"half');
});

test('lists the requests that arrived, without preflights unless asked', async () => {
  const { id, origin } = await newTenant();
  await fetch(`${origin}/api/my-account?x=1`, { method: 'OPTIONS' });
  await fetch(`${origin}/api/my-account?x=1`);
  await fetch(`${origin}/api/my-account/sessions`);
  const count = async (query: string) =>
    (await control<unknown[]>('GET', `/${id}/requests?${query}`)).length;
  assert.equal(await count('path=/api/my-account'), 1);
  assert.equal(await count('path=/api/my-account*'), 2);
  assert.equal(await count('method=OPTIONS'), 1);
  await control('DELETE', `/${id}/requests`);
  assert.equal(await count(''), 0);
});

test('answers this computer only', async () => {
  const server = await sandbox.tenant();
  addMara(server, { password });
  const elsewhere = await fetch(`${sandbox.running.control}/tenants`, {
    headers: { Origin: 'https://evil.example' },
  });
  assert.equal(elsewhere.status, 403);
  const here = await fetch(`${sandbox.running.control}/tenants`, {
    headers: { Origin: 'http://localhost:5173' },
  });
  assert.equal(here.headers.get('access-control-allow-origin'), 'http://localhost:5173');

  // A name somebody else controls, pointing here.
  const status = await new Promise((resolve, reject) => {
    request(server.origin, { headers: { Host: 'evil.example' } }, (answer) => {
      resolve(answer.resume().statusCode);
    })
      .on('error', reject)
      .end();
  });
  assert.equal(status, 421);
});

test('explains what a driver got wrong', async () => {
  const { id } = await newTenant();
  const answer = await fetch(`${sandbox.running.control}/tenants/${id}/tokens`, {
    method: 'POST',
    body: JSON.stringify({ personId: 'nobody' }),
  });
  assert.equal(answer.status, 400);
  assert.match(((await answer.json()) as { message: string }).message, /nobody was not signed in/);
});
