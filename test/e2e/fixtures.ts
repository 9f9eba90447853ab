/**
 * What an end-to-end test starts from: a tenant of its own on a Logto-compatible server, and a blank page of an owner
 * on another origin, under a strict content policy, which holds the test's markup and the built bundle.
 *
 * ```ts
 * test('changes the name', async ({ tenant, open, page, axe }) => {
 *   const person = await tenant.person({ name: 'Ann', password });
 *   await open('<logto-profile-form></logto-profile-form>', { person });
 *   await page.getByLabel('Name').fill('Anna');
 *   await axe();
 * });
 * ```
 */
import { test as base, expect } from '@playwright/test';
import { startSandbox } from '../../demo/sandbox/server.ts';
import { findFaults } from '../support/axe.ts';
import type { Driver, E2ePerson, E2eTenant, Settings } from './driver.ts';
import { sandboxDriver } from './sandbox-driver.ts';
import { startHostSite, withRoots, type HostSite } from './support/host-page.ts';
import type { GatewayOptions } from '../../src/gateway/index.ts';
import { mountGateway, signInAtHost } from './support/gateway.ts';
import { Problems } from './support/problems.ts';

export { expect };

/** A password that breaks no rule of the usual policy. */
export const password = 'correct horse battery staple';

export interface OpenOptions {
  /** Who is signed in. Nobody when absent. */
  person?: E2ePerson;
  /**
   * `cookie`: the page knows no server but its own, whose session speaks for the person; needs `gateway`.
   * `host`: the page gives the elements tokens, made without clicking. `app-id`: the element signs in by itself, by
   * redirect through the sign-in pages; with a `person` this is done before `open` returns.
   */
  auth?: 'host' | 'app-id' | 'cookie';
  /** Scopes of the host's token; everything the Account API knows when absent. */
  scope?: string;
  /** More attributes for the outermost elements. */
  attributes?: Record<string, string>;
  /** Fragment of the address, with its `#`. */
  hash?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The page knows the owner's settings, from a snapshot beside it; otherwise it has to infer them. */
  snapshot?: boolean;
  /** Mounts a gateway on the page's own origin, with these options besides the usual. */
  gateway?: Partial<GatewayOptions>;
  /** The policy of the page allows for another copy of Lit. */
  hasOtherLit?: boolean;
}

interface Fixtures {
  /** The owner's settings, laid over the usual. For `test.use`. */
  settings: Settings;
  /** A tenant of this test's own. */
  tenant: E2eTenant;
  problems: Problems;
  /** Opens a page with this markup; every outermost element of ours gets the endpoint. Gives the page's address. */
  open: (markup: string, options?: OpenOptions) => Promise<string>;
  /** Finds nothing to object to in the page as it is, in light and dark. */
  axe: () => Promise<void>;
}

interface WorkerFixtures {
  driver: Driver;
  site: HostSite;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  driver: [
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandboxDriver(sandbox.control));
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({}, use) => {
      const site = await startHostSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  settings: [{}, { option: true }],

  tenant: async ({ driver, settings }, use) => {
    const tenant = await driver.tenant({ settings });
    await use(tenant);
    await tenant.remove();
  },

  problems: [
    async ({ context }, use) => {
      const problems = new Problems();
      await problems.watchAll(context);
      await use(problems);
      expect(problems.unexpected, 'what the page complained about').toEqual([]);
    },
    { auto: true },
  ],

  open: async ({ tenant, site, page }, use) => {
    await use(async (markup, options = {}) => {
      const { person, auth = 'host', hash = '', lang = 'en', dir = 'ltr' } = options;
      const basePath = options.gateway && mountGateway(site, tenant, options.gateway);
      const attributes = {
        ...(auth !== 'cookie' && { endpoint: tenant.endpoint }),
        ...(basePath !== undefined && { gateway: basePath }),
        ...(auth === 'app-id' && { 'app-id': tenant.appId }),
        ...(options.snapshot && { settings: '/snapshot.json' }),
        ...options.attributes,
      };
      const address = site.publish({
        markup: withRoots(markup, attributes),
        lang,
        dir,
        endpoint: tenant.endpoint,
        tokens: auth === 'host',
        asksOwnServer: basePath !== undefined || options.snapshot === true,
        hasOtherLit: options.hasOtherLit === true,
      });
      if (auth === 'host') {
        const details = {
          userAgent: await page.evaluate(() => navigator.userAgent),
          ...(options.scope !== undefined && { scope: options.scope }),
        };
        let token: Promise<{ accessToken: string }> | undefined;
        await page.exposeFunction('hostToken', async (renew: boolean) => {
          if (!person) return undefined;
          if (renew || !token) token = tenant.tokens(person, details);
          return (await token).accessToken;
        });
      }
      if (auth === 'cookie' && person) {
        const { accessToken } = await tenant.tokens(person);
        await page.context().addCookies([await signInAtHost(site, accessToken)]);
      }
      await page.goto(address + hash);
      if (auth === 'app-id' && person) {
        await page.getByRole('button', { name: 'Sign in' }).click();
        await tenant.signIn(page, person);
        await page.waitForURL((url) => !url.searchParams.has('code'));
      }
      return address;
    });
  },

  axe: async ({ page }, use) => {
    await use(async () => {
      const { light, dark } = await findFaults(page);
      // The title of a page is its owner's business.
      const ours = light.filter(({ id }) => id !== 'page-has-heading-one');
      expect({ light: ours, dark }, 'what axe objects to').toEqual({ light: [], dark: [] });
    });
  },
});
