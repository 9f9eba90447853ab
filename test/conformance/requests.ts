/** Fills in what the recordings left out of requests: files, and codes that are different each time. */
import { Secret, TOTP } from 'otpauth';
import { backupCode, totpSecret } from '../../demo/sandbox/ids.ts';
import type { World } from './world.ts';

const pngBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const png = Uint8Array.from(atob(pngBase64), (character) => character.charCodeAt(0));
const text = (content: string) => new TextEncoder().encode(content);

/** By the recording's name: file name, type and content of the upload. */
const uploads: Record<string, [name: string, type: string, bytes: Uint8Array<ArrayBuffer>]> = {
  'odd file name': ['../ä b.png', 'image/png', png],
  'png bytes sent as image/jpeg': ['a.jpg', 'image/jpeg', png],
  'text file called png': ['a.png', 'image/png', text('this is a text and no picture')],
  'truncated png': ['a.png', 'image/png', png.slice(0, 40)],
  svg: ['a.svg', 'image/svg+xml', text('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  'pdf mime type': ['a.pdf', 'application/pdf', text('%PDF-1.4 and nothing else')],
  'empty file': ['a.png', 'image/png', text('')],
};

export function formFor(name: string): FormData {
  const form = new FormData();
  const large = name === 'png of more than 20 MiB';
  const [file, type, bytes] = uploads[name] ?? ['avatar.png', 'image/png', png];
  const content = large ? [new Uint8Array(20 * 1024 * 1024), bytes] : [bytes];
  const field = name === 'wrong field name' ? 'picture' : 'file';
  form.append(field, new File(content, file, { type }));
  return form;
}

const codePlaceholder = '<6-digit-code>';

/** The code a request means: of the authenticator whose secret it names, or of the message behind its record. */
export function fillCode(world: World, name: string, body: unknown): unknown {
  inventSecrets(world, body);
  if (typeof body !== 'object' || body === null) return body;
  const { code, secret, verificationId } = body as Record<string, unknown>;
  if (code !== codePlaceholder) return body;
  if (typeof secret === 'string') {
    const age = name.includes('5 minutes ago') ? 300_000 : 0;
    const totp = new TOTP({ secret: Secret.fromBase32(world.placeholders.fill(secret)) });
    return { ...body, code: totp.generate({ timestamp: world.tenant.now() - age }) };
  }
  return { ...body, code: world.codes.get(String(verificationId)) ?? '123456' };
}

/** Secrets and backup codes that a client made up itself. */
function inventSecrets({ placeholders }: World, body: unknown): void {
  const made = JSON.stringify(body).matchAll(/<(backup-code|totp-secret)-\d+>/g);
  for (const [placeholder, kind] of made) {
    if (placeholders.get(placeholder)) continue;
    placeholders.set(placeholder, kind === 'totp-secret' ? totpSecret() : backupCode());
  }
}
