/** Every language says all that English says. The compiler sees most of it; what are plain records, it does not. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { languages, loadWords, nearestLanguage } from '../src/locales/languages.ts';
import { withOverrides, type Area } from '../src/locales/messages.ts';

const folder = new URL('../src/locales/', import.meta.url);
type Words = Record<string, unknown>;

const areasOf = (language: string) =>
  readdirSync(new URL(`${language}/`, folder))
    .filter((file) => file.endsWith('.ts'))
    .sort();
const read = async (file: string) =>
  ((await import(new URL(file, folder).href)) as { default: Words }).default;

/** Every word by its path, with what kind of thing it is: a text, or a function and of how many values. */
function kinds(words: Words, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = `${path}/${key}`;
    if (typeof value === 'function') return [`${here}(${value.length})`];
    return typeof value === 'object' && value ? kinds(value as Words, here) : [here];
  });
}

/** Every text that has no values in it, by its path. */
function texts(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = `${path}/${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value ? texts(value as Words, here) : [];
  });
}

const camel = (file: string) =>
  basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

for (const language of languages) {
  describe(language, () => {
    test('has every area', () => {
      assert.deepEqual(areasOf(language), areasOf('en'));
    });

    for (const area of areasOf('en')) {
      test(`says everything in ${basename(area, '.ts')}`, async () => {
        const [own, english] = await Promise.all([read(`${language}/${area}`), read(`en/${area}`)]);
        assert.deepEqual(kinds(own).sort(), kinds(english).sort());
        for (const [path, text] of texts(own)) {
          assert.equal(text, text.trim(), path);
          assert.notEqual(text, '', path);
          assert.doesNotMatch(text, /  |\.\.\.|<\/?\w+>/, path);
        }
      });
    }

    for (const area of areasOf('en').map(camel)) {
      test(`comes with ${area} when that is asked for`, async () => {
        const words = await loadWords(language, area as Area);
        if (language === 'en') assert.deepEqual(words, {}, 'English is in the elements');
        else assert.ok(area in words);
      });
    }
  });
}

test('the nearest language is the one a tag names, else its parent, else English', () => {
  assert.equal(nearestLanguage('de-AT'), 'de');
  assert.equal(nearestLanguage('DE'), 'de');
  assert.equal(nearestLanguage('en-GB'), 'en');
  assert.equal(nearestLanguage('tlh'), 'en');
  assert.equal(nearestLanguage(''), 'en');
});

test('a host’s words lie over ours, level by level', () => {
  const ours = {
    save: 'Save',
    states: { on: 'On', off: 'Off' },
    left: (count: number) => `${count}`,
  };
  assert.deepEqual(withOverrides(ours, { states: { on: 'Enabled' } }).states, {
    on: 'Enabled',
    off: 'Off',
  });
  assert.equal(withOverrides(ours, { left: () => 'some' }).left(3), 'some');
  assert.equal(withOverrides(ours, undefined), ours);
  assert.equal(ours.states.on, 'On', 'ours stay as they are');
});
