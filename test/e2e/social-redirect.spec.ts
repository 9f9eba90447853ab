/** Where no window can be had, the page goes to the provider itself, and has to find its way again. */
import type { Page } from '@playwright/test';
import type { E2eTenant } from './driver.ts';
import { expect, password } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { button, identitiesOf, row, test, withoutWindows } from './support/social.ts';
import { proveByPassword, question } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };
const settings = '<logto-account-settings></logto-account-settings>';
const inSettings = { markup: settings, hash: '#connected' };
const chosenTitle = 'Is this the right account?';
const minute = 60_000;

async function travel(page: Page, tenant: E2eTenant, name: string, account?: string) {
  await button(page, name).click();
  await page.waitForURL(/\/authorize\?/);
  await tenant.chooseSocialAccount(page, account);
  await page.waitForURL(/\/account\//);
}

/** What the browser kept of the way, as far as scripts can read it. */
const keptNotes = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('logto-account-elements', 1);
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const names = [...database.objectStoreNames];
    if (names.length === 0) return 'no store';
    const reading = database.transaction(names).objectStore('notes').getAll();
    return new Promise<number>((resolve) => {
      reading.onsuccess = () => resolve(reading.result.length);
    });
  });

test('a page that may open no window goes there and comes back to the same section', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  const address = await settle(person, inSettings);
  await travel(page, tenant, 'Connect Google', 'Robin Roe');
  const back = dialog(page, 'Connect Google?');
  await expect(back).toContainText('can be connected to Ann Archer now');
  await expect(page.getByRole('heading', { name: 'Connected accounts' })).toBeVisible();
  expect(page.url()).toBe(`${address}#connected`);
  await axe();
  expect(await identitiesOf(tenant, person)).toEqual({});
  await back.getByRole('button', { name: 'Connect' }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
  await dialog(page, chosenTitle).getByRole('button', { name: 'Yes' }).click();
  await expect(page.getByText('Google is connected: robin@mail.example.')).toBeAttached();
  await expect(row(page, 'Google')).toContainText('robin@mail.example');
  expect(await identitiesOf(tenant, person)).toEqual({ google: 'google-robin' });
  expect(await keptNotes(page)).toBe(0);
});

test('replaces by the same way', async ({ tenant, settle, page }) => {
  await withoutWindows(page);
  const identities = { github: { userId: 'old', details: { email: 'a@example.com' } } };
  const person = await tenant.person({ ...ann, identities });
  await settle(person, inSettings);
  await travel(page, tenant, 'Replace GitHub account', 'Robin Roe');
  const back = dialog(page, 'Replace your GitHub account?');
  await expect(back).toContainText('can take the place of a@example.com now');
  await back.getByRole('button', { name: 'Replace' }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, 'Account replaced')).toContainText('robin@mail.example');
  expect(await identitiesOf(tenant, person)).toEqual({ github: 'github-robin' });
});

test('makes a connection alive again by the same way', async ({ tenant, settle, page }) => {
  await withoutWindows(page);
  const identities = { google: { userId: 'google-robin', details: {} } };
  const person = await tenant.person({ ...ann, identities });
  await settle(person);
  await button(page, 'Check connection to Google').click();
  await expect(row(page, 'Google')).toContainText('No connection kept');
  await travel(page, tenant, 'Reconnect Google', 'Robin Roe');
  await expect(row(page, 'Google')).toContainText('Connection works');
  await expect(page.getByText('The connection to Google works again.')).toBeAttached();
});

test('whoever says no on return has nothing connected', async ({ tenant, settle, page }) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  await settle(person, inSettings);
  await travel(page, tenant, 'Connect Google', 'Robin Roe');
  await dialog(page, 'Connect Google?').getByRole('button', { name: 'Cancel' }).click();
  await expect(dialogBox(page, 'Connect Google?')).toBeHidden();
  await expect(button(page, 'Connect Google')).toBeFocused();
  await page.reload();
  await expect(row(page, 'Google')).toContainText('Not connected');
  expect(await identitiesOf(tenant, person)).toEqual({});
});

test('a question closed on return leads back to the word that was asked for', async ({
  tenant,
  settle,
  page,
}) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  await settle(person);
  await travel(page, tenant, 'Connect Google', 'Robin Roe');
  const back = dialog(page, 'Connect Google?');
  await back.getByRole('button', { name: 'Connect' }).click();
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await back.getByRole('button', { name: 'Connect' }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
});

