import type { Page } from '@playwright/test';
import { expect, password, test } from './fixtures.ts';
import { fact, input, profileForm, save, saved, start } from './support/profile.ts';

const ann = {
  username: 'ann',
  name: 'Ann',
  password,
  profile: { nickname: 'Annie' },
  customData: { company: 'Acme' },
};
const account = '/api/my-account';
const profile = '/api/my-account/profile';
const about = 'Edit: About you';
const alert = (page: Page) => page.locator('logto-profile-editor').getByRole('alert');

async function typeName(page: Page): Promise<void> {
  await start(page, 'Change: Name');
  await input(page, 'Name').fill('Anna');
}

test.describe('what was typed stays', () => {
  test('while there is no connection', async ({ tenant, open, page, context, problems }) => {
    problems.expect(/ERR_INTERNET_DISCONNECTED/);
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await typeName(page);
    await context.setOffline(true);
    await save(page);
    await expect(alert(page).filter({ hasText: 'You seem to be offline' })).toBeVisible();
    await expect(input(page, 'Name')).toHaveValue('Anna');
    await context.setOffline(false);
    await save(page);
    await saved(page);
    expect(await tenant.read(person)).toMatchObject({ name: 'Anna' });
  });

  for (const [what, fault] of [
    ['the profile cannot be read anew', { method: 'GET', path: account, status: 500 }],
    ['the server stumbles', { method: 'PATCH', path: account, status: 500 }],
  ] as const) {
    test(`where ${what}`, async ({ tenant, open, page, axe }) => {
      const person = await tenant.person(ann);
      await open(profileForm, { person });
      await typeName(page);
      await tenant.fault(fault);
      await save(page);
      const words = 'Something went wrong on our side. Try again in a moment.';
      await expect(alert(page).filter({ hasText: words })).toBeVisible();
      await expect(input(page, 'Name')).toHaveValue('Anna');
      await axe();
      await save(page);
      await saved(page);
      expect(await tenant.read(person)).toMatchObject({ name: 'Anna' });
    });
  }

  test('where only some of it was saved, and only the rest is sent again', async ({
    tenant,
    open,
    page,
  }) => {
    const person = await tenant.person(ann);
    await open('<logto-profile-form fields="name nickname"></logto-profile-form>', { person });
    await start(page, 'Edit: Profile');
    await input(page, 'Name').fill('Anna');
    await input(page, 'Nickname').fill('Nan');
    await tenant.fault({ method: 'PATCH', path: profile, status: 500 });
    await save(page);
    await expect(alert(page).filter({ hasText: 'Something went wrong' })).toBeVisible();
    await expect(input(page, 'Nickname')).toHaveValue('Nan');
    await tenant.forgetRequests();
    await save(page);
    await saved(page);
    expect(await tenant.requests({ method: 'PATCH' })).toMatchObject([{ path: profile }]);
    expect(await tenant.read(person)).toMatchObject({ name: 'Anna', profile: { nickname: 'Nan' } });
  });

  test('while a refused token is renewed, unseen', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await typeName(page);
    for (const method of ['GET', 'PATCH']) {
      const body = { code: 'auth.unauthorized', message: 'Unauthorized.' };
      await tenant.fault({ method, path: account, status: 401, body });
    }
    await save(page);
    await saved(page);
    expect(await tenant.read(person)).toMatchObject({ name: 'Anna' });
  });

  test('where the sign-in has ended, until the person is back', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await typeName(page);
    const body = { code: 'auth.unauthorized', message: 'Unauthorized.' };
    await tenant.fault({ path: `${account}*`, status: 401, body, times: 10 });
    await save(page);
    await expect(page.getByRole('dialog', { name: 'You are signed out' })).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).first().click();
    await expect(input(page, 'Name')).toHaveValue('Anna');
    await tenant.clearFaults();
    await save(page);
    await saved(page);
  });

  test('on a page that holds the whole settings, too', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open('<logto-account-settings></logto-account-settings>', { person });
    await typeName(page);
    const body = { code: 'auth.unauthorized', message: 'Unauthorized.' };
    await tenant.fault({ path: `${account}*`, status: 401, body, times: 10 });
    await save(page);
    await page.getByRole('button', { name: 'Close' }).first().click();
    await expect(input(page, 'Name')).toHaveValue('Anna');
  });
});

