import type { Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from './driver.ts';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { signInAgain } from './support/sign-in-again.ts';
import { proveByPassword, question, questionBox } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', primaryEmail: 'ann@example.com', password };
const element = '<logto-totp-field></logto-totp-field>';
const oldSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const setting = 'Set up authenticator app';
const replacing = 'Replace authenticator app';

const row = (page: Page) => page.getByRole('group', { name: 'Authenticator app' });
const code = (page: Page, title = setting) => dialog(page, title).getByLabel('Code from the app');

async function start(page: Page, person: E2ePerson, title = setting): Promise<void> {
  await page.getByRole('button', { name: title }).click();
  await proveByPassword(page, person);
  await expect(code(page, title)).toBeFocused();
}

/** The secret as an app on the same device gets it. */
async function secretIn(page: Page, title = setting): Promise<URL> {
  const link = dialog(page, title).getByRole('link', { name: 'Open an app on this device' });
  return new URL((await link.getAttribute('href')) ?? '');
}

const secretOf = (address: URL) => address.searchParams.get('secret') ?? '';

async function bound(tenant: E2eTenant, person: E2ePerson) {
  const { mfa } = (await tenant.read(person)) as { mfa: { type: string; secret: string }[] };
  return mfa.filter(({ type }) => type === 'Totp').map(({ secret }) => secret);
}

test('is set up, and opens the second step of a sign-in', async ({ tenant, open, page }) => {
  test.slow();
  const person = await tenant.person(ann);
  await open(`<logto-account>${element}</logto-account>`, { person, auth: 'app-id' });
  await expect(row(page)).toContainText('Not set');
  await start(page, person);
  const address = await secretIn(page);
  expect(address.href).toMatch(/^otpauth:\/\/totp\/localhost:ann%40example\.com\?/);
  expect(address.searchParams.get('issuer')).toBe('localhost');
  const secret = secretOf(address);
  // The picture has a text beside it: the same key, in groups of four.
  await expect(dialog(page, setting).getByRole('img')).toHaveAccessibleName(/QR code of the key/);
  const key = dialog(page, setting).getByRole('textbox', { name: 'Or type this key' });
  await expect(key).toHaveText(secret.replace(/(.{4})(?=.)/g, '$1 '));
  await code(page).fill(await tenant.totp(secret));
  await expect(dialogBox(page, setting)).toHaveCount(0);
  await expect(row(page)).toContainText('On');
  await expect(page.getByText('Your authenticator app is set up.')).toBeAttached();
  await expect(page.getByRole('button', { name: replacing })).toBeFocused();
  expect(await bound(tenant, person)).toEqual([secret]);

  await signInAgain(page, tenant, { ...person, totpSecret: secret });
  await expect(row(page)).toContainText('On');
  const second = await tenant.requests({ method: 'POST', path: '/sign-in/*' });
  expect(second.map(({ path }) => path.split('/').at(-2))).toContain('second');
});

test('a secret without a code that proves it is never stored', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await dialog(page, setting).getByRole('button', { name: 'Save' }).click();
  await expect(code(page)).toHaveAccessibleDescription(/Type all six digits/);
  await code(page).fill('12345');
  await page.keyboard.press('Enter');
  await expect(code(page)).toHaveAccessibleDescription(/Type all six digits/);
  expect(await bound(tenant, person)).toEqual([]);
  await code(page).fill(await tenant.totp(secretOf(await secretIn(page))));
  await expect(row(page)).toContainText('On');
  const writes = (await tenant.requests({ path: '/api/my-account/mfa-verifications*' })).filter(
    ({ method, path }) => method !== 'GET' && !path.endsWith('/generate'),
  );
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'PUT /api/my-account/mfa-verifications/totp',
  ]);
});

test('a wrong code is said beside it, and the same key goes on', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  const secret = secretOf(await secretIn(page));
  const right = await tenant.totp(secret);
  await code(page).fill(right === '000000' ? '111111' : '000000');
  await expect(code(page)).toHaveAccessibleDescription(/That code isn’t right/);
  await axe();
  expect(secretOf(await secretIn(page))).toBe(secret);
  await code(page).fill(await tenant.totp(secret));
  await expect(row(page)).toContainText('On');
});

test('is replaced, and the old one no longer opens anything', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  test.slow();
  const person = await tenant.person({ ...ann, totpSecret: oldSecret });
  await open(`<logto-account>${element}</logto-account>`, { person, auth: 'app-id' });
  await expect(row(page)).toContainText('On');
  await start(page, person, replacing);
  await expect(dialog(page, replacing)).toContainText('The old app stops working when you save.');
  await axe();
  const secret = secretOf(await secretIn(page, replacing));
  await code(page, replacing).fill(await tenant.totp(secret));
  await expect(dialogBox(page, replacing)).toHaveCount(0);
  expect(await bound(tenant, person)).toEqual([secret]);
  await signInAgain(page, tenant, { ...person, totpSecret: secret });
  await expect(row(page)).toContainText('On');
});

test('is removed, after the person has read what is left', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({ ...ann, totpSecret: oldSecret });
  await open(element, { person, snapshot: true });
  await page.getByRole('button', { name: 'Remove authenticator app' }).click();
  const title = 'Remove the authenticator app?';
  const sheet = dialog(page, title);
  await expect(sheet).toContainText('you will no longer be asked for a second step');
  await expect(sheet).toContainText('You can still sign in with: password and email code.');
  await axe();
  expect(await bound(tenant, person)).toEqual([oldSecret]);
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialogBox(page, title)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Remove authenticator app' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove authenticator app' }).click();
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  await proveByPassword(page, person);
  await expect(row(page)).toContainText('Not set');
  await expect(page.getByRole('button', { name: setting })).toBeFocused();
  expect(await bound(tenant, person)).toEqual([]);
});

