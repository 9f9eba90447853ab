import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageType } from '../../demo/sandbox/account-api/image-type.ts';
import { signedIn, type Caller } from '../support/sandbox-caller.ts';

const base64 =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const png = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

function upload({ call }: Caller, content: BlobPart, name = 'me.png', field = 'file') {
  const body = new FormData();
  body.append(field, new File([content], name, { type: 'image/png' }));
  return call('POST', '/my-account/user-assets/avatar', { body });
}

test('a picture is stored and served, and only then set by another call', async () => {
  const robin = signedIn();
  const { status, body } = await upload(robin, png, 'ä me.png');
  assert.equal(status, 200);
  assert.equal(robin.person.avatar, null);
  const served = await robin.send(new Request(body.url));
  assert.equal(served.headers.get('content-type'), 'image/png');
  assert.equal(served.headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.deepEqual(new Uint8Array(await served.arrayBuffer()), png);
});

test('the bytes decide, not the name: no text, nothing cut short, nothing appended', async () => {
  const robin = signedIn();
  const refused = 'guard.mime_type_not_allowed';
  assert.equal((await upload(robin, 'this is no picture')).code, refused);
  assert.equal((await upload(robin, png.slice(0, 40))).code, refused);
  assert.equal((await upload(robin, new Blob([png, 'more']) as never)).code, refused);
  assert.equal((await upload(robin, '<svg xmlns="http://www.w3.org/2000/svg"/>')).code, refused);
  assert.equal((await upload(robin, png, 'text.txt')).status, 200);
});

test('size, field and storage have errors of their own', async () => {
  const robin = signedIn();
  const large = new Uint8Array(20 * 1024 * 1024 + 1);
  assert.equal((await upload(robin, large)).code, 'guard.file_size_exceeded');
  assert.equal((await upload(robin, png, 'me.png', 'picture')).code, 'guard.invalid_input');
  const empty = await upload(robin, '');
  assert.deepEqual([empty.status, empty.code], [500, undefined]);
  robin.tenant.settings.storage = 'not_configured';
  assert.equal((await upload(robin, png)).code, 'storage.not_configured');
});

test('five formats are known by their beginning and their end', () => {
  const pad = (...bytes: (number | string)[]) =>
    Uint8Array.from(
      bytes.flatMap((byte) =>
        typeof byte === 'number' ? [byte] : [...byte].map((letter) => letter.charCodeAt(0)),
      ),
    );
  const rest = '\0'.repeat(10);
  assert.equal(imageType(pad(0xff, 0xd8, 0xff, rest, 0, 0xff, 0xd9)), 'image/jpeg');
  assert.equal(imageType(pad('GIF89a', rest, 0x3b)), 'image/gif');
  assert.equal(imageType(pad('RIFF', 12, 0, 0, 0, 'WEBP', '\0'.repeat(8))), 'image/webp');
  assert.equal(imageType(pad('BM', 16, 0, 0, 0, rest)), 'image/bmp');
  assert.equal(imageType(pad('BM', 17, 0, 0, 0, rest)), undefined);
});
