import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { signInAgain } from './support/sign-in-again.ts';
import { proveByPassword } from './support/step-up.ts';

const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const backupCodes = ['0123456789', '1123456789', '2123456789', '3123456789', '4123456789'];
const ann = { username: 'ann', primaryEmail: 'ann@example.com', password };
const element = '<logto-mfa-manager></logto-mfa-manager>';
const everything = [
  'Totp',
  'WebAuthn',
  'BackupCode',
  'EmailVerificationCode',
  'PhoneVerificationCode',
];

const choice = (page: Page) =>
  page.getByRole('switch', { name: 'Ask for a second step when I sign in' });
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const warning = (page: Page) => page.getByText('Only one way past the second step');
const stopping = 'Stop asking for a second step?';

test('loading asks nobody anything', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({ ...ann, totpSecret, backupCodes });
  await open('<logto-account-settings></logto-account-settings>', {
    person,
    hash: '#security',
    snapshot: true,
  });
  await expect(group(page, 'Backup codes')).toContainText('5 left');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const requests = await tenant.requests({ path: '/api/*' });
  expect([...new Set(requests.map(({ method }) => method))]).toEqual(['GET']);
  await axe();
});

test('whether a second step is asked for is the person’s choice, and sign-in follows it', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  test.slow();
  const person = await tenant.person({ ...ann, totpSecret });
  await open(`<logto-account>${element}</logto-account>`, { person, auth: 'app-id' });
  await expect(choice(page)).toBeChecked();
  await expect(choice(page)).toHaveAccessibleDescription(/stolen password alone is not enough/);
  await choice(page).click();
  await expect(dialogBox(page, stopping)).toBeVisible();
  await axe();
  await dialog(page, stopping).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialogBox(page, stopping)).toHaveCount(0);
  await expect(choice(page)).toBeChecked();
  await expect(choice(page)).toBeFocused();
  await choice(page).press('Space');
  await dialog(page, stopping).getByRole('button', { name: 'Stop asking' }).click();
  await proveByPassword(page, person);
  await expect(choice(page)).not.toBeChecked();
  await expect(choice(page)).toHaveAccessibleDescription('One step is enough to get in.');
  await expect(warning(page)).toHaveCount(0);
  await axe();
  expect(await tenant.read(person)).toMatchObject({
    logtoConfig: { mfa: { skipMfaOnSignIn: true } },
  });
  const writes = await tenant.requests({ method: 'PATCH' });
  expect(writes.map(({ path }) => path)).toEqual(['/api/my-account/mfa-settings']);

  // One step is enough now: this person is not said to have an app, so a second step would never be passed.
  const { totpSecret: _, ...oneStep } = person;
  await signInAgain(page, tenant, oneStep);
  await expect(choice(page)).not.toBeChecked();
  await choice(page).click();
  await proveByPassword(page, person);
  await expect(choice(page)).toBeChecked();
});

test('with nothing left to ask for, nothing is said to be on, whatever the server’s flag says', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ ...ann, totpSecret });
  await tenant.change(person, {
    logtoConfig: {
      mfa: { enabled: true, skipped: false, skipMfaOnSignIn: false },
      passkeySignIn: { skipped: false },
    },
  });
  await open(element, { person, snapshot: true });
  await expect(choice(page)).toBeChecked();
  await page.getByRole('button', { name: 'Remove authenticator app' }).click();
  const sheet = dialog(page, 'Remove the authenticator app?');
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  await proveByPassword(page, person);
  await expect(choice(page)).not.toBeChecked();
  await expect(choice(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(choice(page)).toHaveAccessibleDescription('Add one of the ways below first.');
  await axe();
  expect(await tenant.read(person)).toMatchObject({ logtoConfig: { mfa: { enabled: true } } });
});

test('one way only is a reason to worry, and the way out is a click away', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ ...ann, totpSecret });
  await open(element, { person, snapshot: true });
  await expect(warning(page)).toBeVisible();
  await axe();
  await page.locator('.notice').getByRole('button', { name: 'Create backup codes' }).click();
  await proveByPassword(page, person);
  const sheet = dialog(page, 'Save your backup codes');
  await sheet.getByLabel('I have saved them').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(group(page, 'Backup codes')).toContainText('10 left');
  await expect(warning(page)).toHaveCount(0);
});

