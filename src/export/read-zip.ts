import { Inflate } from 'fflate';
import { limits } from '../claim/limits.ts';
import type { Steps } from './steps.ts';

/** Far more files than a claim has, the largest of which is a PDF or a picture, and the most that they may have together. */
const ENTRIES_MAX = 50;
const ENTRY_MAX_BYTES = 11_000_000;
export const UNPACKED_MAX_BYTES = limits.attachments * limits.attachmentBytes + ENTRY_MAX_BYTES;
/** So little at a time that what comes out of it, at most a thousand times as much, does no harm before it is counted. */
const CHUNK_BYTES = 16_384;

type Entry = { name: string; isDeflated: boolean; packed: Uint8Array; size: number };

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
const END_BYTES = 22;
const COMMENT_MAX_BYTES = 0xffff;

/** Where the list of files ends: nothing comes after it but a comment. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX_BYTES); at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
}

/** One file of the list, and how long what the list says of it is. Throws a RangeError beyond the end. */
function entryAt(at: number, view: DataView, bytes: Uint8Array): { entry?: Entry; length: number } | undefined {
  if (view.getUint32(at, true) !== signatures.entry) return undefined;
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
  const start = view.getUint32(at + 42, true);
  const length = 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  const isEncrypted = (flags & 1) !== 0;
  // What is larger packed than unpacked has been made to keep somebody busy.
  const isPlausible = packedSize <= size + size / 100 + 1000;
  if (isEncrypted || (method !== 0 && method !== 8) || !isPlausible) return { length };
  if (view.getUint32(start, true) !== signatures.file) return { length };
  const content = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (content + packedSize > bytes.length) return { length };
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    length,
    entry: { name, isDeflated: method === 8, packed: bytes.subarray(content, content + packedSize), size },
  };
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return [];
  const count = view.getUint16(end + 10, true);
  if (count > ENTRIES_MAX) return [];
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    const found = entryAt(at, view, bytes);
    if (!found) return entries;
    if (found.entry) entries.push(found.entry);
    at += found.length;
  }
  return entries;
}

/** What was deflated, where it can be inflated and has the size that it is said to have. */
function* inflating({ packed, size }: Entry): Steps<Uint8Array | undefined> {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
    try {
      stream.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
    } catch {
      return undefined;
    }
    if (length > size) return undefined;
    yield undefined;
  }
  return length === size ? whole : undefined;
}

/** A name that stays inside the folder into which somebody might unpack it. */
const isSafe = (name: string) => !/^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\p{Cc}|\/$/iu.test(name);

/**
 * The files in a ZIP file, by their names. Never throws: left out is what is encrypted, cut off, not as large as it says,
 * packed in a way of its own, named to get out of a folder, or too large; of more than `ENTRIES_MAX` files, all. No more is
 * unpacked than `UNPACKED_MAX_BYTES`, and little of it in each step.
 */
export function* readingZip(bytes: Uint8Array): Steps<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let left = UNPACKED_MAX_BYTES;
  for (const entry of orNone(() => entriesOf(bytes)) ?? []) {
    if (!isSafe(entry.name) || files.has(entry.name) || entry.size > Math.min(ENTRY_MAX_BYTES, left)) continue;
    left -= entry.size;
    const { isDeflated, packed, size } = entry;
    const content = isDeflated ? yield* inflating(entry) : packed.length === size ? packed : undefined;
    if (content) files.set(entry.name, content);
  }
  return files;
}

function orNone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
