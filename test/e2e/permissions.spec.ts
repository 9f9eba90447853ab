import { expect, password, test } from './fixtures.ts';
import { proveByPassword } from './support/step-up.ts';

const ann = { username: 'ann', primaryEmail: 'ann@example.com', name: 'Ann Archer', password };
const elements = `
  <logto-account>
    <logto-profile-form></logto-profile-form>
    <logto-username-field></logto-username-field>
  </logto-account>`;
const fields = (control: 'Off' | 'ReadOnly') => ({
  accountCenter: {
    fields: { name: control, avatar: control, profile: control, username: control },
  },
});

test.describe('a field that is Off', () => {
  test.use({ settings: fields('Off') });

  for (const snapshot of [true, false]) {
    test(`is not rendered where the settings are ${snapshot ? 'known' : 'unknown'}`, async ({
      tenant,
      open,
      page,
    }) => {
      const person = await tenant.person(ann);
      await open(`<h1>Yours</h1>${elements}`, { person, snapshot });
      await expect
        .poll(() => tenant.requests({ method: 'GET', path: '/api/my-account' }))
        .toHaveLength(1);
      for (const tag of ['logto-profile-form', 'logto-username-field']) {
        const element = page.locator(tag);
        await expect
          .poll(() => element.evaluate((node) => node.matches(':state(empty)')), tag)
          .toBe(true);
        await expect(element).toBeHidden();
      }
      await expect(page.locator('main')).toHaveText('Yours');
    });
  }
});

test.describe('a field that is ReadOnly', () => {
  test.use({ settings: fields('ReadOnly') });

  test('is shown without buttons', async ({ tenant, open, page, axe, problems }) => {
    const person = await tenant.person(ann);
    await open(elements, { person, snapshot: true });
    await expect(page.getByRole('group', { name: 'Username' })).toContainText('ann');
    await expect(page.getByText('Ann Archer')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await axe();

    // Only the snapshot can have told it: Logto keeps its own documents from pages of other origins.
    problems.expect(/\/account-center/);
    const read = await page.evaluate(
      (url) => fetch(url).then(String, String),
      `${tenant.endpoint}/api/.well-known/account-center`,
    );
    expect(read).toContain('Failed to fetch');
  });

  test('degrades gently where the page could not know', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person(ann);
    await open('<logto-username-field></logto-username-field>', { person });
    await page.getByRole('button', { name: 'Change username' }).click();
    await proveByPassword(page, person);
    await page.getByRole('textbox', { name: 'Username' }).fill('anna');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(
      page.getByText('The owner of this site does not let you change this.').first(),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change username' })).toHaveCount(0);
    await axe();
  });
});

test.describe('where the owner has not switched the Account API on', () => {
  test.use({ settings: { accountCenter: { enabled: false } } });

  for (const markup of [elements, '<logto-account-settings></logto-account-settings>']) {
    test(`one clear notice stands in ${/logto[\w-]+/.exec(markup)?.[0]}`, async ({
      tenant,
      open,
      page,
    }) => {
      const person = await tenant.person(ann);
      await open(markup, { person });
      await expect(page.getByText('Account settings are not available')).toHaveCount(1);
      await expect(page.getByText('Account settings are not available')).toBeVisible();
      await expect(page.getByRole('button')).toHaveCount(0);
    });
  }
});

test('without the scope for it, a field is not rendered', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open('<logto-profile-form></logto-profile-form>', { person, scope: 'openid email' });
  await expect
    .poll(() => page.locator('logto-profile-form').evaluate((e) => e.matches(':state(empty)')))
    .toBe(true);
});
