import type { Page } from '@playwright/test';
import { userAgents } from '../support/user-agents.ts';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { signInElsewhere } from './support/other-browser.ts';
import { proveByPassword } from './support/step-up.ts';

const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const backupCodes = ['0123456789', '1123456789', '2123456789', '3123456789', '4123456789'];
const ann = { username: 'ann', primaryEmail: 'ann@example.com', password };
const settings = '<logto-account-settings></logto-account-settings>';

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('what is found is mended where it is found', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({ ...ann, totpSecret });
  await open('<logto-security-checkup></logto-security-checkup>', { person, snapshot: true });
  await expect(group(page, 'If you lose your phone')).toContainText('You could be locked out');
  await axe();
  const requests = await tenant.requests({ path: '/api/*' });
  expect([...new Set(requests.map(({ method }) => method))]).toEqual(['GET']);
  await press(page, 'Create codes');
  await proveByPassword(page, person);
  const sheet = dialog(page, 'Save your backup codes');
  await sheet.getByLabel('I have saved them').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(group(page, 'Backup codes')).toContainText('10 left');
  await expect(page.getByText('All is well')).toBeVisible();
  await axe();
});

test('“This wasn’t me” goes on past what fails, and offers it again', async ({
  browser,
  tenant,
  open,
  page,
  axe,
}) => {
  test.slow();
  const person = await tenant.person({ ...ann, totpSecret, backupCodes });
  const address = await open(settings, {
    person,
    auth: 'app-id',
    hash: '#checkup',
    snapshot: true,
  });
  const phone = await signInElsewhere(browser, tenant, {
    address,
    person,
    userAgent: userAgents.iphone,
    trust: true,
  });
  const program = await tenant.tokens(person, { userAgent: 'curl/8.5.0', thirdParty: true });
  const others = [phone.accessToken(), program.accessToken];
  for (const token of others) expect(await tenant.statusOf(token)).toBe(200);

  await press(page, 'This wasn’t me');
  await expect(dialogBox(page, 'Secure your account')).toBeVisible();
  await axe();
  await tenant.forgetRequests();
  await press(page, 'Start');
  await proveByPassword(page, person);
  await tenant.fault({ method: 'DELETE', path: '/api/my-account/trusted-devices/*', status: 500 });
  const words = 'entirely different words';
  const form = dialog(page, 'Choose a new password');
  await form.getByRole('textbox', { name: 'New password' }).fill(words);
  await form.getByRole('button', { name: 'Save' }).click();

  await expect(dialogBox(page, 'Almost done')).toBeVisible();
  const step = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(step('Change your password')).toContainText('Your password is changed.');
  await expect(step('Sign out everywhere else')).toContainText('2 other browsers are signed out');
  await expect(step('Forget all trusted devices')).toContainText(
    'Something went wrong on our side',
  );
  await expect(step('Make new backup codes')).toContainText('no longer work');
  await axe();
  for (const token of others) expect(await tenant.statusOf(token), 'its next call').toBe(401);
  expect(await tenant.refresh(await phone.refreshToken()), 'its refresh').toBe(false);
  await phone.context.close();

  await tenant.forgetRequests();
  await press(page, 'Try again');
  await expect(dialogBox(page, 'Everybody else is out')).toBeVisible();
  await expect(step('Forget all trusted devices')).toContainText('One device is no longer trusted');
  const tried = await tenant.requests({ path: '/api/my-account/*' });
  expect(new Set(tried.map(({ path }) => path.split('/')[3]))).toEqual(
    new Set(['trusted-devices']),
  );

  await press(page, 'Save your new codes');
  const sheet = dialog(page, 'Save your backup codes');
  await expect(sheet.getByRole('listitem')).toHaveCount(10);
  await sheet.getByLabel('I have saved them').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('All is well'), 'signed in here').toBeVisible();
  const { mfa } = (await tenant.read(person)) as { mfa: { codes?: { code: string }[] }[] };
  const held = mfa.flatMap(({ codes = [] }) => codes.map(({ code }) => code));
  expect(held).toHaveLength(10);
  expect(held).not.toContain(backupCodes[0]);
});
