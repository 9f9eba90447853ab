/**
 * A scene is one state of an element, arranged as an end-to-end test would and then photographed in every look.
 *
 * ```ts
 * scene('profile/empty', async ({ tenant, open }) => {
 *   await open('<logto-profile-form></logto-profile-form>', { person: await tenant.person({}) });
 * });
 * ```
 */
import type { Page } from '@playwright/test';
import type { E2eTenant } from '../e2e/driver.ts';
import { test, type OpenOptions } from '../e2e/fixtures.ts';

export { password } from '../e2e/fixtures.ts';

/** Where the pictures land. Nothing of it is kept in the repository. */
export const folder = 'test-results/screenshots';

interface Stage {
  tenant: E2eTenant;
  page: Page;
  open: (markup: string, options?: OpenOptions) => Promise<string>;
}

const wide = { width: 1100, height: 760 };
const narrow = { width: 390, height: 760 };

/**
 * Arranges a state and takes its pictures. The name is a path: the part before the slash is the chapter. Nothing is
 * checked here; what has to be there is waited for in `arrange`.
 */
export function scene(name: string, arrange: (stage: Stage) => Promise<void>): void {
  test(name, async ({ tenant, page, open }) => {
    await arrange({ tenant, page, open });
    const take = (look: string) =>
      page.screenshot({ path: `${folder}/${name} ${look}.png`, fullPage: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(wide);
      await take(colorScheme);
      await page.setViewportSize(narrow);
      await take(colorScheme === 'light' ? 'narrow' : 'narrow dark');
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(wide);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await take('right to left');
  });
}
