import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { proofs, proveByPassword } from './support/step-up.ts';

const ann = {
  username: 'ann',
  primaryEmail: 'ann@example.com',
  primaryPhone: '12025550123',
  password,
};
const element = '<logto-phone-field></logto-phone-field>';
const title = /^(Add a|Change your|Remove your) phone number/;

const row = (page: Page) => page.getByRole('group', { name: 'Phone' });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const box = (page: Page) => dialogBox(page, title);
const form = (page: Page) => dialog(page, title);
const country = (page: Page) => form(page).getByRole('combobox', { name: 'Country or region' });
const number = (page: Page) => form(page).getByRole('textbox', { name: 'Phone number' });
const code = (page: Page) => form(page).getByRole('textbox', { name: 'Code' });
const submit = (page: Page, name: string) => form(page).getByRole('button', { name }).click();

async function sendTo(page: Page, value: string): Promise<void> {
  await number(page).fill(value);
  await submit(page, 'Send code');
}

test('is added, in the form of its country, and travels as digits', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ username: 'ann', password });
  await open(element, { person });
  await expect(row(page)).toContainText('Not set');
  await press(page, 'Add phone number');
  await proveByPassword(page, person);
  await expect(number(page)).toBeFocused();
  await country(page).selectOption({ label: 'Germany (+49)' });
  await number(page).pressSequentially('0170 1234567');
  await expect(number(page)).toHaveValue('0170 1234567');
  await axe();
  await submit(page, 'Send code');
  await expect(form(page)).toContainText('+49 170 1234567');
  await code(page).fill(await tenant.code('491701234567'));
  await expect(box(page)).toBeHidden();
  await expect(row(page)).toContainText('+49 170 1234567');
  expect(await tenant.read(person)).toMatchObject({ primaryPhone: '491701234567' });
});

for (const [how, prove] of Object.entries(proofs)) {
  test(`is changed after a proof by ${how}`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await expect(row(page)).toContainText('+12025550123');
    await press(page, 'Change phone number');
    await prove(page, person, tenant);
    await expect(country(page)).toHaveValue('US');
    await sendTo(page, '(202) 555-0199');
    await code(page).fill(await tenant.code('12025550199'));
    await expect(row(page)).toContainText('+1 202 555 0199');
    expect(await tenant.read(person)).toMatchObject({ primaryPhone: '12025550199' });
  });

  test(`is removed after a proof by ${how}`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await press(page, 'Remove phone number');
    await expect(form(page)).toContainText('+12025550123');
    await submit(page, 'Remove');
    await prove(page, person, tenant);
    await expect(row(page)).toContainText('Not set');
    expect(await tenant.read(person)).toMatchObject({ primaryPhone: null });
  });
}

test('a number with its country’s code chooses the country', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await press(page, 'Change phone number');
  await proveByPassword(page, person);
  await sendTo(page, '+44 20 7946 0958');
  await expect(country(page)).toHaveCount(0);
  await submit(page, 'Back');
  await expect(country(page)).toHaveValue('GB');
  await expect(number(page)).toHaveValue('+44 20 7946 0958');
  await submit(page, 'Send code');
  await code(page).fill(await tenant.code('442079460958'));
  await expect(row(page)).toContainText('+44 20 7946 0958');
});

test('a number is looked at before anything is sent', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  await open(element, { person });
  await press(page, 'Change phone number');
  await proveByPassword(page, person);
  for (const [typed, words, shown = typed] of [
    ['', 'Please enter a phone number.'],
    ['202 555', 'That number is too short for this country.', '(202) 555'],
    ['202 555 0123 4567', 'That number is too long for this country.'],
    ['not a number', 'That is not a phone number. Use digits only.'],
    ['202 555 0123', 'That is your phone number already.'],
  ] as const) {
    await sendTo(page, typed);
    await expect(number(page)).toHaveAccessibleDescription(words);
    await expect(number(page)).toHaveValue(shown);
  }
  await axe();
  expect(await tenant.requests({ path: '/api/verifications/verification-code' })).toEqual([]);
});

test('a number of somebody else’s leads back to it', async ({ tenant, open, page }) => {
  await tenant.person({ primaryPhone: '12025550177' });
  const person = await tenant.person(ann);
  await open(element, { person });
  await press(page, 'Change phone number');
  await proveByPassword(page, person);
  await sendTo(page, '202 555 0177');
  await code(page).fill(await tenant.code('12025550177'));
  await expect(number(page)).toHaveAccessibleDescription(/belongs to another account/);
  await expect(number(page)).toHaveValue('(202) 555-0177');
});

test.describe('where no text messages can be sent', () => {
  test.use({ settings: { messageChannels: ['email'] } });

  test('it is said at the field', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(element, { person });
    await press(page, 'Change phone number');
    await proveByPassword(page, person);
    await sendTo(page, '202 555 0199');
    await expect(number(page)).toHaveAccessibleDescription(/Text messages cannot be sent/);
  });
});

test('the data for numbers is loaded when one is edited, and not before', async ({
  tenant,
  open,
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const person = await tenant.person(ann);
  await open(element, { person });
  await expect(row(page)).toContainText('+12025550123');
  expect(loaded.filter((url) => url.includes('phone-number'))).toEqual([]);
  await press(page, 'Change phone number');
  await proveByPassword(page, person);
  await expect(country(page)).toBeVisible();
  expect(loaded.filter((url) => url.includes('phone-number'))).toHaveLength(1);
});

test('without that data a number is typed with its country’s code', async ({
  tenant,
  open,
  page,
  problems,
}) => {
  problems.expect(/phone-number/);
  await page.route('**/phone-number*.js', (route) => route.abort());
  const person = await tenant.person(ann);
  await open(element, { person });
  await press(page, 'Change phone number');
  await proveByPassword(page, person);
  await expect(country(page)).toHaveCount(0);
  await expect(number(page)).toHaveAccessibleDescription(/Begin with \+ and the code/);
  await sendTo(page, '202 555 0199');
  await expect(number(page)).toHaveAccessibleDescription(/Use digits only/);
  await sendTo(page, '+1 (202) 555-0199');
  await code(page).fill(await tenant.code('12025550199'));
  await expect(row(page)).toContainText('+12025550199');
});
