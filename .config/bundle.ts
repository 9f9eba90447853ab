import type { BuildOptions } from 'vite';

/**
 * How an entry becomes a bundle: all it needs at once in one file, so one request, and what it may need later in chunks
 * beside it. Left to itself a bundler puts what lazy chunks share into files of their own, each one more request for
 * everybody.
 */
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
          groups: [{ debugName: 'eager', name: (id, graph) => (isEager(id, graph) ? name : null) }],
        },
      },
    },
  };
}

interface Graph {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/** Whether an entry comes to this module by static imports alone. */
function isEager(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const module = graph.getModuleInfo(id);
  if (!module) return false;
  return module.isEntry || module.importers.some((importer) => isEager(importer, graph, seen));
}
