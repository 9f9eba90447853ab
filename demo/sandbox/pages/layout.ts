import { html, type Html } from './html.ts';

/** Nothing inline and nothing from elsewhere but pictures: the pages show names and logos that others chose. */
export const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data: https:; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

interface Options {
  /** Names of scripts in `assets`. */
  scripts?: string[];
  /** A line below the card that says whose page this is. */
  footer?: string;
}

/** A whole page: one card in the middle. */
export function page(title: string, body: Html, options: Options = {}): string {
  const scripts = options.scripts ?? [];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/pages/style.css" />
        <link rel="icon" href="data:," />
        ${scripts.map((name) => html`<script type="module" src="/pages/${name}"></script>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>${options.footer ?? 'Sandbox – nothing here is real'}</footer>
      </body>
    </html>`.text;
}

/** A message that screen readers announce, or nothing. */
export const problem = (message: string | undefined) =>
  message ? html`<p class="problem" role="alert" id="problem">${message}</p>` : html``;

/** An answer with a page. */
export const show = (text: string, status = 200) =>
  new Response(text, { status, headers: pageHeaders });

/** Sends the browser on after a form, so that reloading repeats nothing. */
export const goTo = (location: string, headers: Record<string, string> = {}) =>
  new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'no-store', ...headers },
  });
