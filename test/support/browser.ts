import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

const installed = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts an installed Chrome or Chromium, else Playwright's own. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = installed.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    // Root, as in containers, cannot use the sandbox of Chromium.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
