import type { Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from './driver.ts';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { proofs, proveByEmail, proveByPassword, questionBox } from './support/step-up.ts';

const ann = {
  username: 'ann',
  primaryEmail: 'ann@example.com',
  primaryPhone: '12025550123',
  name: 'Ann Archer',
  password,
};
const element = '<logto-password-field></logto-password-field>';
const better = 'another horse, another stable';
const title = /^(Set a password|Change your password)$/;
const minute = 60_000;

const row = (page: Page) => page.getByRole('group', { name: 'Password' });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const box = (page: Page) => dialogBox(page, title);
const form = (page: Page) => dialog(page, title);
const input = (page: Page) => page.getByRole('textbox', { name: 'New password' });
const rules = (page: Page) => page.getByRole('list', { name: 'Your new password' });
const others = (page: Page) => page.getByRole('checkbox', { name: 'Sign out everywhere else' });
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();
const passwordOf = async (tenant: E2eTenant, person: E2ePerson) =>
  (await tenant.read(person))['password'];

async function start(page: Page, person: E2ePerson): Promise<void> {
  await press(page, 'Change password');
  await proveByPassword(page, person);
  await expect(input(page)).toBeFocused();
}

for (const [how, prove] of Object.entries(proofs)) {
  test(`is changed after a proof by ${how}`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await press(page, 'Change password');
    await prove(page, person, tenant);
    await input(page).fill(better);
    await others(page).uncheck();
    await save(page);
    await expect(box(page)).toHaveCount(0);
    await expect(row(page)).toContainText('Your password is changed.');
    await expect(page.getByRole('button', { name: 'Change password' })).toBeFocused();
    expect(await passwordOf(tenant, person)).toBe(better);
  });
}

test('is set by somebody who has nothing to prove themselves with, without being asked', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ name: 'Carol', identities: { google: { userId: 'g' } } });
  await open(element, { person });
  await expect(row(page)).toContainText('Not set');
  await press(page, 'Set a password');
  await expect(questionBox(page)).toHaveCount(0);
  await expect(others(page), 'nobody else can know it').toHaveCount(0);
  await axe();
  await input(page).fill(better);
  await save(page);
  await expect(row(page)).toContainText('Your password is set.');
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible();
  expect(await passwordOf(tenant, person)).toBe(better);
});

test('is set by somebody who signs in with codes, after a code', async ({ tenant, open, page }) => {
  const person = await tenant.person({ primaryEmail: 'dave@example.com' });
  await open(element, { person });
  await press(page, 'Set a password');
  await proveByEmail(page, person, tenant);
  await input(page).fill(better);
  await save(page);
  await expect(row(page)).toContainText('Your password is set.');
  expect(await passwordOf(tenant, person)).toBe(better);
});

test('a password set in another tab meanwhile is asked for after all', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person({ username: 'carol' });
  await open(element, { person });
  await press(page, 'Set a password');
  await tenant.change(person, { password });
  await input(page).fill(better);
  await save(page);
  await proveByPassword(page, { ...person, password });
  await expect(box(page)).toHaveCount(0);
  expect(await passwordOf(tenant, person)).toBe(better);
});

