/** Arrows between the rooms of the house point one way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf, readImports, type Import } from './support/imports.ts';

interface Room {
  /** Rooms it may import from, besides itself. */
  rooms: readonly string[];
  /** Packages it may import from. */
  packages?: readonly string[];
  /** Whether it may fetch what is in `lazy`, by import(). */
  fetchesLazy?: true;
}

const lit = ['lit', '@lit/context'];

/** The rooms of src, from the ground up. A file beside the folders is a room of its own. */
const rooms: Record<string, Room> = {
  // 'mini' only for bodies, of which pages take the types.
  api: { rooms: [], packages: ['zod/mini', 'zod/v4/core'] },
  account: { rooms: ['api'], fetchesLazy: true },
  events: { rooms: ['api'] },
  locales: { rooms: [] },
  styles: { rooms: [], packages: lit },
  ui: {
    rooms: ['account', 'api', 'events', 'locales', 'styles'],
    packages: lit,
    fetchesLazy: true,
  },
  elements: {
    rooms: ['account', 'api', 'events', 'locales', 'styles', 'ui'],
    packages: lit,
    fetchesLazy: true,
  },
  define: { rooms: ['elements'] },
  cdn: { rooms: ['define', 'elements'] },
  lazy: {
    rooms: ['account', 'api', 'elements', 'events', 'locales', 'styles', 'ui'],
    packages: [...lit, '*'],
  },
  index: { rooms: ['account', 'api', 'elements', 'events', 'locales'] },
  return: { rooms: ['account'] },
  react: { rooms: ['elements', 'events'], packages: ['react', '@lit/react'] },
  // Made of the manifest, for what frameworks call a template.
  types: { rooms: [], packages: ['preact', 'react', 'solid-js', 'svelte', 'vue'] },
  gateway: { rooms: ['api'], packages: ['zod/mini'] },
  'gateway/node': { rooms: ['gateway'], packages: ['node:'] },
  cli: { rooms: ['api', 'gateway'], packages: ['node:', 'zod/mini'] },
};

/** Chunks of their own: reached by import(), so that a page which does not need them does not load them. */
const chunks = /^src\/(lazy|elements\/sections)\//;

/** Runs as it stands, on a server; the package's name stands for its sources only where something bundles. */
const ownerSite = 'demo/site/';
const gatewayEntries = ['src/gateway/index.ts', 'src/gateway/node.ts'];

/** Collections of what others define, for those who want all of it. */
const barrels = /^src\/api\/(endpoints|schemas)\.ts$/;
const forPages = ['api', 'account', 'elements', 'ui', 'lazy'];

const isSource = (path: string) => path.startsWith('src/');
/** A folder, a file beside the folders, or a file that is a room of its own. */
const roomOf = (path: string) => {
  const [, file = '', folder = ''] = /^src\/(([^/.]+)[^.]*)/.exec(path) ?? [];
  return file in rooms ? file : folder;
};
const isIn = (name: string, list: readonly string[]) =>
  list.some((entry) => entry === '*' || name === entry || name.startsWith(`${entry}/`));

/** What is wrong with one import, in words. */
function objectionTo({ from, to, kind }: Import): string | undefined {
  if (isSource(from)) {
    const room = rooms[roomOf(from)];
    if (!room) return 'is in a room that the architecture does not know';
    if (!isSource(to)) {
      const packages = (room.packages ?? []).map((name) => name.replace(/:$/, ''));
      return isIn(to.replace(':', '/'), packages) ? undefined : 'imports what its room may not';
    }
    if (chunks.test(to) && kind === 'static' && !chunks.test(from)) {
      return 'must import it by import()';
    }
    if (barrels.test(to) && kind === 'static' && forPages.includes(roomOf(from))) {
      return 'must import from the file behind it, or every page carries all of it';
    }
    if (roomOf(to) === roomOf(from) || room.rooms.includes(roomOf(to))) return undefined;
    if (roomOf(to) === 'lazy' && room.fetchesLazy && kind !== 'static') return undefined;
    return 'turns the arrow round';
  }
  if (from.startsWith('demo/sandbox/')) {
    if (isSource(to) && roomOf(to) !== 'api') return 'may know of the package only its wire';
    return to.startsWith('test/') ? 'must not need the tests' : undefined;
  }
  if (from.startsWith(ownerSite) && (/^(node:|vite$)/.test(to) || gatewayEntries.includes(to))) {
    return undefined;
  }
  if (to.startsWith('demo/') || isIn(to, ['logto-account-elements'])) return undefined;
  return 'uses more than the package’s public entries';
}

