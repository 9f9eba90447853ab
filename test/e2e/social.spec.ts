import { expect, password } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { button, chooseIn, identitiesOf, openedBy, row, test } from './support/social.ts';
import { proveByPassword, question, questionBox } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };
const chosenTitle = 'Is this the right account?';
const linked = (target: string, email: string) => ({
  [target]: { userId: `${target}-old`, details: { id: `${target}-old`, email } },
});

test('an account is chosen in a window, shown, and kept', async ({ tenant, settle, page, axe }) => {
  const person = await tenant.person(ann);
  await settle(person);
  const window = await openedBy(page, 'Connect Google');
  await expect(row(page, 'Google')).toContainText('Go on in the Google window.');
  await axe();
  await chooseIn(window, tenant, 'Robin Roe');
  await proveByPassword(page, person);
  const chosen = dialog(page, chosenTitle);
  await expect(chosen).toContainText('robin@mail.example');
  await expect(chosen.locator('.avatar')).toHaveCSS('border-radius', '50%');
  await axe();
  await chosen.getByRole('button', { name: 'Yes, keep it' }).click();
  await expect(dialogBox(page, chosenTitle)).toBeHidden();
  await expect(row(page, 'Google')).toContainText('robin@mail.example');
  await expect(page.getByText('Google is connected: robin@mail.example.')).toBeAttached();
  await expect(button(page, 'Replace Google account')).toBeFocused();
  expect(await identitiesOf(tenant, person)).toEqual({ google: 'google-robin' });
});

for (const [how, no] of [
  ['by a button', 'No, disconnect'],
  ['by Escape', undefined],
] as const) {
  test(`whoever sees the wrong account takes it back ${how}`, async ({ tenant, settle, page }) => {
    const person = await tenant.person(ann);
    await settle(person);
    await chooseIn(await openedBy(page, 'Connect Google'), tenant, 'Sam Stone');
    await proveByPassword(page, person);
    await expect(dialog(page, chosenTitle)).toContainText('sam@mail.example');
    if (no) await dialog(page, chosenTitle).getByRole('button', { name: no }).last().click();
    else await page.keyboard.press('Escape');
    await expect(dialogBox(page, chosenTitle)).toBeHidden();
    await expect(row(page, 'Google')).toContainText('Not connected');
    await expect(page.getByText('Google is disconnected.')).toBeAttached();
    expect(await identitiesOf(tenant, person)).toEqual({});
  });
}

test('works with the keyboard alone', async ({ tenant, settle, page }) => {
  const person = await tenant.person(ann);
  await settle(person);
  await button(page, 'Connect Google').focus();
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  await chooseIn(await opening, tenant, 'Robin Roe');
  await question(page).getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(dialog(page, chosenTitle).getByRole('button', { name: 'Yes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Replace Google account')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Disconnect Google')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    dialog(page, 'Disconnect Google?').getByRole('button', { name: 'Cancel' }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Connect Google')).toBeFocused();
  expect(await identitiesOf(tenant, person)).toEqual({});
});

test('an account takes the place of another in one step', async ({ tenant, settle, page, axe }) => {
  const person = await tenant.person({ ...ann, identities: linked('github', 'a@example.com') });
  await settle(person);
  await chooseIn(await openedBy(page, 'Replace GitHub account'), tenant, 'Robin Roe');
  await proveByPassword(page, person);
  const replaced = dialog(page, 'Account replaced');
  await expect(replaced).toContainText('robin@mail.example');
  await expect(replaced).toContainText('It has taken the place of a@example.com.');
  await axe();
  // The wrong one: another is chosen from here, and nobody is asked who they are a second time.
  const opening = page.waitForEvent('popup');
  await replaced.getByRole('button', { name: 'Choose another' }).click();
  await chooseIn(await opening, tenant, 'Sam Stone');
  await expect(replaced).toContainText('sam@mail.example');
  await replaced.getByRole('button', { name: 'Done' }).click();
  await expect(row(page, 'GitHub')).toContainText('sam@mail.example');
  expect(await identitiesOf(tenant, person)).toEqual({ github: 'github-sam' });
});

test('choosing the same account again changes nothing, and says so', async ({
  tenant,
  settle,
  page,
}) => {
  const person = await tenant.person({
    ...ann,
    identities: { github: { userId: 'github-robin', details: { email: 'robin@mail.example' } } },
  });
  await settle(person);
  await chooseIn(await openedBy(page, 'Replace GitHub account'), tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await expect(dialog(page, 'Nothing has changed')).toContainText('connected already');
});

test('an account is disconnected after a word of what that costs', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  const person = await tenant.person({ ...ann, identities: linked('google', 'a@gmail.example') });
  await settle(person);
  await button(page, 'Disconnect Google').click();
  const asking = dialog(page, 'Disconnect Google?');
  await expect(asking).toContainText('a@gmail.example could then no longer sign in here.');
  await expect(asking).toContainText('You can still sign in with ann.');
  await axe();
  await asking.getByRole('button', { name: 'Disconnect' }).click();
  await proveByPassword(page, person);
  await expect(row(page, 'Google')).toContainText('Not connected');
  await expect(page.getByText('Google is disconnected.')).toBeAttached();
  await expect(button(page, 'Connect Google')).toBeFocused();
  expect(await identitiesOf(tenant, person)).toEqual({});
});

