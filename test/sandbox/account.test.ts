import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allFields } from '../../demo/sandbox/settings.ts';
import { signedIn } from '../support/sandbox-caller.ts';

test('scopes and fields decide which keys are there; unset is null, hidden is absent', async () => {
  const { call } = signedIn(undefined, {}, { scopes: ['openid', 'email'] });
  const { body } = await call('GET', '/my-account');
  assert.deepEqual(Object.keys(body), ['id', 'primaryEmail', 'hasSecurityVerificationMethod']);

  const off = signedIn(undefined, { accountCenter: { fields: allFields('Off') } });
  const hidden = (await off.call('GET', '/my-account')).body;
  for (const key of ['name', 'username', 'hasPassword', 'customData', 'identities', 'profile']) {
    assert.ok(!(key in hidden), key);
  }
  assert.equal(hidden.hasSecurityVerificationMethod, true);

  const open = (await signedIn().call('GET', '/my-account')).body;
  assert.equal(open.avatar, null);
  assert.ok(!('ssoIdentities' in open));
});

test('the address of the profile needs a scope of its own', async () => {
  const person = { username: 'robin', profile: { nickname: 'R', address: { country: 'DE' } } };
  const { call } = signedIn(person, {}, { scopes: ['openid', 'profile'] });
  assert.deepEqual((await call('GET', '/my-account')).body.profile, { nickname: 'R' });
  const body = { address: { country: 'FR' } };
  const refused = await call('PATCH', '/my-account/profile', { body });
  assert.deepEqual([refused.status, refused.code], [400, 'auth.unauthorized']);
});

test('the profile is merged, an address replaced, and no key ever goes away', async () => {
  const { call } = signedIn();
  const patch = (body: unknown) => call('PATCH', '/my-account/profile', { body });
  await patch({ nickname: 'R', address: { locality: 'Bonn', country: 'DE' } });
  const { body } = await patch({ website: 'x', address: { locality: 'Köln' }, unknown: 1 });
  assert.deepEqual(body, { nickname: 'R', website: 'x', address: { locality: 'Köln' } });
  assert.equal((await patch({ nickname: null })).code, 'guard.invalid_input');
  assert.equal((await patch({ nickname: '' })).body.nickname, '');
});

test('custom data is replaced as a whole', async () => {
  const { call } = signedIn();
  await call('PATCH', '/my-account', { body: { customData: { a: 1, b: 2 } } });
  const { body } = await call('PATCH', '/my-account', { body: { customData: { c: 3 } } });
  assert.deepEqual(body.customData, { c: 3 });
});

test('an avatar may be any URL, even a script; an empty one is refused, null removes it', async () => {
  const { call } = signedIn();
  const set = (avatar: string | null) => call('PATCH', '/my-account', { body: { avatar } });
  assert.equal((await set('javascript:alert(1)')).status, 200);
  assert.equal((await set('')).code, 'guard.invalid_input');
  assert.equal((await set(null)).body.avatar, null);
  assert.equal((await set(`https://x.example/${'a'.repeat(2100)}`)).code, 'entity.value_too_long');
});

test('nothing to update is 422, a name that is too long as well, an empty name becomes null', async () => {
  const { call } = signedIn();
  const patch = (body: unknown) => call('PATCH', '/my-account', { body });
  assert.equal((await patch({})).code, 'entity.invalid_input');
  assert.equal((await patch({ name: 'n'.repeat(129) })).code, 'entity.value_too_long');
  assert.equal((await patch({ name: '' })).body.name, null);
});

test('a username in use or against the policy leaves everything as it was', async () => {
  const robin = signedIn();
  robin.as({ username: 'alice' });
  const proof = await robin.prove();
  const patch = (body: unknown) => robin.call('PATCH', '/my-account', { body, proof });
  const taken = await patch({ username: 'alice', name: 'Not saved' });
  assert.deepEqual([taken.status, taken.code], [422, 'user.username_already_in_use']);
  assert.equal(robin.person.name, 'Robin');
  assert.equal((await patch({ username: '1abc' })).code, 'guard.invalid_input');
  const { usernamePolicy } = robin.tenant.settings.signInExperience;
  Object.assign(usernamePolicy, { minLength: 4, caseSensitive: false });
  assert.equal((await patch({ username: 'abc' })).code, 'user.username_too_short');
  assert.equal((await patch({ username: 'ALICE' })).code, 'user.username_already_in_use');
});