test('the rules are ticked off while it is typed', async ({ tenant, open, page, axe }) => {
  await tenant.configure({
    signInExperience: { passwordPolicy: { length: { min: 10 }, characterTypes: { min: 2 } } },
  });
  const person = await tenant.person(ann);
  await open(element, { person, snapshot: true });
  await start(page, person);
  const items = rules(page).getByRole('listitem');
  const ticks = async () =>
    (await items.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  expect(await ticks()).toEqual([
    'Not yet: At least 10 characters',
    'Not yet: 2 of these four: small letters, capital letters, digits, symbols',
    'Not yet: Not just your name, username, email or phone',
    'Not yet: Not just repeats or neighbours, like aaaa or 1234',
  ]);
  await axe();
  await input(page).fill('annarcher');
  await expect(items.nth(2)).toContainText('Not yet');
  await expect(items.nth(3)).toContainText('Done');
  await input(page).fill('Another horse');
  for (const index of [0, 1, 2, 3]) await expect(items.nth(index)).toContainText('Done');
  await axe();
  await input(page).fill('Anöther horse');
  await expect(items.filter({ hasText: 'Only letters from A to Z' })).toContainText('Not yet');
  await save(page);
  await expect(input(page)).toHaveAccessibleDescription(/That is not enough yet/);
  await expect(input(page)).toBeFocused();
  await axe();
  expect(await tenant.requests({ path: '/api/my-account/password' })).toEqual([]);
});

test('what the server has against it is said item by item', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await expect(rules(page), 'nothing is known of the policy').toHaveCount(0);
  await input(page).fill('aaaa');
  await save(page);
  await expect(input(page)).toHaveAccessibleDescription(/That is not enough yet/);
  await expect(rules(page)).toContainText('At least 8 characters');
  await expect(rules(page)).toContainText('Not just repeats or neighbours');
  await expect(input(page)).toBeFocused();
  await expect(input(page)).toHaveValue('aaaa');
  await axe();
  await input(page).fill('password123');
  await expect(rules(page)).toHaveCount(0);
  await save(page);
  await expect(rules(page)).toContainText('Not one that was leaked');
  await input(page).fill(password);
  await save(page);
  await expect(input(page)).toHaveAccessibleDescription(/That is your password already/);
  await input(page).fill('');
  await save(page);
  await expect(input(page)).toHaveAttribute('aria-invalid', 'true');
  await input(page).fill(better);
  await others(page).uncheck();
  await save(page);
  await expect(row(page)).toContainText('Your password is changed.');
});

test('nothing of it is cut or trimmed', async ({ tenant, open, page }) => {
  await tenant.configure({ signInExperience: { passwordPolicy: { length: { max: 300 } } } });
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  const long = `  ${'0123 horses '.repeat(24)} `;
  await input(page).fill(long);
  await others(page).uncheck();
  await save(page);
  await expect(row(page)).toContainText('Your password is changed.');
  expect(await passwordOf(tenant, person)).toBe(long);
});

test('it can be looked at', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await input(page).fill(better);
  await expect(input(page)).toHaveAttribute('type', 'password');
  await press(page, 'Show password');
  await expect(input(page)).toHaveAttribute('type', 'text');
  await expect(input(page)).toHaveValue(better);
  await press(page, 'Hide password');
  await expect(input(page)).toHaveAttribute('type', 'password');
});

test.describe('everywhere else', () => {
  const sessions = async (tenant: E2eTenant, person: E2ePerson) => {
    const { accessToken } = await tenant.tokens(person, { userAgent: 'Elsewhere' });
    return accessToken;
  };
  const works = async (tenant: E2eTenant, token: string) => {
    const headers = { Authorization: `Bearer ${token}` };
    return (await fetch(`${tenant.endpoint}/api/my-account`, { headers })).status;
  };

  test('the person is signed out, and stays signed in here', async ({
    tenant,
    open,
    page,
    axe,
  }) => {
    const person = await tenant.person(ann);
    const elsewhere = [await sessions(tenant, person), await sessions(tenant, person)];
    await open(element, { person });
    await start(page, person);
    await input(page).fill(better);
    await expect(others(page)).toBeChecked();
    await axe();
    await save(page);
    await expect(row(page)).toContainText(
      'Your password is changed. Signed out in 2 other places.',
    );
    for (const token of elsewhere) expect(await works(tenant, token)).toBe(401);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible();
  });

  test('nothing happens where it is not wanted', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    const elsewhere = await sessions(tenant, person);
    await open(element, { person });
    await start(page, person);
    await input(page).fill(better);
    await others(page).uncheck();
    await save(page);
    await expect(row(page)).toContainText('Your password is changed.');
    expect(await works(tenant, elsewhere)).toBe(200);
  });

  test('what did not work is said, and tried again', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person(ann);
    const elsewhere = await sessions(tenant, person);
    await open(element, { person });
    await start(page, person);
    await input(page).fill(better);
    await tenant.fault({
      method: 'DELETE',
      path: '/api/my-account/sessions/*',
      status: 500,
      body: { code: 'oidc.failed_to_revoke_grant', message: '' },
    });
    await save(page);
    const dialogs = dialog(page, 'Sign out everywhere else');
    await expect(dialogs).toContainText(
      'Your password is changed, but you could not be signed out',
    );
    expect(await passwordOf(tenant, person)).toBe(better);
    expect(await works(tenant, elsewhere)).toBe(200);
    await axe();
    await press(page, 'Try again');
    await expect(row(page)).toContainText('Signed out in one other place.');
    expect(await works(tenant, elsewhere)).toBe(401);
  });
});

