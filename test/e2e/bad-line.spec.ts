import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { proveByPassword, questionBox } from './support/step-up.ts';

const ann = { username: 'ann', primaryEmail: 'ann@example.com', name: 'Ann Archer', password };
const element = '<logto-username-field></logto-username-field>';
const title = 'Change your username';
const path = '/api/my-account';
const unauthorized = { status: 401, body: { code: 'auth.unauthorized', message: 'Unauthorized.' } };

const start = (page: Page) => page.getByRole('button', { name: 'Change username' }).click();
const input = (page: Page) => dialog(page, title).getByRole('textbox', { name: 'Username' });
const save = (page: Page) => dialog(page, title).getByRole('button', { name: 'Save' }).click();

test('a token that is refused in the middle is renewed once, unseen', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person, auth: 'app-id' });
  await start(page);
  await proveByPassword(page, person);
  await input(page).fill('anna');
  await tenant.forgetRequests();
  await tenant.fault({ ...unauthorized, method: 'PATCH', path });
  await save(page);
  await expect(page.getByRole('group', { name: 'Username' })).toContainText('anna');
  await expect(questionBox(page)).toHaveCount(0);
  expect(await tenant.requests({ method: 'POST', path: '/oidc/token' })).toHaveLength(1);
  expect(await tenant.requests({ method: 'PATCH', path })).toHaveLength(2);
});

test('a sign-in that ended in the middle is offered again, and what was typed stays', async ({
  tenant,
  open,
  page,
  context,
  axe,
  problems,
}) => {
  // The browser and Logto's client both note the refused renewal.
  problems.expect(/\/oidc\/token|Logto requester error/);
  const person = await tenant.person(ann);
  await open(element, { person, auth: 'app-id' });
  await start(page);
  await proveByPassword(page, person);
  await input(page).fill('anna');
  await tenant.forgetRequests();
  await tenant.change(person, { isSuspended: true });
  await save(page);
  const over = dialogBox(page, 'You are signed out');
  await expect(over).toBeVisible();
  await axe();
  expect(await tenant.requests({ method: 'POST', path: '/oidc/token' })).toHaveLength(1);
  await tenant.change(person, { isSuspended: false });

  const signIn = dialog(page, 'You are signed out').getByRole('button', { name: 'Sign in' });
  const [aside] = await Promise.all([context.waitForEvent('page'), signIn.click()]);
  // It was there for nothing else, and leaves as soon as the person is known.
  if (!aside.isClosed()) await aside.waitForEvent('close');
  await expect(over).toBeHidden();
  await expect(input(page)).toHaveValue('anna');
  await save(page);
  await expect(page.getByRole('group', { name: 'Username' })).toContainText('anna');
});

test('somebody else who signs in then gets nothing of what was typed', async ({
  tenant,
  open,
  page,
  context,
  problems,
}) => {
  problems.expect(/\/oidc\/token|Logto requester error/);
  const person = await tenant.person(ann);
  const other = await tenant.person({ username: 'ben', name: 'Ben', password });
  await open('<logto-profile-form></logto-profile-form>', { person, auth: 'app-id' });
  await page.getByRole('button', { name: 'Edit: About you' }).click();
  await page.getByLabel('Nickname').fill('A secret of Ann');
  await tenant.endSessions(person);
  await page.getByRole('button', { name: 'Save' }).click();
  const signIn = dialog(page, 'You are signed out').getByRole('button', { name: 'Sign in' });
  const [aside] = await Promise.all([context.waitForEvent('page'), signIn.click()]);
  await tenant.signIn(aside, other);
  await expect(page.getByRole('group', { name: 'Name' })).toContainText('Ben');
  await expect(page.getByLabel('Nickname')).toHaveCount(0);
  expect(await tenant.read(other)).toMatchObject({ profile: {} });
});

