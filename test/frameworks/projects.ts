/** Throw-away projects outside the repository: copied, installed from the packed package, checked and built. */
import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readmeSnippets } from '../../demo/site/readme.ts';
import { pack } from '../package/pack.ts';

/** The README's section on frameworks, of which some projects have a file. */
export const frameworkSnippets = readmeSnippets.filter(({ heading }) => heading === 'Frameworks');
export const fromReadme: Record<string, { path: string; index: number }> = {
  'react-18': { path: 'src/readme.tsx', index: 0 },
  'react-19': { path: 'src/readme.tsx', index: 0 },
  vue: { path: 'src/Readme.vue', index: 1 },
  server: { path: 'src/readme.tsx', index: 2 },
};

const sources = fileURLToPath(new URL('projects', import.meta.url));

/** Installs projects beside one another and in one go; they have to agree on the versions of what they share. */
export async function install(folder: string, names: readonly string[]): Promise<void> {
  const tarball = pack();
  copyFileSync(tarball, join(folder, 'package.tgz'));
  rmSync(dirname(tarball), { recursive: true });
  for (const name of names) {
    cpSync(join(sources, name), join(folder, name), { recursive: true });
    const { path, index } = fromReadme[name] ?? {};
    if (path) writeFileSync(join(folder, name, path), frameworkSnippets[index!]!.code);
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, workspaces: names }));
  const quiet = [
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--ignore-scripts',
  ];
  // Who cannot reach a registry wants to know it soon.
  const impatient = [
    '--prefer-offline',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    '--fetch-timeout=30000',
  ];
  await npm(folder, 'install', ...quiet, ...impatient).catch((error: unknown) => {
    throw new Error(
      `The projects’ packages could not be installed. They come from npm’s registry.\n${error}`,
    );
  });
}

/** Runs a script of a project. Throws with all it printed. */
export const script = (folder: string, name: string) => npm(folder, 'run', '--silent', name);

async function npm(folder: string, ...command: string[]): Promise<void> {
  const shell = process.platform === 'win32';
  try {
    await promisify(execFile)('npm', command, { cwd: folder, shell });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error([stdout, stderr].filter(Boolean).join('\n') || String(error));
  }
}
