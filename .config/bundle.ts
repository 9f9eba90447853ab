import type { BuildOptions } from 'vite';
import { chunkNames } from './chunks.ts';

/** How an entry becomes a bundle: all it needs at once in one file, so one request, and what it may need later in a few. */
export function bundle(entry: string, name: string): BuildOptions {
  return {
    target: 'es2022',
    lib: { entry, formats: ['es'], fileName: name },
    rolldownOptions: {
      // Nobody imports names from it, so it may hold what its chunks share.
      preserveEntrySignatures: false,
      output: {
        minify: true,
        comments: false,
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: {
          groups: chunkNames(name).map((chunk, index) => ({ name: chunk, priority: 9 - index })),
        },
      },
    },
  };
}
