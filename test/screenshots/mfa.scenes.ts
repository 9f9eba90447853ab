import type { Page } from '@playwright/test';
import type { E2eTenant } from '../e2e/driver.ts';
import { plugIn } from '../e2e/support/authenticator.ts';
import { dialog } from '../e2e/support/dialog.ts';
import { proveByPassword } from '../e2e/support/step-up.ts';
import { password, scene } from './scene.ts';

const ann = {
  username: 'ann',
  name: 'Ann Archer',
  primaryEmail: 'ann@example.com',
  primaryPhone: '12025550101',
  password,
};
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const element = '<logto-mfa-manager></logto-mfa-manager>';
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
const days = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString();

const app = { id: 'app', type: 'Totp', createdAt: days(200), secret: totpSecret };
const passkeys = [
  {
    id: 'icloud',
    type: 'WebAuthn',
    createdAt: days(120),
    lastUsedAt: days(0),
    name: 'iCloud Keychain',
    agent: safari,
  },
  { id: 'key', type: 'WebAuthn', createdAt: days(400), lastUsedAt: days(1), name: 'Blue key' },
];
const codes = (used: number) => ({
  id: 'codes',
  type: 'BackupCode',
  createdAt: days(100),
  codes: Array.from({ length: 10 }, (_, index) => ({
    code: `${index}f3a9c07d${index}`,
    ...(index < used && { usedAt: days(3) }),
  })),
});

async function somebody(tenant: E2eTenant, mfa: object[]) {
  const person = await tenant.person(ann);
  await tenant.change(person, { mfa });
  return person;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const factors = [
  'Totp',
  'WebAuthn',
  'BackupCode',
  'EmailVerificationCode',
  'PhoneVerificationCode',
];

scene('mfa/everything', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, [app, ...passkeys, codes(8)]);
  await open(element, { person, snapshot: true });
  await page.getByText('Blue key').waitFor();
});

scene('mfa/nothing yet', async ({ tenant, open, page }) => {
  await open(element, { person: await somebody(tenant, []), snapshot: true });
  await page.getByText('Add one of the ways below first.').waitFor();
});

scene('mfa/one way only', async ({ tenant, open, page }) => {
  await open(element, { person: await somebody(tenant, [app]), snapshot: true });
  await page.getByText('Only one way').waitFor();
});

scene('mfa/codes alone', async ({ tenant, open, page }) => {
  await open(element, { person: await somebody(tenant, [codes(0)]), snapshot: true });
  await page.getByText('They do nothing by themselves').waitFor();
});

scene('mfa/required, adaptive, by message', async ({ tenant, open, page }) => {
  await tenant.configure({
    signInExperience: { mfa: { factors, policy: 'Mandatory' }, adaptiveMfa: { enabled: true } },
  });
  await open(element, { person: await somebody(tenant, [app]), snapshot: true });
  await page.getByText('Required').waitFor();
});

scene('mfa/read-only', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, [app, ...passkeys, codes(2)]);
  await open(element, { person, snapshot: true, attributes: { readonly: '' } });
  await page.getByText('Blue key').waitFor();
});

scene('mfa/in German', async ({ tenant, open, page }) => {
  await tenant.configure({ signInExperience: { passkeySignIn: { enabled: true } } });
  const person = await somebody(tenant, [app, ...passkeys, codes(8)]);
  await open(element, { person, snapshot: true, lang: 'de' });
  await page.getByText('Blue key').waitFor();
});

scene('mfa/turning it off', async ({ tenant, open, page }) => {
  await open(element, { person: await somebody(tenant, [app, ...passkeys]), snapshot: true });
  await page.getByRole('switch').click();
  await page.getByText('One step will then be enough').waitFor();
});

scene('mfa/removing an app', async ({ tenant, open, page }) => {
  await open(element, { person: await somebody(tenant, [app, codes(3)]), snapshot: true });
  await press(page, 'Remove authenticator app');
  await page.getByText('Remove my backup codes too').waitFor();
});

scene('mfa/removal refused', async ({ tenant, open, page }) => {
  await tenant.configure({ signInExperience: { mfa: { policy: 'Mandatory' } } });
  await open(element, { person: await somebody(tenant, [app]), snapshot: true });
  await press(page, 'Remove authenticator app');
  await page.getByText('This is needed').waitFor();
});

scene('mfa/app, set up', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, []);
  await open(element, { person, snapshot: true });
  await press(page, 'Set up authenticator app');
  await proveByPassword(page, person);
  const code = page.getByLabel('Code from the app');
  await code.fill('000000');
  await page.getByText('That code isn’t right').waitFor();
});

scene('mfa/passkey, ready', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, []);
  await plugIn(page);
  await open(element, { person, snapshot: true });
  await press(page, 'Add a passkey');
  await proveByPassword(page, person);
  await page.locator('button.primary[aria-disabled=false]').waitFor();
});

scene('mfa/passkey, known already', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, []);
  await plugIn(page);
  await open(element, { person, snapshot: true });
  for (const again of [false, true]) {
    await press(page, 'Add a passkey');
    if (!again) await proveByPassword(page, person);
    await press(page, 'Create passkey');
    if (!again) await dialog(page, 'Name your passkey').getByText('Save').click();
  }
  await page.getByText('already has a passkey').waitFor();
});

scene('mfa/passkey, elsewhere', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, []);
  const address = await open(element, { person, snapshot: true });
  await page.goto(address.replace('localhost', '127.0.0.1'));
  await press(page, 'Add a passkey');
  await proveByPassword(page, person);
  await page.getByText('Add it on the sign-in page').waitFor();
});

scene('mfa/codes, viewed', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, [app, codes(4)]);
  await open(element, { person, snapshot: true });
  await press(page, 'View backup codes');
  await proveByPassword(page, person);
  await page.getByRole('listitem').first().waitFor();
});

scene('mfa/codes, lost half-way', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, [app, codes(4)]);
  await open(element, { person, snapshot: true });
  await press(page, 'New codes');
  await proveByPassword(page, person);
  const path = '/api/my-account/mfa-verifications';
  await tenant.fault({ method: 'POST', path, status: 500, times: 9 });
  await press(page, 'Create new codes');
  await page.getByText('You have no backup codes right now').waitFor();
});

scene('mfa/could not be loaded', async ({ tenant, open, page }) => {
  const person = await somebody(tenant, [app]);
  await tenant.fault({ path: '/api/my-account/mfa-settings', status: 500 });
  await open(element, { person, snapshot: true });
  await page.getByRole('alert').waitFor();
});
