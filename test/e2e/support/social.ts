/** What the tests of social accounts share: providers, a page that knows them, and the windows they open. */
import type { Locator, Page } from '@playwright/test';
import type { E2ePerson, E2eTenant } from '../driver.ts';
import { test as base, type OpenOptions } from '../fixtures.ts';

export const element = '<logto-social-links></logto-social-links>';

export const connector = (target: string, name: string, more: object = {}) => ({
  id: `connector-${target}`,
  target,
  name: { en: name },
  platform: 'Universal',
  logo: null,
  logoDark: null,
  ...more,
});

/** Google keeps its tokens. Logos are left to the tests about them: the page's policy refuses what it does not know. */
export const providers = {
  signInExperience: {
    ssoConnectors: [],
    socialConnectors: [
      connector('google', 'Google', { storesTokens: true, isTokenStorageSupported: true }),
      connector('github', 'GitHub'),
    ],
  },
};

type Settle = (person: E2ePerson, options?: OpenOptions & { markup?: string }) => Promise<string>;

/** `settle` opens a page that was told the owner's settings, as from a snapshot. */
export const test = base.extend<{ settle: Settle }>({
  settings: providers,
  settle: async ({ tenant, open }, use) => {
    await use(({ ...person }, { markup = element, ...options } = {}) =>
      open(markup, {
        ...options,
        person,
        attributes: { settings: `${tenant.endpoint}/settings.json`, ...options.attributes },
      }),
    );
  },
});

export const row = (page: Page, provider: string): Locator =>
  page.getByRole('group', { name: provider, exact: true });

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** Presses a button and waits for the window that opens. */
export async function openedBy(page: Page, name: string): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await button(page, name).click();
  const opened = await opening;
  await opened.waitForURL(/\/authorize\?/);
  return opened;
}

/** Chooses somebody in a provider's window, which closes then. */
export async function chooseIn(window: Page, tenant: E2eTenant, name?: string): Promise<void> {
  const closing = window.waitForEvent('close');
  await tenant.chooseSocialAccount(window, name);
  await closing;
}

/** The accounts the server has for somebody, by provider. */
export async function identitiesOf(
  tenant: E2eTenant,
  person: E2ePerson,
): Promise<Record<string, string>> {
  const { identities } = (await tenant.read(person)) as {
    identities: Record<string, { userId: string }>;
  };
  return Object.fromEntries(Object.entries(identities).map(([key, { userId }]) => [key, userId]));
}

/** A browser that opens no windows for pages. */
export const withoutWindows = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.open = () => null;
  });