test.describe('where the owner wants a second step from everybody', () => {
  test.use({
    settings: {
      signInExperience: { mfa: { policy: 'PromptAtSignInAndSignUpMandatory' } },
    },
  });

  test('there is no switch, and it is said why', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person({ ...ann, totpSecret });
    await open(element, { person, snapshot: true });
    await expect(page.getByText('The owner of this site wants a second step')).toBeVisible();
    await expect(choice(page)).toHaveCount(0);
    await expect(warning(page)).toBeVisible();
    await axe();
    await tenant.change(person, { mfa: [] });
    await page.reload();
    await expect(page.getByText('You will be asked to set one up')).toBeVisible();
  });
});

test.describe('where codes by message are a second step, and risk is weighed', () => {
  test.use({
    settings: {
      signInExperience: { mfa: { factors: everything }, adaptiveMfa: { enabled: true } },
    },
  });

  test('they are shown with where they go', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person(ann);
    await open(element, { person, snapshot: true });
    await expect(group(page, 'Email code')).toContainText('Sent to ann@example.com.');
    await expect(group(page, 'Text message')).toContainText('Add a phone number to use it.');
    await expect(choice(page)).toHaveAccessibleDescription(/when a sign-in looks unusual/);
    await axe();
  });
});

test('shows only what its host names', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open('<logto-mfa-manager factors="totp backup-code"></logto-mfa-manager>', { person });
  await expect(group(page, 'Authenticator app')).toBeVisible();
  await expect(group(page, 'Backup codes')).toBeVisible();
  await expect(group(page, 'Passkeys')).toHaveCount(0);
});

test.describe('where the second step may only be looked at', () => {
  test.use({ settings: { accountCenter: { fields: { mfa: 'ReadOnly', passkey: 'Edit' } } } });

  test('the choice is not offered by a way round the owner’s switch', async ({
    tenant,
    open,
    page,
    axe,
  }) => {
    const person = await tenant.person({ ...ann, totpSecret, backupCodes });
    await open(element, { person, snapshot: true });
    await expect(group(page, 'Authenticator app')).toContainText('On');
    await expect(choice(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Replace authenticator app' })).toHaveCount(0);
    await axe();
  });
});

test('a page that does not know the switch learns it from the first refusal', async ({
  tenant,
  open,
  page,
}) => {
  await tenant.configure({ accountCenter: { fields: { mfa: 'ReadOnly' } } });
  const person = await tenant.person({ ...ann, totpSecret });
  await open(element, { person });
  await choice(page).click();
  await dialog(page, stopping).getByRole('button', { name: 'Stop asking' }).click();
  await proveByPassword(page, person);
  await expect(choice(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Replace authenticator app' })).toHaveCount(0);
});

test('what could not be loaded is neither off nor unset, and can be loaded again', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ ...ann, totpSecret });
  await tenant.fault({ path: '/api/my-account/mfa-settings', status: 500 });
  await open(element, { person });
  await expect(group(page, 'Authenticator app')).toContainText('On');
  await expect(page.getByRole('alert')).toContainText('went wrong on our side');
  await expect(choice(page)).toHaveCount(0);
  await axe();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(choice(page)).toBeChecked();

  await tenant.fault({ path: '/api/my-account/mfa-verifications', status: 500 });
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('went wrong on our side');
  await expect(page.getByText('Not set')).toHaveCount(0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(group(page, 'Authenticator app')).toContainText('On');
});

test('the choice itself survives a stumble', async ({ tenant, open, page }) => {
  const person = await tenant.person({ ...ann, totpSecret });
  await open(element, { person });
  await choice(page).click();
  await tenant.fault({ method: 'PATCH', path: '/api/my-account/mfa-settings', status: 500 });
  await dialog(page, stopping).getByRole('button', { name: 'Stop asking' }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, stopping).getByRole('alert')).toContainText('went wrong on our side');
  await expect(choice(page)).toBeChecked();
  await dialog(page, stopping).getByRole('button', { name: 'Stop asking' }).click();
  await expect(choice(page)).not.toBeChecked();
});
