import type { BrowserContext, Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from './driver.ts';
import { expect, password, test } from './fixtures.ts';
import { fact, input, profileForm, save, saved, start } from './support/profile.ts';

const ann = {
  username: 'ann',
  name: 'Ann',
  password,
  profile: { nickname: 'Annie', address: { locality: 'Bonn', country: 'DE' } },
  customData: { company: 'Acme', team: 'Blue' },
};
const about = 'Edit: About you';
const region = 'Edit: Language and region';

/** The same page once more. `elsewhere` is another browser, which hears nothing of this one. */
async function another(
  context: BrowserContext,
  { tenant, person, address }: { tenant: E2eTenant; person: E2ePerson; address: string },
): Promise<Page> {
  const page = await context.newPage();
  const { accessToken } = await tenant.tokens(person);
  await page.exposeFunction('hostToken', () => accessToken);
  await page.goto(address);
  return page;
}

for (const elsewhere of [false, true]) {
  const place = elsewhere ? 'in another browser' : 'in another tab';

  test(`edits of different fields are both kept, ${place}`, async ({
    tenant,
    open,
    page,
    browser,
    context,
  }) => {
    const person = await tenant.person(ann);
    const markup = '<logto-profile-form custom-data="company team"></logto-profile-form>';
    const address = await open(markup, { person });
    const other = await another(elsewhere ? await browser.newContext() : context, {
      tenant,
      person,
      address,
    });
    // Both have their forms open before either saves.
    for (const each of [page, other]) {
      await start(each, about);
      await start(each, region);
      await start(each, 'Edit: More about you');
    }
    const sections = (each: Page) => each.locator('logto-profile-editor');
    const saveAll = async (each: Page) => {
      for (let open = 3; open > 0; open -= 1) {
        await sections(each).first().getByRole('button', { name: 'Save' }).click();
        await expect(sections(each)).toHaveCount(open - 1);
      }
    };
    await input(page, 'Nickname').fill('Nan');
    await input(page, 'City').fill('Köln');
    await input(page, 'Company').fill('Umbrella');
    await input(other, 'First name').fill('Anna');
    await input(other, 'Country').selectOption('Austria');
    await input(other, 'Team').fill('Red');
    await saveAll(page);
    await saveAll(other);
    expect(await tenant.read(person)).toMatchObject({
      profile: {
        nickname: 'Nan',
        givenName: 'Anna',
        address: { locality: 'Köln', country: 'AT' },
      },
      customData: { company: 'Umbrella', team: 'Red' },
    });
    await expect(fact(other, 'Nickname')).toContainText('Nan');
    if (elsewhere) await other.context().close();
  });
}

test.describe('an edit that met another one', () => {
  test('says so, keeps both texts, and can be kept', async ({ tenant, open, page, axe }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await start(page, about);
    await input(page, 'Nickname').fill('Nan');
    await input(page, 'First name').fill('Anna');
    await tenant.change(person, { profile: { ...ann.profile, nickname: 'Nancy' } });
    await save(page);
    await expect(input(page, 'Nickname')).toHaveValue('Nan');
    await expect(input(page, 'Nickname')).toBeFocused();
    await expect(input(page, 'Nickname')).toHaveAccessibleDescription(
      'This was changed somewhere else in the meantime.',
    );
    await expect(page.getByText('It now says “Nancy”.')).toBeVisible();
    await axe();
    // Nothing is saved by halves.
    expect(await tenant.read(person)).toMatchObject({ profile: { nickname: 'Nancy' } });
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect(input(page, 'Nickname')).toBeFocused();
    await save(page);
    await saved(page);
    expect(await tenant.read(person)).toMatchObject({
      profile: { nickname: 'Nan', givenName: 'Anna', address: ann.profile.address },
    });
  });

  test('can give way', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await start(page, 'Change: Name');
    await input(page, 'Name').fill('Anna');
    await tenant.change(person, { name: 'Anne' });
    await save(page);
    await page.getByRole('button', { name: 'Take the other' }).click();
    await expect(input(page, 'Name')).toHaveValue('Anne');
    await tenant.forgetRequests();
    await save(page);
    await expect(fact(page, 'Name')).toContainText('Anne');
    expect(await tenant.requests({ method: 'PATCH' })).toEqual([]);
  });

  test('is asked about again where a third one came between', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await start(page, region);
    await input(page, 'Country').selectOption('Austria');
    const lives = (country: string) =>
      tenant.change(person, { profile: { ...ann.profile, address: { country } } });
    await lives('FR');
    await save(page);
    await expect(page.getByText('It now says “France”.')).toBeVisible();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await lives('ES');
    await save(page);
    await expect(page.getByText('It now says “Spain”.')).toBeVisible();
    await expect(input(page, 'Country')).toHaveValue('AT');
  });

  test('is told where the other one emptied the field', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await start(page, 'Change: Name');
    await input(page, 'Name').fill('Anna');
    await tenant.change(person, { name: null });
    await save(page);
    await expect(page.getByText('It was emptied there.')).toBeVisible();
  });

  test('is none where both came to the same', async ({ tenant, open, page }) => {
    const person = await tenant.person(ann);
    await open(profileForm, { person });
    await start(page, 'Change: Name');
    await input(page, 'Name').fill('Anna');
    await tenant.change(person, { name: 'Anna' });
    await save(page);
    await saved(page);
  });
});
