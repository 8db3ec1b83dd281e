import { describe, expect, test } from 'vitest';
import { limits } from '../../src/claim/limits.ts';
import { pictureName } from '../../src/claim/media-type.ts';

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
