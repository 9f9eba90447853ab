/** The demo, as its start command serves it. What its pages show of themselves is what they are made of. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { createServer } from 'vite';
import { pages, partsOf } from '../../demo/site/pages.ts';
import { expect, test as base } from './fixtures.ts';
import { question } from './support/step-up.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** On ports of its own. */
const test = base.extend<object, { demo: string }>({
  demo: [
    async ({}, use) => {
      const vite = await createServer({
        root: `${root}/demo`,
        configFile: `${root}/vite.config.ts`,
        server: { port: 0, host: 'localhost' },
        cacheDir: `${root}/node_modules/.cache/demo-under-test`,
        logLevel: 'error',
      });
      await vite.listen();
      await use(vite.resolvedUrls?.local[0] ?? '');
      await vite.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.slow();
// One after another: a second worker would prepare all modules once more.
test.describe.configure({ mode: 'default' });

const account = (page: Page) => page.getByRole('navigation', { name: 'Account' });

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Alice Archer' }).click();
  await expect(account(page)).toBeVisible();
}

/** Once Alice is signed in: what there is to see on a page, and to do where that is not all. */
const trips: Record<string, (page: Page) => Promise<void>> = {
  'layout.html': async (page) => {
    await expect(page.getByText('alice@example.com').first()).toBeVisible();
    await expect(page.getByText('Authenticator app')).toBeVisible();
  },
  'user-button.html': async (page) => {
    await page.getByRole('button', { name: 'Account of Alice Archer' }).click();
    await expect(page.getByRole('link', { name: 'My orders' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Protect them' }).click();
    await expect(page.getByRole('dialog').getByText('Authenticator app')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
  },
  'themed.html': async (page) => {
    await page.getByRole('link', { name: 'My beans' }).click();
    await expect(page.getByRole('paragraph').filter({ hasText: 'Yirgacheffe' })).toBeVisible();
    const title = page.getByRole('heading', { level: 1, name: 'My beans' });
    await expect(title).toHaveCSS('font-weight', '400');
  },
  'gateway.html': async (page) => {
    await expect(page.getByText('Archer Labs')).toBeVisible();
  },
  'cookie.html': async (page) => {
    await expect(page.getByText('You are signed out')).toBeVisible();
    await page.getByRole('link', { name: 'Sign in at this site' }).click();
    await expect(account(page)).toBeVisible();
  },
  'host-client.html': async (page) => {
    await expect(account(page)).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out')).toBeVisible();
    await signIn(page);
  },
  'strict.html': async (page) => {
    await page.getByRole('link', { name: 'Security', exact: true }).click();
    await expect(page.getByText('Authenticator app')).toBeVisible();
  },
  'testing.html': async (page) => {
    await expect(account(page)).toBeVisible();
    const password = await page.locator('#test-password').innerText();
    await page.getByRole('link', { name: 'Sessions and apps' }).click();
    await page.getByRole('button', { name: 'Show' }).click();
    await question(page).getByRole('button', { name: 'Use an email code' }).click();
    await expect(page.locator('#test-code')).toHaveText(/^\d{6}$/);
    await question(page).getByRole('button', { name: 'Use your password' }).click();
    await question(page).getByLabel('Password', { exact: true }).fill(password);
    await question(page).getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('This browser').first()).toBeVisible();
    await page.getByLabel('State').selectOption('signed-out');
    await expect(page.getByText('You are signed out')).toBeVisible();
  },
};

test('each page does what it says, and says what it is made of', async ({
  demo,
  page,
  problems,
}) => {
  problems.expect(/401 \(Unauthorized\) .*\/account-api\//);
  await page.goto(demo);
  await signIn(page);
  expect(['index.html', ...Object.keys(trips)]).toEqual(Object.keys(pages));
  for (const [name, trip] of Object.entries(trips)) {
    await test.step(name, async () => {
      await page.getByRole('link', { name: pages[name]!.name }).click();
      await expect(page.locator('pre').first()).toHaveText(partsOf(name).snippet.trim());
      await trip(page);
    });
  }
});

test('somebody of the sandbox signs in with one click and looks around', async ({
  demo,
  page,
  axe,
}) => {
  await page.goto(demo);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
  await axe();
  await signIn(page);
  await axe();
  const settings = page.locator('logto-account-settings');
  const links = account(page).getByRole('link');
  const names = await links.allInnerTexts();
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    await account(page).getByRole('link', { name, exact: true }).click();
    await expect(settings.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByText('Loading…')).toHaveCount(0);
    await axe();
  }
});

test('whose rules apply, and how the pages are read, is the visitor’s choice', async ({
  demo,
  page,
}) => {
  await page.goto(demo);
  await page.getByLabel('Rules of the owner').selectOption('Account API disabled');
  await page.getByLabel('Language').selectOption('Deutsch');
  await page.getByLabel('Direction').selectOption('Right to left');
  await page.getByRole('button', { name: 'Anmelden' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Alice Archer' }).click();
  await expect(page.getByText('nicht verfügbar')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});
