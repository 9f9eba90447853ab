/** What somebody does on the page of a project. */
import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import type { TenantServer } from '../../demo/sandbox/tenant-server.ts';

export interface Place {
  origin: string;
  tenant: TenantServer;
}

type Trip = (page: Page, place: Place) => Promise<void>;

/** Who signs in. */
export const person = {
  username: 'ann',
  name: 'Ann Archer',
  primaryEmail: 'ann@example.com',
  password: 'correct horse battery staple',
};

/** The settings, with an account of the test kit. */
const settings: Trip = async (page, { origin }) => {
  await page.goto(origin);
  await useSettings(page);
};

/** The element signs somebody in by itself. */
const signingIn: Trip = async (page, { origin }) => {
  await page.goto(origin);
  await button(page, 'Sign in').click();
  await signIn(page);
  await useSettings(page);
};

/** The page signs somebody in, its client brings the tokens, and it renders as often as it likes. */
const hostClient: Trip = async (page, { origin, tenant }) => {
  await page.goto(`${origin}/client`);
  await button(page, 'Sign in here').click();
  await signIn(page);
  const name = page.getByText(person.name).first();
  await name.waitFor();
  for (let times = 0; times < 3; times += 1) await button(page, 'Render again').click();
  await page.waitForLoadState('networkidle');
  assert.ok(await name.isVisible());
  const reads = tenant.faults.received.filter(
    ({ method, path }) => method === 'GET' && path === '/api/my-account',
  );
  assert.equal(reads.length, 1, 'reads of the profile');
};

/** A page that a server rendered: nothing moves when its scripts come, and everything works. */
const rendered: Trip = async (page, { origin }) => {
  await stays(page, origin);
  await useSettings(page);
};

/** The same with what the README says, and with single elements. */
const renderedOthers: Trip = async (page, { origin }) => {
  await stays(page, `${origin}/readme`);
  await stays(page, `${origin}/fields`);
};

/** Shows the account at an address, and finds that nothing moved meanwhile. */
async function stays(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    globalThis.moved = 0;
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
      for (const { value } of entries) globalThis.moved += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  const username = page.getByRole('textbox', { name: /Username/ });
  const known = page.getByText(person.name).or(page.getByText(person.username)).first();
  await username.or(known).first().waitFor();
  // Afterwards the page comes anew, as it does to somebody who is signed in.
  if (await username.isVisible()) {
    await signIn(page);
    await page.goto(address);
  }
  await known.waitFor();
  await page.waitForLoadState('networkidle');
  const moved = await page.evaluate(() => globalThis.moved);
  assert.ok(moved <= 0.01, `${address} moves by ${moved}`);
}

export const trips = { settings, signingIn, hostClient, rendered, renderedOthers };

/** What the page gave the settings: an account, a narrowing, a section of its own, a handler, a call. */
async function useSettings(page: Page): Promise<void> {
  const section = (name: string) => page.getByRole('link', { name, exact: true });
  await section('Security').waitFor();
  assert.equal(await section('Sessions').count(), 0, 'what is hidden is shown');
  await section('Billing').click();
  await page.getByText('Your plan: Pro').waitFor();
  await section('Profile').click();
  await button(page, 'Change: Name').click();
  await page.locator('logto-profile-editor').getByLabel('Name', { exact: true }).fill('Ann Ash');
  await button(page, 'Save').click();
  await page.locator('output', { hasText: 'updateAccount' }).waitFor();
  await button(page, 'Open security').click();
  await page.getByRole('heading', { name: 'Security' }).waitFor();
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Username').fill(person.username);
  await page.getByLabel('Password').fill(person.password);
  await button(page, 'Sign in').click();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

declare global {
  var moved: number;
}