test('the last way in cannot be disconnected, only replaced; who has nothing to prove it with is not asked', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  const person = await tenant.person({ identities: linked('google', 'a@gmail.example') });
  await settle(person);
  await expect(row(page, 'Google')).toContainText('Your only way to be known here.');
  await expect(button(page, 'Disconnect Google')).toHaveCount(0);
  await chooseIn(await openedBy(page, 'Replace Google account'), tenant, 'Robin Roe');
  await dialog(page, 'Account replaced').getByRole('button', { name: 'Done' }).click();
  await expect(questionBox(page)).toHaveCount(0);
  await chooseIn(await openedBy(page, 'Connect GitHub'), tenant, 'Sam Stone');
  await dialog(page, chosenTitle).getByRole('button', { name: 'Yes' }).click();
  await button(page, 'Disconnect Google').click();
  await dialog(page, 'Disconnect Google?').getByRole('button', { name: 'Disconnect' }).click();
  await expect(row(page, 'Google')).toContainText('Not connected');
  await expect(button(page, 'Disconnect GitHub')).toHaveCount(0);
  await axe();
  expect(await identitiesOf(tenant, person)).toEqual({ github: 'github-sam' });
});

test('what the owner no longer offers is shown, and can be disconnected', async ({
  tenant,
  settle,
  page,
}) => {
  const person = await tenant.person({ ...ann, identities: linked('myspace', 'a@example.com') });
  await settle(person);
  await expect(row(page, 'Myspace')).toContainText('No longer offered here');
  await expect(row(page, 'Myspace').getByRole('button')).toHaveCount(1);
  await button(page, 'Disconnect Myspace').click();
  await dialog(page, 'Disconnect Myspace?').getByRole('button', { name: 'Disconnect' }).click();
  await proveByPassword(page, person);
  await expect(row(page, 'Myspace')).toHaveCount(0);
});

test('without the owner’s settings, what is connected is shown and can be disconnected', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person({ ...ann, identities: linked('google', 'a@gmail.example') });
  await open('<logto-social-links></logto-social-links>', { person });
  await expect(row(page, 'Google')).toContainText('a@gmail.example');
  await expect(row(page, 'Google')).not.toContainText('No longer offered');
  await expect(row(page, 'GitHub')).toHaveCount(0);
  await button(page, 'Disconnect Google').click();
  await dialog(page, 'Disconnect Google?').getByRole('button', { name: 'Disconnect' }).click();
  await proveByPassword(page, person);
  await expect(page.getByText('There are no accounts to connect here.')).toBeVisible();
});

test('enterprise identities are shown, and nothing more', async ({ tenant, settle, page, axe }) => {
  await tenant.configure({ signInExperience: { ssoConnectors: [{ id: 'okta' }] } });
  const person = await tenant.person(ann);
  await tenant.change(person, {
    ssoIdentities: [
      {
        issuer: 'https://login.work.example',
        identityId: 'e-1',
        detail: { email: 'ann@work.example' },
      },
    ],
  });
  await settle(person);
  await expect(row(page, 'Organization')).toContainText('ann@work.example');
  await expect(row(page, 'Organization')).toContainText('login.work.example');
  await expect(row(page, 'Organization').getByRole('button')).toHaveCount(0);
  await axe();
});

test('two accounts at once: the second window takes the place of the first', async ({
  tenant,
  settle,
  page,
}) => {
  const person = await tenant.person(ann);
  await settle(person);
  const first = await openedBy(page, 'Connect Google');
  const closing = first.waitForEvent('close');
  const second = await openedBy(page, 'Connect GitHub');
  await closing;
  await expect(row(page, 'Google').getByRole('button')).toHaveText('Connect');
  await chooseIn(second, tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await dialog(page, chosenTitle).getByRole('button', { name: 'Yes' }).click();
  expect(await identitiesOf(tenant, person)).toEqual({ github: 'github-robin' });
});

test('a double click opens one window', async ({ tenant, settle, page, context }) => {
  const person = await tenant.person(ann);
  await settle(person);
  await tenant.forgetRequests();
  const opening = page.waitForEvent('popup');
  await button(page, 'Connect Google').dblclick();
  const window = await opening;
  await window.waitForURL(/\/authorize\?/);
  expect(context.pages()).toHaveLength(2);
  expect(await tenant.requests({ path: '/api/verifications/social' })).toHaveLength(1);
  await chooseIn(window, tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
});

test('tells whether a connection is alive only when asked, and makes it anew', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await settle(person);
  await chooseIn(await openedBy(page, 'Connect Google'), tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await dialog(page, chosenTitle).getByRole('button', { name: 'Yes' }).click();
  const path = '/api/my-account/identities/google/access-token';
  expect(await tenant.requests({ path })).toEqual([]);
  const check = button(page, 'Check connection to Google');
  await check.click();
  await expect(row(page, 'Google')).toContainText('Connection works');
  await page.reload();
  await tenant.advance(3_601_000);
  await check.click();
  await expect(row(page, 'Google')).toContainText('Connection has ended');
  await axe();
  await chooseIn(await openedBy(page, 'Reconnect Google'), tenant, 'Sam Stone');
  await expect(row(page, 'Google')).toContainText('You chose another account');
  await chooseIn(await openedBy(page, 'Reconnect Google'), tenant, 'Robin Roe');
  await expect(row(page, 'Google')).toContainText('Connection works');
  expect(await identitiesOf(tenant, person)).toEqual({ google: 'google-robin' });
});
