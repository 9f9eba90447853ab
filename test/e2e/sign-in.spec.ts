import { expect, password, test } from './fixtures.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };
const settings = '<logto-account-settings></logto-account-settings>';

test('leads to the sign-in pages and back to the account', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person(ann);
  const address = await open(settings, { auth: 'app-id' });
  await expect(page.getByText('You are signed out')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await tenant.signIn(page, person);
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible();
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
  expect(page.url(), 'no code or state is left in the address').toBe(address);
  await axe();
  await page.reload();
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
});

test('keeps the section that was asked for', async ({ tenant, open, page }) => {
  const person = await tenant.person(ann);
  const address = await open(settings, { auth: 'app-id', hash: '#security' });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await tenant.signIn(page, person);
  await expect(page.getByRole('heading', { name: 'Security', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Security', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(page.url()).toBe(`${address}#security`);
});

test('asks for a token only after the sign-in that just came back is finished', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  await open(settings, { auth: 'app-id' });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await tenant.forgetRequests();
  await tenant.signIn(page, person);
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
  const exchanges = await tenant.requests({ method: 'POST', path: '/oidc/token' });
  expect(exchanges).toHaveLength(1);
});

test('stays signed out, with a way to try again, after an answer nobody asked for', async ({
  tenant,
  open,
  page,
}) => {
  await tenant.person(ann);
  const address = await open(settings, { auth: 'app-id' });
  await page.goto(`${address}?code=stolen&state=made-up#security`);
  await expect(page.getByText('You are signed out')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('leaves the way in to a page that signs people in by itself', async ({ open, page, axe }) => {
  await open(settings);
  await expect(page.getByText('You are signed out')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
  await axe();
});

test('loads the sign-in client only where an app id asks for it', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person(ann);
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await open(settings, { person });
  await expect(page.getByText('Ann Archer').first()).toBeVisible();
  expect(scripts.filter((script) => script.includes('sign-in'))).toEqual([]);
  await open(settings, { auth: 'app-id' });
  await expect(page.getByText('You are signed out')).toBeVisible();
  expect(scripts.filter((script) => script.includes('sign-in'))).not.toEqual([]);
});

test('tells the host page that nobody is signed in', async ({ open, page }) => {
  await page.addInitScript(() => {
    addEventListener('logto-signed-out', () => (document.title = 'signed out'));
  });
  await open(settings, { auth: 'app-id' });
  await expect(page).toHaveTitle('signed out');
});
