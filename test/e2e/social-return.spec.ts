/** The page that providers send people back to, where it is not the account page itself. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, password } from './fixtures.ts';
import { dialog, dialogBox } from './support/dialog.ts';
import { startHostSite, type HostSite } from './support/host-page.ts';
import { button, chooseIn, openedBy, row, test, withoutWindows } from './support/social.ts';
import { proveByPassword } from './support/step-up.ts';

const ann = { username: 'ann', name: 'Ann Archer', password };

let script = '';
let elsewhere: HostSite;

test.beforeAll(async () => {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../src/return.ts', import.meta.url)),
        formats: ['es'],
      },
    },
  });
  const [{ output }] = made as unknown as [{ output: [{ code: string }] }];
  script = output[0].code;
  elsewhere = await startHostSite();
});
test.afterAll(() => elsewhere.close());

/** Puts a return page on a site that leads to `home`. */
function returnPage(site: HostSite, home: string): void {
  const page = `<!doctype html><html lang="en"><title>Back</title><link rel="icon" href="/icon.svg">
    <p>You can close this window, or <a data-logto-return href="${home}">go back</a>.</p>
    <script type="module" src="/back/return.js"></script>`;
  site.mount('/back', async ({ url }) => {
    const isScript = new URL(url).pathname.endsWith('.js');
    const type = isScript ? 'text/javascript' : 'text/html';
    return new Response(isScript ? script : page, { headers: { 'Content-Type': type } });
  });
}

test('its script is one file of less than a kilobyte', () => {
  expect(script).not.toMatch(/\bimport\b/);
  expect(Buffer.byteLength(script)).toBeLessThan(1024);
});

for (const where of ['on this site', 'on another site'] as const) {
  test(`${where}, it passes the answer on to the page that opened the window`, async ({
    tenant,
    settle,
    site,
    page,
  }) => {
    const host = where === 'on this site' ? site : elsewhere;
    const person = await tenant.person(ann);
    const home = await settle(person, {
      attributes: { 'social-redirect-uri': `${host.origin}/back/return` },
    });
    returnPage(host, home);
    const window = await openedBy(page, 'Connect Google');
    const redirectUri = new URL(window.url()).searchParams.get('redirect_uri');
    expect(redirectUri).toBe(`${host.origin}/back/return`);
    await chooseIn(window, tenant, 'Robin Roe');
    await proveByPassword(page, person);
    const chosen = dialog(page, 'Is this the right account?');
    await expect(chosen).toContainText('robin@mail.example');
  });

  test(`${where}, it sends the page that went itself back to where it was`, async ({
    tenant,
    settle,
    site,
    page,
  }) => {
    const host = where === 'on this site' ? site : elsewhere;
    await withoutWindows(page);
    const person = await tenant.person(ann);
    const home = await settle(person, {
      attributes: { 'social-redirect-uri': `${host.origin}/back/return` },
    });
    returnPage(host, home);
    await button(page, 'Connect Google').click();
    await page.waitForURL(/\/authorize\?/);
    await tenant.chooseSocialAccount(page, 'Robin Roe');
    await expect(dialogBox(page, 'Connect Google?')).toBeVisible();
    expect(page.url()).toBe(home);
  });
}

test('on another site, it tells only the page it was set up for; then the page itself goes', async ({
  tenant,
  settle,
  page,
  problems,
}) => {
  // The browser’s own word for a message that is not delivered.
  problems.expect(/Failed to execute 'postMessage'/);
  const person = await tenant.person(ann);
  await settle(person, {
    attributes: { 'social-redirect-uri': `${elsewhere.origin}/back/return` },
  });
  returnPage(elsewhere, 'https://somebody-else.example/');
  await chooseIn(await openedBy(page, 'Connect Google'), tenant, 'Robin Roe');
  await expect(row(page, 'Google')).toContainText('window was closed. Nothing was changed.');
  await button(page, 'Try again: Google').click();
  await page.waitForURL(/\/authorize\?state=logtopage/);
});
