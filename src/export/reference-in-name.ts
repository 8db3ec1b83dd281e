/** In code points. */
const REFERENCE_MAX = 40;

/**
 * What a file's name may have of the reference of an order: its letters and digits, with a hyphen for all that is between them.
 * Undefined for an e-mail address, which is a person's, and where nothing is left.
 */
export function referenceInName(reference: string): string | undefined {
  if (reference.includes('@')) return undefined;
  const plain = reference.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const short = [...plain.replace(/^-/, '')].slice(0, REFERENCE_MAX).join('').replace(/-$/, '');
  return short === '' ? undefined : short;
}
