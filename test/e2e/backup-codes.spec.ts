import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from './driver.ts';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { signInAgain, startOver } from './support/sign-in-again.ts';
import { proveByPassword, question } from './support/step-up.ts';

const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const ann = { username: 'ann', primaryEmail: 'ann@example.com', password, totpSecret };
const element = '<logto-backup-codes></logto-backup-codes>';
const old = Array.from({ length: 10 }, (_, index) => `${index}aaaaaaaaa`);
const verifications = '/api/my-account/mfa-verifications';

const fresh = 'Save your backup codes';
const asking = 'Create new backup codes?';
const row = (page: Page) => page.getByRole('group', { name: 'Backup codes' });
const press = (page: Page, name: string) => row(page).getByRole('button', { name }).click();

/** The codes as they can be read in an open sheet. */
async function onScreen(page: Page, title = fresh): Promise<string[]> {
  await expect(dialogBox(page, title)).toBeVisible();
  const items = dialog(page, title).getByRole('listitem');
  await expect(items).toHaveCount(10);
  return (await items.allTextContents()).map((text) => text.trim());
}

/** What sign-in accepts: it looks at the first set only. */
async function accepted(tenant: E2eTenant, person: E2ePerson): Promise<string[] | undefined> {
  const { mfa } = (await tenant.read(person)) as {
    mfa: { type: string; codes?: { code: string; usedAt?: string }[] }[];
  };
  const first = mfa.find(({ type }) => type === 'BackupCode');
  return first?.codes?.filter(({ usedAt }) => !usedAt).map(({ code }) => code);
}

async function save(page: Page): Promise<void> {
  await dialog(page, fresh).getByLabel('I have saved them').check();
  await dialog(page, fresh).getByRole('button', { name: 'Done' }).click();
  await expect(dialogBox(page, fresh)).toHaveCount(0);
}

/** Used up, as the server keeps them. */
const usedUp = (code: string) => ({ code, usedAt: '2026-05-01T08:00:00.000Z' });

async function withCodes(tenant: E2eTenant, codes: object[], details: object = ann) {
  const person = await tenant.person(details);
  const { mfa } = (await tenant.read(person)) as { mfa: object[] };
  const createdAt = '2026-05-01T08:00:00.000Z';
  const set = { id: 'old', type: 'BackupCode', createdAt, codes };
  await tenant.change(person, { mfa: [...mfa, set] });
  return person;
}

test('the first codes: what is on screen opens the second step, once', async ({
  tenant,
  open,
  page,
  axe,
  problems,
}) => {
  test.slow();
  // The sign-in page refuses a code that was used.
  problems.expect(/second\/code$/);
  const person = await tenant.person(ann);
  await open(`<logto-account>${element}</logto-account>`, { person, auth: 'app-id' });
  await expect(row(page)).toContainText('Not set');
  await press(page, 'Create');
  await proveByPassword(page, person);
  const codes = await onScreen(page);
  await axe();
  expect(await accepted(tenant, person)).toEqual(codes);
  await dialog(page, fresh).getByRole('button', { name: 'Done' }).click();
  await expect(dialog(page, fresh).getByLabel('I have saved them')).toHaveAccessibleDescription(
    'Tick the box once you have saved them.',
  );
  await axe();
  await save(page);
  await expect(row(page)).toContainText('10 left');

  for (const works of [true, false]) {
    await startOver(page);
    await page.getByLabel('Username, email or phone number').fill('ann');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByLabel('Code from your authenticator app').fill(codes[0]!);
    await page.getByRole('button', { name: 'Continue' }).click();
    if (works) await expect(row(page)).toContainText('9 left');
    else await expect(page.getByText('That code is not right.')).toBeVisible();
  }
});

test('new codes in place of others: asked first, and only the new ones work', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ ...ann, backupCodes: old });
  await open(element, { person });
  await press(page, 'New codes');
  await proveByPassword(page, person);
  await expect(dialog(page, asking)).toContainText('Your 10 unused codes stop working at once.');
  await axe();
  expect(await accepted(tenant, person)).toEqual(old);
  await dialog(page, asking).getByRole('button', { name: 'Create new codes' }).click();
  const codes = await onScreen(page);
  expect(await accepted(tenant, person)).toEqual(codes);
  expect(codes.some((code) => old.includes(code))).toBe(false);
  await save(page);
});

test('all used, then new: the empty set does not stay in front of the new one', async ({
  tenant,
  open,
  page,
}) => {
  test.slow();
  const person = await withCodes(tenant, old.map(usedUp));
  await open(`<logto-account>${element}</logto-account>`, { person, auth: 'app-id' });
  await expect(row(page)).toContainText('All used');
  await press(page, 'New codes');
  await proveByPassword(page, person);
  const codes = await onScreen(page);
  expect(await accepted(tenant, person)).toEqual(codes);
  await save(page);
  await startOver(page);
  await page.getByLabel('Username, email or phone number').fill('ann');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code from your authenticator app').fill(codes[3]!);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(row(page)).toContainText('9 left');
});

