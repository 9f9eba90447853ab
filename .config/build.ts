/**
 * Makes `dist`: modules as they are for npm, and bundles for script tags and for tests.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeBundles } from './bundles.ts';
import { keepReachable } from './declarations.ts';
import { writeDescriptions } from './descriptions.ts';
import { minifyTemplates } from './minify-templates.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function compile(settings: string): void {
  const compiler = at('../node_modules/@typescript/native/bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', at(settings)], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(1);
}

rmSync(at('../dist'), { recursive: true, force: true });
compile('tsconfig.build.json');

for await (const path of glob(at('../dist/**/*.js'))) {
  const code = minifyTemplates(path, readFileSync(path, 'utf8'));
  // The compiler forgets the endings of those which it moves into a constructor.
  writeFileSync(path, code.replace(/\bimport\((['"]\..*?)\.ts(['"])\)/g, 'import($1.js$2)'));
}

for await (const path of glob(at('../dist/**/*.d.ts'))) {
  // The compiler names the package a type comes from in the end, which not every installer lets pages see.
  const types = readFileSync(path, 'utf8');
  writeFileSync(path, types.replaceAll('import("lit-html")', 'import("lit")'));
}

await makeBundles();
copyFileSync(at('../src/return.html'), at('../dist/cdn/return.html'));
copyFileSync(at('../src/skeleton.css'), at('../dist/skeleton.css'));

// The test kit lives with the sandbox, of which only what its types need is published.
compile('tsconfig.testing.json');
keepReachable(at('../dist/testing/'), 'demo/sandbox/testing.d.ts');

await writeDescriptions();
