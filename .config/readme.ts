/**
 * The README as it is published: its script tag has the hash of the file it names. In git there is a gap instead, since
 * every change of a source makes another hash. Packing fills it and makes it again: `node .config/readme.ts fill|blank`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Integrity {
  version: string;
  files: Record<string, string>;
}

const tag = /(\blogto-account-elements@)[\w.-]+(\/dist\/cdn\/([\w.-]+)"\s+integrity=")[^"]+/g;

/** With the version and the hashes of a build. */
export const filled = (readme: string, { version, files }: Integrity): string =>
  readme.replace(tag, (_, name, path, file: string) => `${name}${version}${path}${files[file]}`);

export const blank = (readme: string): string =>
  readme.replace(tag, (whole) => whole.replace(/sha384-[^"]+$/, 'sha384-…'));

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const readme = readFileSync(at('README.md'), 'utf8');
  const integrity = () =>
    JSON.parse(readFileSync(at('dist/cdn/integrity.json'), 'utf8')) as Integrity;
  const text = process.argv[2] === 'fill' ? filled(readme, integrity()) : blank(readme);
  writeFileSync(at('README.md'), text);
}
