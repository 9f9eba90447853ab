import { after, before } from 'node:test';
import type { Browser, Page } from '@playwright/test';
import type { Listening } from '../../../demo/sandbox/http.ts';
import type { Sandbox } from '../../../demo/sandbox/server.ts';
import type { E2ePerson, E2eTenant, TenantDetails } from '../../e2e/driver.ts';
import { sandboxDriver } from '../../e2e/sandbox-driver.ts';
import { launchBrowser } from '../../support/browser.ts';
import type {} from '../logto-app/main.ts';
import { serveLogtoApp } from './logto-app.ts';

export const mara = { username: 'mara', password: 'a password for tests', name: 'Mara' };

/** A browser and an application with Logto's client, for the tests of one file. */
export function useApplication(sandbox: { running: Sandbox }) {
  let app: Listening;
  let browser: Browser;
  before(async () => {
    [app, browser] = await Promise.all([serveLogtoApp(), launchBrowser()]);
  });
  after(async () => {
    await browser.close();
    await app.close();
  });

  const application = {
    get origin(): string {
      return app.origin;
    },

    /** A fresh tenant and a fresh browser with the application open. */
    async open(details: TenantDetails = {}) {
      const driver = sandboxDriver(sandbox.running.control);
      const tenant = await driver.tenant({ appOrigins: [app.origin], ...details });
      return { tenant, page: await application.visit(tenant) };
    },

    /** The application in another browser. */
    async visit({ endpoint, appId }: E2eTenant): Promise<Page> {
      const page = await (await browser.newContext()).newPage();
      await page.goto(app.origin);
      const config = JSON.stringify({ endpoint, appId });
      await page.evaluate((value) => sessionStorage.setItem('app', value), config);
      await page.reload();
      return page;
    },

    async startSignIn(page: Page, more: object = {}): Promise<void> {
      // From the start page, so that arriving at the callback is a change.
      await page.goto(app.origin);
      const options = { redirectUri: `${app.origin}/callback`, ...more };
      await page.evaluate((given) => void window.client.signIn(given), options);
    },

    /** Asks the server to sign in anew although a session lives. */
    async startSignInAnew(page: Page): Promise<void> {
      const prompt = await page.evaluate(() => [window.Prompt.Login, window.Prompt.Consent]);
      await application.startSignIn(page, { prompt });
    },

    async endSignIn(page: Page): Promise<void> {
      await page.waitForURL(`${app.origin}/callback?*`);
      await page.evaluate(() => window.client.handleSignInCallback(location.href));
    },

    async signIn(tenant: E2eTenant, page: Page, person: E2ePerson): Promise<void> {
      await application.startSignIn(page);
      await tenant.signIn(page, person);
      await application.endSignIn(page);
    },
  };
  return application;
}