test('a failure half-way: the truth is told, and the same codes are tried again', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ ...ann, backupCodes: old });
  await open(element, { person });
  await press(page, 'New codes');
  await proveByPassword(page, person);
  // Once by itself, once more after a look at the server.
  await tenant.fault({ method: 'POST', path: verifications, status: 500, times: 2 });
  await dialog(page, asking).getByRole('button', { name: 'Create new codes' }).click();
  const failed = dialog(page, 'Create backup codes');
  await expect(failed.getByRole('alert')).toContainText('You have no backup codes right now');
  await axe();
  expect(await accepted(tenant, person)).toBeUndefined();
  const sent = requestsWithCodes(page);
  await failed.getByRole('button', { name: 'Try again' }).click();
  const codes = await onScreen(page);
  expect(sent).toEqual([codes]);
  expect(await accepted(tenant, person)).toEqual(codes);
  await save(page);
});

/** The sets of codes that are sent from now on. */
function requestsWithCodes(page: Page): string[][] {
  const sent: string[][] = [];
  page.on('request', (request) => {
    const { codes } = (request.postDataJSON() ?? {}) as { codes?: string[] };
    if (codes) sent.push(codes);
  });
  return sent;
}

test('a failure before anything was removed: the old codes are said to work, and do', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person({ ...ann, backupCodes: old });
  await open(element, { person });
  await press(page, 'New codes');
  await proveByPassword(page, person);
  await tenant.fault({ method: 'DELETE', path: `${verifications}/*`, status: 500 });
  await dialog(page, asking).getByRole('button', { name: 'Create new codes' }).click();
  await expect(dialog(page, asking).getByRole('alert')).toContainText(
    'Nothing was changed. Your old codes still work.',
  );
  expect(await accepted(tenant, person)).toEqual(old);
  await dialog(page, asking).getByRole('button', { name: 'Try again' }).click();
  const codes = await onScreen(page);
  expect(await accepted(tenant, person)).toEqual(codes);
});

test('a lost connection half-way: nobody knows, and nothing else is claimed', async ({
  tenant,
  open,
  page,
  context,
  problems,
}) => {
  problems.expect(/ERR_INTERNET_DISCONNECTED/);
  const person = await tenant.person({ ...ann, backupCodes: old });
  await open(element, { person });
  await press(page, 'New codes');
  await proveByPassword(page, person);
  await page.route(`**${verifications}`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await context.setOffline(true);
    return route.abort('internetdisconnected');
  });
  await dialog(page, asking).getByRole('button', { name: 'Create new codes' }).click();
  const failed = page.locator('logto-backup-codes-dialog').getByRole('alert');
  await expect(failed).toContainText('We could not find out which codes work.');
  await page.unroute(`**${verifications}`);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  const codes = await onScreen(page);
  expect(await accepted(tenant, person)).toEqual(codes);
});

test('are looked at again, with the used ones told apart in words', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const codes = old.map((code, index) => (index < 8 ? usedUp(code) : { code }));
  const person = await withCodes(tenant, codes);
  await open(element, { person });
  await expect(row(page)).toContainText('2 left');
  await tenant.forgetRequests();
  await press(page, 'View');
  await proveByPassword(page, person);
  const title = 'Your backup codes';
  const items = dialog(page, title).getByRole('listitem');
  await expect(items).toHaveCount(10);
  await expect(items.first()).toHaveText(/0aaaaaaaaa\s+used/);
  await expect(items.nth(8)).toHaveText('8aaaaaaaaa');
  await axe();
  expect(await tenant.requests({ path: `${verifications}/backup-codes` })).toHaveLength(1);
});

