import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, queryOf } from './support/app.ts';
import { password, useSandbox } from './support/sandbox.ts';
import { isDone, proofs, says, totp, walk } from './support/walk.ts';

const sandbox = useSandbox();

test('says the same of an unknown person and of a wrong password', async () => {
  const { send } = await walk(sandbox);
  for (const form of [
    { identifier: 'mara', password: 'wrong' },
    { identifier: 'nobody', password },
  ]) {
    const answer = await send('password', form);
    assert.equal(answer.status, 422);
    await says(answer, /role="alert"[^>]*>No account has this name and password/);
  }
});

test('takes an email address in any case and a phone number as people write it', async () => {
  const identifiers = { primaryEmail: 'mara@example.com', primaryPhone: '491701234567' };
  for (const identifier of ['Mara@Example.com', '+49 170 1234567', ' mara ']) {
    const { send } = await walk(sandbox, identifiers);
    isDone(await send('password', { identifier, password }));
  }
});

test('keeps what was typed, harmless, in the page', async () => {
  const { send } = await walk(sandbox);
  const answer = await send('password', { identifier: '"><img src=x>', password: 'x' });
  await says(answer, /value="&quot;&gt;&lt;img src=x&gt;"/);
});

test('signs in by a code from the inbox', async () => {
  const { server, mara, send } = await walk(sandbox, {
    primaryEmail: 'mara@example.com',
    password: null,
  });
  await says(await send('code', { identifier: 'mara@example.com' }), /inbox/);
  const [message] = server.tenant.inbox;
  assert.equal(message?.to, 'mara@example.com');
  assert.match(message?.code ?? '', /^\d{6}$/);
  const wrong = message?.code === '000000' ? '111111' : '000000';
  assert.equal((await send('code/verify', { code: wrong })).status, 422);
  isDone(await send('code/verify', { code: message?.code ?? '' }));
  assert.deepEqual(await proofs(server, mara), ['EmailVerificationCode']);
});

test('does not take a code after ten minutes', async () => {
  const { server, send } = await walk(sandbox, { primaryPhone: '491701234567' });
  await send('code', { identifier: '+491701234567' });
  server.tenant.advance(600_001);
  const code = server.tenant.inbox[0]?.code ?? '';
  assert.equal((await send('code/verify', { code })).status, 422);
});

test('refuses a suspended person', async () => {
  const { send } = await walk(sandbox, { isSuspended: true });
  await says(await send('password', { identifier: 'mara', password }), /suspended/);
});

test('picks a person with one click, second step and all', async () => {
  const { server, mara, send } = await walk(sandbox, { mfa: [totp] });
  isDone(await send('person', { id: mara.id }));
  assert.deepEqual(await proofs(server, mara), ['Password']);
});

test('keeps a sign-in to the browser that began it', async () => {
  const { server, path } = await walk(sandbox);
  const stranger = new App(server);
  const answer = await stranger.visitor.get(path);
  assert.equal(answer.status, 404);
  await says(answer, /has expired/);
});

/** Goes to the provider, chooses an account there and gives the address it sends the browser back to. */
async function chooseAtProvider(app: App, path: string): Promise<URL> {
  const start = await app.visitor.get(`${path}/social/connector-google`);
  const provider = new URL(start.headers.get('location') ?? '');
  assert.equal(provider.origin, sandbox.running.provider);
  const form = { ...Object.fromEntries(provider.searchParams), account: 'google-robin' };
  const body = new URLSearchParams(form);
  const chosen = await fetch(provider, { method: 'POST', redirect: 'manual', body });
  return new URL(chosen.headers.get('location') ?? '');
}

test('signs in through a social provider, and a new account becomes a new person', async () => {
  const { server, app, path } = await walk(sandbox);
  const back = await chooseAtProvider(app, path);
  assert.equal(back.origin, server.origin);
  isDone(await app.visitor.follow(await app.visitor.get(back.href)));
  const robin = [...server.tenant.people.values()].find(({ name }) => name === 'Robin Roe');
  assert.equal(robin?.identities['google']?.userId, 'google-robin');
  assert.deepEqual(await proofs(server, robin), ['Social']);
});

test('refuses what a provider did not send for this sign-in', async () => {
  const { app, path } = await walk(sandbox);
  for (const [name, value] of [
    ['state', 'of another sign-in'],
    ['code', 'made up'],
  ] as const) {
    const back = await chooseAtProvider(app, path);
    back.searchParams.set(name, value);
    const answer = await app.visitor.get(back.href);
    assert.equal(answer.status, 422, name);
    await says(answer, /The provider did not sign you in/);
  }
});

test('goes straight to a provider when the application asks for it', async () => {
  const server = await sandbox.tenant();
  const app = new App(server);
  const path = await app.startSignIn({ direct_sign_in: 'social:github', first_screen: 'sign_in' });
  const answer = await app.visitor.get(path);
  assert.equal(queryOf(answer).get('scope'), 'email profile');
  assert.match(answer.headers.get('location') ?? '', /\/github\/authorize/);
});

test('serves its pages without anything inline or from elsewhere', async () => {
  const { app, path } = await walk(sandbox);
  const page = await app.visitor.get(path);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.doesNotMatch(await page.text(), / style=| on\w+=|<script>/);
  for (const asset of ['style.css', 'passkey.js']) {
    assert.equal((await app.visitor.get(`/pages/${asset}`)).status, 200);
  }
  assert.equal((await app.visitor.get('/pages/nothing.js')).status, 404);
});
