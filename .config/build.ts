/** Makes `dist`: modules as they are for npm, and in `dist/cdn` the bundle for script tags. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { minifyTemplates } from './minify-templates.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

rmSync(at('../dist'), { recursive: true, force: true });

const compiler = at('../node_modules/typescript/bin/tsc');
const settings = at('tsconfig.build.json');
const compiled = spawnSync(process.execPath, [compiler, '-p', settings], { stdio: 'inherit' });
if (compiled.status !== 0) process.exit(1);

for await (const path of glob(at('../dist/**/*.js'))) {
  const code = minifyTemplates(path, readFileSync(path, 'utf8'));
  // The compiler forgets the endings of those which it moves into a constructor.
  writeFileSync(path, code.replace(/\bimport\((['"]\..*?)\.ts(['"])\)/g, 'import($1.js$2)'));
}

await build({ root: at('..'), configFile: at('../vite.config.ts'), logLevel: 'warn' });
