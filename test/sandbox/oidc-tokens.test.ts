import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TenantServer } from '../../demo/sandbox/tenant-server.ts';
import { App, appOrigin, codeIn, queryOf } from './support/app.ts';
import { addMara, password, useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();
const hour = 3_600_000;
const day = 24 * hour;

async function signedIn(server: TenantServer, scope?: string) {
  const app = new App(server, scope === undefined ? {} : { scope });
  const { body } = await app.signInForTokens('mara', password);
  return { app, tokens: body };
}

const accountStatus = async (app: App, token: string | undefined) =>
  (await app.call('/api/my-account', token)).status;

test('rotates refresh tokens and forgives a race of three seconds', async () => {
  const server = await sandbox.tenant();
  addMara(server);
  const { app, tokens } = await signedIn(server);
  const first = await app.refresh(tokens['refresh_token']);
  assert.equal(first.status, 200);
  assert.notEqual(first.body['refresh_token'], tokens['refresh_token']);
  assert.notEqual(first.body['access_token'], tokens['access_token']);

  server.tenant.advance(2500);
  const raced = await app.refresh(tokens['refresh_token']);
  assert.equal(raced.status, 200, 'the old one within the grace');
  assert.equal((await app.refresh(first.body['refresh_token'])).status, 200, 'and its successor');
});

test('takes the whole grant away when an old refresh token comes back later', async () => {
  const server = await sandbox.tenant();
  addMara(server);
  const { app, tokens } = await signedIn(server);
  const first = await app.refresh(tokens['refresh_token']);
  server.tenant.advance(3001);
  const reused = await app.refresh(tokens['refresh_token']);
  assert.equal(reused.status, 400);
  assert.equal(reused.body['code'], 'oidc.invalid_grant');
  assert.equal((await app.refresh(first.body['refresh_token'])).status, 400);
  assert.equal(await accountStatus(app, first.body['access_token']), 401);
  assert.equal(await accountStatus(app, tokens['access_token']), 401);
});

test('lets access tokens live an hour of the tenant’s time', async () => {
  const server = await sandbox.tenant();
  addMara(server);
  const { app, tokens } = await signedIn(server);
  server.tenant.advance(hour - 60_000);
  assert.equal(await accountStatus(app, tokens['access_token']), 200);
  server.tenant.advance(60_001);
  assert.equal(await accountStatus(app, tokens['access_token']), 401);
  assert.equal((await app.call('/oidc/me', tokens['access_token'])).status, 401);
  const { body } = await app.refresh(tokens['refresh_token']);
  assert.equal(await accountStatus(app, body['access_token']), 200);
});

test('does not let rotation lengthen the fourteen days of a refresh token', async () => {
  const server = await sandbox.tenant();
  addMara(server);
  const { app, tokens } = await signedIn(server);
  server.tenant.advance(13 * day);
  const { body } = await app.refresh(tokens['refresh_token']);
  assert.ok(body['refresh_token']);
  server.tenant.advance(day);
  assert.equal((await app.refresh(body['refresh_token'])).status, 400);
});

test('lets codes lapse after a minute and sessions after fourteen days', async () => {
  const server = await sandbox.tenant();
  const mara = addMara(server);
  const app = new App(server);
  const code = codeIn(await app.signIn('mara', password));
  server.tenant.advance(61_000);
  assert.equal((await app.trade(code)).status, 400);

  assert.equal((await server.tenant.signIns.sessions(mara.id)).length, 1);
  server.tenant.advance(14 * day);
  assert.equal((await server.tenant.signIns.sessions(mara.id)).length, 0);
  const silent = await app.visitor.get(app.authorizationUri({ prompt: 'none' }));
  assert.equal(queryOf(silent).get('error'), 'login_required');
});

test('fixes scopes at sign-in: a refresh can only narrow them', async () => {
  const server = await sandbox.tenant();
  addMara(server, { primaryEmail: 'mara@example.com' });
  const { app, tokens } = await signedIn(server, 'openid offline_access profile');
  const wider = await app.refresh(tokens['refresh_token'], { scope: 'openid email' });
  assert.equal(wider.body['code'], 'oidc.invalid_scope');
  const narrower = await app.refresh(tokens['refresh_token'], { scope: 'openid' });
  assert.equal(narrower.body['scope'], 'openid');

  const more = new App(server, { scope: 'openid offline_access email' });
  const { body } = await more.signInForTokens('mara', password);
  assert.equal(body['scope'], 'openid offline_access email');
});

test('revoking one token ends the grant', async () => {
  const server = await sandbox.tenant();
  const mara = addMara(server);
  const { app, tokens } = await signedIn(server);
  const answer = await fetch(`${server.origin}/oidc/token/revocation`, {
    method: 'POST',
    headers: { Origin: appOrigin },
    body: new URLSearchParams({ client_id: app.clientId, token: tokens['access_token'] ?? '' }),
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('access-control-allow-origin'), appOrigin);
  assert.equal(await accountStatus(app, tokens['access_token']), 401);
  assert.equal((await app.refresh(tokens['refresh_token'])).status, 400);
  assert.deepEqual(await server.tenant.signIns.grants(mara.id), []);
});

test('stops refreshing for somebody who was suspended', async () => {
  const server = await sandbox.tenant();
  const mara = addMara(server);
  const { app, tokens } = await signedIn(server);
  mara.isSuspended = true;
  assert.equal((await app.refresh(tokens['refresh_token'])).body['code'], 'oidc.invalid_grant');
  assert.equal((await app.call('/oidc/me', tokens['access_token'])).status, 401);
});

test('answers the OpenID endpoints to registered origins only', async () => {
  const server = await sandbox.tenant();
  addMara(server);
  const { app, tokens } = await signedIn(server);
  const from = (origin: string) => app.call('/oidc/me', tokens['access_token'], { Origin: origin });

  const allowed = await from(appOrigin);
  assert.equal(allowed.status, 200);
  assert.equal(allowed.headers.get('access-control-allow-origin'), appOrigin);
  assert.equal(allowed.headers.get('access-control-allow-credentials'), null);

  for (const origin of ['http://evil.example', 'http://localhost:5174', 'null']) {
    const refused = await from(origin);
    assert.equal(refused.status, 400);
    assert.equal(refused.headers.get('access-control-allow-origin'), null);
    const { code } = (await refused.json()) as { code: string };
    assert.equal(code, 'oidc.invalid_request');
  }
  const refused = await app.token({ grant_type: 'refresh_token' }, 'http://evil.example');
  assert.equal(refused.headers.get('access-control-allow-origin'), null);
  server.allowOrigin('http://evil.example');
  assert.equal((await from('http://evil.example')).status, 200);
});
