import { masked } from '../claim/secrets/index.ts';

/** In code points. */
const REFERENCE_MAX = 40;

/**
 * What a file's name may have of the reference of an order: its letters and digits, with a hyphen for all that is between them.
 * Undefined for an e-mail address, which is a person's, and where nothing is left. Secrets are blacked out in it, also those that
 * only the hyphens make one.
 */
export function referenceInName(reference: string): string | undefined {
  if (reference.includes('@')) return undefined;
  const hyphened = (text: string) => masked(text.normalize('NFC')).replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const plain = hyphened(hyphened(reference));
  const short = [...plain.replace(/^-/, '')].slice(0, REFERENCE_MAX).join('').replace(/-$/, '');
  return short === '' ? undefined : short;
}
