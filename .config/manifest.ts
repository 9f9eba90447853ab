/** `custom-elements.json`: what editors, documentation and the types of frameworks know of the elements. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type * as schema from 'custom-elements-manifest/schema';

export interface Attribute extends schema.Attribute {
  fieldName: string;
}

/** A class with a tag, as it is published. */
export interface ElementDoc extends schema.CustomElement {
  kind: 'class';
  tagName: string;
  summary: string;
  attributes: Attribute[];
  members: schema.ClassMember[];
  events: schema.Event[];
  slots: schema.Slot[];
  cssParts: schema.CssPart[];
  cssProperties: schema.CssCustomProperty[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Reads the sources. */
export function readManifest(): schema.Package {
  const paths = globSync('src/{events.ts,define/*.ts,elements/**/*.ts}', { cwd: root }).sort();
  const modules = paths.map((path) =>
    ts.createSourceFile(
      path.replaceAll('\\', '/'),
      read(path),
      ts.ScriptTarget.ES2022,
      /* setParentNodes */ true,
    ),
  );
  const found = create({ modules, plugins: litPlugin() }).modules;
  const events = found.find(({ path }) => path === 'src/events.ts')!;
  const eventTypes = new Map(classesOf(events).map((event) => [constantOf(event, 'type'), event]));
  const properties = customProperties(read('src/styles/tokens.ts'));

  const elements = found.filter(({ path }) => paths.includes(`src/define/${basename(path)}`));
  const documents = elements.filter(({ path }) => path.startsWith('src/elements/'));
  for (const document of documents) {
    const [element] = classesOf(document);
    publish(element as ElementDoc, eventTypes, properties);
  }
  const definitions = documents.map(definitionOf);
  const published = JSON.stringify([events, ...documents, ...definitions]);
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    // As the compiler names them.
    modules: JSON.parse(
      published.replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"'),
    ) as schema.Module[],
  };
}

/** The elements of a manifest, in the order of their tags. */
export const elementsOf = ({ modules }: schema.Package): ElementDoc[] =>
  modules
    .flatMap(classesOf)
    .filter((one): one is ElementDoc => 'tagName' in one)
    .sort((one, other) => one.tagName.localeCompare(other.tagName));

/** The events of all elements, by their names. */
export const eventsOf = ({ modules }: schema.Package) =>
  modules
    .flatMap(classesOf)
    .filter(({ superclass }) => superclass?.name === 'Event')
    .map((event) => ({
      name: constantOf(event, 'type'),
      type: event.name,
      description: event.description!,
    }));

/** Whether an element has it from the class all elements come from. */
export const isShared = ({ inheritedFrom }: { inheritedFrom?: schema.Reference }) =>
  inheritedFrom?.name === 'RootElement';

/** What may be set: the fields that are not the class's own constants. */
export const propertiesOf = ({ members }: ElementDoc) =>
  members.filter(
    (member): member is schema.ClassField => member.kind === 'field' && !member.static,
  );

const classesOf = ({ declarations = [] }: schema.Module) =>
  declarations.filter((one): one is schema.ClassDeclaration => one.kind === 'class');

/** The text a static field holds. */
const constantOf = ({ members = [] }: schema.ClassLike, name: string) =>
  (members.find((member) => member.name === name) as schema.ClassField).default!.slice(1, -1);

/** Makes of all there is to know of a class what its users may know. */
function publish(
  element: ElementDoc,
  eventTypes: ReadonlyMap<string, schema.ClassDeclaration>,
  properties: schema.CssCustomProperty[],
): void {
  element.customElement = true;
  element.tagName = constantOf(element, 'tag');
  element.summary = element.description!.split('\n\n')[0]!.replaceAll('\n', ' ');
  element.members = element.members.filter(isPublic);
  element.slots ??= [];
  element.cssProperties = properties;
  for (const attribute of element.attributes) attribute.type = { text: typeAsAttribute(attribute) };
  // The analyzer also lists, without a name, what it sees being dispatched.
  element.events = element.events.filter(({ name }) => name);
  for (const event of element.events) {
    const { name, description } = eventTypes.get(event.name)!;
    event.description ??= description!;
    event.type = { text: name, references: [{ name, module: 'src/events.ts' }] };
  }
}

/** What a class only overrides has no words of its own: constants and methods of the classes it comes from. */
const isPublic = (member: schema.ClassMember) =>
  (member.privacy ?? 'public') === 'public' &&
  (member.description !== undefined || (member.kind === 'field' && !member.static));

/** An attribute is a text, and sometimes one of a few; a property may be more. */
function typeAsAttribute({ type }: schema.Attribute): string {
  const kinds = type!.text.split(' | ').filter((kind) => /^('.*'|string|boolean)$/.test(kind));
  return kinds.join(' | ');
}

/** The module that registers an element. */
function definitionOf(document: schema.Module): schema.Module {
  const [element] = classesOf(document) as ElementDoc[];
  const { name, tagName } = element!;
  const declaration = { name, module: document.path };
  return {
    kind: 'javascript-module',
    path: `src/define/${basename(document.path)}`,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tagName, declaration }],
  };
}

/** The public custom properties with their defaults; the comment before each is its description. */
function customProperties(source: string): schema.CssCustomProperty[] {
  const declaration = /\/\* ([^]+?) \*\/\s+[\w-]+: var\(\s*(--logto-[\w-]+),\s+(.+)\s*\);/g;
  return [...source.matchAll(declaration)].map(([, description = '', name = '', value = '']) => ({
    name,
    // What an owner of Logto chose comes between, and is no default of ours. Private names stand for public ones.
    default: value.replace(/^var\(--_brand, (.+)\)$/, '$1').replaceAll('--_', '--logto-color-'),
    description: description.replace(/\s+/g, ' '),
  }));
}
