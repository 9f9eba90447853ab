/** Random identifiers in Logto's alphabets. `crypto` is the Web one, so this runs in browsers too. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

function pick(letters: string, length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}

export const userId = () => pick(alphabet, 12);
export const recordId = () => pick(alphabet, 21);
export const secret = () => pick(alphabet, 43);
export const messageCode = () => pick('0123456789', 6);
export const backupCode = () => pick('0123456789abcdef', 10);
/** 32 base32 characters, which is 20 bytes. */
export const totpSecret = () => pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32);
