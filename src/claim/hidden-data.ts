import { ascii, u16, u32 } from './bytes.ts';

/** What a picture may tell without showing it. */
export const hiddenKinds = ['location', 'camera', 'date', 'other'] as const;
export type Hidden = (typeof hiddenKinds)[number];

/** Pointers to other directories of EXIF. */
const [CAMERA_DIRECTORY, GPS_DIRECTORY] = [0x8769, 0x8825];

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** How the picture is stored: every encoder writes these, and they tell nothing of anybody. */
const plainTags = new Set(
  [CAMERA_DIRECTORY, GPS_DIRECTORY, 0x0111, 0x0112, 0x0115, 0x0116, 0x0117, 0x011a, 0x011b, 0x011c, 0x0128].concat(
    [0x0213, 0x8773, 0x9000, 0x9101, 0x9102, 0xa005],
    span(0x0100, 0x0106),
    span(0xa000, 0xa003),
  ),
);
const dateTags = new Set([0x0132, 0x9003, 0x9004].concat(span(0x9010, 0x9012), span(0x9290, 0x9292)));
const cameraTags = new Set(
  [0x010f, 0x0110, 0x829a, 0x829d, 0x8822, 0x8827, 0x927c, 0xa300, 0xa301].concat(
    span(0x8830, 0x8833),
    span(0x9201, 0x920a),
    span(0xa20e, 0xa217),
    span(0xa401, 0xa40c),
    span(0xa430, 0xa435),
  ),
);

const kindOfTag = (tag: number): Hidden | undefined => {
  if (plainTags.has(tag)) return undefined;
  if (dateTags.has(tag)) return 'date';
  return cameraTags.has(tag) ? 'camera' : 'other';
};

/** What an EXIF block tells, with or without its own name before it. Looks at four directories at most. */
export function hiddenInExif(block: Uint8Array): ReadonlySet<Hidden> {
  const tiff = ascii(block, 0, 6) === 'Exif\0\0' ? block.subarray(6) : block;
  const order = ascii(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return new Set(['other']);
  const little = order === 'II';
  const directory = (offset: number) => {
    const room = Math.max(0, Math.floor((tiff.length - offset - 2) / 12));
    const count = offset === 0 ? 0 : Math.min(u16(tiff, offset, little), room);
    return Array.from({ length: count }, (_, index) => offset + 2 + index * 12).map((at) => ({
      tag: u16(tiff, at, little),
      value: u32(tiff, at + 8, little),
    }));
  };
  const start = u32(tiff, 4, little);
  const main = directory(start);
  const pointed = (pointer: number) => directory(main.find(({ tag }) => tag === pointer)?.value ?? 0);
  const found = [...main, ...pointed(CAMERA_DIRECTORY)].flatMap(({ tag }) => kindOfTag(tag) ?? []);
  // The first of its tags is but a version.
  const isPlaced = pointed(GPS_DIRECTORY).some(({ tag }) => tag !== 0);
  // The directory after the first holds a small picture, which may show what was cropped since.
  const hasThumbnail = directory(u32(tiff, start + 2 + main.length * 12, little)).length > 0;
  return new Set([...found, ...(isPlaced ? ['location' as const] : []), ...(hasThumbnail ? ['other' as const] : [])]);
}

const xmpWords: readonly [Hidden, RegExp][] = [
  ['location', /\bexif:GPS(?!VersionID)|\bphotoshop:(?:City|State|Country)\b|\bIptc4xmp\w+:Location/],
  ['camera', /\btiff:(?:Make|Model)\b|\baux:|\bexifEX:/],
  ['date', /\b(?:xmp:(?:Create|Modify|Metadata)Date|exif:DateTime\w+|photoshop:DateCreated)\b/],
];

/** What an XMP block tells. There is no XMP without anything in it, so that it is `other` at least. */
export function hiddenInXmp(block: Uint8Array): ReadonlySet<Hidden> {
  const text = new TextDecoder('latin1').decode(block);
  const found = xmpWords.filter(([, words]) => words.test(text)).map(([kind]) => kind);
  return new Set(found.length > 0 ? found : ['other']);
}

const iptcPlaces = [26, 27, 90, 92, 95, 100, 101];
const iptcDates = [55, 60, 62, 63];

/** What a block of IPTC, or of Photoshop's, tells: its records begin with 0x1C 0x02 and their number. */
export function hiddenInIptc(block: Uint8Array): ReadonlySet<Hidden> {
  const found = new Set<Hidden>();
  for (let at = block.indexOf(0x1c); at >= 0; at = block.indexOf(0x1c, at + 1)) {
    const number = block[at + 2] ?? 0;
    if (block[at + 1] !== 2 || number === 0) continue;
    if (iptcPlaces.includes(number)) found.add('location');
    else found.add(iptcDates.includes(number) ? 'date' : 'other');
  }
  return found;
}
