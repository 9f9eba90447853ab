/** Custom properties: what is used is defined, what is defined is used, and each public one has a default. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const sources = globSync('src/**/*.ts').map((file) => readFileSync(file, 'utf8'));
const found = (pattern: RegExp) =>
  new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)));

const privateOnes = { defined: found(/(--_[\w-]+)\s*:/g), used: found(/var\(\s*(--_[\w-]+)/g) };

const missing = (from: Set<string>, among: Set<string>) =>
  [...from].filter((name) => !among.has(name));

test('every private property that is used is defined', () => {
  assert.deepEqual(missing(privateOnes.used, privateOnes.defined), []);
});

test('every private property that is defined is used', () => {
  assert.deepEqual(missing(privateOnes.defined, privateOnes.used), []);
});

test('public properties are read in one place, with a default', () => {
  const tokens = readFileSync('src/styles/tokens.ts', 'utf8');
  const readElsewhere = sources.filter((text) => text !== tokens && /var\(\s*--logto-/.test(text));
  assert.deepEqual(readElsewhere, []);
  const bare = [...tokens.matchAll(/var\(\s*(--logto-[\w-]+)\s*\)/g)].map(([, name]) => name);
  assert.deepEqual(bare, []);
});

test('public properties have names of one pattern', () => {
  const names = [...found(/(--logto-[\w-]+)/g)];
  const pattern = /^--logto-(color|font|radius|space)(-[a-z]+)*$/;
  assert.ok(names.length > 15, `${names.length} found`);
  assert.deepEqual(
    names.filter((name) => !pattern.test(name)),
    [],
  );
});
