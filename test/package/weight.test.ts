/** A page pays for what it imports, however it imports it. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { before, test } from 'node:test';
import { importsOf } from '../support/imports.ts';
import { bundle } from './consumer.ts';

const names = readdirSync(new URL('../../src/define', import.meta.url)).map((file) =>
  file.replace('.ts', ''),
);
const classOf = (name: string) =>
  `Logto${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** Ways to one element, as modules of a page that loads its parts one by one. */
const ways = {
  define: (name: string) => `import 'logto-account-elements/define/${name}';`,
  root: (name: string) =>
    `import { ${classOf(name)} } from 'logto-account-elements'; ${classOf(name)}.define();`,
  react: (name: string) =>
    `import { ${classOf(name)} } from 'logto-account-elements/react'; globalThis.used = ${classOf(name)};`,
};
type Way = keyof typeof ways;

let code: Map<string, string>;
const needs = new Map<string, string[]>();

before(async () => {
  const consumers = names.flatMap((name) =>
    Object.entries(ways).map(([way, source]) => [`${way}-${name}`, source(name)]),
  );
  code = await bundle(Object.fromEntries(consumers));
  for (const [file, text] of code) {
    const now = importsOf(file, text).filter(({ kind }) => kind === 'static');
    needs.set(
      file,
      now.map(({ to }) => to),
    );
  }
});

/** Bytes that a page loads at once for one element, before compression. */
function weigh(way: Way, name: string): number {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    needs.get(file)?.forEach(visit);
  };
  visit(`${way}-${name}.js`);
  return [...files].reduce((sum, file) => sum + code.get(file)!.length, 0);
}

/** What this way to each element weighs more than the define module of that element. */
const excesses = (way: Way) =>
  names.map((name) => ({ name, excess: weigh(way, name) - weigh('define', name) }));

test('a class imported by its name brings what its define module brings', () => {
  assert.deepEqual(
    excesses('root').filter(({ excess }) => excess > 200),
    [],
  );
});

test('a component for React brings React and its own element, and no other one', () => {
  assert.deepEqual(
    excesses('react').filter(({ excess }) => excess > 12_000),
    [],
  );
});

test('an element does not bring what only others need', () => {
  assert.ok(weigh('define', 'account') < weigh('define', 'account-settings') - 10_000);
});
