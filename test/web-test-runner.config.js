/** Runs units and elements in a real browser: `npm run test:elements [-- --files test/elements/x.test.ts]`. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserTests } from './steps.ts';
import { browserArguments, findBrowser } from './support/browser.ts';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** The package's public entries stand for its sources, as in the demo. */
const publicEntries = {
  name: 'public-entries',
  resolveImport({ source }) {
    const match = /^logto-account-elements(\/.*)?$/.exec(source);
    if (match?.[1] === '/testing') return '/demo/sandbox/testing.ts';
    return match ? `/src${match[1] ?? '/index'}.ts` : undefined;
  },
};

export default {
  rootDir,
  files: browserTests,
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  plugins: [
    publicEntries,
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findBrowser(), args: [...browserArguments] },
    }),
  ],
  testFramework: { config: { timeout: 15_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
