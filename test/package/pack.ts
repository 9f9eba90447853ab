import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Packs the package as it would be published, save for the hash in the README, and returns the path of the file. Needs
 * `npm run build`.
 */
export function pack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'logto-account-elements-'));
  const output = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    },
  );
  const [{ filename } = { filename: '' }] = Object.values(
    JSON.parse(output) as { filename: string }[],
  );
  return join(folder, filename);
}
