import type { Page } from '@playwright/test';
import { connector, button, chooseIn, openedBy, withoutWindows } from '../e2e/support/social.ts';
import { test } from '../e2e/fixtures.ts';
import { dialog } from '../e2e/support/dialog.ts';
import { proveByPassword } from '../e2e/support/step-up.ts';
import type { E2eTenant } from '../e2e/driver.ts';
import type { OpenOptions } from '../e2e/fixtures.ts';
import { password, scene } from './scene.ts';

const disc = (colour: string, letter: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="${colour}"/><text x="12" y="16.5" font-family="sans-serif" font-size="12" text-anchor="middle" fill="#fff">${letter}</text></svg>`,
  )}`;

// The logos are written out, as Logto sends them; the policy of the tests' pages would refuse them.
test.use({
  bypassCSP: true,
  settings: {
    signInExperience: {
      ssoConnectors: [{ id: 'okta' }],
      socialConnectors: [
        connector('google', 'Google', {
          logo: disc('#4285f4', 'G'),
          storesTokens: true,
          isTokenStorageSupported: true,
        }),
        connector('github', 'GitHub', { logo: disc('#24292f', 'G') }),
        connector('apple', 'Apple'),
        connector('facebook', 'Facebook', { logo: disc('#1877f2', 'f') }),
      ],
    },
  },
});

interface Stage {
  tenant: E2eTenant;
  page: Page;
  open: (markup: string, options?: OpenOptions) => Promise<string>;
}

const identity = (userId: string, details: object) => ({ userId, details: { ...details } });

async function settle({ tenant, open, page }: Stage, part: object = {}) {
  const person = await tenant.person({
    username: 'ann',
    name: 'Ann Archer',
    primaryEmail: 'ann@example.com',
    password,
    identities: {
      google: identity('g1', { name: 'Ann A.', email: 'ann@gmail.example' }),
      myspace: identity('m1', { name: '<img src=x> \u202e evil' }),
    },
    ...part,
  });
  await tenant.change(person, {
    ssoIdentities: [
      {
        issuer: 'https://login.work.example',
        identityId: 'e-1',
        detail: { email: 'ann@work.example' },
      },
    ],
  });
  await open('<logto-account-settings></logto-account-settings>', {
    person,
    hash: '#connected',
    attributes: { settings: `${tenant.endpoint}/settings.json` },
  });
  await page.getByText('ann@work.example').waitFor();
  return person;
}

scene('social/connected accounts', async (stage) => {
  await settle(stage);
});

scene('social/window open', async (stage) => {
  await settle(stage);
  await openedBy(stage.page, 'Connect GitHub');
});

scene('social/window closed, no connection kept', async (stage) => {
  const { page } = stage;
  await settle(stage);
  await button(page, 'Check connection to Google').click();
  await (await openedBy(page, 'Connect GitHub')).close();
  await page.getByText('was closed').waitFor();
});

scene('social/denied', async (stage) => {
  const { page, tenant } = stage;
  await settle(stage);
  await chooseIn(await openedBy(page, 'Connect GitHub'), tenant);
  await page.getByText('You did not allow it').waitFor();
});

scene('social/who was chosen', async (stage) => {
  const { page, tenant } = stage;
  const person = await settle(stage);
  await chooseIn(await openedBy(page, 'Connect GitHub'), tenant, 'Sam Stone');
  await proveByPassword(page, person);
  await dialog(page, 'Is this the right account?').getByText('sam@mail').waitFor();
});

scene('social/replaced by somebody with a hostile name', async (stage) => {
  const { page } = stage;
  const person = await settle(stage);
  const window = await openedBy(page, 'Replace Google account');
  await window.getByLabel('Account id').fill('x');
  await window.getByLabel('Name').fill('W'.repeat(200));
  await window.getByLabel('Email').fill('"><script>alert(1)</script>@mail.example');
  await window.getByLabel('Picture address').fill('javascript:alert(1)');
  await window.getByRole('button', { name: 'Continue' }).click();
  await proveByPassword(page, person);
  await dialog(page, 'Account replaced').getByText('script').waitFor();
});

scene('social/disconnecting', async (stage) => {
  await settle(stage);
  await button(stage.page, 'Disconnect Google').click();
  await dialog(stage.page, 'Disconnect Google?').getByText('You can still').waitFor();
});

scene('social/back from the provider', async (stage) => {
  const { page, tenant } = stage;
  await withoutWindows(page);
  await settle(stage);
  await button(page, 'Replace Google account').click();
  await page.waitForURL(/\/authorize\?/);
  await tenant.chooseSocialAccount(page, 'Robin Roe');
  await dialog(page, 'Replace your Google account?').getByText('You are back').waitFor();
});

scene('social/the only way in', async ({ tenant, open, page }) => {
  await tenant.configure({ signInExperience: { ssoConnectors: [] } });
  const person = await tenant.person({
    identities: { google: identity('g1', { email: 'ann@gmail.example' }) },
  });
  await open('<logto-social-links></logto-social-links>', {
    person,
    attributes: { settings: `${tenant.endpoint}/settings.json` },
  });
  await page.getByText('Your only way').waitFor();
});
