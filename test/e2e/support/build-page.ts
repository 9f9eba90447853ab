import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The script tag's bundle, as the page server of the tests hands it out. */
export const bundle = at('../../../node_modules/.cache/e2e-page');

/** Builds what owners put on their pages, once for the whole run. */
export default async function buildPage(): Promise<void> {
  await build({
    configFile: at('../../../vite.config.ts'),
    root: at('../../..'),
    logLevel: 'error',
    build: { outDir: bundle, emptyOutDir: true, reportCompressedSize: false },
  });
}
