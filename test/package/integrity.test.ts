/** The hashes that are published are those of the files. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createPackageFromTarballData } from '@arethetypeswrong/core';
import { isDefined, pages } from './page.ts';

const folder = new URL('../../dist/cdn/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const site = pages();

interface Published {
  files: Record<string, string>;
  importMap: string;
}
const published = () => JSON.parse(read('integrity.json')) as Published;

test('every script has its hash', () => {
  const { files } = published();
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

test('a strict policy lets them in by one more hash', async () => {
  const policy = (hash: string) =>
    `<meta http-equiv="Content-Security-Policy" content="script-src ${site.origin} ${hash}">`;
  // The hash is that of the tags as they are published.
  const elsewhere = read('script-tag.html');
  const open = async (hash: string) => {
    const { page, faults } = await site.open(policy(hash) + elsewhere);
    await page.waitForLoadState();
    return faults.filter((fault) => /inline script/.test(fault));
  };
  assert.deepEqual(await open(`'${published().importMap}'`), []);
  assert.equal((await open(`'sha256-AAAA'`)).length, 1);
});

test('the README of the package has the hash, and git’s stays as it is', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const copy = mkdtempSync(join(tmpdir(), 'readme-'));
  for (const path of [
    'package.json',
    'README.md',
    '.config/readme.ts',
    'dist/cdn/integrity.json',
  ]) {
    cpSync(join(root, path), join(copy, path));
  }
  const before = readFileSync(join(copy, 'README.md'), 'utf8');
  const PATH = join(root, 'node_modules/.bin') + delimiter + process.env['PATH'];
  execFileSync('npm', ['pack', '--silent'], {
    cwd: copy,
    env: { ...process.env, PATH },
    shell: process.platform === 'win32',
  });
  const [tarball = ''] = readdirSync(copy).filter((path) => path.endsWith('.tgz'));
  const packed = createPackageFromTarballData(readFileSync(join(copy, tarball)));
  const readme = packed.readFile('/node_modules/logto-account-elements/README.md');
  assert.match(before, /integrity="sha384-…"/);
  assert.ok(readme.includes(`integrity="${published().files['logto-account-elements.js']}"`));
  assert.equal(readFileSync(join(copy, 'README.md'), 'utf8'), before);
  rmSync(copy, { recursive: true });
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
