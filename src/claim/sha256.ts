import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** The SHA-256 of some bytes, in lower-case hexadecimal. The browser's own needs a secure context, which a help page may lack. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The SHA-256 of a text, in UTF-8. */
export function sha256OfText(text: string): string {
  return sha256OfBytes(utf8ToBytes(text));
}

/** The SHA-256 of a JSON value in its canonical form (RFC 8785): the order of keys and the white space do not matter. */
export function sha256OfJson(value: unknown): string {
  return sha256OfText(canonicalize(value) ?? '');
}
