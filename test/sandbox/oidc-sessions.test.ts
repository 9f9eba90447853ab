import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, queryOf } from './support/app.ts';
import { addMara, password, useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();
const online = 'openid profile';
const offline = 'openid offline_access profile';

async function someoneSignedIn(scope: string) {
  const server = await sandbox.tenant();
  const mara = addMara(server);
  const app = new App(server, { scope });
  const { body } = await app.signInForTokens('mara', password);
  const [session] = await server.tenant.signIns.sessions(mara.id);
  const { uid } = session?.['payload'] as { uid: string };
  const status = async () => (await app.call('/api/my-account', body['access_token'])).status;
  return { server, mara, app, tokens: body, session, uid, status };
}

test('lists a session in Logto’s shape', async () => {
  const { server, mara, session, tokens } = await someoneSignedIn(online);
  const payload = session?.['payload'] as Record<string, unknown>;
  const caller = await server.openId.authenticate(tokens['access_token'] ?? '');
  assert.equal(payload['uid'], caller?.sessionUid);
  assert.equal(payload['kind'], 'Session');
  assert.equal(payload['accountId'], mara.id);
  assert.notEqual(payload['jti'], payload['uid']);
  assert.equal(session?.['clientId'], server.appId);
  assert.equal(Math.floor((session?.['expiresAt'] as number) / 1000), payload['exp']);
  const now = server.tenant.now() / 1000;
  assert.ok(Math.abs((payload['loginTs'] as number) - now) < 5);
  assert.ok(Math.abs((payload['exp'] as number) - now - 14 * 86_400) < 5);
  const authorizations = payload['authorizations'] as Record<string, { grantId: string }>;
  const [grant] = await server.tenant.signIns.grants(mara.id);
  assert.equal(authorizations[server.appId]?.grantId, grant?.['id']);

  const submission = session?.['lastSubmission'] as {
    verificationRecords: { type: string; identifier: unknown }[];
    signInContext: unknown;
  };
  assert.equal(submission.verificationRecords[0]?.type, 'Password');
  assert.deepEqual(submission.verificationRecords[0]?.identifier, {
    type: 'username',
    value: 'mara',
  });
  assert.deepEqual(submission.signInContext, { ip: '127.0.0.1', userAgent: 'Sandbox visitor' });
});

test('tells session times by the tenant’s clock', async () => {
  const server = await sandbox.tenant();
  const mara = addMara(server);
  server.tenant.advance(90 * 86_400_000);
  await new App(server).signIn('mara', password);
  const [session] = await server.tenant.signIns.sessions(mara.id);
  const { iat, loginTs, exp } = session?.['payload'] as Record<string, number>;
  const now = server.tenant.now() / 1000;
  for (const time of [iat, loginTs]) assert.ok(Math.abs((time ?? 0) - now) < 5);
  assert.ok(Math.abs((exp ?? 0) - now - 14 * 86_400) < 5);
});

test('ending a session kills the tokens bound to it', async () => {
  const { server, mara, app, uid, status } = await someoneSignedIn(online);
  assert.equal(await status(), 200);
  assert.equal(await server.tenant.signIns.endSession(mara.id, uid, undefined), 'ended');
  assert.equal(await status(), 401);
  const silent = await app.visitor.get(app.authorizationUri({ prompt: 'none' }));
  assert.equal(queryOf(silent).get('error'), 'login_required');
  assert.equal(await server.tenant.signIns.endSession(mara.id, uid, undefined), 'not_found');
});

test('ending a session leaves applications with offline access signed in', async () => {
  const { server, mara, app, tokens, uid, status } = await someoneSignedIn(offline);
  await server.tenant.signIns.endSession(mara.id, uid, undefined);
  assert.equal(await status(), 200);
  assert.equal((await app.refresh(tokens['refresh_token'])).status, 200);
});

test('ending a session with its grants signs those applications out', async () => {
  const { server, mara, app, tokens, uid, status } = await someoneSignedIn(offline);
  await server.tenant.signIns.endSession(mara.id, uid, 'all');
  assert.equal(await status(), 401);
  assert.equal((await app.refresh(tokens['refresh_token'])).status, 400);
  assert.deepEqual(await server.tenant.signIns.grants(mara.id), []);
});

test('spares other companies’ applications when only first-party grants go', async () => {
  const { server, mara, app, uid, status } = await someoneSignedIn(offline);
  const other = new App(server, { clientId: server.thirdPartyAppId, scope: 'openid profile' });
  // The same browser: what it is signed in to, it need not prove again.
  for (const [name, cookie] of app.visitor.cookies) other.visitor.cookies.set(name, cookie);
  const page = await other.visitor.follow(await other.visitor.get(other.authorizationUri()));
  const consent = `${new URL(page.url).pathname}/consent`;
  await other.visitor.follow(await other.visitor.post(consent, { decision: 'allow' }));
  assert.equal((await server.tenant.signIns.grants(mara.id)).length, 2);

  await server.tenant.signIns.endSession(mara.id, uid, 'firstParty');
  assert.equal(await status(), 401);
  const left = await server.tenant.signIns.grants(mara.id);
  assert.deepEqual(
    left.map((grant) => (grant['application'] as { id: string }).id),
    [server.thirdPartyAppId],
  );
});

test('does not end somebody else’s session', async () => {
  const { server, uid, status } = await someoneSignedIn(online);
  assert.equal(await server.tenant.signIns.endSession('somebody', uid, 'all'), 'not_yours');
  assert.equal(await status(), 200);
});

test('lists grants by kind of application and revokes them', async () => {
  const { server, mara, app, tokens, status } = await someoneSignedIn(offline);
  const { signIns } = server.tenant;
  const [grant] = await signIns.grants(mara.id, 'firstParty');
  assert.deepEqual(grant?.['application'], { id: server.appId, name: 'Demo shop' });
  const payload = grant?.['payload'] as Record<string, unknown>;
  assert.deepEqual(payload['openid'], { scope: offline });
  assert.equal(payload['jti'], grant?.['id']);
  assert.deepEqual(await signIns.grants(mara.id, 'thirdParty'), []);
  assert.deepEqual(await signIns.grants('somebody'), []);

  const id = grant?.['id'] as string;
  assert.equal(await signIns.revokeGrant('somebody', id), 'not_found');
  assert.equal(await signIns.revokeGrant(mara.id, id), 'revoked');
  assert.equal(await signIns.revokeGrant(mara.id, id), 'not_found');
  assert.equal(await status(), 401);
  assert.equal((await app.refresh(tokens['refresh_token'])).status, 400);

  // As in Logto the session stays listed, but its browser has to sign in again.
  const [session] = await signIns.sessions(mara.id);
  assert.deepEqual((session?.['payload'] as Record<string, unknown>)['authorizations'], {});
  const silent = await app.visitor.get(app.authorizationUri({ prompt: 'none' }));
  assert.equal(queryOf(silent).get('error'), 'login_required');
});
