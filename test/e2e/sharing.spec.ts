import { expect, password, test } from './fixtures.ts';

const ann = { username: 'ann', primaryEmail: 'ann@example.com', name: 'Ann Archer', password };

test('seven elements on one page make one request for the account', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  const elements = [
    'profile-form',
    'username-field',
    'email-field',
    'phone-field',
    'password-field',
    'mfa-manager',
    'user-button',
  ].map((name) => `<logto-${name}></logto-${name}>`);
  await open(`<logto-account>${elements.join('')}</logto-account>`, { person });
  for (const shown of ['Ann Archer', 'ann@example.com', 'Username', 'Phone', 'Password']) {
    await expect(page.getByText(shown, { exact: true }).first()).toBeVisible();
  }
  await expect(page.getByText('Loading…')).toHaveCount(0);
  for (const path of ['/api/my-account', '/api/my-account/mfa-verifications']) {
    expect(await tenant.requests({ method: 'GET', path }), path).toHaveLength(1);
  }
});

test('a change in one element is seen in all of them', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(
    `<logto-account>
      <logto-profile-form></logto-profile-form>
      <logto-account-settings></logto-account-settings>
    </logto-account>`,
    { person },
  );
  const form = page.locator('logto-profile-form').first();
  await form.getByRole('button', { name: 'Change: Name' }).click();
  await form.getByRole('textbox', { name: 'Name' }).fill('Anna Archer');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Account' }).getByText('Anna Archer'),
  ).toBeVisible();
});

test('the bundle can be loaded twice', async ({ tenant, open, page, site }) => {
  const person = await tenant.person(ann);
  await open('<logto-username-field></logto-username-field>', { person, hasOtherLit: true });
  const twin = `${site.origin}/bundle/logto-account-elements.js?another-copy`;
  await page.evaluate((url) => import(url) as Promise<unknown>, twin);
  await expect(page.getByRole('group', { name: 'Username' })).toContainText('ann');
});
