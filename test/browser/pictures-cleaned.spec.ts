import { expect } from '@playwright/test';
import exifr from 'exifr';
import { pictureFacts } from '../../src/claim/picture-facts.ts';
import type { Attachment } from '../../src/claim/schema.ts';
import type { Hidden } from '../../src/claim/hidden-data.ts';
import { playback } from '../support/claims.ts';
import {
  exif,
  exifSegment,
  heic,
  heicExif,
  jpegHeader,
  jpegWith,
  ownPng,
  pngChunk,
  pngHeader,
  pngWith,
  segment,
  webp,
  webpChunk,
  webpHeader,
  xmp,
} from '../support/pictures.ts';
import { test } from './fixtures.ts';
import { isDrawn } from './share.ts';
import { keptPictures, look, quarters } from './kept-pictures.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { whole } from './texts.ts';
import type { WizardPage } from './wizard.ts';

const camera = { make: 'Apple', date: '2026:11:20 08:00:00', latitude: 48 };
// Its names cannot be imported one by one in Node.
// oxlint-disable-next-line import/no-named-as-default-member
const { gps, parse } = exifr;
const place = 'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48,51N"';
const everyTag = { tiff: true, exif: true, gps: true, ifd1: true, xmp: true, iptc: true, jfif: false, ihdr: false };
const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
const adobe = (words: string) => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp(words));

/** The words for what was removed from a picture. */
function removed(wizard: WizardPage, name: string, hidden: readonly Hidden[]): RegExp {
  const format = createFormat(wizard.language, (() => '') as never);
  const what = format.list(hidden.map((kind) => wizard.say(`picture.hidden.${kind}`)));
  return whole(wizard.say('picture.removed', { name, what }));
}

test.beforeEach(({ wizard }) => wizard.resume(playback(), '#/equipment'));

/** Where red, green, blue and white are, from left to right and from top to bottom, when a picture is turned the nth way. */
const turned = ['RGBW', 'GRWB', 'WBGR', 'BWRG', 'RBGW', 'BRWG', 'WGBR', 'GWRB'] as const;
const colors = { R: '255,0,0', G: '0,255,0', B: '0,0,255', W: '255,255,255' };

for (const [index, letters] of turned.entries()) {
  if (!isDrawn(index, 4)) continue;
  test(`a JPEG turned the ${index + 1}th of 8 ways is kept upright, with 0 tags`, async ({ page, wizard }) => {
    const photo = jpegWith(await quarters(page, 'image/jpeg'), exifSegment({ ...camera, orientation: index + 1 }));
    expect(await gps(photo)).toMatchObject({ latitude: 48 });
    await wizard.box('attachments').setInputFiles([file('photo.jpg', photo)]);
    await expect(wizard.root.getByText(removed(wizard, 'photo.jpg', ['location', 'camera', 'date']))).toBeVisible();
    const [kept] = await keptPictures(wizard);
    if (!kept) throw new Error('It was not kept.');
    expect(await parse(kept.content, everyTag)).toBeUndefined();
    const [width, height] = index < 4 ? [80, 40] : [40, 80];
    const [x, y] = [width / 4, height / 4];
    const corners = [
      [x, y],
      [3 * x, y],
      [x, 3 * y],
      [3 * x, 3 * y],
    ] as const;
    const expected = [...letters].map((letter) => colors[letter as keyof typeof colors]);
    expect(await look(page, kept, corners)).toEqual({ width, height, colors: expected });
  });
}

type Hiding = [what: string, type: Attachment['mediaType'], hide: (plain: Buffer) => Buffer, hidden: readonly Hidden[]];
/** With nothing of what the browser wrote but the pixels. */
const asWebp = (plain: Buffer, ...chunks: readonly Buffer[]) => {
  const at = Math.max(plain.indexOf('VP8 '), plain.indexOf('VP8L'));
  const end = at + 8 + plain.readUInt32LE(at + 4);
  return webp(webpHeader(80, 40, 12), plain.subarray(at, end + (end % 2)), ...chunks);
};
const hiding: readonly Hiding[] = [
  ['an XMP in a JPEG', 'image/jpeg', (plain) => jpegWith(plain, adobe(place)), ['location']],
  ['a comment in a JPEG', 'image/jpeg', (plain) => jpegWith(plain, segment(0xfe, 'chez moi')), ['other']],
  [
    'an IPTC in a JPEG',
    'image/jpeg',
    (plain) => jpegWith(plain, segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x5a\0\x05Paris')),
    ['location'],
  ],
  ['what follows a JPEG', 'image/jpeg', (plain) => Buffer.concat([plain, Buffer.from('PK\x03\x04')]), ['other']],
  [
    'an EXIF in a PNG',
    'image/png',
    (plain) => pngWith(plain, pngChunk('eXIf', exif(camera))),
    ['location', 'camera', 'date'],
  ],
  [
    'an XMP in a PNG',
    'image/png',
    (plain) => pngWith(plain, pngChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp(place))),
    ['location'],
  ],
  ['a text in a PNG', 'image/png', (plain) => pngWith(plain, pngChunk('tEXt', 'Author\0Camille')), ['other']],
  [
    'an EXIF in a WebP',
    'image/webp',
    (plain) => asWebp(plain, webpChunk('EXIF', exif(camera))),
    ['location', 'camera', 'date'],
  ],
  ['an XMP in a WebP', 'image/webp', (plain) => asWebp(plain, webpChunk('XMP ', xmp(place))), ['location']],
];

