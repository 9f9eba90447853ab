import type { Page } from '@playwright/test';
import { photo, withExif } from '../../support/photos.ts';

/** A photo as a telephone makes it, with the place it was taken at. Made in the browser, on a page of its own. */
export async function cameraPhoto(page: Page, width: number, height: number): Promise<Buffer> {
  const blank = await page.context().newPage();
  const base64 = await blank.evaluate(`(async () => {
    const jpeg = await (${String(photo)})(${width}, ${height});
    const bytes = new Uint8Array(await jpeg.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    }
    return btoa(text);
  })()`);
  await blank.close();
  const jpeg = new Blob([Buffer.from(String(base64), 'base64')]);
  return Buffer.from(await (await withExif(jpeg, 1)).arrayBuffer());
}