for (const reach of ['offline', 'unavailable'] as const) {
  test(`a sign-in that cannot be reached is told of (${reach})`, async ({
    tenant,
    open,
    page,
    context,
    problems,
  }) => {
    problems.expect(/net::ERR_|Logto requester error/);
    await open(element, { auth: 'app-id' });
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    if (reach === 'offline') await context.setOffline(true);
    else await page.route(`${tenant.endpoint}/**`, (route) => route.abort());
    await page.getByRole('button', { name: 'Sign in' }).click();
    const words =
      reach === 'offline' ? 'You seem to be offline' : 'Something went wrong on our side';
    await expect(page.getByText(words)).toBeVisible();
    await context.setOffline(false);
    await page.unroute(`${tenant.endpoint}/**`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${tenant.endpoint}/**`);
  });
}

test('a form whose code cannot be fetched offline says so, and opens once there is a network', async ({
  tenant,
  open,
  page,
  context,
  problems,
}) => {
  problems.expect(/net::ERR_/);
  await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person(ann) });
  const edit = page.getByRole('button', { name: 'Edit: About you' });
  await expect(edit).toBeVisible();
  await context.setOffline(true);
  await edit.click();
  await expect(page.getByText('You seem to be offline')).toBeVisible();
  await context.setOffline(false);
  await edit.click();
  await expect(page.getByLabel('Nickname')).toBeVisible();
});

test('a host that has no token any more is told, and what was typed stays', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page);
  await proveByPassword(page, person);
  await input(page).fill('anna');
  await tenant.fault({ ...unauthorized, path: '/api/*', times: 20 });
  await save(page);
  await expect(dialogBox(page, 'You are signed out')).toBeVisible();
  await axe();
  await page.keyboard.press('Escape');
  await expect(input(page)).toHaveValue('anna');
  await tenant.clearFaults();
  await save(page);
  await expect(page.getByRole('group', { name: 'Username' })).toContainText('anna');
});

for (const [what, fault, words] of [
  [
    'the server stumbles',
    { status: 500, body: { message: 'Internal server error.' } },
    'Something went wrong on our side.',
  ],
  [
    'a proxy answers in HTML',
    { status: 502, body: '<h1>Bad gateway</h1>' },
    'Something went wrong on our side.',
  ],
] as const) {
  test(`when ${what}, it is said in words, and what was typed stays`, async ({
    tenant,
    open,
    page,
  }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await start(page);
    await proveByPassword(page, person);
    await input(page).fill('anna');
    await tenant.fault({ ...fault, method: 'PATCH', path });
    await save(page);
    await expect(input(page)).toHaveAccessibleDescription(new RegExp(words));
    await expect(input(page)).toHaveValue('anna');
    expect(await tenant.requests({ method: 'PATCH', path })).toHaveLength(1);
    await save(page);
    await expect(page.getByRole('group', { name: 'Username' })).toContainText('anna');
  });
}

test('without a line it is said in words, and what was typed stays', async ({
  tenant,
  open,
  page,
  context,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page);
  await proveByPassword(page, person);
  await input(page).fill('anna');
  await context.setOffline(true);
  await save(page);
  await expect(input(page)).toHaveAccessibleDescription(/You seem to be offline\./);
  await expect(input(page)).toHaveValue('anna');
  await context.setOffline(false);
  await save(page);
  await expect(page.getByRole('group', { name: 'Username' })).toContainText('anna');
});

test('an account that cannot be read is said in words, with a way to try again', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await tenant.fault({
    method: 'GET',
    path,
    status: 500,
    body: { message: 'Internal server error.' },
  });
  await open('<logto-account-settings></logto-account-settings>', { person });
  await expect(page.getByText('Something went wrong on our side.')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
});

test('while it waits, the shape of what is to come is shown', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await tenant.fault({ method: 'GET', path, delay: 3000 });
  await open('<logto-account-settings></logto-account-settings>', { person });
  await expect(page.getByText('Loading…').first()).toBeAttached();
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
  await expect(page.getByText('Loading…')).toHaveCount(0);
});

test('what could not be had offline comes by itself once there is a network', async ({
  tenant,
  open,
  page,
  context,
  problems,
}) => {
  problems.expect(/net::ERR_/);
  const offline = page.getByText('You seem to be offline');
  const person = await tenant.person(ann);
  await open('<logto-account-settings section="profile"></logto-account-settings>', { person });
  await expect(page.getByRole('button', { name: 'Edit: About you' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Connected accounts' }).click();
  await expect(offline.first()).toBeVisible();
  await page.getByRole('link', { name: 'Security', exact: true }).click();
  await expect(offline.first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('group', { name: 'Username' })).toContainText('ann');
  await expect(offline).toHaveCount(0);
  await page.getByRole('link', { name: 'Connected accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Connected accounts' })).toBeVisible();
  await expect(offline).toHaveCount(0);
});
