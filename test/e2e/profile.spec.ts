import type { E2ePerson, E2eTenant } from './driver.ts';
import { expect, password, test } from './fixtures.ts';
import { fact, input, profileForm, save, saved, start, writes } from './support/profile.ts';

const ann = { username: 'ann', name: 'Ann', password };

const profileOf = async (tenant: E2eTenant, person: E2ePerson) =>
  (await tenant.read(person))['profile'] as Record<string, unknown>;

test('a name is changed and removed, and is still so after the page is loaded again', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  await start(page, 'Change: Name');
  await expect(input(page, 'Name')).toHaveValue('Ann');
  await expect(input(page, 'Name')).toBeFocused();
  await axe();
  await input(page, 'Name').fill('Anna');
  await save(page);
  await saved(page);
  await expect(page.getByRole('button', { name: 'Change: Name' })).toBeFocused();
  await page.reload();
  await expect(fact(page, 'Name')).toContainText('Anna');

  await start(page, 'Change: Name');
  await input(page, 'Name').fill('');
  await save(page);
  await saved(page);
  await expect(fact(page, 'Name')).toContainText('Not set');
  expect(await tenant.read(person)).toMatchObject({ name: null });
});

const about = 'Edit: About you';
const region = 'Edit: Language and region';

for (const [form, label, key, first, second, shown] of [
  [about, 'First name', 'givenName', 'Ann', 'Anna', 'Anna'],
  [about, 'Middle name', 'middleName', 'Maria', 'Marie', 'Marie'],
  [about, 'Last name', 'familyName', 'Archer', 'Baker', 'Baker'],
  [about, 'Nickname', 'nickname', 'Annie', 'Nan 🦊', 'Nan 🦊'],
  [about, 'Date of birth', 'birthdate', '1990-05-03', '1970-01-01', 'January 1, 1970'],
  [about, 'Website', 'website', 'https://a.example', 'http://b.example', 'http://b.example'],
  [about, 'Gender', 'gender', 'female', 'prefer_not_to_say', 'Prefer not to say'],
  [region, 'Language', 'locale', 'de', 'en-GB', 'British English'],
  [region, 'Time zone', 'zoneinfo', 'Europe/Berlin', 'Asia/Tokyo', 'Tokyo – Japan'],
] as const) {
  test(`“${label}” is added, changed and cleared`, async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    const fill = async (text: string) => {
      await start(page, form);
      const field = input(page, label);
      const isSelect = await field.evaluate((element) => element.localName === 'select');
      if (isSelect) await field.selectOption(text);
      else await field.fill(text);
      await save(page);
      await saved(page);
      expect(await profileOf(tenant, person)).toEqual({ [key]: text });
    };
    await fill(first);
    await fill(second);
    await expect(fact(page, label)).toContainText(shown);
    // A key of the profile can be emptied, never removed.
    await fill('');
    await expect(page.getByText(/^Not set: /).filter({ hasText: label })).toBeVisible();
  });
}

test('a gender is told in one’s own words', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  await start(page, about);
  await input(page, 'Gender').selectOption('In your own words');
  await input(page, 'Your gender').fill('genderfluid');
  await axe();
  await save(page);
  await saved(page);
  await expect(fact(page, 'Gender')).toContainText('genderfluid');
  await start(page, about);
  await expect(input(page, 'Your gender')).toHaveValue('genderfluid');
  await input(page, 'Gender').selectOption('Male');
  await save(page);
  await saved(page);
  expect(await profileOf(tenant, person)).toEqual({ gender: 'male' });
});

test('an address is added, changed part by part, and cleared', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  await start(page, region);
  await input(page, 'Street and number').fill('1 Main Street');
  await input(page, 'City').fill('Bonn');
  await input(page, 'Country').selectOption('Germany');
  await save(page);
  await saved(page);
  await expect(fact(page, 'Address')).toContainText('1 Main Street, Bonn, Germany');

  await start(page, region);
  await input(page, 'City').fill('Köln');
  await input(page, 'Street and number').fill('');
  await save(page);
  await saved(page);
  expect(await profileOf(tenant, person)).toEqual({ address: { locality: 'Köln', country: 'DE' } });

  await start(page, region);
  await input(page, 'City').fill('');
  await input(page, 'Country').selectOption('');
  await save(page);
  await saved(page);
  expect(await profileOf(tenant, person)).toEqual({ address: {} });
  await expect(page.getByText(/^Not set: .*Address/)).toBeVisible();
});

test('only what was changed is sent, and nothing where nothing was', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person({ ...ann, profile: { givenName: 'Ann', nickname: 'Annie' } });
  await open(profileForm, { person });
  const sent = writes(page);
  await start(page, about);
  await input(page, 'Nickname').fill('Nan');
  await input(page, 'First name').fill('Other');
  await input(page, 'First name').fill('Ann');
  await save(page);
  await saved(page);
  expect(sent).toEqual([{ nickname: 'Nan' }]);

  await start(page, about);
  await save(page);
  await expect(page.locator('logto-profile-editor')).toHaveCount(0);
  expect(sent).toHaveLength(1);
});

test('giving up leaves everything as it was', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  const sent = writes(page);
  await start(page, 'Change: Name');
  await input(page, 'Name').fill('Nobody');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(fact(page, 'Name')).toContainText('Ann');
  await expect(page.getByRole('button', { name: 'Change: Name' })).toBeFocused();
  await start(page, 'Change: Name');
  await expect(input(page, 'Name')).toHaveValue('Ann');
  expect(sent).toEqual([]);
});

