/** What people are told before they take away something they are known by. */
import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { dialog } from './support/dialog.ts';
import { proofs, proveByPassword } from './support/step-up.ts';

const elements = `<logto-account>
  <logto-username-field></logto-username-field>
  <logto-email-field></logto-email-field>
  <logto-phone-field></logto-phone-field>
  <logto-password-field></logto-password-field>
</logto-account>`;

const row = (page: Page, name: string) => page.getByRole('group', { name });
const remove = (page: Page, what: string) => page.getByRole('button', { name: `Remove ${what}` });
const question = (page: Page, what: string) => dialog(page, `Remove your ${what}?`);
const answer = (page: Page, what: string, name: string) =>
  question(page, what).getByRole('button', { name });

for (const [how, prove] of Object.entries(proofs)) {
  test(`a username is removed after a proof by ${how}`, async ({ tenant, open, page }) => {
    const person = await tenant.person({
      username: 'ann',
      primaryEmail: 'ann@example.com',
      primaryPhone: '12025550123',
      password,
    });
    await open(elements, { person });
    await remove(page, 'username').click();
    await answer(page, 'username', 'Remove').click();
    await prove(page, person, tenant);
    await expect(row(page, 'Username')).toContainText('Not set');
    await expect(page.getByRole('button', { name: 'Add username' })).toBeFocused();
    expect(await tenant.read(person)).toMatchObject({ username: null });
  });
}

test('the only one cannot be removed, and it is said why', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({ username: 'bob', password });
  await open(elements, { person, snapshot: true });
  const button = remove(page, 'username');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(
    'Your only way to be known here. To remove it, add another first.',
  );
  await button.click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await axe();
});

test('nobody locks themselves out unwarned: a username without a password opens nothing', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person({ username: 'ann', primaryEmail: 'ann@example.com' });
  await open(elements, { person, snapshot: true });
  await expect(row(page, 'Email')).toContainText('Your only way to sign in.');
  await remove(page, 'email address').click();
  await expect(question(page, 'email address')).toContainText('You could not sign in again.');
  await expect(answer(page, 'email address', 'Cancel')).toBeFocused();
  await expect(answer(page, 'email address', 'Remove anyway')).toBeVisible();
  await axe();
  await answer(page, 'email address', 'Cancel').click();
  await expect(remove(page, 'email address')).toBeFocused();
  expect(await tenant.read(person)).toMatchObject({ primaryEmail: 'ann@example.com' });
});

test.describe('where codes by email open no account', () => {
  test.use({
    settings: {
      signInExperience: {
        signIn: {
          methods: [
            { identifier: 'email', password: true, verificationCode: false },
            { identifier: 'phone', password: true, verificationCode: true },
          ],
        },
      },
    },
  });

  test('the phone is the only way in for somebody without a password', async ({
    tenant,
    open,
    page,
  }) => {
    const person = await tenant.person({
      primaryEmail: 'ann@example.com',
      primaryPhone: '12025550123',
    });
    await open(elements, { person, snapshot: true });
    await expect(row(page, 'Phone')).toContainText('Your only way to sign in.');
    await expect(row(page, 'Email')).not.toContainText('Your only way to sign in.');
    await remove(page, 'phone number').click();
    await expect(question(page, 'phone number')).toContainText('You could not sign in again.');
  });
});

test.describe('where an email is a second step', () => {
  test.use({
    settings: { signInExperience: { mfa: { factors: ['Totp', 'EmailVerificationCode'] } } },
  });

  test('what goes with it is named, and what remains', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person({
      username: 'ann',
      primaryEmail: 'ann@example.com',
      password,
      identities: { github: { userId: 'gh' } },
    });
    await open(elements, { person, snapshot: true });
    await remove(page, 'email address').click();
    const asked = question(page, 'email address');
    await expect(asked).toContainText('ann@example.com will be gone from your account.');
    await expect(asked.getByRole('listitem')).toHaveText([
      'You could no longer reset a forgotten password.',
      'You could no longer get codes by email as your second step.',
    ]);
    await expect(asked).toContainText('You can still sign in with ann or GitHub.');
    await axe();
    await answer(page, 'email address', 'Remove').click();
    await proveByPassword(page, person);
    await expect(row(page, 'Email')).toContainText('Not set');
  });
});

test('a password without a name to go with is warned of', async ({ tenant, open, page }) => {
  const person = await tenant.person({
    username: 'ann',
    password,
    identities: { github: { userId: 'gh' } },
  });
  await open(elements, { person, snapshot: true });
  await remove(page, 'username').click();
  await expect(question(page, 'username')).toContainText(
    'You could no longer sign in with your password.',
  );
  await expect(question(page, 'username')).toContainText('You can still sign in with GitHub.');
});

test('whoever can prove nothing is told so at every row', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({
    username: 'carol',
    identities: { google: { userId: 'g' } },
  });
  await open(elements, { person, snapshot: true });
  for (const name of ['Username', 'Email', 'Phone']) {
    await expect(row(page, name)).toContainText('Set a password first.');
  }
  await expect(remove(page, 'username')).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: 'Change username' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await axe();
  await page.getByRole('button', { name: 'Set a password' }).click();
  await page.getByRole('textbox', { name: 'New password' }).fill(password);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(row(page, 'Password')).toContainText('Your password is set.');
  await page.getByRole('button', { name: 'Add email address' }).click();
  await proveByPassword(page, { ...person, password });
  await expect(page.getByRole('textbox', { name: 'Email address' })).toBeFocused();
});
