import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  globalSetup: './support/build-page.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 20_000,
  expect: { timeout: 5000 },
  forbidOnly: true,
  reporter: process.env['CI'] ? 'dot' : 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1100, height: 800 },
    // A picture or a scan taken while something still fades in is a matter of luck.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(existsSync(chromium) && { executablePath: chromium }),
      // Root, as in containers, cannot use the sandbox of Chromium.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
