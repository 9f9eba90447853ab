import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { sandbox } from './demo/sandbox/vite-plugin.ts';

const source = fileURLToPath(new URL('./src', import.meta.url));

/**
 * `vite` serves the demo pages with the sandbox behind them; `vite build` makes the bundle for script tags.
 * The pages use the package's public entries, which stand for the sources here.
 */
export default defineConfig(({ command }) => ({
  root: command === 'serve' ? 'demo' : '.',
  plugins: command === 'serve' ? [sandbox()] : [],
  resolve: {
    alias: [
      { find: /^logto-account-elements$/, replacement: `${source}/index.ts` },
      { find: /^logto-account-elements\/(.*)$/, replacement: `${source}/$1.ts` },
    ],
  },
  server: { port: 5173 },
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    lib: { entry: 'src/define.ts', formats: ['es'], fileName: 'logto-account-elements' },
  },
}));
