import { crc32, deflateSync } from 'node:zlib';

/** Pictures built byte by byte, and what cameras and editors hide in them. */
type Tags = {
  make?: string;
  date?: string;
  takenOn?: string;
  comment?: string;
  latitude?: number;
  orientation?: number;
  thumbnail?: true;
};

const big = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
  return bytes;
};
const small = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value, index * 2));
  return bytes;
};
const text = (words: string) => Buffer.from(words, 'latin1');

type Entry = { tag: number; type: number; count: number; data: Buffer };
const asciiEntry = (tag: number, value: string): Entry => {
  return { tag, type: 2, count: value.length + 1, data: text(`${value}\0`) };
};
const longEntry = (tag: number, value: number): Entry => ({ tag, type: 4, count: 1, data: big(value) });
const shortEntry = (tag: number, value: number): Entry => ({ tag, type: 3, count: 1, data: small(value, 0) });

/** A directory at `offset`, with what does not fit into its entries behind it. */
function directory(entries: readonly Entry[], offset: number, next = 0): Buffer {
  let free = offset + 2 + entries.length * 12 + 4;
  const behind: Buffer[] = [];
  const rows = entries.map(({ tag, type, count, data }) => {
    if (data.length <= 4) return Buffer.concat([small(tag, type), big(count), data, Buffer.alloc(4 - data.length)]);
    const row = Buffer.concat([small(tag, type), big(count, free)]);
    const padded = Buffer.concat([data, Buffer.alloc(data.length % 2)]);
    behind.push(padded);
    free += padded.length;
    return row;
  });
  return Buffer.concat([small(entries.length), ...rows, big(next), ...behind]);
}

/** An EXIF block: a TIFF of up to four directories. */
export function exif({ make, date, takenOn, comment, latitude, orientation, thumbnail }: Tags): Buffer {
  const [camera, gps, second] = [1000, 2000, 3000];
  const main = [
    ...(make === undefined ? [] : [asciiEntry(0x010f, make)]),
    ...(orientation === undefined ? [] : [shortEntry(0x0112, orientation)]),
    ...(date === undefined ? [] : [asciiEntry(0x0132, date)]),
    longEntry(0x8769, camera),
    ...(latitude === undefined ? [] : [longEntry(0x8825, gps)]),
  ];
  const taken = [
    ...(takenOn === undefined ? [] : [asciiEntry(0x9003, takenOn)]),
    ...(comment === undefined ? [] : [asciiEntry(0x9286, `ASCII\0\0\0${comment}`)]),
  ];
  const place: Entry[] = [
    { tag: 0, type: 1, count: 4, data: Buffer.from([2, 3, 0, 0]) },
    asciiEntry(1, 'N'),
    { tag: 2, type: 5, count: 3, data: big(latitude ?? 0, 1, 0, 1, 0, 1) },
    asciiEntry(3, 'E'),
    { tag: 4, type: 5, count: 3, data: big(2, 1, 0, 1, 0, 1) },
  ];
  const block = Buffer.alloc(3200);
  block.write('MM\0*', 'latin1');
  big(8).copy(block, 4);
  directory(main, 8, thumbnail ? second : 0).copy(block, 8);
  directory(taken, camera).copy(block, camera);
  directory(place, gps).copy(block, gps);
  directory([shortEntry(0x0103, 6)], second).copy(block, second);
  return block;
}

export const xmp = (words: string) =>
  text(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description ${words}/></x:xmpmeta>`);

/** A segment of a JPEG. */
export const segment = (marker: number, ...data: readonly (string | Buffer)[]) => {
  const body = Buffer.concat(data.map((each) => (typeof each === 'string' ? text(each) : each)));
  return Buffer.concat([Buffer.from([0xff, marker]), small(body.length + 2), body]);
};
export const exifSegment = (tags: Tags) => segment(0xe1, 'Exif\0\0', exif(tags));

/** A JPEG with more segments, right after its beginning. */
export const jpegWith = (jpeg: Buffer, ...segments: readonly Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** A JPEG whose header can be read, and nothing else. */
export const jpegHeader = (width: number, height: number) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xc0, Buffer.from([8]), small(height, width), Buffer.from([1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);

export const pngChunk = (type: string, ...data: readonly (string | Buffer)[]) => {
  const body = Buffer.concat([type, ...data].map((each) => (typeof each === 'string' ? text(each) : each)));
  return Buffer.concat([big(body.length - 4), body, big(crc32(body))]);
};

/** A PNG with more chunks, right after its header. */
export const pngWith = (plain: Buffer, ...chunks: readonly Buffer[]) =>
  Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33)]);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG that says how large it is, and holds hardly anything. */
export const pngHeader = (width: number, height: number) =>
  Buffer.concat([
    PNG,
    pngChunk('IHDR', big(width, height), Buffer.from([8, 2, 0, 0, 0])),
    pngChunk('IDAT', deflateSync(Buffer.alloc(4))),
    pngChunk('IEND'),
  ]);

type Color = readonly [number, number, number];

/** A whole PNG, whose pixels are what `color` says. */
export function png(width: number, height: number, color: (x: number, y: number) => Color): Buffer {
  const row = (y: number) => [0, ...Array.from({ length: width }, (_, x) => color(x, y)).flat()];
  const rows = Buffer.from(Array.from({ length: height }, (_, y) => row(y)).flat());
  const header = pngHeader(width, height).subarray(0, 33);
  return Buffer.concat([header, pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND')]);
}

/** A PNG of one pixel, in a colour of its own for each name. */
export function ownPng(name: string): Buffer {
  const hash = crc32(name);
  return png(1, 1, () => [hash & 255, (hash >> 8) & 255, (hash >> 16) & 255]);
}

export const webpChunk = (type: string, data: Buffer) => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([text(type), length, data, Buffer.alloc(data.length % 2)]);
};

export const webp = (...chunks: readonly Buffer[]) => {
  const body = Buffer.concat([text('WEBP'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([text('RIFF'), length, body]);
};

const box = (type: string, ...data: readonly Buffer[]) => {
  const body = Buffer.concat([text(type), ...data]);
  return Buffer.concat([big(body.length + 4), body]);
};

/** A HEIC without its pixels: the sizes of its tiles and of the whole, and what it hides. */
export const heic = (sizes: readonly (readonly [width: number, height: number])[], ...hidden: readonly Buffer[]) =>
  Buffer.concat([
    box('ftyp', text('heic\0\0\0\0mif1heic')),
    box('meta', box('infe', text('Exif\0\0')), ...sizes.map((size) => box('ispe', big(0, ...size)))),
    box('mdat', ...hidden),
  ]);
/** EXIF as it stands in a HEIC. */
export const heicExif = (tags: Tags) => Buffer.concat([big(6), text('Exif\0\0'), exif(tags)]);

/** The header of a WebP that has more than its pixels: 8 for EXIF, 4 for XMP. */
export const webpHeader = (width: number, height: number, flags = 0) => {
  const data = Buffer.alloc(10);
  data.writeUInt8(flags);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return webpChunk('VP8X', data);
};