function objections(imports: readonly Import[]): string[] {
  return imports.flatMap((each) => {
    const objection = objectionTo(each);
    return objection ? `${each.from} → ${each.to}: ${objection}` : [];
  });
}

/** The first circle of files which need one another to start. */
function circle(imports: readonly Import[]): string[] | undefined {
  const needs = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    if (kind === 'static') needs.set(from, [...(needs.get(from) ?? []), to]);
  }
  const finished = new Set<string>();
  const walk = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const to of needs.get(file) ?? []) {
      const found = walk(to, [...path, file]);
      if (found) return found;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of needs.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return undefined;
}

test('arrows point one way', async () => {
  assert.deepEqual(objections(await readImports('src/**/*.ts', 'demo/**/*.ts')), []);
});

test('nothing goes in circles', async () => {
  assert.equal(circle(await readImports('src/**/*.ts'))?.join(' → '), undefined);
});

/** Each of these turns an arrow round, and must not pass. */
const wrong: Record<string, [file: string, source: string]> = {
  'api knows the account': ['src/api/client.ts', `import '../account/account.ts';`],
  'api knows the types of the account': [
    'src/api/client.ts',
    `import type { Account } from '../account/account.ts';`,
  ],
  'account draws': ['src/account/account.ts', `import { html } from 'lit';`],
  'account knows an element': ['src/account/rules.ts', `import '../elements/root.ts';`],
  'an element registers itself': ['src/elements/x.ts', `import '../define/x.ts';`],
  'an element drags a lazy chunk in': ['src/elements/x.ts', `import '../lazy/qr-code.ts';`],
  'the settings drag a section in': ['src/elements/x.ts', `export * from './sections/y.ts';`],
  'the settings import all of zod': ['src/api/settings.ts', `import * as z from 'zod';`],
  'the wire fetches what is lazy': ['src/api/client.ts', `import('../lazy/x.ts');`],
  'the page knows the gateway': ['src/elements/x.ts', `import('../gateway/index.ts');`],
  'an element takes the whole table': [
    'src/elements/x.ts',
    `import { listMfa } from '../api/endpoints.ts';`,
  ],
  'the gateway knows the account': ['src/gateway/index.ts', `import '../account/rules.ts';`],
  'the package needs the sandbox': ['src/api/x.ts', `import '../../demo/sandbox/tenant.ts';`],
  'an unknown room': ['src/helpers/x.ts', `import '../api/client.ts';`],
  'a demo page goes round the entries': ['demo/demo.ts', `import '../src/index.ts';`],
  'the sandbox knows the account': ['demo/sandbox/x.ts', `import '../../src/account/rules.ts';`],
};

for (const [what, [file, source]] of Object.entries(wrong)) {
  test(`refused: ${what}`, () => {
    assert.equal(objections(importsOf(file, source)).length, 1);
  });
}

test('refused: a circle', () => {
  const imports = [
    ...importsOf('src/ui/a.ts', `import './b.ts';`),
    ...importsOf('src/ui/b.ts', `export { c } from './c.ts';`),
    ...importsOf('src/ui/c.ts', `import { type A, a } from './a.ts';`),
  ];
  assert.deepEqual(circle(imports), ['src/ui/a.ts', 'src/ui/b.ts', 'src/ui/c.ts', 'src/ui/a.ts']);
});

test('allowed: the shape of what is lazy as a type, its code by import()', () => {
  const source = `import type { X } from '../lazy/x.ts'; const load = () => import('../lazy/x.ts');`;
  assert.deepEqual(objections(importsOf('src/account/a.ts', source)), []);
});
