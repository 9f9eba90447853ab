import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutes, signedIn, type Caller } from '../support/sandbox-caller.ts';

const value = 'new@example.com';
const identifier = { type: 'email', value };

async function verify({ call }: Caller, verificationId: string, code: string, other?: object) {
  const body = { identifier: other ?? identifier, verificationId, code };
  const answer = await call('POST', '/verifications/verification-code/verify', { body });
  return answer.code ?? answer.status;
}

const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

test('each way a code can fail has its own code', async () => {
  const robin = signedIn();
  const [id, code] = await robin.sendCode('email', value);
  assert.equal(await verify(robin, id, wrong(code)), 'verification_code.code_mismatch');
  assert.equal(await verify(robin, id, ''), 'verification_code.not_found');
  assert.equal(await verify(robin, 'unknown', code), 'verification_record.not_found');
  const otherMail = { type: 'email', value: 'other@example.com' };
  assert.equal(await verify(robin, id, code, otherMail), 'verification_code.email_mismatch');
  const phone = { type: 'phone', value: '15550199' };
  assert.equal(await verify(robin, id, code, phone), 'verification_record.not_found');
  assert.equal(await verify(robin, id, code), 200);
  assert.equal(await verify(robin, id, code), 'verification_code.not_found');
});

test('after ten wrong tries even the right code is refused', async () => {
  const robin = signedIn();
  const [id, code] = await robin.sendCode('email', value);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    assert.equal(await verify(robin, id, wrong(code)), 'verification_code.code_mismatch');
  }
  assert.equal(await verify(robin, id, code), 'verification_code.exceed_max_try');
});

test('a code expires when the policy says so, a record after ten minutes in any case', async () => {
  const robin = signedIn(undefined, {
    signInExperience: { verificationCodePolicy: { expirationDuration: 60 } },
  });
  const [id, code] = await robin.sendCode('email', value);
  robin.tenant.advance(minutes + 1000);
  assert.equal(await verify(robin, id, code), 'verification_code.expired');
  robin.tenant.advance(9 * minutes);
  assert.equal(await verify(robin, id, code), 'verification_record.not_found');
});

test('the code of the first message does not fit the record of the second, but still its own', async () => {
  const robin = signedIn();
  const [first, firstCode] = await robin.sendCode('email', value);
  let [second, secondCode] = await robin.sendCode('email', value);
  while (secondCode === firstCode) [second, secondCode] = await robin.sendCode('email', value);
  assert.equal(await verify(robin, second, firstCode), 'verification_code.code_mismatch');
  assert.equal(await verify(robin, first, firstCode), 200);
});

test('the eleventh message in ten minutes is refused, without a Retry-After', async () => {
  const { call, tenant } = signedIn();
  const send = () => call('POST', '/verifications/verification-code', { body: { identifier } });
  for (let sent = 0; sent < 10; sent += 1) assert.equal((await send()).status, 201);
  const { status, code, headers } = await send();
  assert.deepEqual([status, code], [429, 'request.message_rate_limited']);
  assert.equal(headers.get('retry-after'), null);
  tenant.advance(10 * minutes);
  assert.equal((await send()).status, 201);
});

test('a channel without a connector answers 501', async () => {
  const { call } = signedIn(undefined, { messageChannels: ['phone'] });
  const body = { identifier };
  const { status, code } = await call('POST', '/verifications/verification-code', { body });
  assert.deepEqual([status, code], [501, 'connector.not_found']);
});

test('the block list refuses addresses before anything is sent', async () => {
  const { call, tenant } = signedIn(undefined, {
    emailBlocklist: { blockSubaddressing: true, entries: ['@blocked.example'] },
  });
  const send = async (address: string) => {
    const body = { identifier: { type: 'email', value: address } };
    return (await call('POST', '/verifications/verification-code', { body })).code;
  };
  const list = 'session.email_blocklist';
  assert.equal(await send('x@blocked.example'), `${list}.email_not_allowed`);
  assert.equal(await send('x+y@free.example'), `${list}.email_subaddressing_not_allowed`);
  assert.equal(tenant.inbox.length, 0);
});

test('too many failures lock the target out; a right answer is refused and its code used up', async () => {
  const robin = signedIn(undefined, {
    signInExperience: { sentinelPolicy: { maxAttempts: 3, lockoutDuration: 5 } },
  });
  const blocked = 'session.verification_blocked_too_many_attempts';
  const [id, code] = await robin.sendCode('email', value);
  assert.equal(await verify(robin, id, wrong(code)), 'verification_code.code_mismatch');
  assert.equal(await verify(robin, id, wrong(code)), 'verification_code.code_mismatch');
  assert.equal(await verify(robin, id, wrong(code)), blocked);
  assert.equal(await verify(robin, id, code), blocked);
  robin.tenant.advance(5 * minutes + 1);
  robin.tenant.settings.signInExperience.sentinelPolicy = {};
  assert.equal(await verify(robin, id, code), 'verification_code.not_found');
});

test('the lock-out of the password leaves codes to an address alone, and ends', async () => {
  const { call, prove, sendCode, tenant } = signedIn(undefined, {
    signInExperience: { sentinelPolicy: { maxAttempts: 1, lockoutDuration: 5 } },
  });
  const body = { password: 'wrong' };
  const { status, code } = await call('POST', '/verifications/password', { body });
  assert.deepEqual([status, code], [400, 'session.verification_blocked_too_many_attempts']);
  assert.equal(await prove(), undefined);
  assert.ok((await sendCode('email', value))[0]);
  tenant.advance(5 * minutes + 1);
  assert.ok(await prove());
});