test('what is too long or no web address is said beside the field, before it is sent', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  const sent = writes(page);
  await start(page, about);
  await input(page, 'Website').fill('javascript:alert(1)');
  await input(page, 'Nickname').fill('n'.repeat(513));
  await save(page);
  await expect(input(page, 'Nickname')).toHaveAccessibleDescription('Use at most 512 characters.');
  await expect(input(page, 'Nickname')).toBeFocused();
  await expect(input(page, 'Website')).toHaveAccessibleDescription(/not a web address/);
  await axe();
  expect(sent).toEqual([]);
  await input(page, 'Nickname').fill('Nan');
  await input(page, 'Website').fill('ann.example');
  await save(page);
  await saved(page);
  expect(sent).toEqual([{ nickname: 'Nan', website: 'https://ann.example' }]);
});

test('a website is a link only where it is a web address', async ({ tenant, open, page }) => {
  const person = await tenant.person({ ...ann, profile: { website: 'javascript:alert(1)' } });
  await open(profileForm, { person });
  await expect(fact(page, 'Website')).toContainText('javascript:alert(1)');
  await expect(fact(page, 'Website').getByRole('link')).toHaveCount(0);
  await tenant.change(person, { profile: { website: 'https://ann.example' } });
  await page.reload();
  const link = fact(page, 'Website').getByRole('link');
  await expect(link).toHaveAttribute('href', 'https://ann.example/');
  await expect(link).toHaveAttribute('rel', /noopener/);
});

test('what other software stored is shown as it is, and can be mended', async ({
  tenant,
  open,
  page,
  axe,
}) => {
  const profile = {
    birthdate: 'yesterday',
    locale: 'xx_yy',
    zoneinfo: 'Nowhere/Land',
    gender: '<b>x</b>',
    address: { formatted: '1 Main Street\nBonn' },
  };
  const person = await tenant.person({ ...ann, profile });
  await open(profileForm, { person });
  for (const [label, text] of [
    ['Date of birth', 'yesterday'],
    ['Language', 'xx_yy'],
    ['Time zone', 'Nowhere/Land'],
    ['Gender', '<b>x</b>'],
    ['Address', '1 Main Street'],
  ] as const) {
    await expect(fact(page, label)).toContainText(text);
  }
  await start(page, about);
  await expect(input(page, 'Date of birth')).toHaveAccessibleDescription('So far: yesterday');
  await expect(input(page, 'Your gender')).toHaveValue('<b>x</b>');
  await input(page, 'Date of birth').fill('1990-05-03');
  await save(page);
  await saved(page);
  await start(page, region);
  await expect(input(page, 'Time zone')).toHaveValue('Nowhere/Land');
  await axe();
  await input(page, 'Whole address').fill('');
  await save(page);
  await saved(page);
  expect(await profileOf(tenant, person)).toEqual({
    ...profile,
    birthdate: '1990-05-03',
    address: {},
  });
});

test('the page narrows and orders the fields', async ({ tenant, open, page }) => {
  const person = await tenant.person({
    ...ann,
    profile: { nickname: 'Nan', website: 'https://a.example', givenName: 'Ann' },
  });
  await open('<logto-profile-form fields="website, name, nickname"></logto-profile-form>', {
    person,
  });
  await expect(fact(page, 'Nickname')).toBeVisible();
  const labels = page.locator('logto-profile-form').locator('[part=label]');
  await expect(labels).toHaveText(['Website', 'Name', 'Nickname']);
  await start(page, 'Edit: Profile');
  await input(page, 'Nickname').fill('Annie');
  await save(page);
  await saved(page);
  await expect(fact(page, 'Nickname')).toContainText('Annie');
});

test('all of it works by keyboard', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  await page.getByRole('button', { name: about }).focus();
  await page.keyboard.press('Enter');
  await expect(input(page, 'First name')).toBeFocused();
  await page.keyboard.type('Anna');
  await page.keyboard.press('Tab');
  await expect(input(page, 'Middle name')).toBeFocused();
  await page.keyboard.press('Enter');
  await saved(page);
  await expect(page.getByRole('button', { name: about })).toBeFocused();
  expect(await profileOf(tenant, person)).toEqual({ givenName: 'Anna' });
});

test('the host hears of a change, and may stop it', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  await open(profileForm, { person });
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard, stop: true });
    for (const type of ['logto-before-change', 'logto-account-change', 'logto-cancel']) {
      document.addEventListener(type, (event) => {
        heard.push(`${type} ${(event as { call?: string }).call ?? ''}`.trim());
        if ((globalThis as unknown as { stop: boolean }).stop) event.preventDefault();
      });
    }
  });
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await start(page, 'Change: Name');
  await input(page, 'Name').fill('Anna');
  await save(page);
  await expect.poll(heard).toEqual(['logto-before-change updateAccount', 'logto-cancel']);
  await expect(input(page, 'Name')).toHaveValue('Anna');
  expect(await tenant.read(person)).toMatchObject({ name: 'Ann' });
  await page.evaluate(() => Object.assign(globalThis, { stop: false }));
  await save(page);
  await saved(page);
  expect((await heard()).slice(2)).toEqual([
    'logto-before-change updateAccount',
    'logto-account-change updateAccount',
  ]);
});
