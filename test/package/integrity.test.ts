/** The hashes that are published are those of the files. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDefined, pages } from './page.ts';

const folder = new URL('../../dist/cdn/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const site = pages();

test('every script has its hash', () => {
  const { files } = JSON.parse(read('integrity.json')) as { files: Record<string, string> };
  const scripts = readdirSync(folder).filter((path) => path.endsWith('.js'));
  assert.deepEqual(Object.keys(files).sort(), scripts.sort());
  for (const path of scripts) {
    const hash = createHash('sha384').update(readFileSync(new URL(path, folder)));
    assert.equal(files[path], `sha384-${hash.digest('base64')}`, path);
  }
});

/** The tags to paste, with the files of this server. */
const tags = () => read('script-tag.html').replace(/https:\/\/unpkg\.com[^"]*\/cdn/g, site.origin);
const elements =
  '<logto-account-settings></logto-account-settings><logto-app-list></logto-app-list>';

test('the tags to paste are accepted, and so is what comes later', async () => {
  const { page, faults } = await site.open(tags() + elements);
  assert.equal(await isDefined(page, 'logto-app-list'), true);
  assert.deepEqual(faults, []);
});

test('a changed file is refused, the first one and a later one', async () => {
  const entry = await site.open(
    tags().replace(/integrity="sha384-.{4}/, 'integrity="sha384-AAAA') + elements,
  );
  assert.match(entry.faults.join(), /integrity/);
  const [part = ''] = /sessions-[^"]+\.js": "sha384-/.exec(tags()) ?? [];
  const chunks = tags().replace(/(sessions-[^"]+\.js": "sha384-).{4}/g, '$1AAAA');
  assert.ok(part, 'names the chunk');
  const later = await site.open(chunks + elements);
  await later.page.waitForFunction(() => customElements.get('logto-account-settings'));
  await later.page.waitForTimeout(500);
  assert.match(later.faults.join(), /integrity/);
});
