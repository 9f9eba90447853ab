/** What the server may have against an address or a code, each in the real state that brings it about. */
import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { dialog } from './support/dialog.ts';
import { proveByPassword } from './support/step-up.ts';

const element = '<logto-email-field></logto-email-field>';
const send = '/api/verifications/verification-code';

const form = (page: Page) => dialog(page, 'Change your email address');
const address = (page: Page) => form(page).getByRole('textbox', { name: 'Email address' });
const code = (page: Page) => form(page).getByRole('textbox', { name: 'Code' });
const submit = (page: Page, name: string) => form(page).getByRole('button', { name }).click();

async function sendTo(page: Page, value: string): Promise<void> {
  await address(page).fill(value);
  await submit(page, 'Send code');
}

const wrong = (right: string) => (right === '000000' ? '111111' : '000000');

test.beforeEach(async ({ tenant, open, page }) => {
  await tenant.person({ primaryEmail: 'bob@example.com' });
  const person = await tenant.person({
    username: 'ann',
    primaryEmail: 'ann@example.com',
    password,
  });
  await open(element, { person });
  await page.getByRole('button', { name: 'Change email address' }).click();
  await proveByPassword(page, person);
});

test('an address is looked at before anything is sent', async ({ tenant, page, axe }) => {
  for (const [typed, words] of [
    ['', 'Please enter an email address.'],
    ['anna@example', 'That is not a complete email address.'],
    ['anna bell@example.com', 'That is not a complete email address.'],
    [`${'a'.repeat(120)}@example.com`, 'That email address is too long.'],
    ['ann@example.com', 'That is your email address already.'],
    [' ANN@example.com', 'That is your email address already.'],
  ] as const) {
    await sendTo(page, typed);
    await expect(address(page)).toHaveAccessibleDescription(new RegExp(`^${words}`));
    await expect(address(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(address(page)).toBeFocused();
    // Spaces around it are not the person's, and the browser has dropped them.
    await expect(address(page)).toHaveValue(typed.trim());
  }
  await axe();
  expect(await tenant.requests({ path: send })).toEqual([]);
});

test('an address of somebody else’s leads back to it, with what was typed', async ({
  tenant,
  page,
  axe,
}) => {
  await sendTo(page, 'bob@example.com');
  await code(page).fill(await tenant.code('bob@example.com'));
  await expect(address(page)).toHaveAccessibleDescription(/belongs to another account/);
  await expect(address(page)).toHaveValue('bob@example.com');
  await expect(address(page)).toBeFocused();
  await axe();
  await sendTo(page, 'anna@example.com');
  await code(page).fill(await tenant.code('anna@example.com'));
  await expect(page.getByRole('group', { name: 'Email' })).toContainText('anna@example.com');
});

test.describe('where the owner blocks addresses', () => {
  test.use({
    settings: { emailBlocklist: { blockSubaddressing: true, entries: ['@spam.example'] } },
  });

  test('a blocked one is refused at its field', async ({ page, axe }) => {
    await sendTo(page, 'ann@spam.example');
    await expect(address(page)).toHaveAccessibleDescription(/not accepted here. Use another one/);
    await axe();
    await sendTo(page, 'ann+test@example.com');
    await expect(address(page)).toHaveAccessibleDescription(/Addresses with a \+ in them/);
    await expect(address(page)).toHaveValue('ann+test@example.com');
  });
});

test.describe('where no mail can be sent', () => {
  test.use({ settings: { messageChannels: [] } });

  test('it is said at the field', async ({ page }) => {
    await sendTo(page, 'anna@example.com');
    await expect(address(page)).toHaveAccessibleDescription(/Email cannot be sent from here yet/);
  });
});

test('after ten codes to one address it is said how long to wait, and another one works', async ({
  tenant,
  page,
  axe,
}) => {
  await page.clock.install();
  await sendTo(page, 'anna@example.com');
  // Time that runs while it is being sent would be time that sending took.
  await expect(form(page)).toContainText(/Send again in/);
  for (let sent = 1; sent < 10; sent += 1) {
    await page.clock.fastForward('01:01');
    await submit(page, 'Send again');
    await expect(form(page)).toContainText(/Send again in (1:00|0:5\d)/);
  }
  await page.clock.fastForward('01:01');
  await submit(page, 'Send again');
  await expect(code(page)).toHaveAccessibleDescription(/Too many codes were sent/);
  await expect(form(page)).toContainText(/Send again in (10:00|9:5\d)/);
  await axe();
  await submit(page, 'Back');
  await sendTo(page, 'anna@example.org');
  await code(page).fill(await tenant.code('anna@example.org'));
  await expect(page.getByRole('group', { name: 'Email' })).toContainText('anna@example.org');
});

test('an address that cannot be sent to for now waits with its button', async ({
  tenant,
  page,
  axe,
}) => {
  await page.clock.install();
  const limited = { status: 429, body: { code: 'request.message_rate_limited', message: '' } };
  await tenant.fault({ path: send, ...limited });
  await sendTo(page, 'anna@example.com');
  await expect(address(page)).toHaveAccessibleDescription(/Too many codes were sent/);
  await expect(form(page)).toContainText(/Send again in (10:00|9:5\d)/);
  const button = form(page).getByRole('button', { name: 'Send code' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await axe();
  await address(page).press('Enter');
  expect(await tenant.requests({ path: send })).toHaveLength(1);
  await page.clock.fastForward('10:01');
  await expect(button).toHaveAttribute('aria-disabled', 'false');
  await button.click();
  await expect(code(page)).toBeVisible();
});

test('a wrong code is said, and the next digits begin another', async ({ tenant, page, axe }) => {
  await sendTo(page, 'anna@example.com');
  const right = await tenant.code('anna@example.com');
  await code(page).fill(wrong(right));
  await expect(code(page)).toHaveAccessibleDescription(/That code isn’t right/);
  await axe();
  await page.keyboard.type(right);
  await expect(page.getByRole('group', { name: 'Email' })).toContainText('anna@example.com');
});

test.describe('where a code allows two tries', () => {
  test.use({ settings: { signInExperience: { verificationCodePolicy: { maxRetryAttempts: 2 } } } });

  test('a third is refused, and another code can be had at once', async ({ tenant, page }) => {
    await sendTo(page, 'anna@example.com');
    const right = await tenant.code('anna@example.com');
    await code(page).fill(wrong(right));
    await expect(code(page)).toHaveAccessibleDescription(/That code isn’t right/);
    await code(page).fill('222222' === right ? '333333' : '222222');
    await expect(code(page)).toHaveAccessibleDescription(/That code isn’t right/);
    await code(page).fill(right);
    await expect(code(page)).toHaveAccessibleDescription(/Too many tries with this code/);
    await submit(page, 'Send again');
    await code(page).fill(await tenant.code('anna@example.com'));
    await expect(page.getByRole('group', { name: 'Email' })).toContainText('anna@example.com');
  });
});

test.describe('where two failures lock for five minutes', () => {
  test.use({
    settings: { signInExperience: { sentinelPolicy: { maxAttempts: 2, lockoutDuration: 5 } } },
  });

  test('no code is tried of its own accord, and it is said how long', async ({
    tenant,
    page,
    axe,
  }) => {
    await sendTo(page, 'anna@example.com');
    const right = await tenant.code('anna@example.com');
    await code(page).fill(wrong(right));
    await expect(code(page)).toHaveAccessibleDescription(/That code isn’t right/);
    await code(page).fill('222222' === right ? '333333' : '222222');
    await expect(code(page)).toHaveAccessibleDescription(/For your safety this is locked/);
    // The page does not know the owner's settings, so it names the longest it usually takes.
    await expect(form(page)).toContainText(/Locked for (1:00:00|60:00|59:\d\d) at the most/);
    await axe();
    const checks = `${send}/verify`;
    const before = await tenant.requests({ path: checks });
    await code(page).fill(right);
    await expect(code(page)).toHaveValue(right);
    expect(await tenant.requests({ path: checks })).toHaveLength(before.length);
  });
});

test('a code that is over is said without asking the server', async ({ tenant, page }) => {
  await page.clock.install();
  await sendTo(page, 'anna@example.com');
  const late = await tenant.code('anna@example.com');
  // The code may be here before the page knows that it was sent.
  await expect(code(page)).toBeVisible();
  await page.clock.fastForward('10:01');
  await expect(code(page)).toHaveAccessibleDescription(/That code has expired. Send a new one./);
  await code(page).fill(late);
  expect(await tenant.requests({ path: `${send}/verify` })).toEqual([]);
  await submit(page, 'Send again');
  await code(page).fill(await tenant.code('anna@example.com'));
  await expect(page.getByRole('group', { name: 'Email' })).toContainText('anna@example.com');
});
