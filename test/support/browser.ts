/**
 * Finds the browser all browser tests run in: the one named by CHROME_PATH, else an installed Chrome or Chromium, else
 * Playwright's own download, else Debian's package where this process may install one. Chromium's headless shell, the
 * same engine without the windows nobody sees, comes first: the end-to-end tests take half the time in it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/**
 * Keeps the browser off the network, from drawing by a graphics card that is only imitated, and from starting a spare
 * process for a page that never comes, and lets it start as root, which Chromium's own sandbox refuses.
 */
export const browserArguments: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--renderer-process-limit=1',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** Path of the browser's program; throws with words on what to do when there is none. */
export function findBrowser(): string {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names no file: ${named}`);
  }
  const found = installed() ?? downloaded() ?? (installFromDebian() ? installed() : undefined);
  if (found) return found;
  throw new Error(
    'No Chrome or Chromium found. Install one, or run `npx playwright install --with-deps chromium`, ' +
      'or set CHROME_PATH to the path of one.',
  );
}

/** Starts it, for tests that drive it from Node. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
}

function installed(): string | undefined {
  return usualPlaces().find((path) => existsSync(path));
}

function usualPlaces(): string[] {
  switch (platform()) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Chromium'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((variable) => process.env[variable] ?? [])
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
        ]);
    default: {
      const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
      return [
        'chromium-headless-shell',
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
      ].flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

function downloaded(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** True when Debian's package manager is here, may be used without a question, and did its work. */
function installFromDebian(): boolean {
  const asRoot = isRoot ? [] : ['sudo', '-n'];
  const run = (...command: string[]): boolean => {
    const [program = '', ...rest] = [...asRoot, ...command];
    // All it says goes to the error stream: what a test run prints is its own.
    return spawnSync(program, rest, { stdio: ['ignore', 2, 2] }).status === 0;
  };
  if (!existsSync('/usr/bin/apt-get') || !run('true')) return false;
  process.stderr.write('No Chrome or Chromium found: installing Debian’s package.\n');
  const aptGet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  const install = (browser: string) =>
    run(...aptGet, 'install', '-y', '--no-install-recommends', browser, 'fonts-liberation');
  // Releases before Debian 12 have no package of the shell.
  return run(...aptGet, 'update') && (install('chromium-headless-shell') || install('chromium'));
}