test('are copied, downloaded and printed with the numbers they have on screen', async ({
  tenant,
  open,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Printing opens a window of the system's, so what would be printed is kept instead.
  await context.addInitScript(() => {
    window.print = () => {
      window.top!.document.documentElement.dataset['printed'] = document.body.innerText;
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  const person = await withCodes(tenant, [usedUp(old[0]!), { code: old[1] }, { code: old[2] }]);
  await open(element, { person });
  await press(page, 'View');
  await proveByPassword(page, person);
  const sheet = dialog(page, 'Your backup codes');
  const lines = [
    'Your backup codes',
    'localhost',
    'ann@example.com',
    '',
    ' 2. 1aaaaaaaaa',
    ' 3. 2aaaaaaaaa',
  ];
  const text = (given: string | undefined) => given?.replaceAll('\r', '').trimEnd().split('\n');

  await sheet.getByRole('button', { name: 'Copy' }).click();
  await expect(sheet.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(text(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(lines);

  const downloading = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Download' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('backup-codes-localhost.txt');
  expect(text(await readFile(await download.path(), 'utf8'))).toEqual(lines);

  await sheet.getByRole('button', { name: 'Print' }).click();
  const printed = await page.evaluate(() => document.documentElement.dataset['printed']);
  expect(text(printed)).toEqual(lines);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('few are marked, and none is left alone by accident', async ({ tenant, open, page, axe }) => {
  const person = await withCodes(tenant, [{ code: old[0]! }]);
  await open('<logto-mfa-manager></logto-mfa-manager>', { person, snapshot: true });
  await expect(row(page).locator('.chip.warn')).toHaveText('1 left');
  await tenant.change(person, {
    mfa: ((await tenant.read(person)) as { mfa: { type: string }[] }).mfa.filter(
      ({ type }) => type === 'BackupCode',
    ),
  });
  await page.reload();
  await expect(row(page)).toContainText('They do nothing by themselves.');
  await expect(row(page).getByRole('button', { name: 'New codes' })).toHaveCount(0);
  await axe();
  await press(page, 'Remove backup codes');
  const sheet = dialog(page, 'Remove your backup codes?');
  await axe();
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  await proveByPassword(page, person);
  await expect(row(page)).toContainText('Once you have an authenticator app or a passkey.');
  await expect(row(page).getByRole('button')).toHaveCount(0);
  expect(await accepted(tenant, person)).toBeUndefined();
});

test('are removed from their sheet', async ({ tenant, open, page }) => {
  const person = await tenant.person({ ...ann, backupCodes: old });
  await open(element, { person });
  await press(page, 'View');
  await proveByPassword(page, person);
  await dialog(page, 'Your backup codes').getByRole('button', { name: 'Remove' }).click();
  const sheet = dialog(page, 'Remove your backup codes?');
  await expect(sheet).toContainText('All of them stop working.');
  await sheet.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(row(page)).toContainText('Not set');
  expect(await accepted(tenant, person)).toBeUndefined();
});

for (const [status, code, words] of [
  [400, 'session.mfa.mfa_factor_not_enabled', 'switched this off'],
  [422, 'session.mfa.backup_code_can_not_be_alone', 'need another way beside them'],
  [422, 'user.backup_code_already_in_use', 'There are other codes already'],
  [422, 'user.wrong_backup_code_format', 'The server refused these codes'],
] as const) {
  test(`${code} is said in words`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    const refused = requestsWithCodes(page);
    await tenant.fault({ method: 'POST', path: verifications, status, body: { code } });
    await press(page, 'Create');
    await proveByPassword(page, person);
    const failed = dialog(page, 'Create backup codes').getByRole('alert');
    await expect(failed).toContainText('You have no backup codes yet.');
    await expect(failed).toContainText(words);
    await dialog(page, 'Create backup codes').getByRole('button', { name: 'Try again' }).click();
    const codes = await onScreen(page);
    expect(await accepted(tenant, person)).toEqual(codes);
    // Codes whose form was refused are not sent again.
    const again = code !== 'user.wrong_backup_code_format';
    expect(codes.every((one) => refused[0]?.includes(one))).toBe(again);
  });
}

test('codes that are gone when they are looked at are said to be', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ ...ann, backupCodes: old });
  await open(element, { person });
  await expect(row(page)).toContainText('10 left');
  await tenant.change(person, { mfa: [] });
  await press(page, 'View');
  await proveByPassword(page, person);
  await expect(dialog(page, 'Your backup codes').getByRole('alert')).toContainText(
    'There are no backup codes any more.',
  );
  await axe();
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
  await expect(dialog(page, fresh).getByRole('list')).toBeFocused();
  for (const name of ['Copy', 'Download', 'Print']) {
    await page.keyboard.press('Tab');
    await expect(dialog(page, fresh).getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(dialog(page, fresh).getByLabel('I have saved them')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(row(page)).toContainText('10 left');
  await expect(row(page).getByRole('button', { name: 'New codes' })).toBeFocused();
});

test('signing in with the app still works after all of this', async ({ tenant, open, page }) => {
  test.slow();
  const person = await tenant.person({ ...ann, backupCodes: old });
  await open(`<logto-account>${element}</logto-account>`, { person, auth: 'app-id' });
  await press(page, 'New codes');
  await proveByPassword(page, person);
  await dialog(page, asking).getByRole('button', { name: 'Create new codes' }).click();
  await onScreen(page);
  await save(page);
  await signInAgain(page, tenant, person);
  await expect(row(page)).toContainText('10 left');
});
