/** The files of `dist` that describe the elements: to editors, to documentation, to the types of frameworks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import { readManifest } from './manifest.ts';

export function writeDescriptions(): void {
  const manifest = readManifest();
  write('custom-elements.json', JSON.stringify(manifest));

  const elements = manifest as Parameters<typeof getWebTypesData>[0];
  // What is the same for all elements would hide what is not.
  const options = {
    descriptionSrc: 'description',
    hideCssPropertiesDocs: true,
    hideMethodDocs: true,
  };
  const data = {
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(elements, options),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(elements, options),
    'web-types.json': getWebTypesData(elements, options),
  };
  for (const [file, text] of Object.entries(data)) write(`editors/${file}`, withoutRepeats(text));
}

function write(path: string, text: string): void {
  const file = fileURLToPath(new URL(`../dist/${path}`, import.meta.url));
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
