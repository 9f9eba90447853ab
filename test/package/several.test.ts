/** More than one copy of the package on a page, and more than one tenant. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAccount } from 'logto-account-elements/testing';
import { pages, type Opened } from './page.ts';

const kits = { bob: testAccount('password-only'), alice: testAccount('everything') };
const site = pages({ bob: kits.bob.fetch, alice: kits.alice.fetch });

const script = (folder = '') =>
  `<script type="module" src="${folder}/logto-account-elements.js"></script>`;

/** Signs a person in at the roots that name their tenant. */
async function signIn({ page }: Opened, name: keyof typeof kits): Promise<void> {
  const { tenant, person } = kits[name];
  const { token } = tenant.signIns.signIn(person.id);
  await page.evaluate(
    ({ name, token }) => {
      for (const root of document.querySelectorAll<HTMLElement>(`[data-tenant=${name}]`)) {
        Object.assign(root, {
          endpoint: `${location.origin}/${name}`,
          getAccessToken: async () => token,
        });
      }
    },
    { name, token },
  );
}

test('two copies on one page do no harm, and all elements share one account', async () => {
  const opened = await site.open(
    `${script()}${script('/newer')}
     <logto-account data-tenant="bob">
       <logto-username-field></logto-username-field><logto-password-field></logto-password-field>
     </logto-account>`,
  );
  await opened.page.waitForFunction(() => customElements.get('logto-account'));
  await signIn(opened, 'bob');
  await opened.page.locator('logto-username-field').getByText('bob').waitFor();
  await opened.page.locator('logto-password-field').getByRole('button').first().waitFor();
  // An element that comes later, by whichever copy is quicker, shares too.
  await opened.page.evaluate(() =>
    document.querySelector('logto-account')!.append(document.createElement('logto-mfa-manager')),
  );
  await opened.page.locator('logto-mfa-manager').getByRole('button').first().waitFor();
  const reads = opened.calls.filter((path) => path === '/bob/api/my-account');
  assert.deepEqual(reads, ['/bob/api/my-account']);
  assert.ok(opened.scripts.includes('/newer/logto-account-elements.js'));
  assert.deepEqual(opened.faults, []);
});

test('two tenants on one page: each root keeps to its own', async () => {
  const opened = await site.open(
    `${script()}
     <logto-account data-tenant="bob"><logto-username-field></logto-username-field></logto-account>
     <logto-account data-tenant="alice"><logto-username-field></logto-username-field></logto-account>`,
  );
  await opened.page.waitForFunction(() => customElements.get('logto-account'));
  await signIn(opened, 'bob');
  await signIn(opened, 'alice');
  await opened.page.locator('[data-tenant=bob]').getByText('bob').waitFor();
  await opened.page.locator('[data-tenant=alice]').getByText('alice', { exact: true }).waitFor();
  assert.deepEqual(opened.faults, []);
});
