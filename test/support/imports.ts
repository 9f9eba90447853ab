import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Import {
  /** The file that imports, from the project's root. */
  from: string;
  /** What it imports: a file from the project's root, or a package's name and path. */
  to: string;
  /** A `type` import is gone when the program runs; a `lazy` one is an `import()`. */
  kind: 'static' | 'lazy' | 'type';
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every import of the files that match. */
export async function readImports(...patterns: string[]): Promise<Import[]> {
  const imports: Import[] = [];
  for await (const file of glob(patterns, { cwd: root })) {
    const path = file.replaceAll('\\', '/');
    imports.push(...importsOf(path, readFileSync(join(root, path), 'utf8')));
  }
  return imports;
}

/** The imports of one file, `export … from` among them. */
export function importsOf(path: string, source: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: Import['kind']) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const name = specifier.text;
    imports.push({
      from: path,
      to: name.startsWith('.') ? join(path, '..', name) : name,
      kind,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node.importClause) ? 'type' : 'static');
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, isTypeOnly(node) ? 'type' : 'static');
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'lazy');
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, 'type');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return imports;
}

/** `import type …`, or braces with nothing but types in them. */
function isTypeOnly(node: ts.ImportClause | ts.ExportDeclaration | undefined): boolean {
  if (!node) return false;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (node.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = node;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}
