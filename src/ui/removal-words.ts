import type { Identifier, Removal } from '../account/ways-in.ts';
import type { Messages } from '../locales/messages.ts';
import { shownPhone } from './phone.ts';

/** An identifier as people read it; `provider` names a social account. */
export const readable = (
  { kind, value }: Identifier,
  provider: (target: string) => string,
): string => {
  if (kind === 'social') return provider(value);
  return kind === 'phone' ? shownPhone(value) : value;
};

/** What a removal costs and leaves, in words: the part of its dialog that is the same for every identifier. */
export function removalWords(
  { losses, remaining }: Removal,
  options: {
    words: Messages['identifier'];
    /** What the button says where nothing speaks against it. */
    label: string;
    /** BCP 47. */
    language: string;
    provider: (target: string) => string;
  },
) {
  const { words, label, language, provider } = options;
  const names = remaining.map((identifier) => readable(identifier, provider));
  const list = new Intl.ListFormat([language, 'en'], { type: 'disjunction' }).format(names);
  const grave = losses.includes('signIn');
  return {
    losses: losses.map((loss) => words.losses[loss]),
    grave,
    remaining: names.length > 0 ? words.remaining(list) : undefined,
    label: grave ? words.removeAnyway : label,
  };
}
