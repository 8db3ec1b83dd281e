import { ascii, u32 } from './bytes.ts';
import { hiddenInExif, hiddenInXmp, hiddenKinds, type Hidden } from './hidden-data.ts';
import { foreignKindOf } from './media-type.ts';
import type { PictureFacts } from './picture-facts.ts';

/** No camera writes so many; whoever does wants it to take long. */
const MOST_PLACES = 50;
/** What an XMP block tells, it tells at its beginning. */
const XMP_BYTES = 100_000;

type HeifFacts = Omit<PictureFacts, 'mediaType'> & { mediaType: 'image/heic' | 'image/avif' };

/**
 * What a HEIC or AVIF photo says of itself, without decoding it: its size in pixels as it is stored, and what it hides.
 * Undefined for anything else, and where the size cannot be read or there are too many. Never throws, and never takes long.
 */
export function heifFacts(content: Uint8Array): HeifFacts | undefined {
  const kind = foreignKindOf(content);
  if (kind !== 'HEIC' && kind !== 'AVIF') return undefined;
  const hidden = new Set<Hidden>();
  for (const at of placesOf('Exif\0\0', content)) {
    // The same letters stand in its table of contents.
    const isBlock = ['II*\0', 'MM\0*'].includes(ascii(content, at, 4));
    if (isBlock) for (const each of hiddenInExif(content.subarray(at))) hidden.add(each);
  }
  for (const at of placesOf('<x:xmpmeta', content)) {
    for (const each of hiddenInXmp(content.subarray(at, at + XMP_BYTES))) hidden.add(each);
  }
  // One for the whole, and others for the tiles that it is made of.
  const sizes = placesOf('ispe', content).map((at) => ({ width: u32(content, at + 4), height: u32(content, at + 8) }));
  if (sizes.length === MOST_PLACES) return undefined;
  const [size] = sizes.toSorted((one, other) => other.width * other.height - one.width * one.height);
  if (!size || size.width * size.height === 0) return undefined;
  return {
    mediaType: kind === 'HEIC' ? 'image/heic' : 'image/avif',
    ...size,
    hidden: hiddenKinds.filter((each) => hidden.has(each)),
  };
}

/** Where these letters end in the content. */
function placesOf(letters: string, content: Uint8Array): number[] {
  const [first = 0, ...others] = Array.from(letters, (letter) => letter.charCodeAt(0));
  const places: number[] = [];
  for (let at = content.indexOf(first); at >= 0 && places.length < MOST_PLACES; at = content.indexOf(first, at + 1)) {
    if (others.every((byte, index) => content[at + 1 + index] === byte)) places.push(at + letters.length);
  }
  return places;
}
