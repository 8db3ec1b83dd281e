import { zipSync } from 'fflate';
import { mediaTypeOf } from '../claim/media-type.ts';
import { nameIn } from './file-name.ts';

export type NamedFile = { name: string; bytes: Uint8Array };

/**
 * A ZIP file (PKWARE APPNOTE 6.3) of some files under names that are safe on every system: pictures as they are, all else
 * deflated. `createdAt` is an ISO 8601 instant. The same input gives the same bytes, wherever that is.
 */
export function writeZip(files: readonly NamedFile[], createdAt: string): Uint8Array<ArrayBuffer> {
  // ZIP knows no time zone: noon is on the same day in all of them.
  const mtime = new Date(`${createdAt.slice(0, 10)}T12:00:00`);
  const entries = new Map<string, [Uint8Array, { level: 0 | 9 }]>();
  for (const { name, bytes } of files) {
    entries.set(nameIn([...entries.keys()], name), [bytes, { level: mediaTypeOf(bytes) ? 0 : 9 }]);
  }
  return zipSync(Object.fromEntries(entries), { mtime });
}
