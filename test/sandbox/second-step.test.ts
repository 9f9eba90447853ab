import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { TenantServer } from '../../demo/sandbox/tenant-server.ts';
import type { MfaEntry } from '../../demo/sandbox/tenant.ts';
import { password, useSandbox } from './support/sandbox.ts';
import { isDone, proofs, says, secret, totp, walk } from './support/walk.ts';

const sandbox = useSandbox();

const backupCodes: MfaEntry = {
  id: 'codes',
  type: 'BackupCode',
  createdAt: totp.createdAt,
  codes: [{ code: 'aaaaaaaaaa' }, { code: 'bbbbbbbbbb', usedAt: totp.createdAt }],
};

function totpCode({ tenant }: TenantServer): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: tenant.now() });
}

test('asks for the second step and takes a code of the authenticator app', async () => {
  const { server, mara, path, app, send } = await walk(sandbox, { mfa: [totp] });
  await says(await send('password', { identifier: 'mara', password }), /One more step/);
  // Reloading stays at the second step.
  await says(await app.visitor.get(path), /One more step/);
  const wrong = totpCode(server) === '000000' ? '111111' : '000000';
  await says(await send('second/code', { code: wrong }), /That code is not right/);
  isDone(await send('second/code', { code: totpCode(server) }));
  assert.deepEqual(await proofs(server, mara), ['Password', 'Totp']);
});

test('starts over with somebody else', async () => {
  const { send } = await walk(sandbox, { mfa: [totp] });
  await send('password', { identifier: 'mara', password });
  await says(await send('restart', {}), /Sign in to Demo shop/);
  assert.equal((await send('second/code', { code: '123456' })).status, 404);
});

test('takes codes by the tenant’s clock', async () => {
  const { server, send } = await walk(sandbox, { mfa: [totp] });
  const early = totpCode(server);
  server.tenant.advance(3_000_000);
  await send('password', { identifier: 'mara', password });
  assert.notEqual(early, totpCode(server));
  assert.equal((await send('second/code', { code: early })).status, 422);
  isDone(await send('second/code', { code: totpCode(server) }));
});

test('takes a backup code once', async () => {
  const { server, mara, app, send } = await walk(sandbox, {
    mfa: [totp, structuredClone(backupCodes)],
  });
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
  isDone(await (await walk(sandbox, { mfa: [totp], logtoConfig })).send('password', form));

  const mandatory = { signInExperience: { mfa: { policy: 'Mandatory' } } };
  const must = await walk(sandbox, { mfa: [totp], logtoConfig }, { settings: mandatory });
  await says(await must.send('password', form), /One more step/);

  const off = { signInExperience: { mfa: { factors: [] } } };
  isDone(await (await walk(sandbox, { mfa: [totp] }, { settings: off })).send('password', form));
});

test('sends a code as the second step where the tenant counts it', async () => {
  const settings = {
    signInExperience: { mfa: { factors: ['EmailVerificationCode' as const], policy: 'Mandatory' } },
  };
  const { server, send } = await walk(sandbox, { primaryEmail: 'mara@example.com' }, { settings });
  await send('password', { identifier: 'mara', password });
  await says(await send('second/send-email', {}), /We sent a code to mara@example.com/);
  isDone(await send('second/code', { code: server.tenant.inbox[0]?.code ?? '' }));
});

test('remembers a trusted device until it is forgotten', async () => {
  const { server, mara, app, send } = await walk(sandbox, { mfa: [totp] });
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