for (const [what, mediaType, hide, hidden] of hiding) {
  test(`${what} is told to be removed, and 0 of it is kept`, async ({ page, wizard }) => {
    const name = `capture.${mediaType.slice(6).replace('e', '')}`.replace('wbp', 'webp');
    await wizard.box('attachments').setInputFiles([file(name, hide(await quarters(page, mediaType)))]);
    await expect(wizard.root.getByText(removed(wizard, name, hidden))).toBeVisible();
    const [kept] = await keptPictures(wizard);
    expect(kept).toMatchObject({ name, mediaType });
    const content = kept?.content ?? Buffer.alloc(0);
    expect(pictureFacts(content)).toEqual({ mediaType, width: 80, height: 40, hidden: [] });
    if (mediaType !== 'image/webp') expect(await parse(content, everyTag)).toBeUndefined();
    expect(content.toString('latin1')).not.toMatch(/Exif|EXIF|XMP |xmpmeta|Apple|Paris|Camille|chez moi|Creation/);
  });
}

test('nothing is said of 1 picture that hides nothing; the 2 others are told by name', async ({ page, wizard }) => {
  const plain = await quarters(page, 'image/jpeg');
  await wizard
    .box('attachments')
    .setInputFiles([
      file('a.jpg', jpegWith(plain, exifSegment({ make: 'Apple' }))),
      file('b.png', ownPng('b')),
      file('c.webp', asWebp(await quarters(page, 'image/webp'), webpChunk('EXIF', exif({ latitude: 48 })))),
    ]);
  await expect(wizard.root.getByText(removed(wizard, 'a.jpg', ['camera']))).toBeVisible();
  await expect(wizard.root.getByText(removed(wizard, 'c.webp', ['location']))).toBeVisible();
  await expect(wizard.question('attachments').locator('[aria-live=polite] p')).toHaveCount(3);
});

const floods = {
  'bombe.png': pngHeader(30_000, 30_000),
  'bombe.jpg': jpegHeader(30_000, 30_000),
  'bombe.webp': webp(webpHeader(16_000, 16_000)),
};
test('3 headers of far too many pixels are refused by name, and not decoded', async ({ page, wizard }) => {
  await page.evaluate(() => {
    window.createImageBitmap = () => {
      document.body.dataset.decoded = 'yes';
      throw new Error('It was decoded.');
    };
  });
  await wizard.box('attachments').setInputFiles(Object.entries(floods).map(([name, buffer]) => file(name, buffer)));
  for (const name of Object.keys(floods)) {
    // oxlint-disable-next-line no-await-in-loop
    await expect(wizard.words('question.attachments.tooManyPixels', { name, pixels: 40 })).toBeVisible();
  }
  expect(await page.evaluate(() => document.body.dataset.decoded)).toBeUndefined();
});

