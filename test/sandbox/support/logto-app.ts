import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { answerWith, listen } from '../../../demo/sandbox/http.ts';
import type { Listening } from '../../../demo/sandbox/http.ts';

const root = fileURLToPath(new URL('../logto-app', import.meta.url));

/** Builds the application and serves it, the same page below every path. */
export async function serveLogtoApp(): Promise<Listening> {
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  const files = new Map(
    result.output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
  );
  return listen(
    0,
    answerWith(async (request) => {
      const { pathname } = new URL(request.url);
      const script = files.get(pathname);
      const [text, type] = script
        ? [script, 'text/javascript']
        : [files.get('/index.html'), 'text/html'];
      return new Response(text ?? '', { headers: { 'Content-Type': type } });
    }),
  );
}
