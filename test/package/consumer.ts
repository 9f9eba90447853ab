/** What a user's own tools make of modules that use the package. Needs `npm run build`. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { build } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface CompilerSettings {
  module?: ts.ModuleKind.NodeNext | ts.ModuleKind.ESNext;
  /** Packages of types that are there without an import. */
  types?: string[];
  strict?: boolean;
  /** Takes it that the package's own types are sound. */
  sound?: boolean;
}

/** Files as the compiler has read them, by module system and path: most are the same for every user. */
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler says of a user's modules in this package's place, by name. */
export function compile(
  sources: Record<string, string>,
  {
    module = ts.ModuleKind.ESNext,
    types = [],
    strict = true,
    sound = false,
  }: CompilerSettings = {},
): string[] {
  const paths = new Map(Object.entries(sources).map(([name, text]) => [at(`${name}.ts`), text]));
  const options: ts.CompilerOptions = {
    module,
    moduleResolution:
      module === ts.ModuleKind.NodeNext
        ? ts.ModuleResolutionKind.NodeNext
        : ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types,
    strict,
    skipDefaultLibCheck: true,
    skipLibCheck: sound,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => paths.has(file) || fileExists(file);
  host.readFile = (file) => paths.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const text = paths.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
    const key = `${module} ${file}`;
    const source = parsed.get(key) ?? getSourceFile(file, ...rest);
    if (source) parsed.set(key, source);
    return source;
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...paths.keys()], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** A user's modules as their bundler leaves them: the code of every file, by its name. */
export async function bundle(sources: Record<string, string>): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    root: at('.'),
    logLevel: 'error',
    plugins: [
      {
        name: 'consumer',
        resolveId: (id) => (id in sources ? at(`${id}.js`) : undefined),
        load: (id) => Object.entries(sources).find(([name]) => id === at(`${name}.js`))?.[1],
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.keys(sources),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error('There is no output');
  return new Map(
    first.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])),
  );
}
