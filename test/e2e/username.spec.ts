import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { proveByEmail, proveByPassword, question, questionBox } from './support/step-up.ts';

const ann = { username: 'ann', primaryEmail: 'ann@example.com', name: 'Ann Archer', password };
const element = '<logto-username-field></logto-username-field>';
const minute = 60_000;

const row = (page: Page) => page.getByRole('group', { name: 'Username' });
const start = (page: Page) => page.getByRole('button', { name: 'Change username' }).click();
const title = 'Change your username';
const box = (page: Page) => dialogBox(page, title);
const form = (page: Page) => dialog(page, title);
const input = (page: Page) => form(page).getByRole('textbox', { name: 'Username' });
const save = (page: Page) => form(page).getByRole('button', { name: 'Save' }).click();

/** Chooses a new name; the question has been answered or is not asked. */
async function choose(page: Page, username: string): Promise<void> {
  await input(page).fill(username);
  await save(page);
  await expect(box(page)).toBeHidden();
  await expect(row(page)).toContainText(username);
}

test('is changed after a proof by password', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await expect(row(page)).toContainText('ann');
  await start(page);
  await expect(questionBox(page)).toBeVisible();
  await axe();
  await proveByPassword(page, person);
  await expect(input(page)).toBeFocused();
  await axe();
  await choose(page, 'anna');
  await expect(page.getByRole('button', { name: 'Change username' })).toBeFocused();
  expect(await tenant.read(person)).toMatchObject({ username: 'anna' });
  await page.reload();
  await expect(row(page)).toContainText('anna');
});

test('is changed after a proof by a code to one’s own email', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page);
  await question(page).getByRole('button', { name: 'Use an email code instead' }).click();
  await expect(question(page).getByLabel('Code')).toBeFocused();
  await expect(question(page)).toContainText('ann@example.com');
  await axe();
  await question(page)
    .getByLabel('Code')
    .fill(await tenant.code('ann@example.com'));
  await choose(page, 'anna');
  expect(await tenant.read(person)).toMatchObject({ username: 'anna' });
});

test('somebody without a password is asked for a code at once', async ({ tenant, open, page }) => {
  const person = await tenant.person({ username: 'dave', primaryPhone: '491701234567' });
  await open(element, { person });
  await start(page);
  await expect(question(page)).toContainText('+491701234567');
  await expect(question(page).getByLabel('Password')).toHaveCount(0);
  await question(page).getByRole('button', { name: 'Send code' }).click();
  await question(page)
    .getByLabel('Code')
    .fill(await tenant.code('491701234567'));
  await choose(page, 'david');
});

test('a second change within ten minutes asks nothing', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page);
  await proveByPassword(page, person);
  await choose(page, 'anna');
  await tenant.advance(8 * minute);
  await start(page);
  await expect(box(page)).toBeVisible();
  await expect(questionBox(page)).toHaveCount(0);
  await choose(page, 'annie');
});

test('a proof that lapsed is asked for once more, and what was typed stays', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page);
  await proveByPassword(page, person);
  await input(page).fill('anna');
  await tenant.advance(11 * minute);
  await save(page);
  await expect(questionBox(page)).toBeVisible();
  await proveByEmail(page, person, tenant);
  await expect(box(page)).toBeHidden();
  await expect(row(page)).toContainText('anna');
  const writes = await tenant.requests({ method: 'PATCH', path: '/api/my-account' });
  expect(writes).toHaveLength(2);
});

test('giving up the question for a lapsed proof leaves the form as it was', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page);
  await proveByPassword(page, person);
  await input(page).fill('anna');
  await tenant.advance(11 * minute);
  await save(page);
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(questionBox(page)).toBeHidden();
  await expect(input(page)).toHaveValue('anna');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
});

for (const [how, cancel] of [
  ['the button', (page: Page) => question(page).getByRole('button', { name: 'Cancel' }).click()],
  ['the cross', (page: Page) => question(page).getByRole('button', { name: 'Close' }).click()],
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
] as const) {
  test(`cancelling by ${how} puts everything back without an error`, async ({
    tenant,
    open,
    page,
  }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await start(page);
    await expect(question(page).getByLabel('Password', { exact: true })).toBeFocused();
    await cancel(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(row(page)).toContainText('ann');
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Change username' })).toBeFocused();
    await start(page);
    await expect(question(page).getByLabel('Password', { exact: true })).toHaveValue('');
  });
}

test('a wrong password is said beside it, and the next try works', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page);
  const field = question(page).getByLabel('Password', { exact: true });
  await field.fill('not my password');
  await question(page).getByRole('button', { name: 'Continue' }).click();
  await expect(field).toHaveAccessibleDescription('That password isn’t right. Try again.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await axe();
  await proveByPassword(page, person);
  await expect(box(page)).toBeVisible();
});

