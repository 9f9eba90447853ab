import { defineConfig } from '@playwright/test';
import e2e from '../e2e/playwright.config.ts';

/** Not a test: takes pictures of every state, to be looked at. They land beside an `index.html` that shows them all. */
export default defineConfig(e2e, {
  testDir: '.',
  testMatch: '*.scenes.ts',
  globalSetup: '../e2e/support/build-page.ts',
  globalTeardown: './gallery.ts',
  timeout: 40_000,
});
