import { ascii, u16, u32 } from './bytes.ts';
import { hiddenInExif, hiddenInIptc, hiddenInXmp, hiddenKinds, type Hidden } from './hidden-data.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Attachment } from './schema.ts';

type Size = { width: number; height: number };
type Found = { size?: Size; hidden?: Iterable<Hidden> };

/** No encoder writes so many; whoever does wants it to take long. */
const MOST_PARTS = 10_000;

export type PictureFacts = Size & {
  mediaType: Attachment['mediaType'];
  /** What it tells without showing it, in the order of `hiddenKinds`. */
  hidden: readonly Hidden[];
};

/**
 * What a PNG, JPEG or WebP says of itself, without decoding it: its size in pixels as it is stored, and what it hides.
 * Undefined for anything else, and where the size cannot be read. Never throws, and never takes long.
 */
export function pictureFacts(content: Uint8Array): PictureFacts | undefined {
  const mediaType = mediaTypeOf(content);
  if (!mediaType) return undefined;
  let size: Size = { width: 0, height: 0 };
  const hidden = new Set<Hidden>();
  let parts = 0;
  for (const found of walks[mediaType](content)) {
    parts += 1;
    // Where a picture gives several sizes, a browser may take any of them.
    if (found.size && found.size.width * found.size.height >= size.width * size.height) size = found.size;
    for (const kind of found.hidden ?? []) hidden.add(kind);
    if (parts === MOST_PARTS) {
      hidden.add('other');
      break;
    }
  }
  if (size.width * size.height === 0) return undefined;
  return { mediaType, ...size, hidden: hiddenKinds.filter((kind) => hidden.has(kind)) };
}

const walks: Record<Attachment['mediaType'], (content: Uint8Array) => Generator<Found>> = {
  'image/png': pngChunks,
  'image/jpeg': jpegSegments,
  'image/webp': webpChunks,
};

const something: Found = { hidden: ['other'] };

function* pngChunks(content: Uint8Array): Generator<Found> {
  if (ascii(content, 12, 4) !== 'IHDR' || u32(content, 8) !== 13) return;
  for (let at = 8; at + 12 <= content.length;) {
    const [length, type] = [u32(content, at), ascii(content, at + 4, 4)];
    const data = content.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    yield inPngChunk(type, data);
    if (type !== 'IEND') continue;
    if (at < content.length) yield something;
    return;
  }
}

function inPngChunk(type: string, data: Uint8Array): Found {
  switch (type) {
    case 'IHDR':
      return { size: { width: u32(data, 0), height: u32(data, 4) } };
    case 'eXIf':
      return { hidden: hiddenInExif(data) };
    case 'tIME':
      return { hidden: ['date'] };
    case 'tEXt':
    case 'zTXt':
    case 'iTXt':
      return { hidden: hiddenInPngText(data) };
    default:
      return {};
  }
}

function hiddenInPngText(data: Uint8Array): Iterable<Hidden> {
  const end = data.subarray(0, 80).indexOf(0);
  const keyword = ascii(data, 0, Math.max(end, 0));
  if (keyword === 'XML:com.adobe.xmp') return hiddenInXmp(data);
  return [/date|time/i.test(keyword) ? 'date' : 'other'];
}

/** Between its segments, what is no marker is the picture itself. */
function* jpegSegments(content: Uint8Array): Generator<Found> {
  for (let at = content.indexOf(0xff, 2); at >= 0; at = content.indexOf(0xff, at)) {
    const marker = content[at + 1] ?? 0;
    if (marker === 0xd9) {
      if (at + 2 < content.length) yield something;
      return;
    }
    const isBare = marker <= 1 || (marker >= 0xd0 && marker <= 0xd8) || marker === 0xff;
    if (isBare) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = u16(content, at + 2);
    const data = content.subarray(at + 4, at + 2 + length);
    at += 2 + Math.max(length, 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) yield { size: { width: u16(data, 3), height: u16(data, 1) } };
    else yield { hidden: hiddenInSegment(marker, data) };
  }
}

function hiddenInSegment(marker: number, data: Uint8Array): Iterable<Hidden> {
  const [isExtra, name] = [marker >= 0xe1 && marker <= 0xef, ascii(data, 0, 28)];
  if (marker === 0xfe) return ['other'];
  if (!isExtra || name.startsWith('ICC_PROFILE') || name.startsWith('Adobe\0')) return [];
  if (name.startsWith('Exif\0\0')) return hiddenInExif(data);
  if (name.startsWith('http://ns.adobe.com/xap/1.0/')) return hiddenInXmp(data);
  return name.startsWith('Photoshop 3.0') ? hiddenInIptc(data) : ['other'];
}

function* webpChunks(content: Uint8Array): Generator<Found> {
  const end = 8 + u32(content, 4, true);
  if (end < content.length) yield something;
  for (let at = 12; at + 8 <= content.length;) {
    const [type, length] = [ascii(content, at, 4), u32(content, at + 4, true)];
    const data = content.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
    const size = webpSize(type, data);
    if (size) yield { size };
    else if (type === 'EXIF') yield { hidden: hiddenInExif(data) };
    else yield type === 'XMP ' ? { hidden: hiddenInXmp(data) } : {};
  }
}

function webpSize(type: string, data: Uint8Array): Size | undefined {
  if (type === 'VP8X' && data.length >= 10) {
    const side = (at: number) => 1 + u16(data, at, true) + (data[at + 2] ?? 0) * 0x10000;
    return { width: side(4), height: side(7) };
  }
  if (type === 'VP8 ' && data.length >= 10)
    return { width: u16(data, 6, true) % 0x4000, height: u16(data, 8, true) % 0x4000 };
  if (type === 'VP8L' && data.length >= 5) {
    const bits = u32(data, 1, true);
    return { width: 1 + (bits % 0x4000), height: 1 + (Math.floor(bits / 0x4000) % 0x4000) };
  }
  return undefined;
}