test.describe('password managers', () => {
  for (const [where, markup] of [
    ['alone on a page', element],
    ['in the settings', '<logto-account-settings></logto-account-settings>'],
    ['inside a root', `<logto-account>${element}</logto-account>`],
  ] as const) {
    test(`find the fields ${where}, in one form with the name`, async ({ tenant, open, page }) => {
      const person = await tenant.person(ann);
      await open(markup, { person, hash: '#security' });
      /** What somebody sees who does not look into shadow roots. */
      const seen = () =>
        page.evaluate(() => {
          const input = document.querySelector<HTMLInputElement>('input[type=password]');
          const name = input?.form?.querySelector<HTMLInputElement>('[autocomplete=username]');
          return input && { autocomplete: input.autocomplete, name: name?.value };
        });
      expect(await seen()).toBeNull();
      await press(page, 'Change password');
      await expect(questionBox(page)).toBeVisible();
      expect(await seen()).toEqual({ autocomplete: 'current-password', name: 'ann' });
      await proveByPassword(page, person);
      await expect(input(page)).toBeFocused();
      expect(await seen()).toEqual({ autocomplete: 'new-password', name: 'ann' });
      await input(page).fill(better);
      await others(page).uncheck();
      await save(page);
      await expect(row(page)).toContainText('Your password is changed.');
      expect(await seen(), 'nothing is left in the page').toBeNull();
      expect(await page.locator('logto-credentials').count()).toBe(0);
    });
  }
});

test('what was typed stays through a lapsed proof, a bad line and a stumbling server', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await input(page).fill(better);
  await others(page).uncheck();
  await page.context().setOffline(true);
  await save(page);
  await expect(input(page)).toHaveAccessibleDescription(/You seem to be offline/);
  await page.context().setOffline(false);
  await tenant.fault({ path: '/api/my-account/password', status: 500 });
  await save(page);
  await expect(input(page)).toHaveAccessibleDescription(/Something went wrong on our side/);
  await expect(input(page)).toHaveValue(better);
  await tenant.fault({
    path: '/api/my-account/password',
    status: 401,
    body: { code: 'auth.unauthorized', message: '' },
  });
  await tenant.advance(11 * minute);
  await save(page);
  await proveByPassword(page, person);
  await expect(row(page)).toContainText('Your password is changed.');
  expect(await passwordOf(tenant, person)).toBe(better);
});

test('giving up the proof leaves the form as it was', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await input(page).fill(better);
  await tenant.advance(11 * minute);
  await save(page);
  await expect(questionBox(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(questionBox(page)).toHaveCount(0);
  await expect(input(page)).toHaveValue(better);
  await expect(form(page).first()).toBeVisible();
});

test('a double click saves once', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await input(page).fill(better);
  await others(page).uncheck();
  await tenant.fault({ path: '/api/my-account/password', delay: 300 });
  await page.getByRole('button', { name: 'Save' }).dblclick();
  await expect(row(page)).toContainText('Your password is changed.');
  expect(await tenant.requests({ path: '/api/my-account/password' })).toHaveLength(1);
});

test('all of it works by keyboard', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await expect(row(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(questionBox(page)).toBeVisible();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(input(page)).toBeFocused();
  await page.keyboard.type(better);
  for (const name of ['Show password', 'Sign out everywhere else', 'Cancel', 'Save']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus').last()).toHaveAccessibleName(new RegExp(`^${name}`));
  }
  await expect(page.getByRole('button', { name: 'Save' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(others(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(others(page)).not.toBeChecked();
  await page.keyboard.press('Enter');
  await expect(row(page)).toContainText('Your password is changed.');
  expect(await passwordOf(tenant, person)).toBe(better);
});
