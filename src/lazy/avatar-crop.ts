/**
 * A photo becomes an avatar: read, cut to a square, drawn anew. What comes out is small and holds nothing but its
 * pixels; where and with what the photo was taken stays on the person's computer.
 */
import { AccountError } from '../api/errors.ts';

/** Bytes. The server takes no more either. */
const heaviest = 20 * 1024 * 1024;
/** Pixels of a side: of what is kept in memory, and of what is sent. */
const kept = 2048;
const sent = 512;
/** How far one can zoom in. */
export const closest = 4;

/**
 * Reads a picture the browser can show. Throws `AccountError` with one of `picture_too_large`, `picture_drawing`
 * (SVG can hold scripts and has no pixels of its own) and `picture_unreadable`.
 */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  if (file.size > heaviest) throw new AccountError('picture_too_large');
  if (await isDrawing(file)) throw new AccountError('picture_drawing');
  const whole = await createImageBitmap(file).catch((cause: unknown) => {
    throw new AccountError('picture_unreadable', 0, { cause });
  });
  const scale = kept / Math.max(whole.width, whole.height);
  if (scale >= 1) return whole;
  const resized = await createImageBitmap(whole, {
    resizeWidth: Math.max(1, Math.round(whole.width * scale)),
    resizeHeight: Math.max(1, Math.round(whole.height * scale)),
    resizeQuality: 'high',
  });
  whole.close();
  return resized;
}

async function isDrawing(file: Blob): Promise<boolean> {
  if (file.type.startsWith('image/svg')) return true;
  return /^\s*<(\?xml|svg|!--|!doctype svg)/i.test(await file.slice(0, 256).text());
}

/** A square cut out of a picture: where it is, how large, and what it looks like. */
export class Crop {
  readonly #picture: ImageBitmap;
  /** The middle of the square, in pixels of the picture. */
  #x: number;
  #y: number;
  #zoom = 1;

  constructor(picture: ImageBitmap) {
    this.#picture = picture;
    this.#x = picture.width / 2;
    this.#y = picture.height / 2;
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** Zooms to between 1, as much as fits, and `closest`. */
  set zoom(zoom: number) {
    this.#zoom = Math.min(closest, Math.max(1, zoom));
    this.move(0, 0);
  }

  /** Moves the square by parts of its own side: `move(0.5, 0)` is half a side to the right. */
  move(right: number, down: number): void {
    const half = this.#side / 2;
    const within = (value: number, length: number) =>
      Math.min(length - half, Math.max(half, value));
    this.#x = within(this.#x + right * this.#side, this.#picture.width);
    this.#y = within(this.#y + down * this.#side, this.#picture.height);
  }

  /** Fills a square canvas. */
  draw(canvas: HTMLCanvasElement | OffscreenCanvas): void {
    const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
    if (!context) return;
    const { width, height } = canvas;
    context.imageSmoothingQuality = 'high';
    // What is transparent would come out black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    const side = this.#side;
    const [left, top] = [this.#x - side / 2, this.#y - side / 2];
    context.drawImage(this.#picture, left, top, side, side, 0, 0, width, height);
  }

  /** The square as a JPEG of its own. */
  async toFile(): Promise<File> {
    const size = Math.min(sent, Math.round(this.#side));
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    this.draw(canvas);
    const type = 'image/jpeg';
    const blob = await new Promise<Blob | null>((take) => canvas.toBlob(take, type, 0.9));
    if (!blob) throw new AccountError('picture_unreadable');
    return new File([blob], 'avatar.jpg', { type });
  }

  /** Lets the memory of the picture go. */
  close(): void {
    this.#picture.close();
  }

  get #side(): number {
    return Math.min(this.#picture.width, this.#picture.height) / this.#zoom;
  }
}
