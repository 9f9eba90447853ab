/** Pages that use the bundle for script tags, and tenants for them to talk to. */
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import type { Browser, Page } from '@playwright/test';
import { answerWith, listen, type Listening } from '../../demo/sandbox/http.ts';
import { launchBrowser } from '../support/browser.ts';

const dist = new URL('../../dist/', import.meta.url);
const types: Record<string, string> = { js: 'text/javascript', html: 'text/html' };

/** Answers requests below `/name/api`; the rest are pages and files. */
export type Tenants = Record<string, (request: Request) => Promise<Response>>;

export interface Opened {
  page: Page;
  /** Paths of the scripts it asked for. */
  scripts: string[];
  /** What it asked of tenants. */
  calls: string[];
  faults: string[];
}

/**
 * To be called by a test file, once: opens pages with this in them, on a server that serves `dist/cdn` at `/` and what
 * else the test has to answer.
 */
export function pages(
  tenants: Tenants = {},
  others: (request: Request) => Promise<Response | undefined> = async () => undefined,
) {
  let server: Listening;
  let browser: Browser;
  let markup = '';

  before(async () => {
    server = await listen(0, answerWith(answer));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const [, name = '', api] = pathname.split('/');
    const tenant = tenants[name];
    if (tenant && api === 'api') {
      const url = `https://logto.test${pathname.slice(name.length + 1)}${search}`;
      return tenant(new Request(url, request));
    }
    const other = await others(request);
    if (other) return other;
    const [, ending = ''] = /\.(\w+)$/.exec(pathname) ?? [];
    if (!types[ending]) return reply(`<!doctype html>${markup}`, 'html');
    // The same files below any other folder, as another copy of the package.
    const file = pathname.slice(pathname.lastIndexOf('/') + 1);
    return reply(await readFile(new URL(`cdn/${file}`, dist), 'utf8'), ending);
  }

  return {
    get origin() {
      return server.origin;
    },
    async open(content: string): Promise<Opened> {
      markup = content;
      const page = await browser.newPage();
      const opened: Opened = { page, scripts: [], calls: [], faults: [] };
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (request.resourceType() === 'script') opened.scripts.push(pathname);
        if (pathname.includes('/api/')) opened.calls.push(pathname);
      });
      page.on('pageerror', (error) => opened.faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') opened.faults.push(message.text());
      });
      await page.goto(server.origin);
      return opened;
    },
  };
}

const reply = (body: string, ending: string) =>
  new Response(body, { headers: { 'Content-Type': `${types[ending]}; charset=utf-8` } });

export const isDefined = (page: Page, tag: string) =>
  page.evaluate(
    (name) =>
      Promise.race([
        customElements.whenDefined(name).then(() => true),
        new Promise((resolve) => setTimeout(resolve, 5000, false)),
      ]),
    tag,
  );