test('a no at the provider comes back in words', async ({ tenant, settle, page }) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  const address = await settle(person, inSettings);
  await travel(page, tenant, 'Connect Google');
  await expect(row(page, 'Google').getByRole('alert')).toContainText('You did not allow it');
  expect(page.url()).toBe(`${address}#connected`);
});

test('a record that lapsed on the way ends in words', async ({ tenant, settle, page }) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  await settle(person);
  await button(page, 'Connect Google').click();
  await page.waitForURL(/\/authorize\?/);
  await tenant.advance(11 * minute);
  await tenant.chooseSocialAccount(page, 'Robin Roe');
  await expect(row(page, 'Google').getByRole('alert')).toContainText('longer than ten minutes');
});

test('whoever turns back on the way is told that nothing happened, or finds everything as it was', async ({
  tenant,
  settle,
  page,
}) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  await settle(person);
  await button(page, 'Connect Google').click();
  await page.waitForURL(/\/authorize\?/);
  await page.goBack();
  await expect(button(page, 'Connect Google')).toBeVisible();
  await expect(row(page, 'Google')).toContainText('Not connected');
});

test('an answer that nobody asked for is refused in words, and not passed on', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  const address = await settle(person, inSettings);
  await tenant.forgetRequests();
  await page.goto(`${address}?state=logtopage${'ab'.repeat(32)}&code=stolen`);
  await expect(page.getByText('This answer was not asked for here')).toBeVisible();
  expect(page.url()).toBe(address);
  await axe();
  expect(await tenant.requests({ path: '/api/verifications/social/verify' })).toEqual([]);
  expect(await identitiesOf(tenant, person)).toEqual({});
});

test('an answer counts once, in whichever tab comes first', async ({
  tenant,
  settle,
  page,
  context,
}) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  await settle(person);
  let answer = '';
  page.on('request', (request) => {
    if (request.url().includes('code=')) answer = request.url();
  });
  await travel(page, tenant, 'Connect Google', 'Robin Roe');
  await expect(dialogBox(page, 'Connect Google?')).toBeVisible();
  const other = await context.newPage();
  await other.exposeFunction('hostToken', async () => (await tenant.tokens(person)).accessToken);
  await other.goto(answer);
  await expect(other.getByText('was used already')).toBeVisible();
  expect(await identitiesOf(tenant, person)).toEqual({});
});

test('somebody else who signed in meanwhile gets nothing of it', async ({
  tenant,
  settle,
  page,
}) => {
  await withoutWindows(page);
  const bob = await tenant.person({ username: 'bob', password });
  const person = await tenant.person(ann);
  await settle(person);
  await button(page, 'Connect Google').click();
  await page.waitForURL(/\/authorize\?/);
  await page.addInitScript(
    `window.hostToken = async () => ${JSON.stringify((await tenant.tokens(bob)).accessToken)};`,
  );
  await tenant.chooseSocialAccount(page, 'Robin Roe');
  await expect(row(page, 'Google').getByRole('alert')).toContainText(
    'while signed in as somebody else',
  );
  expect(await identitiesOf(tenant, bob)).toEqual({});
});

test('signs in by itself and connects by the same address', async ({ tenant, open, page }) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  await open(settings, {
    person,
    auth: 'app-id',
    hash: '#connected',
    attributes: { settings: `${tenant.endpoint}/settings.json` },
  });
  await travel(page, tenant, 'Connect Google', 'Robin Roe');
  await dialog(page, 'Connect Google?').getByRole('button', { name: 'Connect' }).click();
  await proveByPassword(page, person);
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
});

test('leads back into the dialog of the user button', async ({ tenant, settle, page }) => {
  await withoutWindows(page);
  const person = await tenant.person(ann);
  await settle(person, { markup: '<logto-user-button></logto-user-button>' });
  await button(page, 'Account of Ann Archer').click();
  await button(page, 'Account settings').click();
  await page.getByRole('link', { name: 'Connected accounts' }).click();
  await travel(page, tenant, 'Connect Google', 'Robin Roe');
  await expect(dialogBox(page, 'Connect Google?')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Connected accounts' })).toBeVisible();
});

for (const [browser, userAgent] of Object.entries({
  'an Android web view':
    'Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/139.0.0.0 Mobile Safari/537.36',
  'the browser of an app on an iPhone':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
})) {
  test.describe(`in ${browser}`, () => {
    test.use({ userAgent });
    test('no window is tried', async ({ tenant, settle, page, context }) => {
      const person = await tenant.person(ann);
      await settle(person);
      await travel(page, tenant, 'Connect Google', 'Robin Roe');
      await expect(dialogBox(page, 'Connect Google?')).toBeVisible();
      expect(context.pages()).toHaveLength(1);
    });
  });
}