const words = (text: string) => Buffer.from(text, 'latin1');
const lies: Readonly<Record<string, Buffer>> = {
  gif: words(
    'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
  ),
  svg: words('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
  html: words('<!doctype html><img src=x onerror=alert(1)>'),
  pdf: words('%PDF-1.7\n1 0 obj<</OpenAction 2 0 R>>endobj'),
  bmp: words('BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x01\0\0\0\x01\0\0\0\x01\0\x18\0'),
  zip: words('PK\x03\x04\x14\0\0\0\0\0'),
  tiff: words('II*\0\x08\0\0\0\0\0'),
  ico: words('\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0'),
  heic: words('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
  avif: words('\0\0\0\x1cftypavif\0\0\0\0mif1avif'),
  exe: words('MZ\x90\0\x03\0\0\0'),
  'a page behind the signature of a PNG': Buffer.concat([ownPng('a').subarray(0, 8), words('<html><script>')]),
  'a page behind the header of a JPEG': Buffer.concat([jpegHeader(8, 8).subarray(0, 15), words('<html><script>')]),
  'nothing at all': Buffer.alloc(0),
};
test('files that only call themselves pictures are refused by name, a picture is kept', async ({ wizard }) => {
  const files = Object.entries(lies).map(([what, buffer]) => file(`${what}.png`, buffer));
  await wizard
    .box('attachments')
    .setInputFiles([...files.slice(0, 6), file('vraie.png', ownPng('a')), ...files.slice(6)]);
  await expect(wizard.main.getByRole('listitem')).toHaveText([/^vraie\.png/]);
  const kinds: Readonly<Record<string, string>> = {
    gif: 'GIF',
    svg: 'SVG',
    pdf: 'PDF',
    bmp: 'BMP',
    tiff: 'TIFF',
    avif: 'AVIF',
  };
  const refusals = Object.keys(lies).map((what) => {
    const [name, kind] = [`${what}.png`, kinds[what]];
    if (what === 'heic') return wizard.say('question.attachments.heic', { name });
    if (kind) return wizard.say('question.attachments.foreign', { name, kind });
    return wizard.say('question.attachments.notAPicture', { name });
  });
  await expect(wizard.question('attachments').locator('[aria-live=assertive] p')).toHaveText(refusals);
  expect((await keptPictures(wizard)).map(({ name }) => name)).toEqual(['vraie.png']);
});

test('where the browser reads HEIC, 1 photo of a phone is kept as JPEG, without its place', async ({
  page,
  wizard,
}) => {
  await page.evaluate(() => {
    const decode = window.createImageBitmap.bind(window);
    window.createImageBitmap = async (source: ImageBitmapSource) =>
      source instanceof Blob && source.type === 'image/heic' ? decode(new ImageData(80, 40)) : decode(source);
  });
  const photo = heic([[80, 40]], heicExif({ make: 'Apple', latitude: 48 }));
  await wizard.box('attachments').setInputFiles([file('IMG_0042.HEIC', photo)]);
  await expect(wizard.root.getByText(removed(wizard, 'IMG_0042.jpg', ['location', 'camera']))).toBeVisible();
  await expect(wizard.main.getByRole('listitem')).toHaveText([/^IMG_0042\.jpg/]);
  const [kept] = await keptPictures(wizard);
  const plain = { mediaType: 'image/jpeg', width: 80, height: 40, hidden: [] };
  expect(pictureFacts(kept?.content ?? Buffer.alloc(0))).toEqual(plain);
});

test('where it does not, 1 photo of an iPhone is refused with what helps, and 1 too large at once', async ({
  wizard,
}) => {
  const large = heic([
    [512, 512],
    [30_000, 30_000],
  ]);
  await wizard.box('attachments').setInputFiles([file('IMG_0042.HEIC', heic([[80, 40]])), file('grande.heic', large)]);
  await expect(wizard.words('question.attachments.heic', { name: 'IMG_0042.HEIC' })).toBeVisible();
  await expect(wizard.words('question.attachments.tooManyPixels', { name: 'grande.heic', pixels: 40 })).toBeVisible();
  expect(await keptPictures(wizard)).toEqual([]);
});

test('a JPEG that calls itself .png is kept under 1 true name', async ({ page, wizard }) => {
  await wizard.box('attachments').setInputFiles([file('photo.png', await quarters(page, 'image/jpeg'))]);
  await expect(wizard.main.getByRole('listitem')).toHaveText([/^photo\.jpg/]);
});

test('where the browser cannot write WebP, 1 WebP is kept as PNG', async ({ page, wizard }) => {
  const picture = await quarters(page, 'image/webp');
  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function write(done, type, quality) {
      toBlob.call(this, done, type === 'image/webp' ? 'image/png' : type, quality);
    };
  });
  await wizard.box('attachments').setInputFiles([file('photo.webp', picture)]);
  await expect(wizard.main.getByRole('listitem')).toHaveText([/^photo\.png/]);
  expect((await keptPictures(wizard)).map(({ mediaType }) => mediaType)).toEqual(['image/png']);
});

test('where the browser writes noise, a picture is refused and not kept', async ({ page, wizard }) => {
  await page.evaluate(() => {
    // oxlint-disable-next-line typescript/unbound-method
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function write(...args) {
      const context = this.getContext('2d');
      const noise = context?.createImageData(this.width, this.height);
      if (noise) context?.putImageData(new ImageData(crypto.getRandomValues(noise.data), this.width), 0, 0);
      toBlob.apply(this, args);
    };
  });
  await wizard.box('attachments').setInputFiles([file('capture.png', ownPng('a'))]);
  await expect(wizard.words('question.attachments.scrambled', { name: 'capture.png' })).toBeVisible();
  expect(await keptPictures(wizard)).toEqual([]);
});

test('38 megapixels are kept, at 16 at most, which every browser can hold', async ({ page, wizard }) => {
  const large = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(7600, 5000);
    canvas.getContext('2d')?.fillRect(0, 0, 7600, 5000);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
  });
  await wizard.box('attachments').setInputFiles([file('grande.jpg', Buffer.from(large, 'base64'))]);
  await expect(wizard.words('picture.reading')).toBeVisible();
  await expect(wizard.main.getByRole('listitem')).toHaveText([/^grande\.jpg/]);
  const [kept] = await keptPictures(wizard);
  const { width = 0, height = 0 } = pictureFacts(kept?.content ?? Buffer.alloc(0)) ?? {};
  expect(width * height).toBeLessThanOrEqual(16_777_216);
  expect(width / height).toBeCloseTo(7600 / 5000, 2);
});