test.describe('a refusal is said in words beside its field', () => {
  const issue = (...path: string[]) => ({
    code: 'guard.invalid_input',
    message: 'The request body is invalid.',
    data: { issues: [{ code: 'invalid_type', path }], name: 'ZodError' },
  });
  const refused = (code: string) => ({ code, message: 'Raw words of the server.' });

  for (const [status, body, words] of [
    [422, refused('entity.value_too_long'), 'That is too long. Shorten it and save again.'],
    [400, issue('name'), 'That is not in a form we can accept. Check it and try again.'],
    [422, refused('entity.invalid_input'), 'There was nothing to save. Change something first.'],
    [422, refused('entity.db_constraint_violated'), 'That cannot be saved here.'],
    [404, refused('entity.not_found'), 'This is no longer there. Reload to see what is.'],
    [400, refused('account_center.not_enabled'), 'has not switched account settings on'],
    [403, refused('auth.forbidden'), 'This page may not do that. Ask the owner of this site.'],
    [403, refused('auth.third_party_application_forbidden'), 'This page may look, but not change'],
    [400, refused('auth.unauthorized'), 'This page may not change that yet. Sign in again'],
    [418, refused('something.unheard_of'), 'Something went wrong. Try again.'],
  ] as const) {
    test(`${status} ${body.code}`, async ({ tenant, open, page }) => {
      const person = await tenant.person(ann);
      await open(profileForm, { person });
      await typeName(page);
      await tenant.fault({ method: 'PATCH', path: account, status, body });
      await save(page);
      await expect(input(page, 'Name')).toHaveAccessibleDescription(new RegExp(words));
      await expect(input(page, 'Name')).toHaveAttribute('aria-invalid', 'true');
      await expect(input(page, 'Name')).toHaveValue('Anna');
      await expect(page.getByText('Raw words')).toHaveCount(0);
    });
  }

  test('the server names the one of several', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await start(page, about);
    await input(page, 'First name').fill('Anna');
    await input(page, 'Nickname').fill('Nan');
    await tenant.fault({ method: 'PATCH', path: profile, status: 400, body: issue('nickname') });
    await save(page);
    await expect(input(page, 'Nickname')).toHaveAccessibleDescription(/not in a form/);
    await expect(input(page, 'First name')).toHaveAccessibleDescription('');
    // What is typed anew is not called wrong any more.
    await input(page, 'Nickname').fill('Nancy');
    await expect(input(page, 'Nickname')).toHaveAttribute('aria-invalid', 'false');
  });

  test('a scope that was not granted', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person, scope: 'openid profile' });
    await start(page, 'Edit: Language and region');
    await input(page, 'City').fill('Bonn');
    await save(page);
    await expect(input(page, 'City')).toHaveAccessibleDescription(/may not change that yet/);
    expect(await tenant.read(person)).toMatchObject({ profile: ann.profile });
  });
});

test.describe('a field the tenant has closed meanwhile', () => {
  test('turns read-only in the form, and says why', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person(ann);
    await open('<logto-profile-form fields="name nickname"></logto-profile-form>', { person });
    await start(page, 'Edit: Profile');
    await input(page, 'Name').fill('Anna');
    await input(page, 'Nickname').fill('Nan');
    await tenant.configure({ accountCenter: { fields: { name: 'ReadOnly' } } });
    await save(page);
    const editor = page.locator('logto-profile-editor');
    await expect(editor).toContainText('The owner of this site does not let you change this.');
    await expect(input(page, 'Name')).toHaveCount(0);
    await expect(editor).toContainText('Ann');
    await axe();
    // The rest can still be saved.
    await expect(input(page, 'Nickname')).toHaveValue('Nan');
    await save(page);
    await saved(page);
    expect(await tenant.read(person)).toMatchObject({ name: 'Ann', profile: { nickname: 'Nan' } });
    await start(page, 'Edit: Profile');
    await expect(input(page, 'Nickname')).toBeVisible();
    await expect(input(page, 'Name')).toHaveCount(0);
  });

  test('leaves a form with nothing to save, which can be closed', async ({
    tenant,
    open,
    page,
  }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await typeName(page);
    await tenant.configure({ accountCenter: { fields: { name: 'ReadOnly' } } });
    await save(page);
    await expect(page.getByText('does not let you change this')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(fact(page, 'Name')).toContainText('Ann');
    await expect(page.getByRole('button', { name: 'Change: Name' })).toHaveCount(0);
  });
});
