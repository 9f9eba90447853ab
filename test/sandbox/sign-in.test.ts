import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { TenantOptions, TenantServer } from '../../demo/sandbox/tenant-server.ts';
import type { MfaEntry, Person } from '../../demo/sandbox/tenant.ts';
import { App, codeIn, queryOf } from './support/app.ts';
import { addMara, password, useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const at = '2026-01-01T00:00:00.000Z';
const totp: MfaEntry = { id: 'totp', type: 'Totp', createdAt: at, secret };
const backupCodes: MfaEntry = {
  id: 'codes',
  type: 'BackupCode',
  createdAt: at,
  codes: [{ code: 'aaaaaaaaaa' }, { code: 'bbbbbbbbbb', usedAt: at }],
};

function totpCode({ tenant }: TenantServer): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: tenant.now() });
}

async function walk(more: Partial<Person> = {}, options: TenantOptions = {}) {
  const server = await sandbox.tenant(options);
  const mara = addMara(server, more);
  const app = new App(server);
  const path = await app.startSignIn();
  const send = async (step: string, form: Record<string, string>) =>
    app.visitor.follow(await app.visitor.post(`${path}/${step}`, form));
  return { server, mara, app, path, send };
}

const proofs = async ({ tenant }: TenantServer, { id }: Person) => {
  const [session] = await tenant.signIns.sessions(id);
  const submission = session?.['lastSubmission'] as { verificationRecords: { type: string }[] };
  return submission.verificationRecords.map(({ type }) => type);
};

const isDone = (response: Response) => assert.ok(codeIn(response), `${response.status}`);

async function says(response: Response, words: RegExp): Promise<void> {
  assert.match(await response.text(), words);
}

test('says the same of an unknown person and of a wrong password', async () => {
  const { send } = await walk();
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
    const { send } = await walk(identifiers);
    isDone(await send('password', { identifier, password }));
  }
});

test('keeps what was typed, harmless, in the page', async () => {
  const { send } = await walk();
  const answer = await send('password', { identifier: '"><img src=x>', password: 'x' });
  await says(answer, /value="&quot;&gt;&lt;img src=x&gt;"/);
});

test('signs in by a code from the inbox', async () => {
  const { server, mara, send } = await walk({ primaryEmail: 'mara@example.com', password: null });
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
  const { server, send } = await walk({ primaryPhone: '491701234567' });
  await send('code', { identifier: '+491701234567' });
  server.tenant.advance(600_001);
  const code = server.tenant.inbox[0]?.code ?? '';
  assert.equal((await send('code/verify', { code })).status, 422);
});

test('asks for the second step and takes a code of the authenticator app', async () => {
  const { server, mara, path, app, send } = await walk({ mfa: [totp] });
  await says(await send('password', { identifier: 'mara', password }), /One more step/);
  // Reloading stays at the second step.
  await says(await app.visitor.get(path), /One more step/);
  const wrong = totpCode(server) === '000000' ? '111111' : '000000';
  await says(await send('second/code', { code: wrong }), /That code is not right/);
  isDone(await send('second/code', { code: totpCode(server) }));
  assert.deepEqual(await proofs(server, mara), ['Password', 'Totp']);
});

test('starts over with somebody else', async () => {
  const { send } = await walk({ mfa: [totp] });
  await send('password', { identifier: 'mara', password });
  await says(await send('restart', {}), /Sign in to Demo shop/);
  assert.equal((await send('second/code', { code: '123456' })).status, 404);
});

test('takes codes by the tenant’s clock', async () => {
  const { server, send } = await walk({ mfa: [totp] });
  const early = totpCode(server);
  server.tenant.advance(3_000_000);
  await send('password', { identifier: 'mara', password });
  assert.notEqual(early, totpCode(server));
  assert.equal((await send('second/code', { code: early })).status, 422);
  isDone(await send('second/code', { code: totpCode(server) }));
});

