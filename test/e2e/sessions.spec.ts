import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { userAgents } from '../support/user-agents.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { signInElsewhere } from './support/other-browser.ts';
import { proveByPassword, question, questionBox } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };
const settings = '<logto-account-settings></logto-account-settings>';
const sessions = '<logto-session-list></logto-session-list>';
const threeLists = `<logto-account>
  ${sessions}<logto-app-list></logto-app-list><logto-device-list></logto-device-list>
</logto-account>`;

const show = (page: Page) => page.getByRole('button', { name: 'Show', exact: true }).first();
/** What the browser and Logto's own client have to say about a sign-in that ended. */
const refusedRefresh = /\/oidc\/token|invalid_grant/;

const apps = (page: Page) => page.getByRole('list', { name: 'From other companies' });
const row = (page: Page, name: string | RegExp) =>
  page.getByRole('listitem').filter({ hasText: name });

test('nothing that needs a proof is asked for before the click, and one proof opens all lists', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await tenant.tokens(person, { userAgent: userAgents.windows, thirdParty: true, scope: 'openid' });
  await tenant.trust(person, { userAgent: userAgents.ipad });
  await open(threeLists, { person });
  await expect(show(page)).toBeVisible();
  const paths = async () => (await tenant.requests({ path: '/api/*' })).map(({ path }) => path);
  expect(await paths()).toEqual(['/api/my-account']);
  await show(page).click();
  await expect(questionBox(page)).toBeVisible();
  expect(await paths()).toEqual(['/api/my-account']);
  await proveByPassword(page, person);
  await expect(row(page, 'Chrome on Windows')).toBeVisible();
  await expect(apps(page)).toContainText('Photo prints');
  await expect(row(page, 'Safari on iPad')).toBeVisible();
  expect((await paths()).filter((path) => path.startsWith('/api/verifications'))).toHaveLength(1);
  await axe();
});

