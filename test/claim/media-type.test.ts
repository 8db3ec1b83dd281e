import { describe, expect, test } from 'vitest';
import { limits } from '../../src/claim/limits.ts';
import { foreignKindOf, pictureName } from '../../src/claim/media-type.ts';

describe('the name of a picture keeps what the customer called it, and its extension is true', () => {
  test.each([
    ['capture.png', 'image/png', 'capture.png'],
    ['PHOTO.JPEG', 'image/jpeg', 'PHOTO.JPEG'],
    ['capture.webp', 'image/png', 'capture.png'],
    ['notes.pdf', 'image/jpeg', 'notes.jpg'],
    ['Capture 12.30', 'image/png', 'Capture 12.30.png'],
    ['écran noir', 'image/webp', 'écran noir.webp'],
    ['.png', 'image/png', 'image.png'],
    ['', 'image/jpeg', 'image.jpg'],
  ] as const)('“%s” as %s is “%s”', (name, mediaType, expected) => {
    expect(pictureName(name, mediaType)).toBe(expected);
  });

  test(`a name of 300 characters has ${limits.text} at most, with its extension`, () => {
    expect(pictureName(`${'a'.repeat(300)}.gif`, 'image/webp')).toBe(`${'a'.repeat(limits.text - 5)}.webp`);
  });
});

const bytes = (letters: string) => Buffer.from(letters, 'latin1');
const brand = (major: string, ...others: readonly string[]) =>
  bytes(`\0\0\0${String.fromCharCode(16 + 4 * others.length)}ftyp${major}\0\0\0\0${others.join('')}`);

describe('what is no PNG, JPEG or WebP is called by its kind', () => {
  test.each([
    ['a photo of an iPhone', brand('heic', 'mif1', 'heic'), 'HEIC'],
    ['a photo in ten bits', brand('heix', 'mif1'), 'HEIC'],
    ['a burst of photos', brand('hevc', 'msf1'), 'HEIC'],
    ['a HEIF of another phone', brand('mif1', 'mif1', 'heic'), 'HEIC'],
    ['an AVIF', brand('avif', 'mif1'), 'AVIF'],
    ['an AVIF that calls itself HEIF first', brand('mif1', 'avif'), 'AVIF'],
    ['a GIF', bytes('GIF89a\x01\0'), 'GIF'],
    ['a TIFF of a Mac', bytes('MM\0*\0\0'), 'TIFF'],
    ['a TIFF of a PC', bytes('II*\0\x08\0'), 'TIFF'],
    ['a BMP', bytes('BM\x3a\0\0\0\0\0\0\0\x36\0'), 'BMP'],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), 'SVG'],
    ['an SVG that begins as XML', bytes('<?xml version="1.0"?>\n<!-- drawn -->\n<svg>'), 'SVG'],
    ['a PDF', bytes('%PDF-1.7'), 'PDF'],
    ['a film', brand('isom', 'mp42'), undefined],
    ['a text that begins with BM', bytes('BMW, AUDI and others'), undefined],
    ['a page with a drawing', bytes('<!doctype html><svg>'), undefined],
    ['nothing', bytes(''), undefined],
  ])('%s', (_, content, kind) => {
    expect(foreignKindOf(content)).toBe(kind);
  });
});
