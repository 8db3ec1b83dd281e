import type { Attachment } from './schema.ts';

const signatures: readonly { mediaType: Attachment['mediaType']; at: number; bytes: readonly number[] }[] = [
  { mediaType: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

/** What a picture is by its first bytes, whatever its name says; undefined for anything but PNG, JPEG and WebP. */
export function mediaTypeOf(content: Uint8Array): Attachment['mediaType'] | undefined {
  return signatures.find(({ at, bytes }) => bytes.every((byte, index) => content[at + index] === byte))?.mediaType;
}
