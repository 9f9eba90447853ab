import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { proofs, proveByPassword, questionBox } from './support/step-up.ts';

const ann = {
  username: 'ann',
  primaryEmail: 'ann@example.com',
  primaryPhone: '12025550123',
  password,
};
const element = '<logto-email-field></logto-email-field>';
const minute = 60_000;

const row = (page: Page) => page.getByRole('group', { name: 'Email' });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const box = (page: Page) => dialogBox(page, /^(Add an|Change your|Remove your) email address/);
const form = (page: Page) => dialog(page, /^(Add an|Change your|Remove your) email address/);
const address = (page: Page) => form(page).getByRole('textbox', { name: 'Email address' });
const code = (page: Page) => form(page).getByRole('textbox', { name: 'Code' });
const submit = (page: Page, name: string) => form(page).getByRole('button', { name }).click();

/** Opens the form of somebody who knows their password. */
async function start(page: Page, person: { id: string; password?: string }): Promise<void> {
  await press(page, 'Change email address');
  await proveByPassword(page, person);
}

async function sendTo(page: Page, value: string): Promise<void> {
  await address(page).fill(value);
  await submit(page, 'Send code');
}

test('is added', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({ username: 'ann', password });
  await open(element, { person });
  await expect(row(page)).toContainText('Not set');
  await expect(page.getByRole('button', { name: 'Remove email address' })).toHaveCount(0);
  await press(page, 'Add email address');
  await proveByPassword(page, person);
  await expect(address(page)).toBeFocused();
  await axe();
  await sendTo(page, '  Ann.New@Example.com ');
  await expect(code(page)).toBeFocused();
  await expect(code(page)).toHaveAccessibleDescription(
    'We sent six digits to Ann.New@Example.com.',
  );
  await axe();
  await code(page).fill(await tenant.code('Ann.New@Example.com'));
  await expect(box(page)).toBeHidden();
  await expect(row(page)).toContainText('Ann.New@Example.com');
  await expect(page.getByText('Your email address is now Ann.New@Example.com.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Change email address' })).toBeFocused();
  expect(await tenant.read(person)).toMatchObject({ primaryEmail: 'Ann.New@Example.com' });
});

for (const [how, prove] of Object.entries(proofs)) {
  test(`is changed after a proof by ${how}`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await press(page, 'Change email address');
    await prove(page, person, tenant);
    await expect(form(page)).toContainText('It takes the place of ann@example.com.');
    await sendTo(page, 'anna@example.com');
    await code(page).fill(await tenant.code('anna@example.com'));
    await expect(row(page)).toContainText('anna@example.com');
    expect(await tenant.read(person)).toMatchObject({ primaryEmail: 'anna@example.com' });
  });

  test(`is removed after a proof by ${how}`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await press(page, 'Remove email address');
    await submit(page, 'Remove');
    await prove(page, person, tenant);
    await expect(box(page)).toBeHidden();
    await expect(row(page)).toContainText('Not set');
    await expect(page.getByRole('button', { name: 'Add email address' })).toBeFocused();
    expect(await tenant.read(person)).toMatchObject({ primaryEmail: null });
  });
}

test('one proof covers the whole change', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await tenant.advance(5 * minute);
  await sendTo(page, 'anna@example.com');
  await tenant.advance(4 * minute);
  await code(page).fill(await tenant.code('anna@example.com'));
  await expect(row(page)).toContainText('anna@example.com');
  await expect(questionBox(page)).toHaveCount(0);
});

test('minds can be changed at every step, and nothing has to be typed again', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await sendTo(page, 'anna@example.com');
  await submit(page, 'Back');
  await expect(address(page)).toHaveValue('anna@example.com');
  await expect(address(page)).toBeFocused();
  await submit(page, 'Send code');
  await expect(code(page)).toBeFocused();
  const sent = await tenant.requests({ path: '/api/verifications/verification-code' });
  expect(sent, 'the first code still works').toHaveLength(1);
  await submit(page, 'Back');
  await sendTo(page, 'anna@example.org');
  await code(page).fill(await tenant.code('anna@example.org'));
  await expect(row(page)).toContainText('anna@example.org');
});

test('another code can be asked for after a while, and only the newest works', async ({
  tenant,
  open,
  page,
}) => {
  await page.clock.install();
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await sendTo(page, 'anna@example.com');
  const first = await tenant.code('anna@example.com');
  await expect(form(page)).toContainText(/Send again in (1:00|0:5\d)/);
  await page.clock.fastForward('00:30');
  await expect(form(page)).toContainText(/Send again in 0:[23]\d/);
  await page.clock.fastForward('00:31');
  await expect(form(page)).toContainText(/Works for 8:\d\d/);
  await submit(page, 'Send again');
  await expect(page.getByText('Only the newest one works.')).toBeAttached();
  const second = await tenant.code('anna@example.com');
  expect(second).not.toBe(first);
  await code(page).fill(first);
  await expect(code(page)).toHaveAccessibleDescription(/That code isn’t right/);
  await code(page).fill(second);
  await expect(row(page)).toContainText('anna@example.com');
});

test('after a change that failed only the change is tried again', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await sendTo(page, 'anna@example.com');
  await tenant.fault({ method: 'POST', path: '/api/my-account/primary-email', status: 500 });
  await code(page).fill(await tenant.code('anna@example.com'));
  await expect(form(page)).toContainText('The code is right, but your email address is not saved');
  await expect(form(page)).toContainText('Something went wrong on our side.');
  await expect(form(page).getByRole('button', { name: 'Save email' })).toBeFocused();
  await axe();
  await page.keyboard.press('Enter');
  await expect(row(page)).toContainText('anna@example.com');
  const checks = await tenant.requests({ path: '/api/verifications/verification-code/verify' });
  expect(checks).toHaveLength(1);
});

