/** Everything that can go wrong in a window, or with it. Nothing may be bound that was not shown. */
import { expect, password } from './fixtures.ts';
import { dialog } from './support/dialog.ts';
import { button, chooseIn, identitiesOf, openedBy, row, test } from './support/social.ts';
import { proveByPassword, question, questionBox } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };
const chosenTitle = 'Is this the right account?';
const minute = 60_000;

test('a closed window ends in words, and can be opened again', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await settle(person);
  await (await openedBy(page, 'Connect Google')).close();
  await expect(row(page, 'Google')).toContainText('window was closed. Nothing was changed.');
  await axe();
  await chooseIn(await openedBy(page, 'Try again: Google'), tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
});

test('whoever changes their mind closes the window from here', async ({ tenant, settle, page }) => {
  const person = await tenant.person(ann);
  await settle(person);
  const window = await openedBy(page, 'Connect Google');
  const closing = window.waitForEvent('close');
  await button(page, 'Cancel: Google').click();
  await closing;
  await expect(button(page, 'Connect Google')).toBeFocused();
});

test('a no at the provider is taken as a no', async ({ tenant, settle, page }) => {
  const person = await tenant.person(ann);
  await settle(person);
  await tenant.forgetRequests();
  await chooseIn(await openedBy(page, 'Connect Google'), tenant);
  await expect(row(page, 'Google').getByRole('alert')).toHaveText(
    'You did not allow it there. Nothing was changed.',
  );
  expect(await tenant.requests({ path: '/api/verifications/social/verify' })).toEqual([]);
  await chooseIn(await openedBy(page, 'Connect Google'), tenant, 'Robin Roe');
  await expect(row(page, 'Google').getByRole('alert')).toHaveCount(0);
  await expect(questionBox(page)).toBeVisible();
});

test('whoever does not prove who they are has nothing connected', async ({
  tenant,
  settle,
  page,
}) => {
  const person = await tenant.person(ann);
  await settle(person);
  await chooseIn(await openedBy(page, 'Connect Google'), tenant, 'Robin Roe');
  await question(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(button(page, 'Connect Google')).toBeVisible();
  expect(await identitiesOf(tenant, person)).toEqual({});
});

test('a record that lapsed at the provider ends in words', async ({ tenant, settle, page }) => {
  const person = await tenant.person(ann);
  await settle(person);
  const window = await openedBy(page, 'Connect Google');
  await tenant.advance(11 * minute);
  await chooseIn(window, tenant, 'Robin Roe');
  await expect(row(page, 'Google').getByRole('alert')).toContainText('longer than ten minutes');
  expect(await identitiesOf(tenant, person)).toEqual({});
});

test('a proof that lapsed at the provider is asked for anew, and the way there is not lost', async ({
  tenant,
  settle,
  page,
}) => {
  const identities = { github: { userId: 'github-old', details: {} } };
  const person = await tenant.person({ ...ann, identities });
  await settle(person);
  await button(page, 'Disconnect GitHub').click();
  await dialog(page, 'Disconnect GitHub?').getByRole('button', { name: 'Disconnect' }).click();
  await proveByPassword(page, person);
  await expect(row(page, 'GitHub')).toContainText('Not connected');
  await tenant.advance(6 * minute);
  const window = await openedBy(page, 'Connect Google');
  await tenant.advance(5 * minute);
  await chooseIn(window, tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await dialog(page, chosenTitle).getByRole('button', { name: 'Yes' }).click();
  expect(await identitiesOf(tenant, person)).toEqual({ google: 'google-robin' });
});

test('an account of somebody else’s is refused in words of its own', async ({
  tenant,
  settle,
  page,
}) => {
  await tenant.person({
    username: 'rob',
    identities: { google: { userId: 'google-robin', details: {} } },
  });
  const person = await tenant.person(ann);
  await settle(person);
  await chooseIn(await openedBy(page, 'Connect Google'), tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await expect(row(page, 'Google').getByRole('alert')).toContainText(
    'That account belongs to somebody else here.',
  );
  expect(await identitiesOf(tenant, person)).toEqual({});
});

test('an account that was connected meanwhile is replaced only on a word', async ({
  tenant,
  settle,
  page,
  axe,
}) => {
  const person = await tenant.person(ann);
  await settle(person);
  const window = await openedBy(page, 'Connect Google');
  await tenant.change(person, {
    identities: { google: { userId: 'google-else', details: { email: 'else@mail.example' } } },
  });
  await chooseIn(window, tenant, 'Robin Roe');
  await proveByPassword(page, person);
  const taken = dialog(page, 'Google is connected already');
  await expect(taken).toContainText('else@mail.example is connected here.');
  await axe();
  expect(await identitiesOf(tenant, person)).toEqual({ google: 'google-else' });
  await taken.getByRole('button', { name: 'Replace' }).click();
  await expect(dialog(page, 'Account replaced')).toContainText('robin@mail.example');
  expect(await identitiesOf(tenant, person)).toEqual({ google: 'google-robin' });
});

test('a server that fails keeps the way to the provider, for another try', async ({
  tenant,
  settle,
  page,
}) => {
  const person = await tenant.person({ identities: { github: { userId: 'g', details: {} } } });
  await settle(person);
  await tenant.fault({ method: 'POST', path: '/api/my-account/identities', status: 500 });
  await chooseIn(await openedBy(page, 'Connect Google'), tenant, 'Robin Roe');
  const back = dialog(page, 'Connect Google?');
  await expect(back.getByRole('alert')).toContainText('Something went wrong on our side.');
  await back.getByRole('button', { name: 'Connect' }).click();
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
});

test('an account that cannot be read after it was connected is said to be so', async ({
  tenant,
  settle,
  page,
}) => {
  const person = await tenant.person({ identities: { github: { userId: 'g', details: {} } } });
  await settle(person);
  const window = await openedBy(page, 'Connect Google');
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/my-account/identities')) {
      void tenant.fault({ method: 'GET', path: '/api/my-account', status: 500 });
    }
  });
  // The answer comes late enough for the next request to meet the fault.
  await tenant.fault({ method: 'POST', path: '/api/my-account/identities', delay: 500 });
  await chooseIn(window, tenant, 'Robin Roe');
  const chosen = dialog(page, chosenTitle);
  await expect(chosen).toContainText('we could not load which account it is');
  await expect(chosen.getByRole('button', { name: 'Yes' })).toHaveCount(0);
  await chosen.getByRole('button', { name: 'Try again' }).click();
  await expect(chosen).toContainText('robin@mail.example');
});

