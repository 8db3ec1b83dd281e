import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureFacts } from '../../src/claim/picture-facts.ts';
import {
  exif,
  exifSegment,
  jpegHeader,
  jpegWith,
  pngChunk,
  pngHeader,
  pngWith,
  segment,
  webp,
  webpChunk,
  webpHeader,
  xmp,
} from '../support/pictures.ts';

const jpeg = jpegHeader(640, 480);
const png = pngHeader(640, 480);
const withVp8 = webp(webpChunk('VP8 ', Buffer.from([0, 0, 0, 0x9d, 1, 0x2a, 0x80, 0x02, 0xe0, 0x41, 0])));
const withVp8l = webp(webpChunk('VP8L', Buffer.from([0x2f, 0x7f, 0xc2, 0x77, 0x00, 0])));
const all = { make: 'Apple', date: '2026:11:20 08:00:00', latitude: 48, comment: 'chez moi' };
const webpWith = (...chunks: readonly Buffer[]) => webp(webpHeader(640, 480, 12), ...chunks);

describe('the size is read from the header', () => {
  test.each([
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['a WebP with more than pixels', webpWith(), 'image/webp'],
    ['a lossy WebP', withVp8, 'image/webp'],
    ['a lossless WebP', withVp8l, 'image/webp'],
  ])('640 × 480 pixels of %s, which hides nothing', (_, content, mediaType) => {
    expect(pictureFacts(content)).toStrictEqual({ mediaType, width: 640, height: 480, hidden: [] });
  });

  test.each([
    ['a PNG', pngHeader(30_000, 30_000)],
    ['a JPEG', jpegHeader(30_000, 30_000)],
    ['a WebP', webp(webpHeader(30_000, 30_000))],
    ['a JPEG with a small frame before', jpegWith(jpegHeader(30_000, 30_000), jpeg.subarray(2, 15))],
  ])('30,000 × 30,000 pixels of %s', (_, content) => {
    expect(pictureFacts(content)).toMatchObject({ width: 30_000, height: 30_000 });
  });
});

describe('what is hidden is named', () => {
  test.each([
    ['nothing in an EXIF that only turns the picture', jpegWith(jpeg, exifSegment({ orientation: 6 })), []],
    ['a place', jpegWith(jpeg, exifSegment({ latitude: 48 })), ['location']],
    ['a camera', jpegWith(jpeg, exifSegment({ make: 'Apple' })), ['camera']],
    ['a date', jpegWith(jpeg, exifSegment({ date: '2026:11:20 08:00:00' })), ['date']],
    ['when it was taken', jpegWith(jpeg, exifSegment({ takenOn: '2026:11:20 08:00:00' })), ['date']],
    ['a comment in an EXIF', jpegWith(jpeg, exifSegment({ comment: 'chez moi' })), ['other']],
    ['a small picture of before', jpegWith(jpeg, exifSegment({ thumbnail: true })), ['other']],
    ['4 kinds at once', jpegWith(jpeg, exifSegment(all)), ['location', 'camera', 'date', 'other']],
    ['an EXIF that cannot be read', jpegWith(jpeg, segment(0xe1, 'Exif\0\0', 'XX')), ['other']],
    ['a comment of a JPEG', jpegWith(jpeg, segment(0xfe, 'chez moi')), ['other']],
    ['what follows a JPEG', Buffer.concat([jpeg, Buffer.from('PK')]), ['other']],
    [
      'a place and a date in the XMP of a JPEG',
      jpegWith(
        jpeg,
        segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp('exif:GPSLatitude="48,51N" xmp:CreateDate="2026"')),
      ),
      ['location', 'date'],
    ],
    ['a city of IPTC', jpegWith(jpeg, segment(0xed, 'Photoshop 3.0\0', '\x1c\x02\x5a\0\x05Paris')), ['location']],
    ['no colour profile', jpegWith(jpeg, segment(0xe2, 'ICC_PROFILE\0')), []],
    [
      '4 kinds in the EXIF of a PNG',
      pngWith(png, pngChunk('eXIf', exif(all))),
      ['location', 'camera', 'date', 'other'],
    ],
    ['a text of a PNG', pngWith(png, pngChunk('tEXt', 'Author\0Camille')), ['other']],
    ['a compressed text of a PNG', pngWith(png, pngChunk('zTXt', 'Raw profile type exif\0\0x')), ['other']],
    ['a date among the texts of a PNG', pngWith(png, pngChunk('tEXt', 'Creation Time\x002026')), ['date']],
    ['the time of a PNG', pngWith(png, pngChunk('tIME', '1234567')), ['date']],
    [
      'a camera in the XMP of a PNG',
      pngWith(png, pngChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp('tiff:Make="Apple"'))),
      ['camera'],
    ],
    ['what follows a PNG', Buffer.concat([png, Buffer.from('PK')]), ['other']],
    ['4 kinds in the EXIF of a WebP', webpWith(webpChunk('EXIF', exif(all))), ['location', 'camera', 'date', 'other']],
    ['a place in the XMP of a WebP', webpWith(webpChunk('XMP ', xmp('photoshop:City="Lyon"'))), ['location']],
    ['what follows a WebP', Buffer.concat([webpWith(), Buffer.from('PK')]), ['other']],
  ])('%s', (_, content, hidden) => {
    expect(pictureFacts(content)?.hidden).toStrictEqual(hidden);
  });
});

