import type { Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from './driver.ts';
import { expect, password, test } from './fixtures.ts';
import { plugIn } from './support/authenticator.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { startOver } from './support/sign-in-again.ts';
import { proveByPassword, question } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', primaryEmail: 'ann@example.com', password };
const element = '<logto-passkey-manager></logto-passkey-manager>';
const minute = 60_000;

const adding = 'Add a passkey';
const naming = 'Name your passkey';
const create = (page: Page) => dialog(page, adding).getByRole('button', { name: 'Create passkey' });
const row = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const options = '/api/verifications/web-authn/registration';

/** Opens the dialog; the question who one is has been asked and answered. */
async function start(page: Page, person: E2ePerson): Promise<void> {
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await proveByPassword(page, person);
  await expect(create(page)).toHaveAttribute('aria-disabled', 'false');
}

async function finish(page: Page, name: string): Promise<void> {
  const field = dialog(page, naming).getByRole('textbox', { name: 'Name' });
  await expect(field).toBeFocused();
  await field.fill(name);
  await dialog(page, naming).getByRole('button', { name: 'Save' }).click();
  await expect(dialogBox(page, naming)).toHaveCount(0);
  await expect(row(page, name)).toBeVisible();
}

/** Lets the server want something else of the authenticator. */
async function changeOptions(page: Page, change: (given: Options) => void): Promise<void> {
  await page.route(`**${options}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { registrationOptions: Options };
    change(body.registrationOptions);
    await route.fulfill({ response: answer, json: body });
  });
}

interface Options {
  timeout?: number;
  authenticatorSelection?: object;
}

async function passkeysOf(tenant: E2eTenant, person: E2ePerson) {
  const { mfa } = (await tenant.read(person)) as { mfa: { type: string; name?: string }[] };
  return mfa.filter(({ type }) => type === 'WebAuthn').map(({ name }) => name);
}

test('is added, and signs the person in again', async ({ tenant, open, page, axe }) => {
  test.slow();
  const person = await tenant.person(ann);
  const authenticator = await plugIn(page);
  await open(`<logto-account><logto-passkey-manager></logto-passkey-manager></logto-account>`, {
    person,
    auth: 'app-id',
  });
  await start(page, person);
  await create(page).click();
  await expect(dialogBox(page, naming)).toBeVisible();
  await axe();
  await finish(page, 'Test device');
  await axe();
  expect(await passkeysOf(tenant, person)).toEqual(['Test device']);
  expect(await authenticator.credentials()).toHaveLength(1);
  await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeFocused();

  await startOver(page);
  await page.getByLabel('Username, email or phone number').fill('ann');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(row(page, 'Test device')).toContainText('used today');
});

test.describe('where people sign in with passkeys', () => {
  test.use({ settings: { signInExperience: { passkeySignIn: { enabled: true } } } });

  test('it is all it takes to sign in, and whether one is suggested is the person’s choice', async ({
    tenant,
    open,
    page,
    axe,
  }) => {
    test.slow();
    const person = await tenant.person(ann);
    await plugIn(page);
    await open(`<logto-account><logto-passkey-manager></logto-passkey-manager></logto-account>`, {
      person,
      auth: 'app-id',
      snapshot: true,
    });
    const suggestion = page.getByRole('switch', { name: 'Suggest a passkey when I sign in' });
    await expect(suggestion).toBeChecked();
    await suggestion.click();
    await proveByPassword(page, person);
    await expect(suggestion).not.toBeChecked();
    expect(await tenant.read(person)).toMatchObject({
      logtoConfig: { passkeySignIn: { skipped: true } },
    });
    await axe();
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await create(page).click();
    await finish(page, 'Test device');

    await startOver(page);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(row(page, 'Test device')).toContainText('used today');
    await expect(suggestion).not.toBeChecked();
  });
});

test('is renamed, and the platform hears of it', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  const authenticator = await plugIn(page);
  await open(element, { person });
  await start(page, person);
  await create(page).click();
  await finish(page, 'Old name');
  await tenant.change(person, { name: 'Ann Baker' });
  await page.getByRole('button', { name: 'Rename Old name' }).click();
  const title = 'Rename this passkey';
  const field = dialog(page, title).getByRole('textbox', { name: 'Name' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Old name');
  await axe();
  await field.fill(' ');
  await dialog(page, title).getByRole('button', { name: 'Save' }).click();
  await expect(field).toHaveAccessibleDescription(/Please give it a name/);
  await field.fill('New name');
  await dialog(page, title).getByRole('button', { name: 'Save' }).click();
  await expect(dialogBox(page, title)).toHaveCount(0);
  await expect(row(page, 'New name')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rename New name' })).toBeFocused();
  expect(await passkeysOf(tenant, person)).toEqual(['New name']);
  await expect.poll(() => authenticator.told.updated).toHaveLength(1);
  expect(await authenticator.credentials()).toMatchObject([{ userDisplayName: 'Ann Baker' }]);
});

test('is removed, here and on the device', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({ ...ann, totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' });
  const authenticator = await plugIn(page);
  await open(element, { person, snapshot: true });
  await start(page, person);
  await create(page).click();
  await finish(page, 'Lost laptop');
  await page.getByRole('button', { name: 'Remove Lost laptop' }).click();
  const sheet = dialog(page, 'Remove Lost laptop?');
  await expect(sheet).toContainText('Your second step will be: authenticator app.');
  await expect(sheet).toContainText('You can still sign in with: password and email code.');
  await axe();
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(row(page, 'Lost laptop')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeFocused();
  expect(await passkeysOf(tenant, person)).toEqual([]);
  await expect.poll(() => authenticator.told.deleted).toHaveLength(1);
  expect(await authenticator.credentials()).toEqual([]);
});

test('that this device has already is not added twice', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  await plugIn(page);
  await open(element, { person });
  await start(page, person);
  await create(page).click();
  await finish(page, 'First');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await create(page).click();
  await expect(dialog(page, adding).getByRole('alert')).toContainText('already has a passkey');
  await axe();
  expect(await passkeysOf(tenant, person)).toEqual(['First']);
});

for (const [what, kind] of [
  ['keep passkeys', { hasResidentKey: false }],
  ['tell who is there', { hasUserVerification: false, isUserVerified: false }],
] as const) {
  test(`an authenticator that cannot ${what} is no dead end`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await plugIn(page, kind);
    await open(element, { person });
    await start(page, person);
    await create(page).click();
    // Browsers do not tell pages what an authenticator lacks.
    await expect(dialog(page, adding).getByRole('alert')).toContainText('or with another device');
    await expect(create(page)).toHaveAttribute('aria-disabled', 'false');
    expect(await passkeysOf(tenant, person)).toEqual([]);
  });
}

test('a key that the server has to name is as good a second step', async ({
  tenant,
  open,
  page,
}) => {
  test.slow();
  const person = await tenant.person(ann);
  const authenticator = await plugIn(page, { hasResidentKey: false });
  await changeOptions(page, (given) => {
    given.authenticatorSelection = { userVerification: 'required', residentKey: 'discouraged' };
  });
  await open(`<logto-account>${element}</logto-account>`, { person, auth: 'app-id' });
  await start(page, person);
  await create(page).click();
  await finish(page, 'Security key');
  expect(await authenticator.credentials()).toMatchObject([{ isResidentCredential: false }]);
  await startOver(page);
  await page.getByLabel('Username, email or phone number').fill('ann');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(row(page, 'Security key')).toContainText('used today');
});

test('somebody who is not recognised can try again', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  const authenticator = await plugIn(page, { isUserVerified: false });
  await open(element, { person });
  await start(page, person);
  await tenant.forgetRequests();
  await create(page).click();
  await expect(dialog(page, adding).getByRole('alert')).toContainText('No passkey was created');
  // Options that were used are not used again.
  expect(await tenant.requests({ path: options })).toHaveLength(1);
  await authenticator.change({ isUserVerified: true });
  await create(page).click();
  await finish(page, 'Second try');
});

test('a question nobody answers ends by itself, in words of its own', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  const authenticator = await plugIn(page, { automaticPresenceSimulation: false });
  await changeOptions(page, (given) => {
    given.timeout = 1000;
  });
  await open(element, { person });
  await start(page, person);
  await create(page).click();
  await expect(dialog(page, adding).getByRole('alert')).toContainText('That took too long');
  await authenticator.change({ automaticPresenceSimulation: true });
  await create(page).click();
  await finish(page, 'In time');
});

test('closing the dialog closes the browser’s question', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  const authenticator = await plugIn(page, { automaticPresenceSimulation: false });
  await open(element, { person });
  await start(page, person);
  await create(page).click();
  await expect(dialog(page, adding).getByRole('status')).toHaveText(/Follow what your browser/);
  await dialog(page, adding).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialogBox(page, adding)).toHaveCount(0);
  await authenticator.change({ automaticPresenceSimulation: true });
  // A question that were still open would be answered now, or stand in the way of the next.
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await create(page).click();
  await finish(page, 'The only one');
  expect(await authenticator.credentials()).toHaveLength(1);
});

test('one that is not given a name in the end is taken from the device again', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  const authenticator = await plugIn(page);
  await open(element, { person });
  await start(page, person);
  await create(page).click();
  await dialog(page, naming).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialogBox(page, naming)).toHaveCount(0);
  await expect.poll(() => authenticator.credentials()).toEqual([]);
  expect(await passkeysOf(tenant, person)).toEqual([]);
});

test('options are fetched again before they lapse', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await plugIn(page);
  await page.clock.install();
  await open(element, { person });
  await start(page, person);
  await tenant.forgetRequests();
  // Not much more than nine minutes: the request for new ones has twenty seconds of the same clock.
  await page.clock.runFor(9.1 * minute);
  await expect(create(page)).toHaveAttribute('aria-disabled', 'false');
  expect(await tenant.requests({ path: options })).toHaveLength(1);
});

test('a proof that lapses while a name is chosen is asked for, and the passkey is kept', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await plugIn(page);
  await open(element, { person });
  await start(page, person);
  await tenant.fault({
    method: 'POST',
    path: '/api/my-account/mfa-verifications',
    status: 401,
    body: { code: 'verification_record.permission_denied' },
  });
  await create(page).click();
  await dialog(page, naming).getByRole('textbox', { name: 'Name' }).fill('Kept');
  await dialog(page, naming).getByRole('button', { name: 'Save' }).click();
  await proveByPassword(page, person);
  await expect(row(page, 'Kept')).toBeVisible();
  expect(await passkeysOf(tenant, person)).toEqual(['Kept']);
});

test('one that took longer than ten minutes is made again', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  const authenticator = await plugIn(page);
  await open(element, { person });
  await start(page, person);
  await create(page).click();
  await expect(dialogBox(page, naming)).toBeVisible();
  await tenant.advance(11 * minute);
  await dialog(page, naming).getByRole('button', { name: 'Save' }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, adding).getByRole('alert')).toContainText('longer than ten minutes');
  await expect.poll(() => authenticator.credentials()).toEqual([]);
  await create(page).click();
  await finish(page, 'Faster');
});

for (const [code, words] of [
  ['session.mfa.webauthn_verification_failed', 'could not be checked'],
  ['session.mfa.pending_info_not_found', 'took too long'],
  ['verification_record.not_found', 'longer than ten minutes'],
] as const) {
  test(`${code} is said in words, and the next try works`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    const authenticator = await plugIn(page);
    await open(element, { person });
    await start(page, person);
    await tenant.fault({ path: `${options}/verify`, status: 400, body: { code } });
    await create(page).click();
    await expect(dialog(page, adding).getByRole('alert')).toContainText(words);
    await create(page).click();
    await finish(page, 'Second try');
    expect(await authenticator.credentials()).toHaveLength(1);
  });
}

test('options that do not come are asked for again on request', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await plugIn(page);
  await open(element, { person });
  await tenant.fault({ path: options, status: 500 });
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, adding).getByRole('alert')).toContainText('went wrong on our side');
  await axe();
  await dialog(page, adding).getByRole('button', { name: 'Try again' }).click();
  await create(page).click();
  await finish(page, 'After all');
});

test.describe('where the owner has switched passkeys off', () => {
  test.use({ settings: { signInExperience: { mfa: { factors: ['Totp'] } } } });

  test('a page that did not know says so when the server does', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await plugIn(page);
    await open(element, { person });
    await start(page, person);
    await create(page).click();
    await dialog(page, naming).getByRole('button', { name: 'Save' }).click();
    await expect(
      dialog(page, naming).getByRole('textbox', { name: 'Name' }),
    ).toHaveAccessibleDescription(/switched passkeys off/);
  });
});

test.describe('where the list is closed but passkeys are open', () => {
  test.use({ settings: { accountCenter: { fields: { mfa: 'Off', passkey: 'Edit' } } } });

  for (const snapshot of [true, false]) {
    test(`a passkey can be added without a list, settings ${snapshot ? 'known' : 'unknown'}`, async ({
      tenant,
      open,
      page,
      axe,
    }) => {
      const person = await tenant.person(ann);
      await plugIn(page);
      await open('<logto-mfa-manager></logto-mfa-manager>', { person, snapshot });
      await expect(page.getByText('Yours cannot be listed here.')).toBeVisible();
      await axe();
      await start(page, person);
      await create(page).click();
      await dialog(page, naming).getByRole('textbox', { name: 'Name' }).fill('Unlisted');
      await dialog(page, naming).getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Unlisted was added.')).toBeAttached();
      expect(await passkeysOf(tenant, person)).toEqual(['Unlisted']);
    });
  }
});

test('where this site’s address will not do, it is added on Logto’s own page, and back', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  test.slow();
  const person = await tenant.person(ann);
  await plugIn(page);
  const address = await open(
    '<logto-account><logto-passkey-manager></logto-passkey-manager></logto-account>',
    { person, auth: 'app-id', snapshot: true },
  );
  // The same page by a name that is not the server's.
  await page.goto(address.replace('localhost', '127.0.0.1'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, adding)).toContainText('cannot be created on this site’s address');
  await axe();
  const link = dialog(page, adding).getByRole('link', { name: 'Add it on the sign-in page' });
  await expect(link).toBeFocused();
  await link.click();
  await page.getByRole('button', { name: 'Create passkey' }).click();
  await page.waitForURL(/^http:\/\/127\.0\.0\.1/);
  await expect(row(page, 'Added on the sign-in page')).toBeVisible();
});

test('all of it works by keyboard', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await plugIn(page);
  await open(element, { person });
  await expect(row(page, 'Passkeys')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question(page).getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(create(page)).toBeFocused();
  await expect(create(page)).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('Enter');
  await expect(dialog(page, naming).getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(row(page, 'By keyboard')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Rename By keyboard' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const removal = dialog(page, 'Remove By keyboard?');
  await expect(removal.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row(page, 'By keyboard')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeFocused();
});
