/** The bundle for script tags, in a page. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser, Page } from '@playwright/test';
import { answerWith, listen, type Listening } from '../../demo/sandbox/http.ts';
import { launchBrowser } from '../support/browser.ts';

const bundle = new URL('../../dist/cdn/', import.meta.url);
const script = '<script type="module" src="/logto-account-elements.js"></script>';

let server: Listening;
let browser: Browser;
let markup = '';

before(async () => {
  server = await listen(
    0,
    answerWith(async (request) => {
      const { pathname } = new URL(request.url);
      if (!pathname.endsWith('.js')) {
        return new Response(`<!doctype html>${markup}`, {
          headers: { 'Content-Type': 'text/html' },
        });
      }
      return new Response(await readFile(new URL(`.${pathname}`, bundle)), {
        headers: { 'Content-Type': 'text/javascript' },
      });
    }),
  );
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A page with this in it, the scripts it asked for, and what it complained about. */
async function open(content: string): Promise<{ page: Page; scripts: string[]; faults: string[] }> {
  markup = content;
  const page = await browser.newPage();
  const scripts: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(server.origin);
  return { page, scripts, faults };
}

const isDefined = (page: Page, tag: string) =>
  page.evaluate(
    (name) =>
      Promise.race([
        customElements.whenDefined(name).then(() => true),
        new Promise((resolve) => setTimeout(resolve, 5000, false)),
      ]),
    tag,
  );

test('the settings come in one request', async () => {
  const { page, scripts, faults } = await open(
    `${script}<logto-account-settings></logto-account-settings>`,
  );
  assert.equal(await isDefined(page, 'logto-account-settings'), true);
  assert.deepEqual(scripts, ['/logto-account-elements.js']);
  assert.deepEqual(faults, []);
});

test('every element comes when the page has one, before or after the script', async () => {
  const files = await readdir(new URL('../../src/define/', import.meta.url));
  const tags = files.map((file) => `logto-${file.replace('.ts', '')}`);
  const { page, faults } = await open(
    `${script}${tags.map((tag) => `<${tag}></${tag}>`).join('')}`,
  );
  for (const tag of tags) assert.equal(await isDefined(page, tag), true, `${tag} did not come`);
  assert.deepEqual(faults, []);

  const late = await open(script);
  await late.page.waitForFunction(() => customElements.get('logto-account'));
  await late.page.evaluate(
    (names) => document.body.append(...names.map((name) => document.createElement(name))),
    tags,
  );
  for (const tag of tags) assert.equal(await isDefined(late.page, tag), true, `${tag} is late`);
  assert.deepEqual(late.faults, []);
});

test('two copies on one page do no harm', async () => {
  const second = script.replace('.js', '.js?another');
  const { page, faults } = await open(
    `${script}${second}<logto-account-settings></logto-account-settings>`,
  );
  assert.equal(await isDefined(page, 'logto-account-settings'), true);
  assert.deepEqual(faults, []);
});