describe('what is no picture', () => {
  const signatures = [jpeg.subarray(0, 3), png.subarray(0, 8), withVp8.subarray(0, 12)];

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a JPEG of 0 pixels', jpegHeader(640, 0)],
    ['a PNG of 0 pixels', pngHeader(0, 480)],
    ['a PNG that begins with another chunk', Buffer.concat([png.subarray(0, 8), pngChunk('tEXt', 'a\0b')])],
    ['a text with the word WEBP in the right place', Buffer.from('COUCOU !WEBPVP8X')],
    ...signatures.map((signature) => ['a signature before a page', Buffer.concat([signature, Buffer.from('<html>')])]),
  ] as [string, Buffer][])('%s', (_, content) => {
    expect(pictureFacts(content)).toBeUndefined();
  });

  test('3 pictures cut at each of their bytes never throw, nor with each of their bytes changed', () => {
    const pictures = [
      jpegWith(jpeg, exifSegment(all), segment(0xed, 'Photoshop 3.0\0', '\x1c\x02\x5a')),
      pngWith(png, pngChunk('eXIf', exif(all)), pngChunk('iTXt', 'XML:com.adobe.xmp\0', xmp('a'))),
      webpWith(webpChunk('EXIF', exif(all)), webpChunk('XMP ', xmp('a'))),
    ];
    for (const picture of pictures) {
      for (let at = 0; at < picture.length; at += 1) {
        expect(() => pictureFacts(picture.subarray(0, at))).not.toThrow();
        const changed = Buffer.from(picture);
        changed[at] = 0xff;
        expect(() => pictureFacts(changed)).not.toThrow();
      }
    }
  });

  test('3,000 random contents behind a signature never throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 300 }), (signature, rest) => {
        expect(() => pictureFacts(Buffer.concat([signature, rest]))).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  test('10 MB made to be slow are read within 2 seconds, 7 times over', () => {
    const fill = (pattern: Buffer, head: Buffer) => Buffer.concat([head, Buffer.alloc(10_000_000, pattern)]);
    const hostile = [
      fill(Buffer.from([0xff]), jpeg.subarray(0, 15)),
      fill(Buffer.from([0xff, 0xd0]), jpeg.subarray(0, 15)),
      fill(segment(0xfe), jpeg.subarray(0, 15)),
      fill(exifSegment(all), jpeg.subarray(0, 15)),
      fill(pngChunk('tEXt'), png.subarray(0, 33)),
      fill(webpChunk('EXIF', Buffer.from('MM')), webpWith()),
      pngWith(png, pngChunk('eXIf', fill(Buffer.from([0xff]), exif({}).subarray(0, 8)))),
    ];
    for (const content of hostile) {
      const start = performance.now();
      pictureFacts(content);
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});
