import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { expect, test as base } from './fixtures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = readdirSync(`${root}/demo`).filter((name) => name.endsWith('.html'));

/** What the start command shows, on ports of its own. */
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

for (const name of pages) {
  test(`${name} opens`, async ({ demo, page }) => {
    await page.goto(demo + name);
    await expect(page.getByRole('button').or(page.getByRole('link')).first()).toBeVisible({
      timeout: 60_000,
    });
  });
}

test('somebody of the sandbox signs in with one click and looks around', async ({
  demo,
  page,
  axe,
}) => {
  await page.goto(demo);
  await page.getByRole('button', { name: 'Sign in' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Alice Archer' }).click();
  await expect(page.getByText('Alice Archer').first()).toBeVisible();
  await axe();
  const links = page.getByRole('navigation', { name: 'Account' }).getByRole('link');
  const names = await links.allInnerTexts();
  expect(names.length).toBeGreaterThan(2);
  for (const name of names) {
    await links.filter({ hasText: name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByText('Loading…')).toHaveCount(0);
    await axe();
  }
});

test('the other tenants show other rules of their owners', async ({ demo, page }) => {
  await page.goto(`${demo}?tenant=Account API disabled`);
  await page.getByRole('button', { name: 'Sign in' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Alice Archer' }).click();
  await expect(page.getByText('Account settings are not available')).toBeVisible();
});