test('a proof that lapsed on the way is asked for once more, and the change goes on', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await tenant.advance(6 * minute);
  await sendTo(page, 'anna@example.com');
  await tenant.advance(5 * minute);
  await code(page).fill(await tenant.code('anna@example.com'));
  await proveByPassword(page, person);
  await expect(row(page)).toContainText('anna@example.com');
  const checks = await tenant.requests({ path: '/api/verifications/verification-code/verify' });
  expect(checks).toHaveLength(1);
});

test('a code that lapsed before the change is said, and another one works', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await sendTo(page, 'anna@example.com');
  await tenant.fault({ method: 'POST', path: '/api/my-account/primary-email', status: 500 });
  await code(page).fill(await tenant.code('anna@example.com'));
  await expect(form(page)).toContainText('not saved yet');
  await tenant.advance(11 * minute);
  await submit(page, 'Save email');
  await proveByPassword(page, person);
  await expect(code(page)).toHaveAccessibleDescription(/That code has expired. Send a new one./);
  await submit(page, 'Send again');
  await code(page).fill(await tenant.code('anna@example.com'));
  await expect(row(page)).toContainText('anna@example.com');
});

for (const step of ['the address', 'the code'] as const) {
  test(`what was typed stays when the line is gone at ${step}`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await start(page, person);
    if (step === 'the code') await sendTo(page, 'anna@example.com');
    await page.context().setOffline(true);
    if (step === 'the address') {
      await sendTo(page, 'anna@example.com');
      await expect(address(page)).toHaveAccessibleDescription(/You seem to be offline/);
      await expect(address(page)).toHaveValue('anna@example.com');
      await page.context().setOffline(false);
      await submit(page, 'Send code');
    }
    const digits = await tenant.code('anna@example.com');
    await code(page).fill(digits);
    if (step === 'the code') {
      await expect(code(page)).toHaveAccessibleDescription(/You seem to be offline/);
      await expect(code(page)).toHaveValue(digits);
      await page.context().setOffline(false);
      await submit(page, 'Save email');
    }
    await expect(row(page)).toContainText('anna@example.com');
  });
}

test('a token that ends on the way is renewed, unseen', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  const refusal = { status: 401, body: { code: 'auth.unauthorized', message: '' } };
  await tenant.fault({ path: '/api/verifications/verification-code', ...refusal });
  await sendTo(page, 'anna@example.com');
  await tenant.fault({ path: '/api/my-account/primary-email', ...refusal });
  await code(page).fill(await tenant.code('anna@example.com'));
  await expect(row(page)).toContainText('anna@example.com');
});

test('a double click does everything once', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await address(page).fill('anna@example.com');
  await tenant.fault({ path: '/api/verifications/verification-code', delay: 300 });
  await form(page).getByRole('button', { name: 'Send code' }).dblclick();
  await expect(code(page)).toBeVisible();
  expect(await tenant.requests({ path: '/api/verifications/verification-code' })).toHaveLength(1);
  await tenant.fault({ path: '/api/my-account/primary-email', delay: 300 });
  await code(page).fill(await tenant.code('anna@example.com'));
  await form(page).getByRole('button', { name: 'Save email' }).dblclick({ force: true });
  await expect(row(page)).toContainText('anna@example.com');
  expect(await tenant.requests({ path: '/api/my-account/primary-email' })).toHaveLength(1);
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
  await expect(address(page)).toBeFocused();
  await page.keyboard.type('anna@example.com');
  await page.keyboard.press('Enter');
  await expect(code(page)).toBeFocused();
  await page.keyboard.type(await tenant.code('anna@example.com'));
  await expect(row(page)).toContainText('anna@example.com');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Remove email address' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Remove email address' })).toBeFocused();
});

test('somebody who can prove nothing is told what to do first', async ({ tenant, open, page }) => {
  const person = await tenant.person({ identities: { google: { userId: 'g' } } });
  await open(element, { person });
  const add = page.getByRole('button', { name: 'Add email address' });
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await expect(add).toHaveAccessibleDescription(/Set a password first/);
  await add.click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('is not removed when it was the last one by then', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({
    username: 'ann',
    primaryEmail: 'ann@example.com',
    password,
  });
  await open(element, { person });
  await press(page, 'Remove email address');
  // Another page is quicker.
  await tenant.change(person, { username: null });
  await submit(page, 'Remove');
  await proveByPassword(page, person);
  await expect(form(page)).toContainText('You have no other way to be known here.');
  await axe();
  await submit(page, 'Cancel');
  const remove = page.getByRole('button', { name: 'Remove email address' });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toHaveAccessibleDescription(/Your only way to be known here/);
  expect(await tenant.read(person)).toMatchObject({ primaryEmail: 'ann@example.com' });
});

test('what was changed in another tab is replaced like any other address', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await start(page, person);
  await tenant.change(person, { primaryEmail: 'other@example.com' });
  await sendTo(page, 'anna@example.com');
  await code(page).fill(await tenant.code('anna@example.com'));
  await expect(row(page)).toContainText('anna@example.com');
  expect(await tenant.read(person)).toMatchObject({ primaryEmail: 'anna@example.com' });
});
