import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedIn, type Caller } from '../support/sandbox-caller.ts';

const identities = '/my-account/identities';
const connectorId = 'connector-google';

async function comeBack({ call }: Caller, connectorData: object): Promise<string> {
  const start = { connectorId, state: 's', redirectUri: 'https://shop.example/' };
  const { verificationRecordId } = (await call('POST', '/verifications/social', { body: start }))
    .body;
  const body = { verificationRecordId, connectorData };
  await call('POST', '/verifications/social/verify', { body });
  return verificationRecordId;
}

async function link(robin: Caller, method: string, record: string, proof?: string) {
  const body = { newIdentifierVerificationRecordId: record };
  const answer = await robin.call(method, identities, { body, ...(proof && { proof }) });
  return [answer.status, answer.code];
}

test('a social account is linked, replaced and unlinked by target', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  const record = await comeBack(robin, { code: 'c', userId: 'g1', name: 'Robin G.' });
  assert.deepEqual(await link(robin, 'POST', record), [
    401,
    'verification_record.permission_denied',
  ]);
  assert.deepEqual(await link(robin, 'POST', record, proof), [204, undefined]);
  assert.equal((await robin.call('GET', '/my-account')).body.identities.google.userId, 'g1');
  const own = [400, 'user.identity_already_in_use'];
  assert.deepEqual(await link(robin, 'POST', record, proof), own);
  const other = await comeBack(robin, { code: 'c', userId: 'g2' });
  assert.deepEqual(await link(robin, 'PUT', other, proof), [204, undefined]);
  const unlink = () => robin.call('DELETE', `${identities}/google`, { proof });
  assert.equal((await unlink()).status, 204);
  assert.deepEqual((await unlink()).code, 'user.identity_not_exist');
});

test("somebody else's social account is refused with the same code and another status", async () => {
  const robin = signedIn();
  robin.as({ identities: { google: { userId: 'g1' } } });
  const record = await comeBack(robin, { code: 'c', userId: 'g1' });
  const refused = await link(robin, 'PUT', record, await robin.prove());
  assert.deepEqual(refused, [422, 'user.identity_already_in_use']);
});

test('a provider that sends no code gives an unusable record', async () => {
  const robin = signedIn();
  const record = await comeBack(robin, { error: 'access_denied' });
  const refused = await link(robin, 'POST', record, await robin.prove());
  assert.deepEqual(refused, [400, 'verification_record.not_found']);
});

test('a provider token is kept, expires once with its own code, and is then gone', async () => {
  const robin = signedIn();
  const tokenResponse = { access_token: 'provider-token', expires_in: 60 };
  const record = await comeBack(robin, { code: 'c', userId: 'g1', tokenResponse });
  await link(robin, 'POST', record, await robin.prove());
  const read = () => robin.call('GET', `${identities}/google/access-token`);
  assert.deepEqual((await read()).body, tokenResponse);
  robin.tenant.advance(61_000);
  const expired = await read();
  const prefix = 'secrets.third_party_token_set';
  assert.deepEqual([expired.status, expired.code], [401, `${prefix}.access_token_expired`]);
  const gone = await read();
  assert.deepEqual([gone.status, gone.code], [404, `${prefix}.token_not_found`]);
});

test('exactly the calling session is current', async () => {
  const robin = signedIn();
  robin.tenant.signIns.signIn(robin.person.id);
  const { body } = await robin.call('GET', '/my-account/sessions', { proof: await robin.prove() });
  assert.deepEqual(
    body.sessions.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent),
    [true, false],
  );
});

test('ending a session alone keeps its offline tokens, ending it with all grants kills them', async () => {
  const robin = signedIn();
  const { signIns } = robin.tenant;
  const proof = await robin.prove();
  const works = async (token: string) => (await robin.call('GET', '/my-account', { token })).status;
  const end = async (uid: string, query = '') => {
    const answer = await robin.call('DELETE', `/my-account/sessions/${uid}${query}`, { proof });
    return answer.code ?? answer.status;
  };
  const kept = signIns.signIn(robin.person.id);
  assert.equal(await end(kept.sessionUid), 204);
  assert.equal(await works(kept.token), 200);
  const lost = signIns.signIn(robin.person.id);
  assert.equal(await end(lost.sessionUid, '?revokeGrantsTarget=everything'), 'guard.invalid_input');
  assert.equal(await end(lost.sessionUid, '?revokeGrantsTarget=all'), 204);
  assert.equal(await works(lost.token), 401);
  assert.equal(await end(lost.sessionUid), 'oidc.session_not_found');
  const bound = signIns.signIn(robin.person.id, { scopes: ['openid'] });
  assert.equal(await end(bound.sessionUid), 204);
  assert.equal(await works(bound.token), 401);
});

test("another person's session is a 400 that carries a 404", async () => {
  const robin = signedIn();
  const { sessionUid } = robin.tenant.signIns.signIn(robin.as({ username: 'eve' }).person.id);
  const path = `/my-account/sessions/${sessionUid}`;
  const { status, body } = await robin.call('DELETE', path, { proof: await robin.prove() });
  assert.equal(status, 400);
  assert.deepEqual([body.code, body.data], ['oidc.invalid_session_account_id', { status: 404 }]);
});

test('revoking a grant kills the tokens of that app, the own one included', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  const app = { clientId: 'other', applicationName: 'Other', thirdParty: true };
  const other = robin.tenant.signIns.signIn(robin.person.id, app);
  const list = async (query: string) =>
    (await robin.call('GET', `/my-account/grants${query}`, { proof })).body.grants;
  const [grant] = await list('?appType=thirdParty');
  assert.deepEqual([grant.id, grant.application.name], [other.grantId, 'Other']);
  const revoke = (id: string) => robin.call('DELETE', `/my-account/grants/${id}`, { proof });
  assert.equal((await revoke(grant.id)).status, 204);
  assert.equal((await revoke(grant.id)).code, 'oidc.invalid_grant');
  assert.equal((await robin.call('GET', '/my-account', { token: other.token })).status, 401);
  const [own] = await list('');
  await revoke(own.id);
  assert.equal((await robin.call('GET', '/my-account')).status, 401);
});

test('trusted devices are paged, and in production they do not exist', async () => {
  const robin = signedIn();
  const proof = await robin.prove();
  const path = '/my-account/trusted-devices';
  for (let made = 0; made < 3; made += 1) robin.tenant.signIns.trustDevice(robin.person.id);
  const page = await robin.call('GET', `${path}?page=1&page_size=2`, { proof });
  assert.equal(page.body.length, 2);
  assert.equal(page.headers.get('total-number'), '3');
  assert.match(page.headers.get('link') ?? '', /page=2&page_size=2>; rel="next"/);
  const large = await robin.call('GET', `${path}?page_size=101`, { proof });
  assert.equal(large.code, 'guard.invalid_pagination');
  const id = page.body[0].id;
  assert.equal((await robin.call('DELETE', `${path}/${id}`, { proof })).status, 204);
  assert.equal((await robin.call('DELETE', `${path}/${id}`, { proof })).code, 'entity.not_found');
  robin.tenant.settings.devFeatures = false;
  assert.equal((await robin.call('GET', path, { proof })).status, 404);
});
