/** Serves what a project was built to. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerWith, listen } from '../../demo/sandbox/http.ts';

export interface Tenant {
  endpoint: string;
  appId: string;
}

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Opens the pages of a project, which belong to a tenant. */
export type Open = (folder: string, tenant: Tenant) => Promise<Site>;

type Answer = (request: Request, tenant: Tenant) => Promise<Response>;

const types: Record<string, string> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

/** Files. A path that is none of them is the application's own, and gets its page. */
export const files =
  (path: string): Open =>
  (folder, tenant) => {
    const page = () => file(join(folder, path), 'index.html');
    return serve(join(folder, path), tenant, page);
  };

/** Files, and a module that answers all else. */
export const answers =
  (path: string, module: string): Open =>
  async (folder, tenant) => {
    const { href } = pathToFileURL(join(folder, module));
    const { answer } = (await import(href)) as { answer: Answer };
    return serve(join(folder, path), tenant, answer);
  };

/** A program of the project's own. */
export const program: Open = async (folder, { endpoint, appId }) => {
  // Nobody else gets this port before the program does, or next to nobody.
  const probe = await listen(0, (_, response) => void response.end());
  const { origin, port } = probe;
  await probe.close();
  const settings = {
    PORT: `${port}`,
    BASE_URL: origin,
    LOGTO_ENDPOINT: endpoint,
    LOGTO_APP_ID: appId,
  };
  const child = spawn('npm', ['run', '--silent', 'start'], {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: 'ignore',
    // A group of its own, so that all it started ends with it.
    detached: true,
  });
  const close = async () => void process.kill(-child.pid!, 'SIGKILL');
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const answer = await fetch(origin, { redirect: 'manual' }).catch(() => undefined);
    if (answer) return { origin, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await close();
  throw new Error('The program did not start');
};

function serve(folder: string, tenant: Tenant, answer: Answer): Promise<Site> {
  return listen(
    0,
    answerWith(async (request) => {
      const path = normalize(new URL(request.url).pathname);
      const isFile = /\.\w+$/.test(path);
      return atHome(await (isFile ? file(folder, path) : answer(request, tenant)), tenant);
    }),
  );
}

async function file(folder: string, path: string): Promise<Response> {
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  const body = await readFile(join(folder, path)).catch(() => undefined);
  return body && type
    ? new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } })
    : new Response(null, { status: 404 });
}

/** Projects name the server of the README; here it is another. */
async function atHome(response: Response, { endpoint }: Tenant): Promise<Response> {
  if (!response.body) return response;
  const text = await response.text();
  return new Response(text.replaceAll('https://auth.example.com', endpoint), response);
}
