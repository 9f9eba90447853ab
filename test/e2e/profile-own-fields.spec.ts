import type { Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from './driver.ts';
import { expect, password, test } from './fixtures.ts';
import { fact, input, profileForm, save, saved, start, writes } from './support/profile.ts';

const ann = { username: 'ann', name: 'Ann', password };

const entry = (name: string, type: string, config: object = {}, more: object = {}) => ({
  name,
  type,
  required: false,
  sieOrder: 1,
  config,
  ...more,
});

const catalogue = [
  entry('company', 'Text', { minLength: 2, maxLength: 20 }, { label: 'Company', required: true }),
  entry('employees', 'Number', { minValue: 1, maxValue: 500 }, { label: 'Employees' }),
  entry('founded', 'Date', { format: 'dd/MM/yyyy' }, { label: 'Founded' }),
  entry('newsletter', 'Checkbox', { defaultValue: 'false' }, { label: 'Newsletter' }),
  entry(
    'plan',
    'Select',
    { options: [{ value: 'small', label: 'Small' }, { value: 'large' }] },
    { label: 'Plan', description: 'What you pay for.' },
  ),
  entry('shop', 'Url', { placeholder: 'https://shop.example' }, { label: 'Shop' }),
  entry('taxNumber', 'Regex', { format: '^DE\\d{9}$' }),
  entry('fullname', 'Fullname', {
    parts: [
      { enabled: true, name: 'familyName', type: 'Text', label: 'Surname', required: true },
      { enabled: true, name: 'givenName', type: 'Text', required: false },
      { enabled: false, name: 'middleName', type: 'Text', required: false },
    ],
  }),
  entry('address', 'Address', {
    parts: [
      { enabled: true, name: 'locality', type: 'Text', label: 'Town', required: true },
      { enabled: true, name: 'country', type: 'Text', required: false },
      { enabled: false, name: 'region', type: 'Text', required: false },
    ],
  }),
];

const settings = {
  signInExperience: { customProfileFieldCatalog: catalogue },
  accountCenter: { profileFields: catalogue.map(({ name }) => ({ name })) },
};

const edit = 'Edit: About you';

const opened = async (
  page: Page,
  tenant: E2eTenant,
  person: E2ePerson,
  open: (markup: string, options: object) => Promise<string>,
) => {
  await open(profileForm, {
    person,
    attributes: { settings: `${tenant.endpoint}/settings.json` },
  });
  await start(page, edit);
};

const filled = {
  ...ann,
  profile: { familyName: 'Archer', address: { locality: 'Bonn', region: 'NRW' } },
  customData: { company: 'Acme', elsewhere: { kept: true } },
};

test.describe('the tenant’s own fields', () => {
  test.use({ settings });

  test('are shown in its order and words, and only they', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person({
      ...filled,
      customData: { company: 'Acme', founded: '03/05/1990', newsletter: true, plan: 'small' },
    });
    await opened(page, tenant, person, open);
    const names = page.locator('logto-profile-editor').locator('label, legend');
    await expect(names).toHaveText([
      'Company (required)',
      'Employees',
      'Founded',
      'Newsletter',
      'Plan',
      'Shop',
      'Tax number',
      'Surname (required)',
      'First name',
      'Address',
      'Town (required)',
      'Country',
    ]);
    await expect(input(page, 'Founded')).toHaveValue('1990-05-03');
    await expect(input(page, 'Newsletter')).toBeChecked();
    await expect(input(page, 'Plan')).toHaveAccessibleDescription('What you pay for.');
    await axe();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(fact(page, 'Newsletter')).toContainText('Yes');
    await expect(fact(page, 'Plan')).toContainText('Small');
  });

  test('are added, changed and cleared, and leave the rest of custom data alone', async ({
    tenant,
    open,
    page,
  }) => {
    const person = await tenant.person(filled);
    await opened(page, tenant, person, open);
    await input(page, 'Employees').fill('12');
    await input(page, 'Founded').fill('1990-05-03');
    await input(page, 'Newsletter').check();
    await input(page, 'Plan').selectOption('large');
    await input(page, 'Shop').fill('https://acme.example');
    await input(page, 'Tax number').fill('DE123456789');
    await input(page, /^Surname/).fill('Baker');
    await input(page, /^Town/).fill('Köln');
    await save(page);
    await saved(page);
    expect(await tenant.read(person)).toMatchObject({
      profile: { familyName: 'Baker', address: { locality: 'Köln', region: 'NRW' } },
      customData: {
        company: 'Acme',
        elsewhere: { kept: true },
        employees: 12,
        founded: '03/05/1990',
        newsletter: true,
        plan: 'large',
        shop: 'https://acme.example',
        taxNumber: 'DE123456789',
      },
    });
    await expect(fact(page, 'Shop').getByRole('link')).toBeVisible();

    await start(page, edit);
    for (const name of ['Employees', 'Founded', 'Shop', 'Tax number']) {
      await input(page, name).fill('');
    }
    await input(page, 'Plan').selectOption('');
    await input(page, 'Newsletter').uncheck();
    await save(page);
    await saved(page);
    expect((await tenant.read(person))['customData']).toEqual({
      company: 'Acme',
      elsewhere: { kept: true },
      newsletter: false,
    });
  });

  test('keep their limits, which are said beside the field before anything is sent', async ({
    tenant,
    open,
    page,
    axe,
  }) => {
    const person = await tenant.person(filled);
    await opened(page, tenant, person, open);
    const sent = writes(page);
    const refuses = async (
      cases: readonly (readonly [string | RegExp, string, string | RegExp])[],
    ) => {
      for (const [name, text] of cases) await input(page, name).fill(text);
      await save(page);
      await expect(input(page, cases[0]![0])).toBeFocused();
      for (const [name, text, words] of cases) {
        await expect(input(page, name)).toHaveAccessibleDescription(words);
        await expect(input(page, name)).toHaveValue(text);
      }
    };
    await refuses([
      [/^Company/, 'A', 'Use at least 2 characters.'],
      ['Employees', '0', 'Use 1 or more.'],
      ['Shop', 'javascript:alert(1)', /not a web address/],
      ['Tax number', '12', /not in the form asked for/],
      [/^Surname/, '', 'Please fill this in.'],
      [/^Town/, '', 'Please fill this in.'],
    ]);
    await axe();
    await refuses([
      [/^Company/, 'A'.repeat(21), 'Use at most 20 characters.'],
      ['Employees', '501', 'Use 500 or less.'],
    ]);
    await refuses([[/^Company/, '', 'Please fill this in.']]);
    expect(sent).toEqual([]);
  });

  test('say what the browser cannot make a value of', async ({ tenant, open, page }) => {
    const person = await tenant.person(filled);
    await opened(page, tenant, person, open);
    await input(page, 'Employees').pressSequentially('1e');
    await input(page, 'Founded').pressSequentially('05');
    await save(page);
    await expect(input(page, 'Employees')).toHaveAccessibleDescription('Use a number.');
    await expect(input(page, 'Founded')).toHaveAccessibleDescription(/That is not a date/);
  });
});

