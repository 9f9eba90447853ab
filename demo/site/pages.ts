/**
 * The pages of the demo. A file beside this folder holds a title, an explanation and, between two remarks, a snippet as
 * owners write it. What visitors get is that snippet at work, with the sandbox for the server it names, and its text.
 */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';
import { Html, html } from '../sandbox/pages/html.ts';
import { introductions, password } from '../sandbox/people.ts';
import { displayName, identifierOf } from '../sandbox/sign-in/people.ts';
import type { Person } from '../sandbox/tenant.ts';
import type { TenantServer } from '../sandbox/tenant-server.ts';
import { highlighted } from './highlight.ts';
import type { Middleware } from './owner-site.ts';
import { readmeSnippet, strictPolicy } from './readme.ts';
import { choicesAt, choose, chosenBy, type Choices, type Chosen } from './visit.ts';

export interface DemoSite {
  tenants: readonly TenantServer[];
  /** Addresses. */
  inbox: string;
  provider: string;
}

interface Code {
  title: string;
  language: string;
  text: string;
}

interface Page {
  /** In the list of pages. */
  name: string;
  /** What is shown besides the snippet. */
  also?: () => Code[];
  /** Served under the strictest content policy. */
  strict?: true;
  /** Introduces the people of the sandbox. */
  people?: true;
}

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const code = (path: string): Code => ({
  title: path,
  language: path.split('.').at(-1)!,
  text: file(path),
});

/** By file, in the order of the list. */
export const pages: Record<string, Page> = {
  'index.html': { name: 'All in one', people: true },
  'layout.html': { name: 'Your layout', also: () => [code('layout.css')] },
  'user-button.html': { name: 'User button' },
  'themed.html': { name: 'Your brand', also: () => [code('themed.css')] },
  'gateway.html': {
    name: 'Gateway',
    also: () => [
      { title: 'On your server', language: 'js', text: readmeSnippet('Your own layer', 'js') },
    ],
  },
  'cookie.html': { name: 'Cookie' },
  'host-client.html': { name: 'Your client' },
  'strict.html': {
    name: 'Strict policy',
    strict: true,
    also: () => [
      code('strict.js'),
      { title: 'The header', language: 'http', text: readmeSnippet('Strict policies', 'http') },
    ],
  },
  'testing.html': { name: 'No tenant' },
};

/** Title, explanation and snippet of a page's file. */
export function partsOf(name: string): Record<'title' | 'about' | 'snippet', string> {
  const pattern =
    /^<title>(?<title>.+)<\/title>\n(?<about>[^]+?)<!-- snippet -->\n(?<snippet>[^]+?)<!-- end -->\n$/;
  const groups = pattern.exec(file(name))?.groups;
  if (!groups) throw new Error(`${name} is not written as the pages of the demo are`);
  const { title = '', about = '', snippet = '' } = groups;
  return { title, about, snippet };
}

