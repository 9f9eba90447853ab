import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { totpSecret } from '../../demo/sandbox/ids.ts';
import type { Listening } from '../../demo/sandbox/http.ts';
import type { E2ePerson, E2eTenant, TenantDetails } from '../e2e/driver.ts';
import { sandboxDriver } from '../e2e/sandbox-driver.ts';
import { launchBrowser } from '../support/browser.ts';
import type {} from './logto-app/main.ts';
import { serveLogtoApp } from './support/logto-app.ts';
import { useSandbox } from './support/sandbox.ts';

const sandbox = useSandbox();
let app: Listening;
let browser: Browser;

before(async () => {
  [app, browser] = await Promise.all([serveLogtoApp(), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await app.close();
});

const mara = { username: 'mara', password: 'a password for tests', name: 'Mara' };

/** A fresh tenant and a browser with the application open. */
async function open(details: TenantDetails = {}) {
  const tenant = await sandboxDriver(sandbox.running.control).tenant({
    appOrigins: [app.origin],
    ...details,
  });
  const page = await (await browser.newContext()).newPage();
  await page.goto(app.origin);
  const config = JSON.stringify({ endpoint: tenant.endpoint, appId: tenant.appId });
  await page.evaluate((value) => sessionStorage.setItem('app', value), config);
  await page.reload();
  return { tenant, page };
}

async function startSignIn(page: Page, more: object = {}): Promise<void> {
  // From the start page, so that arriving at the callback is a change.
  await page.goto(app.origin);
  const redirectUri = `${app.origin}/callback`;
  await page.evaluate((options) => void window.client.signIn(options), { redirectUri, ...more });
}

async function endSignIn(page: Page): Promise<void> {
  await page.waitForURL(`${app.origin}/callback?*`);
  await page.evaluate(() => window.client.handleSignInCallback(location.href));
}

async function signIn(tenant: E2eTenant, page: Page, person: E2ePerson): Promise<void> {
  await startSignIn(page);
  await tenant.signIn(page, person);
  await endSignIn(page);
}

test('Logto’s client signs in, reads, renews and signs out', async () => {
  const { tenant, page } = await open();
  const person = await tenant.person(mara);
  await signIn(tenant, page, person);

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

  await page.evaluate((back) => void window.client.signOut(back), app.origin);
  await page.waitForURL(`${app.origin}/`);
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), false);
  // Signed out at the server as well: the next sign-in asks again.
  await startSignIn(page);
  await page.getByLabel('Password').waitFor();
});

test('a second sign-in in the same browser needs no page', async () => {
  const { tenant, page } = await open();
  await signIn(tenant, page, await tenant.person(mara));
  await startSignIn(page);
  await endSignIn(page);
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), true);

  const prompt = await page.evaluate(() => [window.Prompt.Login, window.Prompt.Consent]);
  await startSignIn(page, { prompt });
  await page.getByLabel('Password').waitFor();
});

test('walks the second step', async () => {
  const { tenant, page } = await open();
  const person = await tenant.person({ ...mara, totpSecret: totpSecret() });
  await signIn(tenant, page, person);
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), true);
});

test('signs in by a code, and in a time to come', async () => {
  const { tenant, page } = await open();
  await tenant.advance(30 * 86_400_000);
  await signIn(tenant, page, await tenant.person({ primaryEmail: 'mara@example.com' }));
  assert.equal(await page.evaluate(() => window.client.isAuthenticated()), true);
});

test('signs in somebody who has only a social account', async () => {
  const { tenant, page } = await open();
  const person = await tenant.person({ identities: { github: { userId: 'gh-7' } } });
  await signIn(tenant, page, person);
  const claims = await page.evaluate(() => window.client.getIdTokenClaims());
  assert.equal(claims.sub, person.id);
});

test('picks a person with one click', async () => {
  const { tenant, page } = await open();
  await tenant.person(mara);
  await startSignIn(page);
  await page.getByRole('button', { name: 'Mara' }).click();
  await endSignIn(page);
});