test('backup codes that would stand alone go with it, unless the person wants them', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const backupCodes = ['0123456789', '1123456789'];
  const keep = await tenant.person({ ...ann, totpSecret: oldSecret, backupCodes });
  await open(element, { person: keep, snapshot: true });
  await page.getByRole('button', { name: 'Remove authenticator app' }).click();
  const sheet = dialog(page, 'Remove the authenticator app?');
  const orphans = sheet.getByLabel('Remove my backup codes too');
  await expect(orphans).toBeChecked();
  await axe();
  await orphans.uncheck();
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  await proveByPassword(page, keep);
  await expect(row(page)).toContainText('Not set');
  expect(await tenant.read(keep)).toMatchObject({ mfa: [{ type: 'BackupCode' }] });

  const person = { ...keep };
  await tenant.change(person, { mfa: [] });
  await tenant.change(person, {
    mfa: [
      { id: 'app', type: 'Totp', createdAt: new Date().toISOString(), secret: oldSecret },
      { id: 'codes', type: 'BackupCode', createdAt: new Date().toISOString(), codes: [] },
    ],
  });
  await page.reload();
  await page.getByRole('button', { name: 'Remove authenticator app' }).click();
  // The first removal works, the second stumbles: the dialog stays, and goes on from there.
  await tenant.fault({
    method: 'DELETE',
    path: '/api/my-account/mfa-verifications/codes',
    status: 500,
  });
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  await proveByPassword(page, person);
  await expect(sheet.getByRole('alert')).toContainText('went wrong on our side');
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(row(page)).toContainText('Not set');
  expect(await tenant.read(person)).toMatchObject({ mfa: [] });
});

test.describe('where the owner wants a second step', () => {
  test.use({ settings: { signInExperience: { mfa: { policy: 'Mandatory' } } } });

  test('the only one is kept, and the person is told why', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person({ ...ann, totpSecret: oldSecret });
    await open(element, { person, snapshot: true });
    await page.getByRole('button', { name: 'Remove authenticator app' }).click();
    const sheet = dialog(page, 'This is needed');
    await expect(sheet).toContainText('Add another first.');
    await expect(sheet.getByRole('button', { name: 'Remove' })).toHaveCount(0);
    await axe();
    await sheet.getByRole('button', { name: 'Close' }).last().click();
    await expect(dialogBox(page, 'This is needed')).toHaveCount(0);
    expect(await bound(tenant, person)).toEqual([oldSecret]);
  });
});

test('no key, no dead end', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await tenant.fault({
    path: '/api/my-account/mfa-verifications/totp-secret/generate',
    status: 500,
  });
  await page.getByRole('button', { name: setting }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, setting).getByRole('alert')).toContainText('went wrong on our side');
  await axe();
  await dialog(page, setting).getByRole('button', { name: 'Try again' }).click();
  await expect(code(page)).toBeFocused();
});

test('a refused key is replaced by a new one', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  const refused = secretOf(await secretIn(page));
  await tenant.fault({
    method: 'PUT',
    path: '/api/my-account/mfa-verifications/totp',
    status: 400,
    body: { code: 'user.totp_secret_invalid' },
  });
  await code(page).fill('123456');
  await expect(code(page)).toHaveAccessibleDescription(/Here is a new one/);
  const secret = secretOf(await secretIn(page));
  expect(secret).not.toBe(refused);
  await expect(code(page)).toHaveValue('');
  await code(page).fill(await tenant.totp(secret));
  await expect(row(page)).toContainText('On');
});

for (const [status, refusal, words] of [
  [400, 'session.mfa.mfa_factor_not_enabled', 'switched this off'],
  [422, 'user.totp_already_in_use', 'There is an authenticator app already'],
] as const) {
  test(`${refusal} is said in words`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await start(page, person);
    await tenant.fault({
      method: 'PUT',
      path: '/api/my-account/mfa-verifications/totp',
      status,
      body: { code: refusal },
    });
    await code(page).fill('123456');
    await expect(code(page)).toHaveAccessibleDescription(new RegExp(words));
    await expect(code(page)).toHaveValue('123456');
  });
}

test('the key is copied, and said to be; or the person is told to do it', async ({
  tenant,
  open,
  page,
  context,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  const copy = dialog(page, setting).getByRole('button', { name: 'Copy', exact: true });
  await context.grantPermissions([]);
  await copy.click();
  await expect(dialog(page, setting)).toContainText('does not let this page copy');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await copy.click();
  await expect(dialog(page, setting).getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(secretOf(await secretIn(page)));
});

test('a proof that lapses while the app is set up keeps key and code', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  const secret = secretOf(await secretIn(page));
  await tenant.advance(11 * 60_000);
  await code(page).fill(await tenant.totp(secret));
  await proveByPassword(page, person);
  await expect(row(page)).toContainText('On');
  expect(await bound(tenant, person)).toEqual([secret]);
});

test('the app calls the account by what the page is called', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await page.evaluate(() => {
    const meta = Object.assign(document.createElement('meta'), {
      name: 'application-name',
      content: 'Flower Shop',
    });
    document.head.append(meta);
  });
  await start(page, person);
  expect((await secretIn(page)).searchParams.get('issuer')).toBe('Flower Shop');
});

test('all of it works by keyboard', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await expect(row(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question(page).getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(questionBox(page)).toBeHidden();
  await expect(code(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog(page, setting).getByRole('link')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(dialog(page, setting).getByRole('button', { name: 'Copy' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(await tenant.totp(secretOf(await secretIn(page))));
  await expect(row(page)).toContainText('On');
  await expect(page.getByRole('button', { name: replacing })).toBeFocused();
});
