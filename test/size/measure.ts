import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { bundle } from '../../.config/bundle.ts';
import { minifyTemplatesPlugin } from '../../.config/minify-templates.ts';

export interface File {
  /** Its module, from the project's root; without one it holds what others share. */
  source: string | undefined;
  name: string;
  /** kB, brotli. */
  readonly size: number;
  /** The files it cannot do without, itself among them. */
  needs: readonly File[];
}

/** An entry as a page loads it. */
export interface Bundle {
  /** What is loaded at once; the entry comes first. */
  eager: readonly File[];
  lazy: readonly File[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles one entry, given from the project's root, the way the bundle for script tags is made. What it exports is
 * dropped unless it is `used`.
 */
export async function measure(entry: string, { used = false } = {}): Promise<Bundle> {
  const options = bundle(root + entry, 'entry');
  if (used) options.rolldownOptions!.preserveEntrySignatures = 'strict';
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [minifyTemplatesPlugin()],
    build: { ...options, write: false },
  });
  const chunks = [result]
    .flat()
    .flatMap((part) => ('output' in part ? part.output : []))
    .filter((part) => part.type === 'chunk');
  const files = new Map<string, File>();

  function fileOf(chunk: Rolldown.OutputChunk): File {
    const known = files.get(chunk.fileName);
    if (known) return known;
    const needs: File[] = [];
    let size: number | undefined;
    const file: File = {
      source: chunk.facadeModuleId?.replaceAll('\\', '/').slice(root.length),
      name: chunk.name,
      // Most files of most entries are never asked, and weighing takes longer than bundling.
      get size() {
        return (size ??= weigh(chunk.code));
      },
      needs,
    };
    files.set(chunk.fileName, file);
    const imported = chunks.filter(({ fileName }) => chunk.imports.includes(fileName)).map(fileOf);
    needs.push(...new Set([file, ...imported.flatMap((other) => other.needs)]));
    return file;
  }

  const all = chunks.map(fileOf);
  const { needs: eager } = all[chunks.findIndex((chunk) => chunk.isEntry)]!;
  return { eager, lazy: all.filter((file) => !eager.includes(file)) };
}

function weigh(code: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(code, { params }).length / 1000;
}
