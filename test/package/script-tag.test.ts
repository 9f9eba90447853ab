/** The bundle for script tags, in a page. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { isDefined, pages } from './page.ts';

const script = '<script type="module" src="/logto-account-elements.js"></script>';
const settings = '<logto-account-settings></logto-account-settings>';
const tags = readdirSync(new URL('../../src/define/', import.meta.url)).map(
  (file) => `logto-${file.replace('.ts', '')}`,
);
const { open } = pages();

test('the settings come in one request', async () => {
  const { page, scripts, faults } = await open(script + settings);
  assert.equal(await isDefined(page, 'logto-account-settings'), true);
  assert.deepEqual(scripts, ['/logto-account-elements.js']);
  assert.deepEqual(faults, []);
});

test('every element comes when the page has one, before or after the script', async () => {
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

const orders = {
  'the script after the element': settings + script,
  'the script as soon as it is here': script.replace(' src', ' async src') + settings,
  'the script twice': script + settings + script,
  'the file that holds everything': script.replace('.js', '.single.js') + settings,
};
for (const [order, markup] of Object.entries(orders)) {
  test(`works with ${order}`, async () => {
    const { page, scripts, faults } = await open(markup);
    assert.equal(await isDefined(page, 'logto-account-settings'), true);
    assert.equal(scripts.length, 1);
    assert.deepEqual(faults, []);
  });
}

test('the file that holds everything asks for no other', async () => {
  const { page, scripts, faults } = await open(
    script.replace('.js', '.single.js') + tags.map((tag) => `<${tag}></${tag}>`).join(''),
  );
  for (const tag of tags) assert.equal(await isDefined(page, tag), true, `${tag} did not come`);
  assert.deepEqual(scripts, ['/logto-account-elements.single.js']);
  assert.deepEqual(faults, []);
});

test('a tag that lacks something is named in the console, and none that is complete', async () => {
  const whole = settings.replace('>', ' endpoint="https://logto.example" app-id="app">');
  const { page } = await open(
    `${script}${whole}<logto-user-button app-id="app"></logto-user-button>`,
  );
  const heard = await page.waitForEvent('console', (message) => message.type() === 'warning');
  assert.match(heard.text(), /^<logto-user-button> needs endpoint and app-id/);
});
