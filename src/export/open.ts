import type { Attachment } from '../claim/schema.ts';
import { mediaTypeOf } from '../claim/media-type.ts';
import { sha256OfBytes } from '../claim/sha256.ts';
import { CLAIM_FILE_MAX_BYTES, readClaimFile, type OpenFault } from './json.ts';
import { claimFileIn } from './pdf/read-pdf.ts';
import { readingZip, UNPACKED_MAX_BYTES } from './read-zip.ts';
import type { Steps } from './steps.ts';

const PDF_MAX_BYTES = 10_000_000;
/** No file that can be opened is larger. */
export const OPEN_MAX_BYTES = UNPACKED_MAX_BYTES;

/** The text of a claim file, or of whatever else was opened, and those of its pictures that came with it, by their SHA-256. */
export type Contents = { text: string; pictures: ReadonlyMap<string, Uint8Array> };

const none: Contents['pictures'] = new Map();
const begins = (bytes: Uint8Array, start: string) =>
  [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function inPdf(bytes: Uint8Array): Contents | { fault: OpenFault } {
  if (bytes.length > PDF_MAX_BYTES) return { fault: 'too-large' };
  const text = claimFileIn(bytes);
  return text === undefined ? { fault: 'no-claim' } : { text, pictures: none };
}

function attachmentsIn(text: string): readonly Attachment[] {
  const read = readClaimFile(text);
  return 'file' in read ? (read.file.claim.attachments ?? []) : [];
}

function* inZip(bytes: Uint8Array): Steps<Contents | { fault: OpenFault }> {
  if (bytes.length > OPEN_MAX_BYTES) return { fault: 'too-large' };
  const files = [...(yield* readingZip(bytes))];
  const texts = files
    .filter(([name, content]) => /\.json$/i.test(name) && content.length <= CLAIM_FILE_MAX_BYTES)
    .map(([, content]) => textOf(content));
  // Whoever packed it anew may have put other files beside it. Of two claims nobody knows which one is meant.
  const claims: string[] = [];
  for (const each of texts) {
    yield undefined;
    if ('file' in readClaimFile(each)) claims.push(each);
  }
  const text = claims[0] ?? texts[0];
  if (text === undefined || new Set(claims).size > 1) return { fault: 'no-claim' };
  const mediaTypes = new Map(attachmentsIn(text).map(({ sha256, mediaType }) => [sha256, mediaType]));
  const pictures = new Map<string, Uint8Array>();
  for (const [, content] of files) {
    const mediaType = mediaTypeOf(content);
    if (mediaType === undefined) continue;
    yield undefined;
    const sha256 = sha256OfBytes(content);
    if (mediaTypes.get(sha256) === mediaType) pictures.set(sha256, content);
  }
  return { text, pictures };
}

/**
 * What is in a file that somebody opens: JSON, a PDF or a ZIP file, told apart by what they begin with. The text is still to be
 * read, by `readClaimFile`; a picture is one of the claim's own, byte for byte, or is left out. Never throws. A large ZIP file
 * takes many steps, each of them short.
 */
export function* openingBytes(bytes: Uint8Array): Steps<Contents | { fault: OpenFault }> {
  if (begins(bytes, '%PDF-')) return inPdf(bytes);
  if (begins(bytes, 'PK\u0003\u0004') || begins(bytes, 'PK\u0005\u0006')) return yield* inZip(bytes);
  return bytes.length > CLAIM_FILE_MAX_BYTES ? { fault: 'too-large' } : { text: textOf(bytes), pictures: none };
}
