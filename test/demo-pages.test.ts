/** The pages of the demo show what they are made of. That they work is walked through end to end. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { highlighted } from '../demo/site/highlight.ts';
import { atWork, pages, partsOf } from '../demo/site/pages.ts';
import { readmeSnippets } from '../demo/site/readme.ts';
import { choose, chosenBy, type Choices } from '../demo/site/visit.ts';

const folder = new URL('../demo/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

test('every page is in the list, and says what it shows', () => {
  assert.deepEqual(Object.keys(pages).sort(), names.sort());
  for (const name of names) {
    const { title, about, snippet } = partsOf(name);
    assert.ok(title && about.startsWith('<p>') && snippet.includes('<logto-'), name);
  }
});

test('a snippet is what owners write, and asks the sandbox when it is at work', () => {
  const sandbox = { origin: 'http://localhost:3001', appId: 'demo-shop' };
  for (const name of names) {
    const { snippet } = partsOf(name);
    assert.doesNotMatch(snippet, /localhost|demo-shop/, name);
    assert.doesNotMatch(atWork(snippet, sandbox), /example\.com|your-app-id|unpkg/, name);
  }
  assert.match(
    atWork(partsOf('index.html').snippet, sandbox),
    /endpoint="http:\/\/localhost:3001"/,
  );
});

test('colours change nothing in a text', () => {
  const texts = [
    ...names.map((name) => [partsOf(name).snippet, 'html'] as const),
    ...readmeSnippets.map(({ code, language }) => [code, language] as const),
    [readFileSync(new URL('themed.css', folder), 'utf8'), 'css'] as const,
  ];
  const letters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': `'` };
  for (const [text, language] of texts) {
    const { text: shown } = highlighted(text, language);
    const read = shown.replace(/<[^>]+>/g, '').replace(/&([^;]+);/g, (_, name) => letters[name]!);
    assert.equal(read, text);
  }
  assert.match(highlighted('<b class="x">', 'html').text, /<span class="tag">&lt;b<\/span>/);
});

test('what a visitor chose is kept in a cookie, and nonsense is nothing', () => {
  const choices: Choices = {
    tenant: { 'Everything open': '', 'Read-only fields': '' },
    lang: { en: '', de: '' },
    scheme: { 'light dark': '', dark: '' },
    dir: { ltr: '', rtl: '' },
  };
  const usual = chosenBy(undefined, choices);
  assert.deepEqual(Object.values(usual), ['Everything open', 'en', 'light dark', 'ltr']);
  assert.equal(choose(new URLSearchParams('code=1&lang=xx'), usual, choices), undefined);
  const cookie = choose(new URLSearchParams('tenant=Read-only fields&lang=de'), usual, choices);
  assert.deepEqual(chosenBy(`other=1; ${cookie}`, choices), {
    ...usual,
    tenant: 'Read-only fields',
    lang: 'de',
  });
  assert.deepEqual(chosenBy('demo=lang%3Dxx%26dir%3Dup', choices), usual);
});