/** What an owner writes, with the addresses of the sandbox. */
export const atWork = (snippet: string, { origin, appId }: { origin: string; appId: string }) =>
  snippet
    .replaceAll('https://auth.example.com', origin)
    .replaceAll('your-app-id', appId)
    .replace(/https:\/\/unpkg\.com\/[^"]+\.js/, '/@id/logto-account-elements/cdn');

/** Serves them, through Vite as far as their policy allows. */
export function demoPages(vite: ViteDevServer, site: DemoSite): Middleware {
  return async (incoming, outgoing, next) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://demo');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const page = pages[name];
    // What Vite took out of a page it asks for by the page's name.
    if (!page || searchParams.has('html-proxy')) return next();
    const choices = choicesAt(site.tenants);
    const chosen = chosenBy(incoming.headers.cookie, choices);
    const cookie = choose(searchParams, chosen, choices);
    if (cookie) {
      outgoing.writeHead(303, { Location: pathname, 'Set-Cookie': cookie }).end();
      return;
    }
    const { text } = document(name, site, choices, chosen);
    if (page.strict) {
      const { origin } = tenantOf(site, chosen);
      // The sandbox has no TLS, and the choices at the top are a form.
      const policy = strictPolicy(origin)
        .replace('img-src', `$& ${origin}`)
        .replace(`form-action 'none'`, `form-action 'self'`);
      // No word of Vite's own: its client would need a socket.
      send(outgoing, text, { 'Content-Security-Policy': policy });
    } else send(outgoing, await vite.transformIndexHtml(`/${name}`, text));
  };
}

function send(outgoing: ServerResponse, text: string, headers: Record<string, string> = {}): void {
  outgoing.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  outgoing.end(text);
}

const tenantOf = ({ tenants }: DemoSite, chosen: Chosen) =>
  tenants.find(({ name }) => name === chosen.tenant)!;

const icon =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="5" fill="%235b3df5"/><path d="M5 8a3 3 0 1 1 6 0a3 3 0 1 1-6 0" fill="white"/></svg>';

function document(name: string, site: DemoSite, choices: Choices, chosen: Chosen): Html {
  const page = pages[name]!;
  const { title, about, snippet } = partsOf(name);
  const tenant = tenantOf(site, chosen);
  const codes = [{ title: name, language: 'html', text: snippet }, ...(page.also?.() ?? [])];
  return html`<!doctype html>
    <html lang="${chosen.lang}" dir="${chosen.dir}" data-scheme="${chosen.scheme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Logto Account Elements</title>
        <link rel="icon" href="${icon}" />
        <link rel="stylesheet" href="/demo.css" />
        <script type="module" src="/demo.js"></script>
      </head>
      <body>
        <header class="demo-header" lang="en">
          <a class="demo-name" href="/">Logto Account Elements</a>
          ${chooser(choices, chosen)}
          <nav aria-label="Pages of the demo">
            ${Object.entries(pages).map(
              ([path, { name: label }]) =>
                html`<a
                  href="/${path === 'index.html' ? '' : path}"
                  ${path === name && html`aria-current="page"`}
                  >${label}</a
                >`,
            )}
          </nav>
        </header>
        <main>
          <div class="demo-about" lang="en">
            <h1>${title}</h1>
            ${new Html(about)}
          </div>
          <div class="demo-stage">${new Html(atWork(snippet, tenant))}</div>
          ${page.people && people(site, [...tenant.tenant.people.values()])}
          <div class="demo-codes" lang="en">
            ${codes.map(
              (each) =>
                html`<section class="demo-code" id="${each.title.replace(/\W+/g, '-')}">
                  <h2>${each.title}</h2>
                  <button type="button" data-copy>Copy</button>
                  <pre
                    tabindex="0"
                  ><code dir="ltr">${highlighted(each.text, each.language)}</code></pre>
                </section>`,
            )}
          </div>
        </main>
      </body>
    </html> `;
}

const labels: Record<keyof Choices, string> = {
  tenant: 'Rules of the owner',
  lang: 'Language',
  scheme: 'Colours',
  dir: 'Direction',
};

const chooser = (choices: Choices, chosen: Chosen) =>
  html`<form class="demo-choices">
    ${Object.entries(choices).map(
      ([name, values]) =>
        html`<select name="${name}" aria-label="${labels[name as keyof Choices]}">
          ${Object.entries(values).map(
            ([value, label]) =>
              html`<option
                value="${value}"
                ${chosen[name as keyof Choices] === value && html`selected`}
              >
                ${label}
              </option>`,
          )}
        </select>`,
    )}
    <button>Apply</button>
  </form>`;

/** Who there is to try it with, and how they sign in. */
const people = ({ inbox, provider }: DemoSite, everybody: Person[]) =>
  html`<section class="demo-people" lang="en">
    <h2>Who can sign in</h2>
    <p>
      On the sign-in page, one click is enough. To do it by hand: the password of everybody who has
      one is <code>${password}</code>, codes land in the <a href="${inbox}">inbox</a>, and social
      accounts are at a <a href="${provider}">provider of the sandbox’s own</a>.
    </p>
    <dl>
      ${Object.entries(introductions).map(([id, about]) => {
        const person = everybody.find((each) => each.id.startsWith(id))!;
        const name = displayName(person);
        const identifier = identifierOf(person)?.value;
        return html`<div>
          <dt>${name} ${identifier !== name && html`<code>${identifier}</code>`}</dt>
          <dd>${about}</dd>
        </div>`;
      })}
    </dl>
  </section>`;
