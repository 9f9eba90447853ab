import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf } from '../test/support/imports.ts';

/** Deletes the declarations in a folder which those of an entry have no use for. */
export function keepReachable(folder: string, entry: string): void {
  const needed = new Set<string>();
  const visit = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { to } of importsOf(path, readFileSync(join(folder, path), 'utf8'))) {
      if (/\.[tj]s$/.test(to)) visit(to.replace(/(\.d)?\.[tj]s$/, '.d.ts'));
    }
  };
  visit(entry);
  for (const path of globSync('**/*.d.ts', { cwd: folder })) {
    if (!needed.has(path.replaceAll('\\', '/'))) rmSync(join(folder, path));
  }
}