test('a wrong code is said beside it, and the right one works', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page);
  await question(page).getByRole('button', { name: 'Use an email code instead' }).click();
  const code = await tenant.code('ann@example.com');
  const field = question(page).getByLabel('Code');
  await field.fill(code === '000000' ? '111111' : '000000');
  await expect(field).toHaveAccessibleDescription(/That code isn’t right/);
  await axe();
  await field.fill(code);
  await expect(box(page)).toBeVisible();
});

test.describe('where names have five characters or more', () => {
  test.use({ settings: { signInExperience: { usernamePolicy: { minLength: 5 } } } });

  for (const [username, words] of [
    ['bobby', 'That username is taken. Try another.'],
    ['1anna', 'A username cannot start with a digit.'],
    ['anna', 'That username is too short.'],
  ] as const) {
    test(`“${username}” is refused in words beside the field`, async ({
      tenant,
      open,
      page,
      axe,
    }) => {
      await tenant.person({ username: 'bobby' });
      const person = await tenant.person(ann);
      await open(element, { person });
      await start(page);
      await proveByPassword(page, person);
      await input(page).fill(username);
      await save(page);
      await expect(input(page)).toHaveAccessibleDescription(new RegExp(words));
      await expect(input(page)).toHaveValue(username);
      await axe();
      await choose(page, 'annabel');
    });
  }
});

test('all of it works by keyboard', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await expect(row(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Change username' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page).getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(input(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('anna');
  await page.keyboard.press('Enter');
  await expect(box(page)).toBeHidden();
  await expect(row(page)).toContainText('anna');
  await expect(page.getByRole('button', { name: 'Change username' })).toBeFocused();
});

test('is chosen by somebody who has none', async ({ tenant, open, page }) => {
  const person = await tenant.person({ primaryEmail: 'ann@example.com', password });
  await open(element, { person });
  await expect(row(page)).toContainText('Not set');
  await page.getByRole('button', { name: 'Add username' }).click();
  await proveByPassword(page, person);
  const adding = dialog(page, 'Choose a username');
  await adding.getByRole('textbox', { name: 'Username' }).fill('ann');
  await adding.getByRole('button', { name: 'Save' }).click();
  await expect(row(page)).toContainText('ann');
  expect(await tenant.read(person)).toMatchObject({ username: 'ann' });
});

test.describe('where the owner’s rules are known', () => {
  test.use({
    settings: {
      signInExperience: {
        usernamePolicy: {
          minLength: 3,
          maxLength: 12,
          allowedChars: { lowercase: true, uppercase: false, numbers: true, underscore: false },
        },
      },
    },
  });

  test('they are said beforehand, and checked before anything is sent', async ({
    tenant,
    open,
    page,
    axe,
  }) => {
    const person = await tenant.person(ann);
    await open(element, { person, snapshot: true });
    await start(page);
    await proveByPassword(page, person);
    await expect(input(page)).toHaveAccessibleDescription(
      'Use small letters and digits. Do not start with a digit. 3 to 12 characters.',
    );
    await axe();
    for (const [username, words] of [
      ['', 'Please choose a username.'],
      ['Anna', 'Capital letters are not allowed here.'],
      ['an', 'That username is too short.'],
      ['annabelle_archer', 'That username is too long.'],
      ['anna_bell', 'Underscores are not allowed here.'],
      ['anna-bell', 'Use letters, digits and underscores only.'],
      ['9lives', 'A username cannot start with a digit.'],
      ['ann', 'That is your username already.'],
    ] as const) {
      await input(page).fill(username);
      await save(page);
      await expect(input(page)).toHaveAccessibleDescription(new RegExp(`${words}$`));
      await expect(input(page)).toBeFocused();
    }
    expect(await tenant.requests({ method: 'PATCH', path: '/api/my-account' })).toEqual([]);
    await choose(page, 'annabel');
  });
});