test('signs in with a social account, and comes back from a refusal', async () => {
  const { tenant, page } = await open();
  await startSignIn(page);
  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await page.waitForURL(`${sandbox.running.provider}/**`);
  await tenant.chooseSocialAccount(page);
  await page.getByRole('alert').getByText('The provider did not sign you in.').waitFor();

  await page.getByRole('link', { name: 'Continue with GitHub' }).click();
  await tenant.chooseSocialAccount(page, '<img src=x');
  await endSignIn(page);
  const info = await page.evaluate(() => window.client.fetchUserInfo());
  assert.match(info.name ?? '', /<img src=x/);
  assert.equal(info.picture, 'javascript:alert(1)');
});

test('a failing token endpoint reaches the client as Logto’s error', async () => {
  const { tenant, page } = await open();
  await signIn(tenant, page, await tenant.person(mara));
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

test('a passkey registered on a page signs in at the server', async () => {
  const { tenant, page } = await open({
    settings: { signInExperience: { passkeySignIn: { enabled: true } } },
  });
  const authenticator = await page.context().newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const person = await tenant.person(mara);
  await signIn(tenant, page, person);
  await page.evaluate(registerPasskey, { endpoint: tenant.endpoint, password: mara.password });
  const { mfa } = await tenant.read(person);
  assert.equal((mfa as { type: string }[])[0]?.type, 'WebAuthn');

  const prompt = await page.evaluate(() => [window.Prompt.Login, window.Prompt.Consent]);
  await startSignIn(page, { prompt });
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await endSignIn(page);
  assert.equal(
    await page.evaluate(async () => (await window.client.getIdTokenClaims()).sub),
    person.id,
  );
});

test('the sandbox’s own pages have no accessibility problems, light and dark', async () => {
  const { tenant, page } = await open();
  await tenant.person({ ...mara, primaryEmail: 'mara@example.com', totpSecret: totpSecret() });
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    assert.deepEqual(found, [], await page.title());
  };
  await startSignIn(page);
  await page.getByLabel('Username').fill('mara@example.com');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await check();
  await page.emulateMedia({ colorScheme: 'dark' });
  await check();
  await page.getByRole('button', { name: 'Send me a code instead' }).click();
  await check();
  await page.getByLabel('Code').fill(await tenant.code('mara@example.com'));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('One more step').waitFor();
  await check();
  for (const address of ['/inbox', '/oidc/auth', '/oidc/session/end/success']) {
    await page.goto(tenant.endpoint + address);
    await check();
  }
  await page.goto(`${sandbox.running.provider}/google/authorize`);
  await check();
});

test('the inbox shows a new code by itself', async () => {
  const { tenant, page } = await open();
  await page.goto(`${tenant.endpoint}/inbox`);
  await page.getByText('No codes yet.').waitFor();
  const other = await browser.newPage();
  await other.goto(app.origin);
  const config = JSON.stringify({ endpoint: tenant.endpoint, appId: tenant.appId });
  await other.evaluate((value) => sessionStorage.setItem('app', value), config);
  await startSignIn(other);
  await other.getByLabel('Username').fill('mara@example.com');
  await other.getByRole('button', { name: 'Send me a code instead' }).click();
  const code = await tenant.code('mara@example.com');
  await page.getByText(code).waitFor();
  assert.equal(await page.getByText('No codes yet.').isVisible(), false);
});

/** Runs in the page: what an account page does to add a passkey. */
async function registerPasskey({ endpoint, password }: { endpoint: string; password: string }) {
  const token = await window.client.getAccessToken();
  const call = async <T>(path: string, body: object, record = ''): Promise<T> => {
    const answer = await fetch(`${endpoint}/api/${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'logto-verification-id': record,
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  };
  interface Record {
    verificationRecordId: string;
    registrationOptions: PublicKeyCredentialCreationOptionsJSON;
  }
  const proof = await call<Record>('verifications/password', { password });
  const started = await call<Record>('verifications/web-authn/registration', {});
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(started.registrationOptions);
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const { verificationRecordId } = started;
  const payload = { ...credential.toJSON(), type: 'WebAuthn' };
  await call('verifications/web-authn/registration/verify', { verificationRecordId, payload });
  await call(
    'my-account/mfa-verifications',
    { type: 'WebAuthn', newIdentifierVerificationRecordId: verificationRecordId },
    proof.verificationRecordId,
  );
}
