/** The README's snippets: pages of the demo show them, tests run them. */
import { readFileSync } from 'node:fs';

export interface Snippet {
  /** Of the section it stands in. */
  heading: string;
  /** What it is written in: `html`, `js`, `sh` … */
  language: string;
  code: string;
}

/** Every fenced piece of code that says what it is written in. */
export function snippetsIn(markdown: string): Snippet[] {
  const snippets: Snippet[] = [];
  let heading = '';
  for (const [, title, language, code] of markdown.matchAll(
    /^##? (.+)$|^```(\w+)\n([^]*?)^```$/gm,
  )) {
    if (title) heading = title;
    else if (language && code) snippets.push({ heading, language, code });
  }
  return snippets;
}

const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

export const readmeSnippets: readonly Snippet[] = snippetsIn(text);

/** The first one under a heading. Throws where there is none, as after a change of the README. */
export function readmeSnippet(heading: string, language: string): string {
  const found = readmeSnippets.find(
    (snippet) => snippet.heading === heading && snippet.language === language,
  );
  if (!found) throw new Error(`The README has no ${language} below “${heading}”`);
  return found.code;
}

/** The content policy that the README promises to keep, for a page and this endpoint. */
export const strictPolicy = (endpoint: string): string =>
  readmeSnippet('Strict policies', 'http')
    .replace(/^Content-Security-Policy:/, '')
    .replaceAll('https://auth.example.com', endpoint)
    .replace(/\s+/g, ' ')
    .trim();
