/** The README's tables of elements, made of the manifest: `npm run tables` after a change of what they tell. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Package } from 'custom-elements-manifest/schema';
import { format, resolveConfig } from 'prettier';
import {
  elementsOf,
  eventsOf,
  isShared,
  propertiesOf,
  readManifest,
  type ElementDoc,
} from './manifest.ts';

const path = fileURLToPath(new URL('../README.md', import.meta.url));

/** A README with the tables of this manifest. */
export async function withTables(readme: string, manifest: Package): Promise<string> {
  const tables = tablesOf(manifest);
  const text = readme.replace(
    /(<!-- (\w+) -->\n)[^]*?(<!-- end -->)/g,
    (_, start: string, name: keyof typeof tables, end: string) =>
      `${start}\n${tables[name]}\n${end}`,
  );
  return format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}

function tablesOf(manifest: Package) {
  const elements = elementsOf(manifest);
  const [first] = elements as [ElementDoc];
  const attributeOf = (property: string) =>
    first.attributes.find(({ fieldName }) => fieldName === property)?.name;
  return {
    elements: table(
      ['Element', 'What it is for', 'Attributes of its own', 'Slots'],
      elements.map(({ tagName, summary, attributes, slots }) => [
        code(tagName),
        firstSentence(summary),
        attributes
          .filter((one) => !isShared(one))
          .map(({ name }) => code(name))
          .join(' '),
        slots.map(({ name }) => (name ? code(name) : 'default')).join(', '),
      ]),
    ),
    attributes: table(
      ['Attribute', 'Property', ''],
      propertiesOf(first)
        .filter(isShared)
        .map(({ name, description }) => [code(attributeOf(name)), code(name), line(description)]),
    ),
    events: table(
      ['Event', 'Class', ''],
      eventsOf(manifest).map(({ name, type, description }) => [
        code(name),
        code(type),
        line(description),
      ]),
    ),
    properties: table(
      ['Custom property', 'Default', ''],
      first.cssProperties.map(({ name, default: value, description }) => [
        code(name),
        code(value),
        line(description),
      ]),
    ),
  };
}

const code = (text: string | undefined) => (text ? `\`${text}\`` : '');
const line = (text = '') => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
const firstSentence = (text: string) => line(/^.+?(?=[.:]( |$))/.exec(text)![0]);

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path, await withTables(readFileSync(path, 'utf8'), readManifest()));
}
