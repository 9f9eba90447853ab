/** What only a gateway can do, through the elements, with a token in the page and without one. */
import { readFile } from 'node:fs/promises';
import type { FeatureOptions } from '../../src/gateway/index.ts';
import { expect, password, test } from './fixtures.ts';
import { proveByPassword } from './support/step-up.ts';

const secret = 'a secret of thirty-two characters or more';
const everything: FeatureOptions = {
  tokens: true,
  deletion: true,
  export: true,
  organizations: true,
  roles: true,
  activity: true,
};

// Each walks through many dialogs.
test.slow();

for (const auth of ['host', 'cookie'] as const) {
  test.describe(auth === 'host' ? 'with a token in the page' : 'with a cookie only', () => {
    test('creates a token, shows it once, renames and deletes it', async ({
      tenant,
      open,
      page,
      axe,
    }) => {
      const person = await tenant.person({ username: 'ann', password });
      await open('<logto-token-manager></logto-token-manager>', {
        person,
        auth,
        gateway: { features: everything },
      });
      await page.getByRole('button', { name: 'Show tokens' }).click();
      await proveByPassword(page, person);
      await expect(page.getByText('You have no access tokens.')).toBeVisible();
      await page.getByRole('button', { name: 'Create token' }).click();
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await expect(page.getByText('Please fill this in.')).toBeVisible();
      await page.getByRole('textbox', { name: 'Name' }).fill('Build server');
      await axe();
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      const output = page.getByRole('textbox', { name: 'Access token' });
      await expect(output).toHaveValue(/^pat_\w{30,}$/);
      const value = await output.inputValue();
      await axe();
      await page.getByRole('button', { name: 'Done' }).click();
      await expect(page.getByText(`pat_…${value.slice(-4)}`)).toBeVisible();
      await axe();

      await page.getByRole('button', { name: 'Create token' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Build server');
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await expect(page.getByText('You have a token of that name.')).toBeVisible();
      await page.getByRole('button', { name: 'Cancel' }).click();

      await page.getByRole('button', { name: 'Rename Build server' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Deploy');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('button', { name: 'Delete Deploy' }).click();
      await page.getByRole('button', { name: 'Delete token' }).click();
      await expect(page.getByText('You have no access tokens.')).toBeVisible();
    });

    test('downloads the data', async ({ tenant, open, page }) => {
      const person = await tenant.person({ username: 'ann', name: 'Ann', password });
      await open('<logto-account-deletion></logto-account-deletion>', {
        person,
        auth,
        gateway: { features: everything },
      });
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download' }).click();
      await proveByPassword(page, person);
      const file = await (await downloading).path();
      const text = await readFile(file, 'utf8');
      expect(JSON.parse(text)).toMatchObject({ profile: { name: 'Ann' }, omitted: [] });
      expect(text).not.toContain('jti');
    });

    test('deletes the account of whoever types its name', async ({ tenant, open, page, axe }) => {
      const person = await tenant.person({ username: 'ann', password });
      await open('<logto-account-deletion></logto-account-deletion>', {
        person,
        auth,
        gateway: { features: everything },
      });
      await page.getByRole('button', { name: 'Delete account' }).click();
      await proveByPassword(page, person);
      await page.getByLabel('Type ann to confirm').fill('anna');
      await page.getByRole('button', { name: 'Delete my account' }).click();
      await expect(page.getByText('That is not the same.')).toBeVisible();
      await axe();
      await page.getByLabel('Type ann to confirm').fill('ann');
      await page.getByRole('button', { name: 'Delete my account' }).click();
      await expect(page.getByText('Your account is deleted.')).toBeVisible();
      await expect(tenant.read(person)).rejects.toThrow();
    });

    test('arranges it all in the settings, step by step', async ({ tenant, open, page, axe }) => {
      const person = await tenant.person({ username: 'ann', name: 'Ann', password });
      await tenant.manage({
        organizations: [
          {
            id: 'o',
            name: 'Acme',
            description: 'Rockets',
            createdAt: 1,
            members: { [person.id]: ['Admin'] },
          },
        ],
        roles: [{ id: 'r', name: 'Editor', description: '', members: [person.id] }],
      });
      await open('<logto-account-settings></logto-account-settings>', {
        person,
        auth,
        gateway: { features: everything },
        hash: '#data',
      });
      await expect(page.getByText('Acme')).toBeVisible();
      await expect(page.getByText('Editor')).toBeVisible();
      await page.getByRole('button', { name: 'Show activity' }).click();
      await proveByPassword(page, person);
      await expect(page.getByText('Signed in').first()).toBeVisible();
      await axe();
      await page.getByRole('link', { name: 'Profile' }).click();
      await expect(page.getByText('Ann').first()).toBeVisible();
    });
  });
}

test('a deletion with a time to think can be taken back', async ({ tenant, open, page, axe }) => {
  const person = await tenant.person({ username: 'ann', password });
  await open('<logto-account-deletion></logto-account-deletion>', {
    person,
    gateway: { features: { deletion: { coolingOffDays: 14, secret } } },
  });
  await page.getByRole('button', { name: 'Delete account' }).click();
  await proveByPassword(page, person);
  await expect(page.getByText('For 14 days you can still bring it back.')).toBeVisible();
  await page.getByLabel('Type ann to confirm').fill('ann');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByText('will be deleted on')).toBeVisible();
  expect(await tenant.read(person)).toMatchObject({ isSuspended: true });
  await axe();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect.poll(async () => (await tenant.read(person))['isSuspended']).toBe(false);
});

test('an owner who says no is heard', async ({ tenant, open, page, problems }) => {
  problems.expect(/409/);
  const person = await tenant.person({ username: 'ann', password });
  const before = () => {
    throw new Error('unpaid');
  };
  await open('<logto-account-deletion></logto-account-deletion>', {
    person,
    gateway: { features: { deletion: { before } } },
  });
  await page.getByRole('button', { name: 'Delete account' }).click();
  await proveByPassword(page, person);
  await page.getByLabel('Type ann to confirm').fill('ann');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByText('cannot be deleted right now')).toBeVisible();
});

test('the owner’s own address stands in where there is no gateway for it', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person({ username: 'ann', password });
  const deleteAccountUrl = 'https://shop.example/leave';
  await tenant.configure({ accountCenter: { deleteAccountUrl } });
  await open('<logto-account-deletion></logto-account-deletion>', { person, gateway: {} });
  await expect(page.getByRole('link', { name: 'Delete account' })).toHaveAttribute(
    'href',
    deleteAccountUrl,
  );
});

test('without a gateway all of it is absent, not broken', async ({ tenant, open, page }) => {
  const person = await tenant.person({ username: 'ann', name: 'Ann', password });
  await open(
    `<logto-account>
      <logto-profile-form></logto-profile-form>
      <logto-token-manager></logto-token-manager>
      <logto-account-deletion></logto-account-deletion>
      <logto-organization-list></logto-organization-list>
      <logto-activity-list></logto-activity-list>
    </logto-account>`,
    { person },
  );
  await expect(page.getByText('Ann').first()).toBeVisible();
  for (const tag of ['token-manager', 'account-deletion', 'organization-list', 'activity-list']) {
    await expect(page.locator(`logto-${tag}`)).toBeHidden();
  }
});

test('in cookie mode the page meets no token, and no server but its own', async ({
  tenant,
  open,
  page,
}) => {
  const person = await tenant.person({ username: 'ann', name: 'Ann', password });
  const origins = new Set<string>();
  const tokens: string[] = [];
  page.on('request', (request) => {
    origins.add(new URL(request.url()).origin);
    const { authorization } = request.headers();
    if (authorization) tokens.push(authorization);
  });
  const address = await open('<logto-account-settings></logto-account-settings>', {
    person,
    auth: 'cookie',
    gateway: {},
    hash: '#security',
  });
  await page.getByRole('button', { name: 'Change username' }).click();
  await proveByPassword(page, person);
  await page.getByRole('textbox', { name: 'Username' }).fill('anna');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('anna', { exact: true })).toBeVisible();
  expect(await tenant.read(person)).toMatchObject({ username: 'anna' });
  expect([[...origins], tokens]).toEqual([[new URL(address).origin], []]);
});

test('in cookie mode whoever is not signed in is told so', async ({ open, page, problems }) => {
  problems.expect(/401/);
  await open('<logto-account-settings></logto-account-settings>', { auth: 'cookie', gateway: {} });
  await expect(page.getByText('You are signed out')).toBeVisible();
});
