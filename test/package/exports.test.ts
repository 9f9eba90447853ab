/** What is published works as published. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { readImports } from '../support/imports.ts';
import { bundle, compile } from './consumer.ts';

const root = new URL('../..', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, root));
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const manifest = JSON.parse(read('package.json')) as {
  exports: Record<string, string | Record<string, string>>;
  unpkg: string;
};
/** Tags without their prefix, as the files are named. */
const names = readdirSync(at('src/define')).map((file) => file.replace('.ts', ''));
/** What users may import; patterns are filled with every name. */
const entries = Object.keys(manifest.exports)
  .flatMap((key) => (key.includes('*') ? names.map((name) => key.replace('*', name)) : key))
  .map((key) => `logto-account-elements${key.slice(1)}`);

const isForServers = (entry: string) => entry.endsWith('/node');
const isScript = (entry: string) => !/\.(css|json)$/.test(entry);
/** Types for frameworks that are not installed here; the projects of test/frameworks have them. */
const isElsewhere = (entry: string) => /\/types\/(preact|solid|svelte|vue)$/.test(entry);

test('every export leads to a file', () => {
  const targets = Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
    .concat(manifest.unpkg)
    .flatMap((path) => (path.includes('*') ? names.map((name) => path.replace('*', name)) : path));
  assert.deepEqual(
    targets.filter((path) => !existsSync(at(path))),
    [],
  );
});

for (const module of [ts.ModuleKind.NodeNext, ts.ModuleKind.ESNext] as const) {
  test(`types of every entry are found and sound (${ts.ModuleKind[module]})`, () => {
    const source = (forServers: boolean) =>
      entries
        .filter((entry) => isScript(entry) && !isElsewhere(entry))
        .filter((entry) => isForServers(entry) === forServers)
        .map((entry, index) => `export * as entry${index} from '${entry}';`)
        // Shows that a fault would be seen.
        .concat(`export const account: import('logto-account-elements').Account = 'a fault';`)
        .join('\n');
    const faults = [`Type 'string' is not assignable to type 'Account'.`];
    // Who makes a page has no types of Node.
    assert.deepEqual(compile({ consumer: source(false) }, { module }), faults);
    assert.deepEqual(compile({ consumer: source(true) }, { module, types: ['node'] }), faults);
  });
}

test('plain Node imports the classes', async () => {
  const { LogtoAccount, AccountError } = await import('logto-account-elements');
  assert.equal(LogtoAccount.tag, 'logto-account');
  assert.equal(new AccountError('offline').code, 'offline');
});

test('plain Node imports every entry', async () => {
  for (const entry of entries.filter(isScript)) await import(entry);
});

// As wrangler, Vercel and bundlers for workers resolve. Where `browser` is among them, Lit wants a page.
for (const edge of ['workerd', 'edge-light', 'worker']) {
  test(`a server at the edge (${edge}) imports every entry and renders`, async () => {
    const names = Object.keys(await import('logto-account-elements'));
    const script = `
      const modules = await Promise.all(${JSON.stringify(entries.filter(isScript))}.map((entry) => import(entry)));
      const { createElement, renderToStaticMarkup } = {
        ...(await import('react')).default, ...(await import('react-dom/server')).default };
      const { LogtoEmailField } = await import('logto-account-elements/react');
      const { error } = await import('lit').catch((error) => ({ error }));
      console.log(JSON.stringify({
        names: Object.keys(modules[0]),
        markup: renderToStaticMarkup(createElement(LogtoEmailField, { appId: 'my-app' })),
        error: error.name,
      }));
      // React's renderer for workers would wait for messages for ever.
      process.exit();`;
    const options = ['-C', edge, '-C', 'browser', '--input-type=module', '--eval', script];
    const output = execFileSync(process.execPath, options, { cwd: at('.'), encoding: 'utf8' });
    assert.deepEqual(JSON.parse(output), {
      names,
      markup: '<logto-email-field app-id="my-app"></logto-email-field>',
      // Lit alone would not have been imported.
      error: 'ReferenceError',
    });
  });
}

test('the test kit is in no other file', () => {
  const marker = 'logto.test/api';
  const files = readdirSync(at('dist'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js') && read(`dist/${path}`).includes(marker))
    .map((path) => path.replaceAll('\\', '/'));
  assert.deepEqual(files, ['testing/index.js']);
});

test('every define module has its class, its tag, and its place among all', async () => {
  const index = Object.values(await import('logto-account-elements')) as { tag?: string }[];
  const all = read('src/define.ts');
  for (const name of names) {
    assert.ok(
      index.some((value) => value.tag === `logto-${name}`),
      `index.ts exports no class for logto-${name}`,
    );
    assert.ok(all.includes(`./define/${name}.ts`), `define.ts misses ${name}`);
  }
});

test('every package that a module imports is installed with this one', async () => {
  const { name, dependencies, peerDependencies } = JSON.parse(read('package.json'));
  const known = [name, 'node:', ...Object.keys({ ...dependencies, ...peerDependencies })];
  const imports = await readImports('dist/**/*.{js,d.ts}');
  const unknown = imports
    .filter(({ from }) => !/^dist\/(cdn|types)\//.test(from))
    .filter(({ to }) => !to.startsWith('dist/'))
    .filter(
      ({ to }) => !known.some((one) => `${to}/`.startsWith(one.endsWith(':') ? one : `${one}/`)),
    );
  assert.deepEqual(unknown, []);
});

test('a bundler keeps what a define module does', async () => {
  const code = await bundled(`import 'logto-account-elements/define/username-field';`);
  assert.match(code, /logto-username-field/);
});

test('a bundler drops what is not used', async () => {
  const code = await bundled(
    `import { AccountError } from 'logto-account-elements'; throw new AccountError('offline');`,
  );
  assert.ok(code.length < 1000, `an error class alone takes ${code.length} bytes`);
});

test('the lock file installs on every platform, from any registry', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: object }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  assert.deepEqual(missing, [], 'delete their parents from the lock file and install again');
  assert.deepEqual(
    Object.keys(packages).filter((path) => packages[path]?.resolved),
    [],
  );
});

/** A user's module as their bundler leaves it. */
async function bundled(source: string): Promise<string> {
  return (await bundle({ consumer: source })).get('consumer.js')!;
}