test('a browser that is signed out really is out, and this one is not', async ({
  browser,
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  const address = await open(settings, { person, auth: 'app-id', hash: '#sessions' });
  const phone = await signInElsewhere(browser, tenant, {
    address,
    person,
    userAgent: userAgents.iphone,
  });
  expect(await tenant.statusOf(phone.accessToken())).toBe(200);
  await show(page).click();
  await proveByPassword(page, person);
  await expect(row(page, 'Chrome on Linux')).toContainText('This browser');
  await expect(row(page, 'Safari on iPhone')).toContainText('Signed in now with password');
  await page.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
  await expect(row(page, 'Safari on iPhone')).toBeHidden();

  expect(await tenant.statusOf(phone.accessToken()), 'its next call').toBe(401);
  expect(await tenant.refresh(await phone.refreshToken()), 'its refresh').toBe(false);
  await phone.page.reload();
  await expect(phone.page.getByText('You are signed out')).toBeVisible();
  await phone.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(phone.page, 'its session is over too').toHaveURL(new RegExp(tenant.endpoint));
  await phone.context.close();

  await page.reload();
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
});

test('signing out everywhere else ends all of it, and keeps this browser', async ({
  browser,
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  const address = await open(settings, { person, auth: 'app-id', hash: '#sessions' });
  const phone = await signInElsewhere(browser, tenant, {
    address,
    person,
    userAgent: userAgents.android,
  });
  const others = [
    await tenant.tokens(person, { userAgent: userAgents.windows }),
    await tenant.tokens(person, { userAgent: userAgents.mac, thirdParty: true, scope: 'openid' }),
  ];
  await show(page).click();
  await proveByPassword(page, person);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  const warning = dialog(page, 'Sign out everywhere else?');
  await expect(warning).toContainText('3 other browsers');
  await axe();
  await warning.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();

  for (const token of [phone.accessToken(), ...others.map(({ accessToken }) => accessToken)]) {
    expect(await tenant.statusOf(token)).toBe(401);
  }
  expect(await tenant.refresh(await phone.refreshToken())).toBe(false);
  await phone.context.close();
  await page.reload();
  await show(page).click();
  await proveByPassword(page, person);
  await expect(row(page, 'Chrome on Linux')).toContainText('This browser');
  await expect(page.getByRole('list', { name: 'Where you are signed in' })).toHaveCount(1);
});

test('signing out here is said in every tab', async ({ tenant, open, page, context }) => {
  const person = await tenant.person(ann);
  const address = await open(settings, { person, auth: 'app-id', hash: '#sessions' });
  const second = await context.newPage();
  await second.goto(address);
  await expect(second.getByText('Ann Archer').first()).toBeVisible();
  await show(page).click();
  await proveByPassword(page, person);
  await page.getByRole('button', { name: 'Sign out This browser' }).click();
  const back = page.waitForEvent('load');
  await dialog(page, 'Sign out here?').getByRole('button', { name: 'Sign out' }).click();
  await expect(second.getByText('Your sign-in has ended.')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await back;
  await expect(page.getByText('You are signed out')).toBeVisible();
});

test('a sign-out elsewhere is noticed when the page is looked at again', async ({
  tenant,
  open,
  page,
  problems,
}) => {
  problems.expect(refusedRefresh);
  const person = await tenant.person(ann);
  await page.clock.install();
  await open(settings, { person, auth: 'app-id' });
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
  const see = (state: string) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await tenant.endSessions(person);
  await see('hidden');
  await page.clock.fastForward(61_000);
  await see('visible');
  await expect(page.getByText('Your sign-in has ended.')).toBeVisible();
});

test('what is done in one tab shows in the other', async ({ tenant, open, page, context }) => {
  const person = await tenant.person(ann);
  await tenant.tokens(person, { userAgent: userAgents.windows });
  const address = await open(settings, { person, auth: 'app-id', hash: '#sessions' });
  const second = await context.newPage();
  await second.goto(`${address}#sessions`);
  for (const tab of [page, second]) {
    await show(tab).click();
    await proveByPassword(tab, person);
    await expect(row(tab, 'Chrome on Windows')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Sign out Chrome on Windows' }).click();
  await expect(row(second, 'Chrome on Windows')).toBeHidden();
});

test('an app loses all it was allowed, and what that does is said before', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  const prints = { thirdParty: true, scope: 'openid profile email offline_access' };
  const tokens = [
    await tenant.tokens(person, { ...prints, userAgent: userAgents.windows }),
    await tenant.tokens(person, { ...prints, userAgent: userAgents.mac }),
  ];
  await open('<logto-app-list></logto-app-list>', { person });
  await show(page).click();
  await proveByPassword(page, person);
  await expect(apps(page)).toContainText(
    'May use your name and picture, your email address, and your account while you are away',
  );
  await page.getByRole('button', { name: 'Remove access of Photo prints' }).click();
  const warning = dialog(page, 'Remove access of Photo prints?');
  await expect(warning).toContainText('What it already knows stays with it.');
  await expect(warning).toContainText('you may have to sign in again');
  await axe();
  await warning.getByRole('button', { name: 'Remove access' }).click();
  await expect(apps(page)).toBeHidden();
  for (const { accessToken } of tokens) expect(await tenant.statusOf(accessToken)).toBe(401);
});

test('a forgotten device is asked for the second step again', async ({
  browser,
  tenant,
  open,
  page,
  problems,
}) => {
  problems.expect(refusedRefresh);
  const person = await tenant.person({ ...ann, totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' });
  const list = '<logto-device-list></logto-device-list>';
  const address = await open(list, { person, auth: 'app-id' });
  const phone = await signInElsewhere(browser, tenant, {
    address,
    person,
    userAgent: userAgents.iphone,
    trust: true,
  });
  await tenant.endSessions(person);
  await phone.page.evaluate(() => localStorage.clear());
  await phone.page.goto(address);
  await phone.page.getByRole('button', { name: 'Sign in' }).click();
  await tenant.signIn(phone.page, person);
  await expect(phone.page, 'a trusted device passes without').toHaveURL(address);

  await page.goto(address);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await tenant.signIn(page, person);
  await show(page).click();
  await proveByPassword(page, person);
  await page.getByRole('button', { name: 'Forget Safari on iPhone' }).click();
  await expect(page.getByText('There are no trusted devices.')).toBeVisible();

  await tenant.endSessions(person);
  await phone.page.evaluate(() => localStorage.clear());
  await phone.page.goto(address);
  await phone.page.getByRole('button', { name: 'Sign in' }).click();
  await phone.page.getByLabel('Username, email or phone number').fill('ann');
  await phone.page.getByLabel('Password').fill(password);
  await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(phone.page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await phone.context.close();
});

test('all of it goes by keyboard', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await tenant.tokens(person, { userAgent: userAgents.windows });
  await tenant.tokens(person, { userAgent: userAgents.iphone });
  await open(sessions, { person });
  await expect(show(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(show(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page).getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  const windows = page.getByRole('button', { name: 'Sign out Chrome on Windows' });
  await windows.focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Chrome on Windows')).toBeHidden();
  await expect(page.getByRole('listitem').and(page.locator(':focus'))).toHaveCount(1);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).focus();
  await page.keyboard.press('Enter');
  const warning = dialogBox(page, 'Sign out everywhere else?');
  await expect(warning).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(warning).toBeHidden();
  await expect(page.getByRole('button', { name: 'Sign out everywhere else' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You are signed in nowhere else.')).toBeVisible();
});