test('takes a backup code once', async () => {
  const { server, mara, app, send } = await walk({ mfa: [totp, structuredClone(backupCodes)] });
  await send('password', { identifier: 'mara', password });
  assert.equal((await send('second/code', { code: 'bbbbbbbbbb' })).status, 422);
  isDone(await send('second/code', { code: 'aaaaaaaaaa' }));
  assert.deepEqual(await proofs(server, mara), ['Password', 'BackupCode']);

  const path = await app.startSignIn({ prompt: 'login consent' });
  await app.visitor.post(`${path}/password`, { identifier: 'mara', password });
  const again = await app.visitor.post(`${path}/second/code`, { code: 'aaaaaaaaaa' });
  assert.equal(again.status, 422);
});

test('spares the second step where person or tenant do not want it', async () => {
  const skipping = { mfa: { skipped: false, skipMfaOnSignIn: true } };
  const logtoConfig = { ...skipping, passkeySignIn: { skipped: false } };
  const form = { identifier: 'mara', password };
  isDone(await (await walk({ mfa: [totp], logtoConfig })).send('password', form));

  const mandatory = { signInExperience: { mfa: { policy: 'Mandatory' } } };
  const must = await walk({ mfa: [totp], logtoConfig }, { settings: mandatory });
  await says(await must.send('password', form), /One more step/);

  const off = { signInExperience: { mfa: { factors: [] } } };
  isDone(await (await walk({ mfa: [totp] }, { settings: off })).send('password', form));
});

test('sends a code as the second step where the tenant counts it', async () => {
  const settings = {
    signInExperience: { mfa: { factors: ['EmailVerificationCode' as const], policy: 'Mandatory' } },
  };
  const { server, send } = await walk({ primaryEmail: 'mara@example.com' }, { settings });
  await send('password', { identifier: 'mara', password });
  await says(await send('second/send-email', {}), /We sent a code to mara@example.com/);
  isDone(await send('second/code', { code: server.tenant.inbox[0]?.code ?? '' }));
});

test('remembers a trusted device until it is forgotten', async () => {
  const { server, mara, app, send } = await walk({ mfa: [totp] });
  const form = { identifier: 'mara', password };
  await send('password', form);
  isDone(await send('second/code', { code: totpCode(server), trust: 'on' }));
  const [device] = await server.tenant.signIns.devices(mara.id);
  assert.equal(device?.['userAgent'], 'Sandbox visitor');
  assert.equal('secret' in (device ?? {}), false);

  const again = async () => {
    const path = await app.startSignIn({ prompt: 'login consent' });
    return app.visitor.follow(await app.visitor.post(`${path}/password`, form));
  };
  isDone(await again());
  assert.equal(
    await server.tenant.signIns.forgetDevice('somebody', `${device?.['id']}`),
    'not_found',
  );
  assert.equal(await server.tenant.signIns.forgetDevice(mara.id, `${device?.['id']}`), 'forgotten');
  await says(await again(), /One more step/);
});

test('refuses a suspended person', async () => {
  const { send } = await walk({ isSuspended: true });
  await says(await send('password', { identifier: 'mara', password }), /suspended/);
});

test('picks a person with one click, second step and all', async () => {
  const { server, mara, send } = await walk({ mfa: [totp] });
  isDone(await send('person', { id: mara.id }));
  assert.deepEqual(await proofs(server, mara), ['Password']);
});

test('keeps a sign-in to the browser that began it', async () => {
  const { server, path } = await walk();
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
  const { server, app, path } = await walk();
  const back = await chooseAtProvider(app, path);
  assert.equal(back.origin, server.origin);
  isDone(await app.visitor.follow(await app.visitor.get(back.href)));
  const robin = [...server.tenant.people.values()].find(({ name }) => name === 'Robin Roe');
  assert.equal(robin?.identities['google']?.userId, 'google-robin');
  assert.deepEqual(await proofs(server, robin!), ['Social']);
});

test('refuses what a provider did not send for this sign-in', async () => {
  const { app, path } = await walk();
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
  const { app, path } = await walk();
  const page = await app.visitor.get(path);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.doesNotMatch(await page.text(), / style=| on\w+=|<script>/);
  for (const asset of ['style.css', 'passkey.js']) {
    assert.equal((await app.visitor.get(`/pages/${asset}`)).status, 200);
  }
  assert.equal((await app.visitor.get('/pages/nothing.js')).status, 404);
});