test('a window that the provider cuts off still brings its answer', async ({
  tenant,
  settle,
  page,
  context,
}) => {
  await context.route(/\/authorize\?/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const headers = { ...response.headers(), 'cross-origin-opener-policy': 'same-origin' };
    await route.fulfill({ response, headers });
  });
  const person = await tenant.person(ann);
  await settle(person);
  const window = await openedBy(page, 'Connect Google');
  expect(await window.evaluate(() => opener as unknown)).toBeNull();
  await expect(row(page, 'Google')).toContainText('window was closed');
  await tenant.chooseSocialAccount(window, 'Robin Roe');
  await proveByPassword(page, person);
  await dialog(page, chosenTitle).getByRole('button', { name: 'Yes' }).click();
  expect(await identitiesOf(tenant, person)).toEqual({ google: 'google-robin' });
});

test('an answer that came back in another tab reaches the page that waits for it', async ({
  tenant,
  settle,
  page,
  context,
}) => {
  const person = await tenant.person(ann);
  await settle(person);
  const window = await openedBy(page, 'Connect Google');
  const state = new URL(window.url()).searchParams.get('state');
  const other = await context.newPage();
  await other.exposeFunction('hostToken', () => tenant.tokens(person).then((t) => t.accessToken));
  // As if the browser had opened the way back there.
  const back = new Promise<string>((resolve) => {
    void context.route(/\/authorize/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const { location = '' } = (await route.fetch({ maxRedirects: 0 })).headers();
      resolve(location);
      await route.abort();
    });
  });
  await tenant.chooseSocialAccount(window, 'Robin Roe');
  await other.goto(await back);
  await expect(other.getByText('You can close this window')).toBeVisible();
  expect(other.url()).not.toContain(state ?? '?');
  await proveByPassword(page, person);
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
  expect(await identitiesOf(tenant, person)).toEqual({ google: 'google-robin' });
});

test('answers from elsewhere and made-up ones are not heard', async ({ tenant, settle, page }) => {
  const person = await tenant.person(ann);
  await settle(person);
  await tenant.forgetRequests();
  const window = await openedBy(page, 'Connect Google');
  const state = new URL(window.url()).searchParams.get('state') ?? '';
  expect(state).toMatch(/^logtowindow[\da-f]{64}$/);
  // The provider knows the state, but is not of our origin.
  await window.evaluate((known) => {
    const message = { logtoReturn: `?state=${known}&code=stolen` };
    (opener as Window).postMessage(message, '*');
  }, state);
  // Of our origin, but without the state.
  await page.evaluate(() => {
    const made = `logtowindow${'0'.repeat(64)}`;
    for (const forged of [`?state=${made}&code=stolen`, '?code=stolen', 7, undefined]) {
      postMessage({ logtoReturn: forged }, '*');
    }
    const channel = new BroadcastChannel(made);
    channel.postMessage({ logtoReturn: `?state=${made}&code=stolen` });
    postMessage('?code=stolen', '*');
  });
  await expect(row(page, 'Google')).toContainText('Go on in the Google window.');
  await chooseIn(window, tenant, 'Robin Roe');
  await proveByPassword(page, person);
  await expect(dialog(page, chosenTitle)).toContainText('robin@mail.example');
  expect(await tenant.requests({ path: '/api/verifications/social/verify' })).toHaveLength(1);
});

test('somebody else who is signed in by the time the window is back gets nothing of it', async ({
  tenant,
  settle,
  page,
}) => {
  const bob = await tenant.person({ username: 'bob', password });
  const person = await tenant.person(ann);
  await settle(person);
  const window = await openedBy(page, 'Connect Google');
  const { accessToken } = await tenant.tokens(bob);
  await page.evaluate(
    (token) => Object.assign(globalThis, { hostToken: () => token }),
    accessToken,
  );
  await tenant.forgetRequests();
  await chooseIn(window, tenant, 'Robin Roe');
  await expect(row(page, 'Google').getByRole('alert')).toContainText(
    'while signed in as somebody else',
  );
  expect(await tenant.requests({ path: '/api/verifications/social/verify' })).toEqual([]);
  expect(await identitiesOf(tenant, bob)).toEqual({});
});
