import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from '../driver.ts';

/** Another browser of the same person, signed in through the pages as anybody would be. */
export interface OtherBrowser {
  context: BrowserContext;
  page: Page;
  /** The token its page made its last call with. */
  accessToken: () => string;
  /** What its page would get a new one with. */
  refreshToken: () => Promise<string>;
}

/** Opens a page at `address` in a new browser and signs in there; `trust` has it remembered past the second step. */
export async function signInElsewhere(
  browser: Browser,
  tenant: E2eTenant,
  options: { address: string; person: E2ePerson; userAgent: string; trust?: boolean },
): Promise<OtherBrowser> {
  const { address, person, userAgent, ...more } = options;
  const context = await browser.newContext({ userAgent });
  const page = await context.newPage();
  let accessToken = '';
  page.on('request', (request) => {
    accessToken = request.headers()['authorization']?.replace('Bearer ', '') ?? accessToken;
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await tenant.signIn(page, person, more);
  await page.waitForURL((url) => !url.searchParams.has('code'));
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => /refresh/i.test(key)));
  return {
    context,
    page,
    accessToken: () => accessToken,
    refreshToken: () =>
      page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => /refresh/i.test(name));
        return localStorage.getItem(key ?? '') ?? '';
      }),
  };
}
