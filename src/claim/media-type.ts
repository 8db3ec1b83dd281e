import { ascii, u32 } from './bytes.ts';
import { limits } from './limits.ts';
import type { Attachment } from './schema.ts';

type MediaType = Attachment['mediaType'];

const signatures: readonly { mediaType: MediaType; bytes: readonly (number | undefined)[] }[] = [
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  // RIFF, a length, WEBP.
  {
    mediaType: 'image/webp',
    bytes: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50],
  },
];

const extensions: Record<MediaType, readonly [string, ...string[]]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
};

/** What a picture is by its first bytes, whatever its name says; undefined for anything but PNG, JPEG and WebP. */
export function mediaTypeOf(content: Uint8Array): MediaType | undefined {
  return signatures.find(({ bytes }) => bytes.every((byte, at) => byte === undefined || content[at] === byte))
    ?.mediaType;
}

/** What people send instead, called as it is everywhere. */
export type ForeignKind = 'HEIC' | 'AVIF' | 'GIF' | 'TIFF' | 'BMP' | 'SVG' | 'PDF';

/** So many bytes say what a file is. */
const OPENING = 400;

const openings: readonly [ForeignKind, RegExp][] = [
  ['AVIF', /^.{4}ftyp(?:.{4})*avi[fs]/s],
  ['HEIC', /^.{4}ftyp(?:he[iv]|mif1|msf1)/s],
  ['GIF', /^GIF8/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  // Two letters alone begin many a text.
  ['BMP', /^BM.{4}\0{4}/s],
  ['SVG', /^(?:\xef\xbb\xbf)?\s*(?:(?:<\?xml|<!--|<!doctype svg).*)?<svg/is],
  ['PDF', /^%PDF-/],
];

/** What a file is by its first bytes that a claim does not hold as it is; undefined for what nobody sends as a picture. */
export function foreignKindOf(content: Uint8Array): ForeignKind | undefined {
  const length = ascii(content, 4, 4) === 'ftyp' ? Math.min(u32(content, 0), OPENING) : OPENING;
  const opening = ascii(content, 0, length);
  return openings.find(([, pattern]) => pattern.test(opening))?.[0];
}

/** The name that a picture of this type goes by: the customer's own, cut to what fits, with an extension that is true. */
export function pictureName(name: string, mediaType: MediaType): string {
  const [stem = '', extension = ''] = /^(.*?)(\.[a-z][a-z0-9]{1,4})?$/is.exec(name.trim())?.slice(1) ?? [];
  const isTrue = extensions[mediaType].includes(extension.slice(1).toLowerCase());
  const ending = isTrue ? extension : `.${extensions[mediaType][0]}`;
  return `${
    [...stem]
      .slice(0, limits.text - ending.length)
      .join('')
      .trim() || 'image'
  }${ending}`;
}