test('the last identifier stays', async () => {
  const { call, prove, person } = signedIn({ username: 'solo', password: 'a long password' });
  const proof = await prove();
  const body = { username: null };
  const { status, code } = await call('PATCH', '/my-account', { body, proof });
  assert.deepEqual([status, code], [400, 'user.last_sign_in_method_required']);
  assert.equal((await call('DELETE', '/my-account/primary-email', { proof })).status, 204);
  person.ssoIdentities.push({ issuer: 'https://idp.example', identityId: 'x', detail: {} });
  assert.equal((await call('PATCH', '/my-account', { body, proof })).status, 200);
});

test('a new email needs two records, and the one for the address must fit letter by letter', async () => {
  const robin = signedIn();
  robin.as({ primaryEmail: 'taken@example.com' });
  const proof = await robin.prove();
  const set = async (email: string, newIdentifierVerificationRecordId: string) => {
    const body = { email, newIdentifierVerificationRecordId };
    const answer = await robin.call('POST', '/my-account/primary-email', { body, proof });
    return answer.code ?? answer.status;
  };
  const record = await robin.verifyCode('email', 'new@example.com');
  assert.equal(await set('New@example.com', record), 'verification_record.not_found');
  assert.equal(await set('new@example.com', proof), 'verification_record.not_found');
  assert.equal(await set('new@example.com', record), 204);
  assert.equal(await set('new@example.com', record), 204);
  const taken = await robin.verifyCode('email', 'taken@example.com');
  assert.equal(await set('taken@example.com', taken), 'user.email_already_in_use');
  assert.equal(robin.person.primaryEmail, 'new@example.com');
});

test('a phone is digits only', async () => {
  const { call, prove, verifyCode } = signedIn();
  const proof = await prove();
  const newIdentifierVerificationRecordId = await verifyCode('phone', '15550123');
  const set = (phone: string) => {
    const body = { phone, newIdentifierVerificationRecordId };
    return call('POST', '/my-account/primary-phone', { body, proof });
  };
  assert.equal((await set('+15550123')).code, 'guard.invalid_input');
  assert.equal((await set('15550123')).status, 204);
});

test('the password policy reports every finding, and forgives restricted parts in a long rest', async () => {
  const { call, prove, tenant } = signedIn();
  tenant.settings.signInExperience.passwordPolicy = {
    length: { min: 12, max: 64 },
    characterTypes: { min: 3 },
    rejects: { words: ['acme'] },
  };
  const proof = await prove();
  const set = async (password: string) => {
    const answer = await call('POST', '/my-account/password', { body: { password }, proof });
    const issues = answer.body.data as { code: string }[] | undefined;
    return issues?.map(({ code }) => code.replace('password_rejected.', '')) ?? answer.code;
  };
  assert.deepEqual(await set('aaaacme'), [
    'too_short',
    'character_types',
    'restricted.repetition',
    'restricted.words',
  ]);
  assert.deepEqual(await set('Größe-9-überall'), ['unsupported_characters']);
  assert.deepEqual(await set('Xacme!9Kz-hGf7'), undefined);
  assert.equal(await set('Xacme!9Kz-hGf7'), 'user.same_password');
  tenant.settings.signInExperience.passwordPolicy = {};
  assert.deepEqual(await set('robinrobin'), ['restricted.user_info']);
  assert.deepEqual(await set('password123'), ['pwned']);
});

test('a suspended person is nobody, as is one who was deleted', async () => {
  const { call, person, tenant } = signedIn();
  person.isSuspended = true;
  assert.equal((await call('GET', '/my-account')).code, 'auth.unauthorized');
  person.isSuspended = false;
  tenant.people.delete(person.id);
  assert.equal((await call('GET', '/my-account')).status, 401);
});
