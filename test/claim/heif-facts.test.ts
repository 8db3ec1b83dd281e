import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heifFacts } from '../../src/claim/heif-facts.ts';
import { heic, heicExif, pngHeader, xmp } from '../support/pictures.ts';

const place = xmp('xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48,51N"');
const tiles = [
  [512, 512],
  [4032, 3024],
  [320, 240],
] as const;

test.each([
  ['nothing', [], []],
  ['a camera and a place', [heicExif({ make: 'Apple', latitude: 48 })], ['location', 'camera']],
  ['a date', [heicExif({ takenOn: '2026:11:20 08:00:00' })], ['date']],
  ['a place in an XMP', [place], ['location']],
] as const)('a HEIC is as large as the whole of its tiles, and hides %s', (_, parts, hidden) => {
  const facts = { mediaType: 'image/heic', width: 4032, height: 3024, hidden };
  expect(heifFacts(heic(tiles, ...parts))).toStrictEqual(facts);
});

test.each([
  ['a HEIC without a size', heic([])],
  ['a HEIC of no width', heic([[0, 480]])],
  [
    'a HEIC of too many sizes to read them all',
    heic([...Array.from({ length: 50 }, () => [8, 8] as const), [9e4, 9e4]]),
  ],
  ['a PNG', pngHeader(8, 8)],
  ['nothing', Buffer.alloc(0)],
])('of %s nothing is known', (_, content) => {
  expect(heifFacts(content)).toBeUndefined();
});

test('a HEIC that is cut off or followed by anything is read without an error', () => {
  const whole = heic(tiles, heicExif({ make: 'Apple', latitude: 48 }), place);
  fc.assert(
    fc.property(fc.nat(whole.length), fc.uint8Array(), (at, rest) => {
      expect(() => heifFacts(Buffer.concat([whole.subarray(0, at), rest]))).not.toThrow();
    }),
  );
});

test('10 MB that begin every word are read in less than 2 s', () => {
  const flood = Buffer.concat([heic(tiles), Buffer.from('Exif\0\0II*\0'.repeat(1_000_000), 'latin1')]);
  const before = performance.now();
  heifFacts(flood);
  expect(performance.now() - before).toBeLessThan(2000);
});
