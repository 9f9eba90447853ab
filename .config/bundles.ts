/** The files of `dist` that are bundles. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { bundle } from './bundle.ts';
import { minifyTemplatesPlugin } from './minify-templates.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { name, version, dependencies, peerDependencies } = JSON.parse(
  readFileSync(at('../package.json'), 'utf8'),
) as {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};

/** All of `dist/cdn`, the test kit, what React needs to know of an element, and the classes for servers at the edge. */
export async function makeBundles(): Promise<void> {
  await build({ root: at('..'), configFile: at('../vite.config.ts'), logLevel: 'warn' });
  await build(file('src/cdn.ts', 'cdn/logto-account-elements.single.js'));
  await build(file('src/return.ts', 'cdn/return.js'));
  await build(file('demo/sandbox/testing.ts', 'testing/index.js', isInstalled));
  await build(file('src/react/component.ts', 'react/component.js', isInstalled));
  await build(
    forEdge(file('src/index.ts', 'edge/index.js', (id) => isInstalled(id) && !isLit(id))),
  );
  publishHashes();
}

/** One file for one entry, with all that is lazy in it. */
function file(
  entry: string,
  path: string,
  isExternal: (id: string) => boolean = () => false,
): InlineConfig {
  const [folder = '', fileName = ''] = path.split('/');
  const options = bundle(at(`../${entry}`), fileName);
  return {
    configFile: false,
    root: at('..'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [minifyTemplatesPlugin()],
    build: {
      ...options,
      lib: { entry: at(`../${entry}`), formats: ['es'], fileName: () => fileName },
      outDir: at(`../dist/${folder}`),
      emptyOutDir: false,
      license: folder === 'cdn' ? false : { fileName: 'third-party-licenses.md' },
      rolldownOptions: {
        external: isExternal,
        output: { minify: true, comments: false, codeSplitting: false },
      },
    },
  };
}

/**
 * Servers at the edge, such as Cloudflare's, resolve what browsers do: a Lit that reads `document` while it is imported.
 * So they get the classes with the Lit of Node in them, and without what elements fetch once they are on a page.
 */
function forEdge(config: InlineConfig): InlineConfig {
  const withoutPages: Plugin = {
    name: 'without-pages',
    resolveDynamicImport: (to, from) =>
      /\/(elements|ui|locales)\//.test(from ?? '') || `${to}`.includes('/lazy/')
        ? { id: '../types/none.js', external: true }
        : null,
  };
  return {
    ...config,
    plugins: [config.plugins, withoutPages],
    resolve: { conditions: ['node'] },
  };
}

const isLit = (id: string) => /^(@lit\/|lit(\/|$))/.test(id);

/** What comes with the package anyway, itself above all: a page has one copy of it. */
const isInstalled = (id: string) =>
  [name, ...Object.keys({ ...dependencies, ...peerDependencies })].some(
    (known) => id === known || id.startsWith(`${known}/`),
  );

/**
 * Writes the hash of every script, for `integrity` attributes and import maps, and the tags to paste: a script's own
 * hash says nothing about what it imports, an import map does.
 */
function publishHashes(): void {
  const folder = at('../dist/cdn/');
  const scripts = readdirSync(folder).filter((path) => path.endsWith('.js'));
  const hashes = scripts.sort().map((path) => {
    const hash = createHash('sha384').update(readFileSync(folder + path));
    return [path, `sha384-${hash.digest('base64')}`] as const;
  });
  const address = `https://unpkg.com/${name}@${version}/dist/cdn/`;
  const isPart = (path: string) => !/^return\.|\.single\./.test(path);
  const integrity = Object.fromEntries(
    hashes.filter(([path]) => isPart(path)).map(([path, hash]) => [address + path, hash]),
  );
  const main = `${name}.js`;
  const importMap = json({ integrity });
  writeFileSync(
    `${folder}integrity.json`,
    json({
      version,
      files: Object.fromEntries(hashes),
      // For the `script-src` of a page that has it inline.
      importMap: `sha256-${createHash('sha256').update(importMap).digest('base64')}`,
    }),
  );
  writeFileSync(
    `${folder}script-tag.html`,
    `<script type="importmap">${importMap}</script>
<script type="module" src="${address}${main}" integrity="${integrity[address + main]}" crossorigin></script>
`,
  );
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
