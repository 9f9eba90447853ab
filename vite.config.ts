import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundle } from './.config/bundle.ts';
import { minifyTemplatesPlugin } from './.config/minify-templates.ts';
import { sandbox } from './demo/sandbox/vite-plugin.ts';

const sandboxFolder = fileURLToPath(new URL('./demo/sandbox', import.meta.url));
const source = fileURLToPath(new URL('./src', import.meta.url));

/**
 * `vite` serves the demo pages with the sandbox behind them; `vite build` makes the bundle for script tags.
 * The pages use the package's public entries, which stand for the sources here.
 */
export default defineConfig(({ command }) => ({
  root: command === 'serve' ? 'demo' : '.',
  publicDir: false,
  plugins: command === 'serve' ? [sandbox()] : [minifyTemplatesPlugin()],
  resolve: {
    alias: [
      { find: /^logto-account-elements$/, replacement: `${source}/index.ts` },
      { find: 'logto-account-elements/testing', replacement: `${sandboxFolder}/testing.ts` },
      { find: /^logto-account-elements\/(.*)$/, replacement: `${source}/$1.ts` },
    ],
  },
  server: { port: 5173 },
  // Lazy chunks name libraries too. One found late reloads the page, in the middle of a sign-in at worst.
  optimizeDeps: { entries: ['**/*.html', `${source}/**/*.ts`, '!sandbox/**'] },
  build: {
    ...bundle(`${source}/cdn.ts`, 'logto-account-elements'),
    outDir: 'dist/cdn',
    license: { fileName: 'third-party-licenses.md' },
  },
}));
