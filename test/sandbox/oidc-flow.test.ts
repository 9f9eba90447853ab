import assert from 'node:assert/strict';
import { test } from 'node:test';
import { App, appOrigin, codeIn, queryOf } from './support/app.ts';
import { addMara, password, useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();

test('announces the endpoints, scopes and signature Logto has', async () => {
  const { origin } = await sandbox.tenant();
  const answer = await fetch(`${origin}/oidc/.well-known/openid-configuration`);
  const document = (await answer.json()) as Record<string, unknown>;
  assert.equal(document['issuer'], `${origin}/oidc`);
  const endpoints = {
    authorization_endpoint: 'auth',
    token_endpoint: 'token',
    userinfo_endpoint: 'me',
    jwks_uri: 'jwks',
    end_session_endpoint: 'session/end',
    revocation_endpoint: 'token/revocation',
  };
  for (const [name, path] of Object.entries(endpoints)) {
    assert.equal(document[name], `${origin}/oidc/${path}`);
  }
  assert.deepEqual(document['id_token_signing_alg_values_supported'], ['ES384']);
  assert.deepEqual(document['code_challenge_methods_supported'], ['S256']);
  const scopes = document['scopes_supported'] as string[];
  for (const scope of ['identities', 'custom_data', 'urn:logto:scope:sessions']) {
    assert.ok(scopes.includes(scope), scope);
  }
});

test('trades a code for tokens that open the account', async () => {
  const server = await sandbox.tenant();
  const mara = addMara(server, { primaryEmail: 'mara@example.com' });
  const app = new App(server);
  const back = await app.signIn('mara', password);
  assert.equal(queryOf(back).get('state'), 'some-state');
  assert.equal(queryOf(back).get('iss'), `${server.origin}/oidc`);

  const { status, body } = await app.trade(codeIn(back));
  assert.equal(status, 200);
  assert.equal(body.expires_in, 3600);
  assert.equal(body['scope'], 'openid offline_access profile email');
  // Opaque: nothing to read in it.
  assert.equal(body['access_token']?.split('.').length, 1);

  const account = await app.call('/api/my-account', body['access_token']);
  const { id, primaryEmail } = (await account.json()) as Record<string, unknown>;
  assert.deepEqual([id, primaryEmail], [mara.id, 'mara@example.com']);
  assert.equal(mara.lastSignInAt !== null, true);
});

test('puts profile claims into the ID token and the large ones only into userinfo', async () => {
  const server = await sandbox.tenant();
  addMara(server, { name: 'Mara', customData: { team: 'Ops' } });
  const app = new App(server, { scope: 'openid profile custom_data identities roles' });
  const { body } = await app.signInForTokens('mara', password);
  const claims = JSON.parse(
    Buffer.from(body['id_token']?.split('.')[1] ?? '', 'base64url').toString(),
  ) as Record<string, unknown>;
  assert.equal(claims['name'], 'Mara');
  assert.equal('custom_data' in claims, false);

  const userinfo = await app.call('/oidc/me', body['access_token']);
  const known = (await userinfo.json()) as Record<string, unknown>;
  assert.deepEqual(known['custom_data'], { team: 'Ops' });
  assert.deepEqual(known['sso_identities'], []);
  assert.deepEqual(known['roles'], []);
  assert.equal('email' in known, false);
});

test('refuses a code without its verifier, and a code used twice ends the grant', async () => {
  const server = await sandbox.tenant();
  addMara(server);
  const app = new App(server);
  const code = codeIn(await app.signIn('mara', password));
  const refused = await app.trade(code, { code_verifier: 'x'.repeat(43) });
  assert.equal(refused.body['code'], 'oidc.invalid_grant');

  const other = new App(server);
  const own = codeIn(await other.signIn('mara', password));
  const first = await other.trade(own);
  assert.equal(first.status, 200);
  assert.equal((await other.trade(own)).status, 400);
  assert.equal((await other.call('/api/my-account', first.body['access_token'])).status, 401);
});

test('does not send codes to addresses of other origins', async () => {
  const server = await sandbox.tenant();
  const app = new App(server);
  const query = app.authorizationUri({ redirect_uri: 'http://evil.example/callback' });
  const answer = await app.visitor.get(query);
  assert.equal(answer.status, 400);
  assert.match(await answer.text(), /redirect_uri/);
});

test('gives a refresh token only where offline access was agreed to', async () => {
  const server = await sandbox.tenant();
  addMara(server);
  const app = new App(server);
  const path = await app.startSignIn({ prompt: 'login' });
  const answer = await app.visitor.post(`${path}/password`, { identifier: 'mara', password });
  const { body } = await app.trade(codeIn(await app.visitor.follow(answer)));
  assert.equal('refresh_token' in body, false);
});

test('signs in silently while the session lives, and not without one', async () => {
  const server = await sandbox.tenant();
  addMara(server);
  const app = new App(server);
  const before = await app.visitor.get(app.authorizationUri({ prompt: 'none' }));
  assert.equal(queryOf(before).get('error'), 'login_required');

  await app.signIn('mara', password);
  const silent = await app.visitor.get(app.authorizationUri({ prompt: 'none', scope: 'openid' }));
  assert.equal((await app.trade(codeIn(silent))).status, 200);

  // The SDK asks for consent each time; an application of one's own gets it without a page.
  const again = await app.visitor.follow(await app.visitor.get(app.authorizationUri()));
  const { body } = await app.trade(codeIn(again));
  assert.ok(body['refresh_token']);
});

test('asks before another company’s application gets anything', async () => {
  const server = await sandbox.tenant();
  const mara = addMara(server);
  const clientId = server.thirdPartyAppId;
  const app = new App(server, { clientId, scope: 'openid profile' });
  const page = await app.signIn('mara', password);
  assert.match(await page.text(), /Photo prints wants to use your account/);
  const consent = `${new URL(page.url).pathname}/consent`;

  const denied = await app.visitor.follow(await app.visitor.post(consent, { decision: 'deny' }));
  assert.equal(queryOf(denied).get('error'), 'access_denied');
  assert.deepEqual(await server.tenant.signIns.grants(mara.id), []);

  const second = await app.visitor.follow(await app.visitor.get(app.authorizationUri()));
  const allowed = await app.visitor.post(`${new URL(second.url).pathname}/consent`, {
    decision: 'allow',
  });
  const { body } = await app.trade(codeIn(await app.visitor.follow(allowed)));
  const caller = await server.openId.authenticate(body['access_token'] ?? '');
  assert.equal(caller?.thirdParty, true);
});

test('signs out at once and sends the browser back', async () => {
  const server = await sandbox.tenant();
  const mara = addMara(server);
  const app = new App(server);
  await app.signIn('mara', password);
  const query = new URLSearchParams({
    client_id: app.clientId,
    post_logout_redirect_uri: `${appOrigin}/bye`,
  });
  const page = await (await app.visitor.get(`/oidc/session/end?${query}`)).text();
  const xsrf = /name="xsrf" value="(\w+)"/.exec(page)?.[1] ?? '';
  const done = await app.visitor.post('/oidc/session/end/confirm', { xsrf, logout: 'yes' });
  assert.equal(done.headers.get('location'), `${appOrigin}/bye`);
  assert.deepEqual(await server.tenant.signIns.sessions(mara.id), []);
});
