import type { Page } from '@playwright/test';
import type { E2eTenant } from '../e2e/driver.ts';
import { dialog } from '../e2e/support/dialog.ts';
import { proveByPassword } from '../e2e/support/step-up.ts';
import { userAgents } from '../support/user-agents.ts';
import { password, scene } from './scene.ts';

const ann = { username: 'ann', name: 'Ann Archer', primaryEmail: 'ann@example.com', password };
const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const backupCodes = Array.from({ length: 10 }, (_, index) => `${index}f3a9c07d${index}`);
const element = '<logto-security-checkup></logto-security-checkup>';
const createdAt = '2026-05-01T08:00:00.000Z';
const passkeys = [
  { id: 'mac', type: 'WebAuthn', createdAt, name: 'iCloud Keychain', agent: userAgents.mac },
  { id: 'key', type: 'WebAuthn', createdAt, name: 'Blue key' },
];

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function somebodyWithAHistory(tenant: E2eTenant) {
  const person = await tenant.person({ ...ann, totpSecret, backupCodes });
  const from = (country: string, city: string) => ({
    context: { ip: '203.0.113.24', country, city },
  });
  await tenant.tokens(person, { userAgent: userAgents.windows, ...from('DE', 'Berlin') });
  await tenant.tokens(person, { userAgent: 'curl/8.5.0' });
  await tenant.trust(person, { userAgent: userAgents.ipad });
  return person;
}

scene('checkup/all is well', async ({ tenant, open, page }) => {
  const person = await tenant.person({ ...ann, totpSecret, backupCodes });
  const { mfa } = (await tenant.read(person)) as { mfa: object[] };
  await tenant.change(person, { mfa: [...mfa, ...passkeys] });
  await open(element, { person, snapshot: true });
  await page.getByText('All is well').waitFor();
});

scene('checkup/some to look at', async ({ tenant, open, page }) => {
  const person = await tenant.person({ username: 'ann', name: 'Ann Archer', password, totpSecret });
  await open(element, {
    person,
    snapshot: true,
    attributes: { 'password-changed-at': '2021-05-03' },
  });
  await page.getByText('worth a look').waitFor();
});

scene('checkup/nothing set up', async ({ tenant, open, page }) => {
  await open(element, { person: await tenant.person(ann), snapshot: true });
  await page.getByText('worth a look').waitFor();
});

scene('checkup/in the settings', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open('<logto-account-settings></logto-account-settings>', {
    person,
    snapshot: true,
    hash: '#sessions',
  });
  await press(page, 'Show');
  await proveByPassword(page, person);
  await page.getByText('This browser').waitFor();
  await page.getByRole('link', { name: 'Security check-up' }).click();
  await page.getByText('to look at').waitFor();
});

scene('checkup/in German', async ({ tenant, open, page }) => {
  const person = await tenant.person({ ...ann, totpSecret });
  await open(element, { person, snapshot: true, lang: 'de' });
  await page.getByText('sollten Sie sich ansehen').waitFor();
});

scene('checkup/part could not be read', async ({ tenant, open, page }) => {
  const person = await tenant.person({ ...ann, totpSecret });
  await tenant.fault({ path: '/api/my-account/mfa-verifications', status: 500 });
  await open(element, { person, snapshot: true });
  await page.getByRole('alert').waitFor();
});

scene('checkup/this wasn’t me', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(element, { person, snapshot: true });
  await press(page, 'This wasn’t me');
  await page.getByText('one after the other').waitFor();
});

const shutOut = async (page: Page, person: { id: string; password?: string }) => {
  await press(page, 'This wasn’t me');
  await press(page, 'Start');
  await proveByPassword(page, person);
};

scene('checkup/a new password', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(element, { person, snapshot: true });
  await shutOut(page, person);
  await page.getByRole('textbox', { name: 'New password' }).fill('long enough');
});

scene('checkup/one thing did not work', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(element, { person, snapshot: true });
  await tenant.fault({ method: 'DELETE', path: '/api/my-account/trusted-devices/*', status: 500 });
  await shutOut(page, person);
  await page.getByRole('textbox', { name: 'New password' }).fill('wholly different words');
  await press(page, 'Save');
  await page.getByText('Almost done').waitFor();
});

scene('checkup/everybody else is out', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(element, { person, snapshot: true });
  await shutOut(page, person);
  await dialog(page, 'Choose a new password').getByText('Keep the one I have').click();
  await page.getByText('Everybody else is out').waitFor();
});
