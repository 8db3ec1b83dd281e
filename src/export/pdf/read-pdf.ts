import { Unzlib } from 'fflate';
import { mediaTypeOf } from '../../claim/media-type.ts';
import { CLAIM_FILE_MAX_BYTES } from '../json.ts';

/** So little at a time that what comes of it, a thousandfold at worst, stays small. */
const STEP = 1024;
/** More than the dictionary of an attachment takes. */
const DICTIONARY_BYTES = 2048;
/** Ours has one attachment; a file made to tire us may have thousands. */
const TRIES = 16;

/** One character per byte, so that what is found in the text has the same place in the bytes. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** Throws on what is damaged, and on more than `CLAIM_FILE_MAX_BYTES`. */
function inflated(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  let text = '';
  const stream = new Unzlib((chunk, final) => {
    length += chunk.length;
    if (length > CLAIM_FILE_MAX_BYTES) throw new RangeError('The attachment is too large.');
    text += decoder.decode(chunk, { stream: !final });
  });
  for (let at = 0; at < bytes.length; at += STEP) stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return text;
}

/** More pictures than a claim has. */
const MOST_JPEGS = 32;

/** The JPEG pictures of a PDF of ours, in order, as they stand in it: nothing in it packs them again. Never throws. */
export function jpegsIn(pdf: Uint8Array): Uint8Array[] {
  const text = latin1(pdf);
  const found: Uint8Array[] = [];
  let at = -1;
  for (let tried = 0; tried < MOST_JPEGS; tried += 1) {
    at = text.indexOf('/DCTDecode', at + 1);
    if (at === -1) return found;
    const opening = /^\/DCTDecode\b[^]*?\bstream\r?\n/.exec(text.slice(at, at + DICTIONARY_BYTES));
    const start = opening ? at + opening[0].length : text.length;
    const end = text.indexOf('endstream', start);
    const bytes = pdf.subarray(start, Math.max(start, end));
    if (mediaTypeOf(bytes) === 'image/jpeg') found.push(bytes);
  }
  return found;
}

/**
 * The text of the claim file that is attached to a PDF of ours; undefined when there is none, it is damaged, or there are two:
 * the pages may then say another thing than the one that would be read. Never throws.
 */
export function claimFileIn(pdf: Uint8Array): string | undefined {
  const whole = latin1(pdf);
  let at = 0;
  let found: string | undefined;
  for (let tried = 0; tried < TRIES; tried += 1) {
    at = whole.indexOf('/EmbeddedFile', at) + 1;
    if (at === 0) return found;
    const opening = /^EmbeddedFile\b[^]*?\bstream\r?\n/.exec(whole.slice(at, at + DICTIONARY_BYTES));
    const start = opening ? at + opening[0].length : whole.length;
    const end = whole.indexOf('endstream', start);
    if (end <= start || end - start > CLAIM_FILE_MAX_BYTES) continue;
    try {
      const text = inflated(pdf.subarray(start, end));
      if (found !== undefined) return undefined;
      found = text;
    } catch {
      // Damaged: another may not be.
    }
  }
  // More attachments than anything of ours has.
  return undefined;
}
