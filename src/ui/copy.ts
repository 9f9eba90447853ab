import { AccountError } from '../api/errors.ts';

/** Puts a text on the clipboard. Throws `AccountError` with the code `copy_failed` where the browser forbids it. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new AccountError('copy_failed', 0, { cause });
  }
}
