import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../support/browser.ts';

/** What is measured and not only looked at. */
const costs = ['many-sessions.spec.ts', 'running-costs.spec.ts'];

export default defineConfig({
  testDir: '.',
  globalSetup: './support/build-page.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A machine that stumbles once stops nobody; what needed a second try is named at the end.
  retries: process.env['CI'] ? 1 : 0,
  reporter: process.env['CI'] ? 'dot' : 'list',
  projects: [
    { name: 'pages', testIgnore: costs },
    // Other tests beside them would be measured too.
    { name: 'costs', testMatch: costs, workers: 1 },
  ],
  use: {
    browserName: 'chromium',
    viewport: { width: 1100, height: 800 },
    // A picture or a scan taken while something still fades in is a matter of luck.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: findBrowser(),
      args: [...browserArguments],
    },
  },
});
