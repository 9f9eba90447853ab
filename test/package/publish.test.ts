/** What would be published is what tools and other people's compilers expect. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack } from './pack.ts';

const tarball = pack();
after(() => rmSync(dirname(tarball), { recursive: true }));

test('publint has nothing to say', async () => {
  const pkgDir = fileURLToPath(new URL('../..', import.meta.url));
  const { messages, pkg } = await publint({ pkgDir, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('the types are those of the modules, wherever imports are resolved', async () => {
  const tarred = createPackageFromTarballData(readFileSync(tarball));
  const analysis = await checkPackage(tarred, { excludeEntrypoints: [/\.css$/] });
  assert.ok(analysis.types);
  const problems = analysis.problems
    // Before Node 12.7 there were no exports; modules are for `import`, and current Nodes `require` them too.
    .filter((problem) => !('resolutionKind' in problem && problem.resolutionKind === 'node10'))
    .filter(({ kind }) => kind !== 'CJSResolvesToESM');
  assert.deepEqual(problems, []);
});

test('only what is needed is published', () => {
  const files = createPackageFromTarballData(readFileSync(tarball)).listFiles();
  const paths = files.map((path) => path.replace('/node_modules/logto-account-elements/', ''));
  const unexpected = paths.filter(
    (path) => !/^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+)$/.test(path),
  );
  assert.deepEqual(unexpected, []);
  for (const path of ['dist/index.js', 'dist/cdn/integrity.json', 'dist/testing/index.js']) {
    assert.ok(paths.includes(path), path);
  }
});
