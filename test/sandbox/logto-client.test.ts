import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totpSecret } from '../../demo/sandbox/ids.ts';
import { mara, useApplication } from './support/application.ts';
import { useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();
const application = useApplication(sandbox);

test('Logto’s client signs in, reads, renews and signs out', async () => {
  const { tenant, page } = await application.open();
  const person = await tenant.person(mara);
  await application.signIn(tenant, page, person);

  const claims = await page.evaluate(() => window.client.getIdTokenClaims());
  assert.deepEqual(
    [claims.sub, claims.name, claims.iss],
    [person.id, 'Mara', `${tenant.endpoint}/oidc`],
  );
  const info = await page.evaluate(() => window.client.fetchUserInfo());
  assert.deepEqual(info.custom_data, {});

  const before = await page.evaluate(() => window.client.getAccessToken());
  const renewed = await page.evaluate(async () => {
    await window.client.clearAccessToken();
    return window.client.getAccessToken();
  });
  assert.notEqual(renewed, before);
  const status = await page.evaluate(
    async ([endpoint, token]) =>
      (await fetch(`${endpoint}/api/my-account`, { headers: { Authorization: `Bearer ${token}` } }))
        .status,
    [tenant.endpoint, renewed] as const,
  );
  assert.equal(status, 200);

  await page.evaluate((back) => void window.client.signOut(back), application.origin);
  await page.waitForURL(`${application.origin}/`);
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), false);
  // Signed out at the server as well: the next sign-in asks again.
  await application.startSignIn(page);
  await page.getByLabel('Password').waitFor();
});

test('a second sign-in in the same browser needs no page', async () => {
  const { tenant, page } = await application.open();
  await application.signIn(tenant, page, await tenant.person(mara));
  await application.startSignIn(page);
  await application.endSignIn(page);
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), true);

  await application.startSignInAnew(page);
  await page.getByLabel('Password').waitFor();
});

test('walks the second step', async () => {
  const { tenant, page } = await application.open();
  const person = await tenant.person({ ...mara, totpSecret: totpSecret() });
  await application.signIn(tenant, page, person);
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), true);
});

test('signs in by a code, and in a time to come', async () => {
  const { tenant, page } = await application.open();
  await tenant.advance(30 * 86_400_000);
  await application.signIn(tenant, page, await tenant.person({ primaryEmail: 'mara@example.com' }));
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), true);
});

test('signs in somebody who has only a social account', async () => {
  const { tenant, page } = await application.open();
  const person = await tenant.person({ identities: { github: { userId: 'gh-7' } } });
  await application.signIn(tenant, page, person);
  const claims = await page.evaluate(() => window.client.getIdTokenClaims());
  assert.equal(claims.sub, person.id);
});

test('picks a person with one click', async () => {
  const { tenant, page } = await application.open();
  await tenant.person(mara);
  await application.startSignIn(page);
  await page.getByRole('button', { name: 'Mara' }).click();
  await application.endSignIn(page);
});

test('signs in with a social account, and comes back from a refusal', async () => {
  const { tenant, page } = await application.open();
  await application.startSignIn(page);
  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await page.waitForURL(`${sandbox.running.provider}/**`);
  await tenant.chooseSocialAccount(page);
  await page.getByRole('alert').getByText('The provider did not sign you in.').waitFor();

  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await tenant.chooseSocialAccount(page, '<img src=x');
  await application.endSignIn(page);
  const info = await page.evaluate(() => window.client.fetchUserInfo());
  assert.match(info.name ?? '', /<img src=x/);
  assert.equal(info.picture, 'javascript:alert(1)');
});

test('a failing token endpoint reaches the client as Logto’s error', async () => {
  const { tenant, page } = await application.open();
  await application.signIn(tenant, page, await tenant.person(mara));
  await tenant.fault({
    path: '/oidc/token',
    status: 400,
    body: { code: 'oidc.invalid_grant', message: 'Grant request is invalid.' },
  });
  const code = await page.evaluate(async () => {
    await window.client.clearAccessToken();
    return window.client.getAccessToken().catch((error: { code: string }) => error.code);
  });
  assert.equal(code, 'oidc.invalid_grant');
  assert.equal((await tenant.requests({ method: 'POST', path: '/oidc/token' })).length, 2);
});
