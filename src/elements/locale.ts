import {
  loadMessages,
  messagesOf,
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

  async use(wanted: string, overrides: MessageOverrides | undefined): Promise<void> {
    const tag = canonical(wanted);
    if (tag === this.tag && overrides === this.overrides) return;
    this.tag = tag;
    this.overrides = overrides;
    await loadMessages(tag).catch(() => undefined);
    // A later choice may have won while this one was loading.
    if (tag === this.tag) this.dispatchEvent(new Event('change'));
  }

  /** The words of one area, over the English ones an element brings along. */
  words<A extends Area>(area: A, english: Messages[A]): Messages[A] {
    const words = messagesOf(this.tag)?.[area] ?? english;
    return withOverrides<Messages[A]>(words, this.overrides?.[area]);
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
