type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** Safari on a phone leaves a larger canvas blank. */
const CANVAS_PIXELS = 16_777_216;

/** An empty canvas of this size, and what draws on it. */
export function createCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no more room for a canvas.');
  return { canvas, context };
}

/** A picture as it is to be looked at: upright, and scaled down where it is larger than every browser can hold. */
export async function decodePicture(picture: Blob): Promise<HTMLCanvasElement> {
  // Every browser turns it upright by itself; Chromium 110 refuses to be told so.
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, Math.sqrt(CANVAS_PIXELS / (bitmap.width * bitmap.height)));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.floor(side * scale)));
  const { canvas, context } = createCanvas(width ?? 1, height ?? 1);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

/**
 * Writes a picture anew, from nothing but its pixels: in `type` where the browser can and it fits into `maxBytes`, and else
 * as a PNG or a JPEG that fits.
 */
export async function encodePicture(
  canvas: HTMLCanvasElement,
  type: PictureType,
  maxBytes: number,
): Promise<Blob | 'scrambled' | 'tooLarge' | 'failed'> {
  if (!(await isCanvasTrue())) return 'scrambled';
  // A browser that cannot write WebP writes PNG instead, all by itself.
  const first = await written(canvas, type, 0.9);
  if (first && first.size <= maxBytes) return first;
  const second = await writtenOnWhite(canvas, canvas.width, canvas.height);
  if (!second) return 'failed';
  return second.size <= maxBytes ? second : 'tooLarge';
}

/** How long the longer side of a picture is on paper, and how often a picture that has too many bytes is made smaller. */
const PAPER_PIXELS = 1600;
const PAPER_ATTEMPTS = 4;

/**
 * A picture as a JPEG for paper, of `maxBytes` at most, with its size in pixels. Undefined where the browser cannot read it or
 * falsifies what is drawn.
 */
export async function paperPicture(picture: Blob, maxBytes: number) {
  if (!(await isCanvasTrue())) return undefined;
  const whole = await decodePicture(picture).catch(() => undefined);
  if (!whole) return undefined;
  let side = Math.min(PAPER_PIXELS, Math.max(whole.width, whole.height));
  for (let attempt = 0; attempt < PAPER_ATTEMPTS; attempt += 1) {
    const scale = side / Math.max(whole.width, whole.height);
    const scaled = (length: number) => Math.max(1, Math.round(length * scale));
    const [width, height] = [scaled(whole.width), scaled(whole.height)];
    // oxlint-disable-next-line no-await-in-loop -- each is made only where the one before was too large
    const jpeg = await writtenOnWhite(whole, width, height);
    if (jpeg && jpeg.size <= maxBytes) return { jpeg, width, height };
    side /= 1.5;
  }
  return undefined;
}

/** What a canvas shows as a JPEG of this size, which knows nothing that is transparent. */
function writtenOnWhite(shown: HTMLCanvasElement, width: number, height: number) {
  const { canvas, context } = createCanvas(width, height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(shown, 0, 0, width, height);
  return written(canvas, 'image/jpeg', 0.8);
}

const written = (canvas: HTMLCanvasElement, type: PictureType, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));

/** Some private modes write noise. Others only change the last bits, which nobody sees. */
const UNSEEN = 8;

/** Whether this browser writes and reads what was drawn. Where it is set to resist fingerprinting, it does not. */
async function isCanvasTrue(): Promise<boolean> {
  const { canvas, context } = createCanvas(16, 16);
  const pattern = context.createImageData(16, 16);
  for (let at = 0; at < pattern.data.length; at += 1) pattern.data[at] = at % 4 === 3 ? 255 : (at * 37) % 256;
  context.putImageData(pattern, 0, 0);
  const picture = await written(canvas, 'image/png', 1);
  const copy = picture && (await decodePicture(picture).catch(() => null));
  const read = copy?.getContext('2d')?.getImageData(0, 0, 16, 16).data;
  return read !== undefined && read.every((value, at) => Math.abs(value - (pattern.data[at] ?? 0)) <= UNSEEN);
}
