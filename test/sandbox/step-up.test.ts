import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutes, signedIn, type Caller } from '../support/sandbox-caller.ts';

const denied = 'verification_record.permission_denied';
const mailbox = 'robin@example.com';

/** Whether a record opens what only a step-up opens. */
async function opens({ call }: Caller, proof: string): Promise<boolean> {
  const { status, code } = await call('GET', '/my-account/sessions', { proof });
  assert.ok(status === 200 || (status === 401 && code === denied), `unexpected ${status} ${code}`);
  return status === 200;
}

test('a password record opens any number of changes for ten minutes from its creation', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  robin.tenant.advance(10 * minutes - 1000);
  assert.ok(await opens(robin, proof));
  assert.ok(await opens(robin, proof));
  robin.tenant.advance(1001);
  assert.ok(!(await opens(robin, proof)));
});

test('a code to the own address counts from its sending; verifying does not extend it', async () => {
  const robin = signedIn();
  const [id, code] = await robin.sendCode('email', mailbox);
  assert.ok(!(await opens(robin, id)), 'an unverified record must not open anything');
  robin.tenant.advance(9 * minutes);
  const body = { identifier: { type: 'email', value: mailbox }, verificationId: id, code };
  const verified = await robin.call('POST', '/verifications/verification-code/verify', { body });
  assert.deepEqual(Object.keys(verified.body), ['verificationRecordId']);
  assert.ok(await opens(robin, id));
  robin.tenant.advance(minutes + 1);
  assert.ok(!(await opens(robin, id)));
});

test('neither a new address nor the BindMfa template is a step-up', async () => {
  const robin = signedIn();
  assert.ok(!(await opens(robin, await robin.verifyCode('email', 'new@example.com'))));
  const more = { templateType: 'BindMfa' };
  assert.ok(!(await opens(robin, await robin.verifyCode('email', mailbox, more))));
});

test('the own address in other letters counts as new', async () => {
  const robin = signedIn();
  assert.ok(!(await opens(robin, await robin.verifyCode('email', 'Robin@example.com'))));
  assert.equal(robin.tenant.inbox.at(-1)?.template, 'BindNewIdentifier');
});

test('a record of somebody else opens nothing', async () => {
  const robin = signedIn();
  const eve = robin.as({ username: 'eve', password: 'another long password' });
  assert.ok(!(await opens(robin, await eve.prove())));
});

test('a record made in one session opens another session of the same person', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  const { token } = robin.tenant.signIns.signIn(robin.person.id);
  const { status } = await robin.call('GET', '/my-account/sessions', { proof, token });
  assert.equal(status, 200);
});

test('a record survives the change of password and email it allowed', async () => {
  const robin = signedIn();
  const proof = await robin.verifyCode('email', mailbox);
  const body = { password: 'an entirely different one' };
  assert.equal((await robin.call('POST', '/my-account/password', { body, proof })).status, 204);
  assert.equal((await robin.call('DELETE', '/my-account/primary-email', { proof })).status, 204);
  assert.ok(await opens(robin, proof));
});

test('who has nothing to prove with may set a first password, but nothing that always needs a proof', async () => {
  const carol = signedIn({ identities: { google: { userId: 'g' } } });
  assert.equal((await carol.call('GET', '/my-account')).body.hasSecurityVerificationMethod, false);
  const username = { body: { username: 'carol' } };
  assert.equal((await carol.call('PATCH', '/my-account', username)).code, denied);
  const body = { password: 'a first password of mine' };
  assert.equal((await carol.call('POST', '/my-account/password', { body })).status, 204);
  assert.equal((await carol.call('POST', '/my-account/password', { body })).code, denied);
});

test('a third-party app may read but neither change nor prove', async () => {
  const guest = signedIn(undefined, {}, { thirdParty: true });
  assert.equal((await guest.call('GET', '/my-account')).status, 200);
  for (const [method, path, body] of [
    ['PATCH', '/my-account', { name: 'X' }],
    ['POST', '/verifications/password', { password: 'x' }],
  ] as const) {
    const { status, code } = await guest.call(method, path, { body });
    assert.deepEqual([status, code], [403, 'auth.third_party_application_forbidden']);
  }
  guest.tenant.settings.thirdPartyGuard = false;
  assert.equal((await guest.call('PATCH', '/my-account', { body: { name: 'X' } })).status, 200);
});
