import { defineConfig } from 'vite';

/** For the browser: names that the server's page can write. `vite build --ssr` makes the server. */
export default defineConfig(({ isSsrBuild }) => ({
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    rolldownOptions: isSsrBuild
      ? {}
      : {
          input: 'src/client.tsx',
          output: { entryFileNames: 'client.js', assetFileNames: 'client[extname]' },
        },
  },
}));
