/** The limits of profile fields. The server checks none of them, so they are kept here. */
import { dateFormat, isDayFormat } from '../account/date-format.ts';
import type { ProfileEntry } from '../account/profile-entries.ts';
import type english from '../locales/en/profile-editor.ts';
import { webAddress } from '../ui/avatar.ts';

export interface Problem {
  code: keyof typeof english.problems;
  /** What the limit is. */
  limit?: string;
}

/** What people may write where the tenant names no limit: the column's for the name, what is sensible for the rest. */
export const longest = ({ config, field, kind }: ProfileEntry): number =>
  config.maxLength ?? (field.store === 'account' ? 128 : kind === 'url' ? 2048 : 512);

/** A text as it is to be stored: trimmed, and a web address complete. */
export function tidied({ kind }: ProfileEntry, text: string): string {
  const trimmed = text.trim();
  const bare = kind === 'url' && /^[^\s/:]+\.[^\s:]+$/.test(trimmed);
  return bare ? `https://${trimmed}` : trimmed;
}

/** What is wrong with a text; undefined where nothing is. */
export function problemWith(entry: ProfileEntry, text: string): Problem | undefined {
  const { kind, config, required } = entry;
  if (kind === 'checkbox') return undefined;
  if (!text) return required ? { code: 'required' } : undefined;
  if (kind === 'number') return numberProblem(Number(text), config);
  if (kind === 'date') return dateProblem(entry, text);
  if (kind === 'url' && !webAddress(text)) return { code: 'url' };
  if (kind === 'regex' && !matches(config.format, text)) return { code: 'form' };
  // As people count: an emoji is one character.
  const { length } = [...text];
  const { minLength = 0 } = config;
  if (length < minLength) return { code: 'short', limit: String(minLength) };
  const most = longest(entry);
  return length > most ? { code: 'long', limit: String(most) } : undefined;
}

function numberProblem(value: number, config: ProfileEntry['config']): Problem | undefined {
  const { minValue = -Infinity, maxValue = Infinity } = config;
  if (!Number.isFinite(value)) return { code: 'number' };
  if (value < minValue) return { code: 'small', limit: String(minValue) };
  return value > maxValue ? { code: 'big', limit: String(maxValue) } : undefined;
}

function dateProblem(entry: ProfileEntry, text: string): Problem | undefined {
  const form = dateFormat(entry);
  // A form we cannot read is its owner's business.
  if (!isDayFormat(form) || /^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  return { code: 'date', limit: form };
}

/** A pattern that does not compile keeps nobody out: its owner would never learn why. */
function matches(pattern: string | undefined, text: string): boolean {
  try {
    return new RegExp(pattern ?? '').test(text);
  } catch {
    return true;
  }
}
