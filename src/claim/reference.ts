import type { Claim } from './schema.ts';
import { sha256OfJson } from './sha256.ts';

/** Crockford's base 32: no letter in it is taken for a digit or for another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;
const BITS = 5;

/** Tells one claim from another: the same answers give the same, in whatever language, on whatever day, in whatever words. */
export const identityOf = ({ problem, order, outage, billing }: Claim) =>
  [problem, order?.reference, order?.purchasedOn, outage?.startedAt, billing?.error].map((each) => each ?? null);

/** The check character of digits in base 32, by Luhn's algorithm: it finds each wrong character, and nearly all that are swapped. */
function checkOf(digits: readonly number[]): number {
  const base = ALPHABET.length;
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? 2 * digit : digit;
    return total + Math.floor(weighed / base) + (weighed % base);
  }, 0);
  return (base - (sum % base)) % base;
}

const written = (digits: readonly number[]) => digits.map((digit) => ALPHABET.charAt(digit)).join('');

/**
 * The reference of a claim, such as `REC-7F3K2-6`: short, speakable, and with a check character at its end. It comes from what
 * the claim is about, and stays while answers about support or the device are added.
 */
export function referenceOf(claim: Claim): string {
  const hash = Number.parseInt(sha256OfJson(identityOf(claim)).slice(0, 8), 16);
  const digits = Array.from({ length: LENGTH }, (_, index) => (hash >>> (BITS * index)) % ALPHABET.length);
  return `REC-${written(digits)}-${written([checkOf(digits)])}`;
}

/** A reference as somebody may type or say it: in small letters, without hyphens, with O for 0 and I or L for 1. Undefined where its check character does not go with it. */
export function readReference(text: string): string | undefined {
  const plain = text
    .toUpperCase()
    .replaceAll(/[\s\-\u2010-\u2015]/g, '')
    .replace(/^REC/, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const digits = [...plain].map((character) => ALPHABET.indexOf(character));
  const [check, body] = [digits.at(-1), digits.slice(0, -1)];
  if (body.length !== LENGTH || digits.includes(-1) || check !== checkOf(body)) return undefined;
  return `REC-${written(body)}-${written(digits.slice(-1))}`;
}

const WRITTEN = /\bREC[\s\-\u2010-\u2015]?[\dA-Z]{5}[\s\-\u2010-\u2015]?[\dA-Z]\b/gi;

/** The references in a text, each once, as they are written there; `reference` is undefined where the check character does not go with it. */
export function referencesIn(text: string): { written: string; reference: string | undefined }[] {
  const found = [...text.matchAll(WRITTEN)].map(([each]) => ({ written: each, reference: readReference(each) }));
  return [...new Map(found.map((each) => [each.reference ?? each.written, each])).values()];
}
