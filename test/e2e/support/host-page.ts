/** The owner's site: a server on an origin of its own, whose pages hold the markup of a test under a strict policy. */
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { strictPolicy } from '../../../demo/site/readme.ts';
import { answerWith, listen } from '../../../demo/sandbox/http.ts';
import { bundle } from './build-page.ts';

export interface HostPage {
  markup: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Where the page's script may send requests to. */
  endpoint: string;
  /** The page has a sign-in of its own and gives the elements their tokens. */
  tokens: boolean;
  /** Its script sends requests to the page's own origin: a gateway or a snapshot is there. */
  asksOwnServer: boolean;
  /** Another copy of Lit is on the page: the owner's, or that of another bundle of ours. */
  hasOtherLit: boolean;
}

export interface HostSite {
  readonly origin: string;
  /** Answers everything below a path, as a server of the owner's does. */
  mount(path: string, handler: (request: Request) => Promise<Response>): void;
  /** Publishes a page and gives its address. */
  publish(page: HostPage): string;
  close(): Promise<void>;
}

/** What the README promises to work under, opened as far as this page has to ask its own server. */
const policy = ({ endpoint, asksOwnServer, hasOtherLit }: HostPage) =>
  strictPolicy(endpoint)
    .replace('connect-src', asksOwnServer ? `$& 'self'` : '$&')
    // Pictures of the account server, which here has no TLS.
    .replace('img-src', `$& ${endpoint}`)
    .replace('lit-html', hasOtherLit ? `$& 'allow-duplicates'` : '$&');

const document = ({ markup, lang, dir, tokens }: HostPage) => `<!doctype html>
<html lang="${lang}" dir="${dir}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>A page of the owner's</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/host.css">
    ${tokens ? '<script src="/host.js" type="module"></script>' : ''}
    <script src="/bundle/logto-account-elements.js" type="module"></script>
  </head>
  <body><main>${markup}</main></body>
</html>`;

const styles = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#fff, #0e0f13); color: light-dark(#17181c, #f1f2f5); }
main { max-inline-size: 960px; margin: auto; padding: 24px; }
`;

/** `hostToken` comes from the test, which stands for the owner's own sign-in. */
const script = `
const getAccessToken = async ({ forceRefresh }) => (await hostToken(forceRefresh)) ?? undefined;
for (const root of document.querySelectorAll('[endpoint]')) root.getAccessToken = getAccessToken;
`;

const fixed: Record<string, [type: string, text: string]> = {
  '/host.css': ['text/css', styles],
  '/host.js': ['text/javascript', script],
  '/icon.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
};

export async function startHostSite(): Promise<HostSite> {
  const pages = new Map<string, HostPage>();
  const mounted = new Map<string, (request: Request) => Promise<Response>>();
  const server = await listen(
    0,
    answerWith(async (request) => {
      const { pathname } = new URL(request.url);
      const page = pages.get(pathname);
      if (page) {
        return reply('text/html', document(page), { 'Content-Security-Policy': policy(page) });
      }
      for (const [path, handler] of mounted) {
        if (pathname.startsWith(`${path}/`)) return handler(request);
      }
      if (fixed[pathname]) return reply(...fixed[pathname]);
      const from = pages.get(new URL(request.headers.get('referer') ?? request.url).pathname);
      if (from && pathname === '/snapshot.json') return Response.json(await snapshot(from));
      const file = /^\/bundle\/(.+\.js)$/.exec(normalize(pathname))?.[1];
      const text = file && (await readFile(join(bundle, file)).catch(() => undefined));
      return text ? reply('text/javascript', text) : new Response(null, { status: 404 });
    }),
  );
  return {
    origin: server.origin,
    mount: (path, handler) => void mounted.set(path, handler),
    publish(page) {
      const path = `/account/${pages.size + 1}`;
      pages.set(path, page);
      return server.origin + path;
    },
    close: () => server.close(),
  };
}

/** What an owner's server copies from Logto for the pages, which may not read it there. */
async function snapshot({ endpoint }: HostPage) {
  const read = async (name: string) => (await fetch(`${endpoint}/api/.well-known/${name}`)).json();
  const [accountCenter, signInExperience] = await Promise.all([
    read('account-center'),
    read('sign-in-exp'),
  ]);
  return { accountCenter, signInExperience } as unknown;
}

const reply = (type: string, body: BodyInit, headers: Record<string, string> = {}) =>
  new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8`, ...headers } });

/** Gives every outermost element of ours these attributes. */
export function withRoots(markup: string, attributes: Record<string, string>): string {
  let depth = 0;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return markup.replace(/<(\/?)(logto-[a-z-]+)/g, (tag, closing) => {
    if (closing) depth -= 1;
    else depth += 1;
    return !closing && depth === 1 ? tag + written.join('') : tag;
  });
}
