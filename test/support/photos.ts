/** Photos as cameras make them, drawn and put together here. Runs in a page. */

/** A photo of coloured noise, which hardly compresses; its left half is red, its right half blue. */
export async function photo(
  width: number,
  height: number,
  type: 'image/jpeg' | 'image/png' = 'image/jpeg',
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  const pixels = context.createImageData(width, height);
  // Random, but the same each time.
  let seed = 1;
  for (let at = 0; at < pixels.data.length; at += 4) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const left = (at / 4) % width < width / 2;
    pixels.data[at] = left ? 255 : seed & 63;
    pixels.data[at + 1] = (seed >> 8) & 63;
    pixels.data[at + 2] = left ? (seed >> 16) & 63 : 255;
    pixels.data[at + 3] = 255;
  }
  context.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type, quality: 1 });
}

/** What a telephone writes into a photo: which way is up, and where it was taken. */
export async function withExif(jpeg: Blob, orientation: 1 | 6, place = 'GPS 50.7374 7.0982') {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  const tiff = new DataView(new ArrayBuffer(26));
  tiff.setUint16(0, 0x4d4d); // big endian
  tiff.setUint16(2, 42);
  tiff.setUint32(4, 8); // where the only directory begins
  tiff.setUint16(8, 1); // entries
  tiff.setUint16(10, 0x0112); // orientation
  tiff.setUint16(12, 3); // a short
  tiff.setUint32(14, 1);
  tiff.setUint16(18, orientation);
  const text = new TextEncoder();
  const body = [text.encode('Exif\0\0'), new Uint8Array(tiff.buffer), text.encode(place)];
  const length = 2 + body.reduce((sum, part) => sum + part.length, 0);
  const header = new Uint8Array([0xff, 0xe1, length >> 8, length & 255]);
  // Behind the marker every JPEG begins with.
  return new Blob([bytes.slice(0, 2), header, ...body, bytes.slice(2)], { type: 'image/jpeg' });
}

/** The bytes of a file as characters, to look for words in them. */
export async function charactersOf(file: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await file.arrayBuffer());
}

/** The colour of a picture at a place, in parts of its sides. */
export async function colourAt(file: Blob, right: number, down: number): Promise<number[]> {
  const picture = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const { width, height } = picture;
  const at = [Math.floor(right * (width - 1)), Math.floor(down * (height - 1))] as const;
  return [...context.getImageData(...at, 1, 1).data.slice(0, 3)];
}
