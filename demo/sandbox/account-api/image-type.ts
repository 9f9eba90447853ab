/** Tells what picture a file really is: by its first bytes, and only when it also ends where the format says. */
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const endsWith = (bytes: Uint8Array, ...end: number[]): boolean =>
  end.every((byte, index) => bytes[bytes.length - end.length + index] === byte);

const littleEndian = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);

/** Undefined for anything that is no whole JPEG, PNG, GIF, WebP or BMP. */
export function imageType(bytes: Uint8Array): string | undefined {
  if (bytes.length < 16) return undefined;
  const jpeg = startsWith(bytes, 0xff, 0xd8, 0xff) && endsWith(bytes, 0xff, 0xd9);
  if (jpeg) return 'image/jpeg';
  const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
  const png = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  if (png && endsWith(bytes, ...pngEnd)) return 'image/png';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6)) && endsWith(bytes, 0x3b)) return 'image/gif';
  const riff = ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP';
  if (riff && littleEndian(bytes, 4) + 8 === bytes.length) return 'image/webp';
  if (ascii(bytes, 0, 2) === 'BM' && littleEndian(bytes, 2) === bytes.length) return 'image/bmp';
  return undefined;
}
