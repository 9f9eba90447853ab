import type { E2ePerson, E2eTenant } from '../e2e/driver.ts';
import { proveByPassword } from '../e2e/support/step-up.ts';
import { userAgents } from '../support/user-agents.ts';
import { password, scene } from './scene.ts';

const hour = 3_600_000;
const lists = `<logto-account>
  <h2>Sessions</h2><logto-session-list></logto-session-list>
  <h2>Apps</h2><logto-app-list></logto-app-list>
  <h2>Devices</h2><logto-device-list></logto-device-list>
</logto-account>`;

async function somebodyWithAHistory(tenant: E2eTenant): Promise<E2ePerson> {
  const person = await tenant.person({ username: 'alice', name: 'Alice Archer', password });
  await tenant.tokens(person, {
    userAgent: userAgents.iphone,
    context: { ip: '203.0.113.24', country: 'GB', city: 'London' },
    ago: 30 * hour,
  });
  await tenant.tokens(person, {
    thirdParty: true,
    scope: 'openid profile email',
    userAgent: userAgents.windows,
    context: { ip: '198.51.100.7', country: 'DE', city: 'Berlin' },
    ago: 200 * hour,
  });
  await tenant.tokens(person, { userAgent: 'curl/8.5.0', context: { ip: '2001:db8::7' } });
  await tenant.trust(person, { userAgent: userAgents.mac, country: 'GB', city: 'London' });
  await tenant.trust(person, { userAgent: userAgents.ipad });
  return person;
}

scene('sessions/locked', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(lists, { person });
  await page.getByRole('button', { name: 'Show' }).first().waitFor();
});

scene('sessions/shown', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(lists, { person });
  await page.getByRole('button', { name: 'Show' }).first().click();
  await proveByPassword(page, person);
  await page.getByText('This browser').waitFor();
});

scene('sessions/in the settings', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open('<logto-account-settings></logto-account-settings>', {
    person,
    hash: '#sessions',
  });
  await page.getByRole('button', { name: 'Show' }).click();
  await proveByPassword(page, person);
  await page.getByText('This browser').waitFor();
  await page.getByRole('button', { name: 'Forget all' }).waitFor();
});

scene('sessions/in the settings, locked', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open('<logto-account-settings></logto-account-settings>', {
    person,
    hash: '#sessions',
  });
  await page.getByRole('button', { name: 'Show' }).waitFor();
});

scene('sessions/sign out everywhere else', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(lists, { person });
  await page.getByRole('button', { name: 'Show' }).first().click();
  await proveByPassword(page, person);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByText('You stay signed in here').waitFor();
});

scene('sessions/one could not be signed out', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(lists, { person });
  await page.getByRole('button', { name: 'Show' }).first().click();
  await proveByPassword(page, person);
  await page.getByText('This browser').waitFor();
  await tenant.fault({ method: 'DELETE', path: '/api/my-account/*', status: 500 });
  await page.getByRole('button', { name: 'Sign out Safari on iPhone' }).click();
  await page.getByText('Something went wrong on our side').waitFor();
});

scene('sessions/removing an app', async ({ tenant, open, page }) => {
  const person = await somebodyWithAHistory(tenant);
  await open(lists, { person });
  await page.getByRole('button', { name: 'Show' }).first().click();
  await proveByPassword(page, person);
  await page.getByRole('button', { name: 'Remove access of' }).first().click();
  await page.getByText('What it already knows').waitFor();
});
