import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { payloadOf, register } from '../support/software-authenticator.ts';
import { origin, signedIn, type Caller } from '../support/sandbox-caller.ts';

const factors = '/my-account/mfa-verifications';
const codes = Array.from({ length: 10 }, (_, index) => `000000000${index}`);

async function list({ call }: Caller) {
  return (await call('GET', factors)).body as { id: string; type: string; remainCodes?: number }[];
}

async function newTotp({ call, tenant }: Caller) {
  const { secret } = (await call('POST', `${factors}/totp-secret/generate`)).body;
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return { secret, code: (ago = 0) => totp.generate({ timestamp: tenant.now() - ago }) };
}

test('an authenticator is bound with a code of now, one step early or late at most', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  const { secret, code } = await newTotp(robin);
  const put = async (value: string) => {
    const body = { secret, code: value };
    const answer = await robin.call('PUT', `${factors}/totp`, { body, proof });
    return answer.code ?? answer.status;
  };
  assert.equal(await put(code(5 * 60_000)), 'session.mfa.invalid_totp_code');
  assert.equal(await put('abcdef'), 'session.mfa.invalid_totp_code');
  assert.equal(await put(code(30_000)), 204);
  const [first] = await list(robin);
  assert.equal(await put(code()), 204);
  const [second, ...others] = await list(robin);
  assert.notEqual(first?.id, second?.id);
  assert.deepEqual(others, []);
  assert.equal((await robin.call('GET', '/my-account/logto-configs')).body.mfa.enabled, true);
});

test('POST stores an unproven secret when no code is sent, and refuses a second one', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  const { secret } = await newTotp(robin);
  const body = { type: 'Totp', secret };
  assert.equal((await robin.call('POST', factors, { body, proof })).status, 204);
  const again = await robin.call('POST', factors, { body, proof });
  assert.deepEqual([again.status, again.code], [422, 'user.totp_already_in_use']);
});

test('a factor the tenant has not enabled cannot be added', async () => {
  const robin = signedIn(undefined, { signInExperience: { mfa: { factors: ['WebAuthn'] } } });
  const { secret, code } = await newTotp(robin);
  const options = { body: { secret, code: code() }, proof: await robin.prove() };
  const refused = await robin.call('PUT', `${factors}/totp`, options);
  assert.equal(refused.code, 'session.mfa.mfa_factor_not_enabled');
});

test('backup codes need company and form; used up, the old set hides a new one', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  const add = async (set: string[]) => {
    const body = { type: 'BackupCode', codes: set };
    const answer = await robin.call('POST', factors, { body, proof });
    return answer.code ?? answer.status;
  };
  assert.equal(await add(codes), 'session.mfa.backup_code_can_not_be_alone');
  const totp = await newTotp(robin);
  const body = { type: 'Totp', secret: totp.secret };
  await robin.call('POST', factors, { body, proof });
  assert.equal(await add(codes.slice(1)), 'user.wrong_backup_code_format');
  assert.equal(await add(codes), 204);
  assert.equal(await add(codes), 'user.backup_code_already_in_use');

  const old = robin.person.mfa.find(({ type }) => type === 'BackupCode');
  for (const code of old?.codes ?? []) code.usedAt = new Date().toISOString();
  assert.equal(await add(codes), 204);
  const sets = (await list(robin)).filter(({ type }) => type === 'BackupCode');
  assert.deepEqual(
    sets.map(({ remainCodes }) => remainCodes),
    [0, 10],
  );
  const shown = (await robin.call('GET', `${factors}/backup-codes`, { proof })).body.codes;
  assert.ok(
    shown.every(({ usedAt }: { usedAt?: string }) => usedAt),
    'the first set is shown',
  );
});

test('removing the last factor leaves backup codes and the opt-in behind', async () => {
  const robin = signedIn(undefined, { signInExperience: { mfa: { policy: 'Mandatory' } } });
  const proof = await robin.prove();
  const { secret } = await newTotp(robin);
  await robin.call('POST', factors, { body: { type: 'Totp', secret }, proof });
  await robin.call('POST', factors, { body: { type: 'BackupCode', codes }, proof });
  const [totp] = await list(robin);
  const removed = await robin.call('DELETE', `${factors}/${totp?.id}`, { proof });
  assert.equal(removed.status, 204);
  const left = await list(robin);
  assert.deepEqual(
    left.map(({ type }) => type),
    ['BackupCode'],
  );
  assert.equal((await robin.call('GET', '/my-account/logto-configs')).body.mfa.enabled, true);
});

test('a passkey is registered by a real ceremony, named, renamed with a text answer, and excluded', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  const headers = { origin: 'https://shop.example', 'user-agent': 'Browser/1.0' };
  const post = (path: string, body?: unknown) =>
    robin.call('POST', path, { proof, headers, ...(body !== undefined && { body }) });
  const started = (await post('/verifications/web-authn/registration')).body;
  const { challenge, rp } = started.registrationOptions;
  assert.equal(rp.id, new URL(origin).hostname);
  const { verificationRecordId } = started;
  const verifyPath = '/verifications/web-authn/registration/verify';
  const verify = (payload: unknown) => post(verifyPath, { verificationRecordId, payload });
  const add = (name: string) =>
    post(factors, {
      type: 'WebAuthn',
      newIdentifierVerificationRecordId: verificationRecordId,
      name,
    });

  const elsewhere = await register({ challenge, origin: 'https://evil.example', rpId: rp.id });
  assert.equal(
    (await verify(payloadOf(elsewhere))).code,
    'session.mfa.webauthn_verification_failed',
  );
  const made = await register({ challenge, origin: headers.origin, rpId: rp.id });
  const raw = await verify({ ...payloadOf(made), type: 'public-key' });
  assert.equal(raw.code, 'guard.invalid_input');
  assert.equal((await add('Too early')).code, 'verification_record.not_found');
  assert.equal((await verify(payloadOf(made))).status, 200);
  assert.equal((await add('Laptop')).status, 204);

  const [key] = (await robin.call('GET', factors)).body;
  assert.deepEqual([key.name, key.agent], ['Laptop', 'Browser/1.0']);
  const rename = { body: { name: 'Work laptop' }, proof };
  const renamed = await robin.call('PATCH', `${factors}/${key.id}/name`, rename);
  assert.deepEqual([renamed.status, renamed.body], [200, 'OK']);
  assert.match(renamed.headers.get('content-type') ?? '', /^text\/plain/);
  const next = (await post('/verifications/web-authn/registration')).body.registrationOptions;
  assert.deepEqual(
    next.excludeCredentials.map(({ id }: { id: string }) => id),
    [made.id],
  );
});

test('passkeys follow their own field where it is set, and the list follows mfa', async () => {
  const key = { id: 'k', type: 'WebAuthn' as const, createdAt: new Date().toISOString() };
  const robin = signedIn({ username: 'robin', password: 'a long password', mfa: [key] });
  const proof = await robin.prove();
  const { fields } = robin.tenant.settings.accountCenter;
  const rename = async () => {
    const options = { body: { name: 'Key' }, proof };
    const answer = await robin.call('PATCH', `${factors}/k/name`, options);
    return answer.code ?? answer.status;
  };
  Object.assign(fields, { mfa: 'Off', passkey: 'Edit' });
  assert.equal((await robin.call('GET', factors)).code, 'account_center.field_not_enabled');
  assert.equal(await rename(), 200);
  Object.assign(fields, { mfa: 'Edit', passkey: 'ReadOnly' });
  assert.equal(await rename(), 'account_center.field_not_editable');
  delete fields.passkey;
  assert.equal(await rename(), 200);
});