test.describe('custom data that the page names', () => {
  const custom =
    '<logto-profile-form fields="name" custom-data="companyName newsletter:checkbox age:number"></logto-profile-form>';

  test('is added, changed and removed', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person({ ...ann, customData: { elsewhere: 1 } });
    await open(custom, { person });
    await start(page, 'Edit: Profile');
    await input(page, 'Company name').fill('Acme');
    await input(page, 'Newsletter').check();
    await input(page, 'Age').fill('40');
    await axe();
    await save(page);
    await saved(page);
    const data = async () => (await tenant.read(person))['customData'];
    const changed = { elsewhere: 1, companyName: 'Acme', newsletter: true, age: 40 };
    expect(await data()).toEqual(changed);
    await expect(fact(page, 'Company name')).toContainText('Acme');

    await start(page, 'Edit: Profile');
    await input(page, 'Company name').fill('');
    await input(page, 'Age').fill('41');
    await save(page);
    await saved(page);
    expect(await data()).toEqual({ elsewhere: 1, newsletter: true, age: 41 });
  });

  test('has the words of the page', async ({ tenant, open, page }) => {
    const person = await tenant.person({ ...ann, customData: { companyName: 'Acme' } });
    await open(custom, { person });
    await expect(fact(page, 'Company name')).toBeVisible();
    await page.evaluate(() => {
      const form = document.querySelector('logto-profile-form')!;
      form.messages = { profileFields: { labels: { companyName: 'Who pays' } } };
    });
    await expect(fact(page, 'Who pays')).toContainText('Acme');
  });

  test('is not shown where the tenant switched custom data off', async ({ tenant, open, page }) => {
    const fields = { name: 'Edit', customData: 'Off' };
    await tenant.configure({ accountCenter: { fields } });
    const person = await tenant.person({ ...ann, customData: { companyName: 'Acme' } });
    await open(custom, { person });
    await expect(fact(page, 'Name')).toContainText('Ann');
    await expect(page.getByText('Acme')).toHaveCount(0);
    await start(page, 'Change: Name');
    await expect(input(page, 'Name')).toBeVisible();
    await expect(input(page, 'Company name')).toHaveCount(0);
  });
});
