/** `custom-elements.json` tells of each element what is true of it, and editors are told the same. Needs `npm run build`. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Package } from 'custom-elements-manifest/schema';
import * as published from 'logto-account-elements';
import { elementsOf, propertiesOf } from '../../.config/manifest.ts';
import { withTables } from '../../.config/tables.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

const manifest = readJson('dist/custom-elements.json') as Package;
const elements = elementsOf(manifest);
const tags = readdirSync(`${root}src/define`).map((file) => `logto-${file.replace('.ts', '')}`);
const sources = globSync('src/**/*.ts', { cwd: root }).map((path) => read(path));
const found = (pattern: RegExp) =>
  [
    ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!))),
  ].sort();
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();

/** What Lit keeps of a class. */
type Lit = {
  observedAttributes: string[];
  elementProperties: Map<string, { state?: boolean }>;
};
const classOf = (name: string) => (published as unknown as Record<string, Lit>)[name]!;

test('every element is in it, with the modules that hold and register it', () => {
  assert.deepEqual(
    elements.map(({ tagName }) => tagName),
    tags.sort(),
  );
  const { modules } = manifest;
  assert.deepEqual(
    modules.filter(({ path }) => !existsSync(root + path)),
    [],
  );
  const definitions = modules
    .flatMap(({ path, exports = [] }) => exports.map((one) => ({ path, ...one })))
    .filter(({ kind }) => kind === 'custom-element-definition');
  assert.deepEqual(
    definitions.map(({ path, name }) => [path, name]).sort(),
    tags.map((tag) => [`dist/define/${tag.replace('logto-', '')}.js`, tag]).sort(),
  );
  for (const { declaration } of definitions) {
    assert.ok(read(declaration.module!).includes(`class ${declaration.name}`));
  }
});

for (const element of elements) {
  test(`${element.tagName}: attributes and properties are those of its class`, () => {
    const { observedAttributes, elementProperties } = classOf(element.name);
    assert.deepEqual(names(element.attributes), [...observedAttributes].sort());
    const properties = [...elementProperties].filter(([, { state }]) => !state);
    assert.deepEqual(names(propertiesOf(element)), properties.map(([name]) => name).sort());
  });

  test(`${element.tagName}: everything has a type and words, nothing private is told`, () => {
    const { attributes, members, events, slots, cssParts, cssProperties, summary } = element;
    assert.ok(summary.endsWith('.'));
    for (const one of [
      ...attributes,
      ...members,
      ...events,
      ...slots,
      ...cssParts,
      ...cssProperties,
    ]) {
      assert.ok(one.description, `${one.name} has no description`);
    }
    for (const one of [...attributes, ...propertiesOf(element), ...events]) {
      assert.ok(one.type?.text, `${one.name} has no type`);
    }
    for (const { type } of events)
      assert.ok(type.text in published, `${type.text} is not exported`);
    for (const member of members) {
      assert.equal(member.privacy ?? 'public', 'public', member.name);
      assert.doesNotMatch(member.name, /^[#_]/);
    }
  });
}

test('slots and parts are those of the templates', () => {
  const withSlots = elements.filter(({ slots }) => slots.length > 0).map(({ tagName }) => tagName);
  const templates = tags.filter((tag) =>
    read(`src/elements/${tag.replace('logto-', '')}.ts`).includes('<slot'),
  );
  assert.deepEqual(withSlots, templates);
  const parts = new Set(elements.flatMap(({ cssParts }) => names(cssParts)));
  assert.deepEqual([...parts].sort(), found(/\bpart="([a-z]+)"/g));
});

test('custom properties are those that are read, with their defaults', () => {
  const read = found(/(--logto-[\w-]+)/g);
  for (const { tagName, cssProperties } of elements) {
    assert.deepEqual(names(cssProperties), read, tagName);
    assert.ok(cssProperties.every((property) => property.default));
  }
});

test('editors are told of the same, and of nothing twice', () => {
  const { customElements, 'web-types': webTypes } = readJson('package.json');
  assert.equal(customElements, './dist/custom-elements.json');
  const html = readJson('dist/editors/vscode.html-custom-data.json');
  const css = readJson('dist/editors/vscode.css-custom-data.json');
  const { contributions } = readJson(webTypes);
  assert.deepEqual(names(html.tags), tags);
  assert.deepEqual(names(contributions.html.elements), tags);
  const [{ cssProperties }] = elements as [(typeof elements)[0]];
  assert.deepEqual(names(css.properties), names(cssProperties));
  assert.deepEqual(names(contributions.css.properties), names(cssProperties));
  assert.equal(new Set(names(css.pseudoElements)).size, css.pseudoElements.length);
  const { attributes } = html.tags.find(
    ({ name }: { name: string }) => name === 'logto-account-settings',
  );
  const { values } = attributes.find(({ name }: { name: string }) => name === 'routing');
  assert.deepEqual(names(values), ['hash', 'none']);
});

test('the README has its tables', async () => {
  const readme = read('README.md');
  assert.equal(readme, await withTables(readme, manifest), 'npm run tables');
  assert.equal(readme.match(/<!-- end -->/g)?.length, 4);
});
