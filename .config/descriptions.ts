/** The files of `dist` that describe the elements: to editors, to documentation, to the types of frameworks. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { elementTypes, reactComponents } from './framework-types.ts';
import { elementsOf, readManifest } from './manifest.ts';

export async function writeDescriptions(): Promise<void> {
  const manifest = readManifest();
  write('custom-elements.json', JSON.stringify(manifest));

  const forEditors = manifest as Parameters<typeof getWebTypesData>[0];
  // What is the same for all elements would hide what is not.
  const options = {
    descriptionSrc: 'description',
    hideCssPropertiesDocs: true,
    hideMethodDocs: true,
  };
  const data = {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(forEditors, options),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(forEditors, options),
    'web-types.json': getWebTypesData(forEditors, options),
  };
  for (const [file, text] of Object.entries(data)) write(`editors/${file}`, withoutRepeats(text));

  const elements = elementsOf(manifest);
  write('types/elements.d.ts', await pretty(elementTypes(elements)));
  write('types/none.js', 'export {};\n');
  for (const [path, text] of Object.entries(reactComponents(elements))) {
    write(path, path.endsWith('.d.ts') ? await pretty(text) : text);
  }
  cpSync(at('../src/types'), at('../dist/types'), { recursive: true });
}

/** People read them where their editor takes them to. */
const pretty = (types: string) => format(types, { parser: 'typescript', singleQuote: true });

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function write(path: string, text: string): void {
  const file = at(`../dist/${path}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Parts and custom properties come once for each element that has them; editors want them once. */
function withoutRepeats(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
    Array.isArray(value) ? value.filter(isFirst) : value,
  );
}

const isFirst = ({ name }: { name: string }, index: number, all: { name: string }[]) =>
  all.findIndex((other) => other.name === name) === index;
