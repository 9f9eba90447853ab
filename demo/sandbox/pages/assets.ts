import { readFile } from 'node:fs/promises';

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** Serves `/pages/<name>`: the style and the few scripts of the sandbox's own pages. */
export async function asset(pathname: string): Promise<Response | undefined> {
  const [, name, extension] = /^\/pages\/([a-z-]+)\.(css|js)$/.exec(pathname) ?? [];
  if (!name || !extension) return undefined;
  try {
    const text = await readFile(new URL(`./assets/${name}.${extension}`, import.meta.url));
    return new Response(text, {
      headers: { 'Content-Type': types[extension]!, 'Cache-Control': 'no-cache' },
    });
  } catch {
    return undefined;
  }
}
