import {
  withOverrides,
  type Area,
  type MessageOverrides,
  type Messages,
} from '../locales/messages.ts';

/**
 * The language of one root and the words that go with it. Travels in the context, so shadow roots do not stop it.
 *
 * @fires change - other words apply from now on
 */
export class Locale extends EventTarget {
  /** BCP 47, as the page says it; dates and numbers follow it even where there are no words for it. */
  tag = 'en';
  overrides: MessageOverrides | undefined;
  /** The words that are here, by area; undefined where English stays. */
  #words: { [A in Area]?: Messages[A] | undefined } = {};
  #coming = 0;

  /** True while words that were asked for are on their way. */
  get pending(): boolean {
    return this.#coming > 0;
  }

  use(wanted: string, overrides: MessageOverrides | undefined): void {
    const tag = canonical(wanted);
    if (tag === this.tag && overrides === this.overrides) return;
    if (tag !== this.tag) this.#words = {};
    this.tag = tag;
    this.overrides = overrides;
    this.dispatchEvent(new Event('change'));
  }

  /** The words of one area, over the English ones an element brings along. */
  words<A extends Area>(area: A, english: Messages[A]): Messages[A] {
    if (!(area in this.#words) && !/^en\b/.test(this.tag)) void this.#bring(area);
    const words: Messages[A] = this.#words[area] ?? english;
    return withOverrides<Messages[A]>(words, this.overrides?.[area]);
  }

  async #bring(area: Area): Promise<void> {
    const words = this.#words;
    words[area] = undefined;
    this.#coming += 1;
    try {
      const { loadWords } = await import('../locales/languages.ts');
      Object.assign(words, await loadWords(this.tag, area));
    } catch {
      // Offline, or with a broken chunk, English stays.
    }
    this.#coming -= 1;
    this.dispatchEvent(new Event('change'));
  }
}

/** A page may call its language `en_US`, or anything; the browser throws at what is not BCP 47. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
