/** No test file lies where nothing runs it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { matchesGlob } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browserTests, steps } from './steps.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
};

test('every test file belongs to one runner', async () => {
  const inScripts = Object.values(scripts).flatMap((script) =>
    [...script.matchAll(/"(test\/[^"]+)"/g)].map(([, pattern = '']) => pattern),
  );
  const patterns = [...inScripts, ...browserTests, 'test/e2e/**/*.spec.ts'];
  for await (const path of glob('test/**/*.{test,spec}.ts', { cwd: root })) {
    const runners = patterns.filter((pattern) => matchesGlob(path, pattern));
    assert.equal(runners.length, 1, `${path} is run by ${runners.length} runners`);
  }
});

test('every step is a script', () => {
  for (const { script } of steps) assert.ok(scripts[script], script);
});
