/** `account`: what lets anybody in to a customer's IPTV portal or playlist. */
export type SecretKind =
  | 'card-number'
  | 'security-code'
  | 'iban'
  | 'password'
  | 'account'
  | 'mac-address'
  | 'activation-code';

/** A secret in a text, from `start` to before `end` (UTF-16 units), and what may stand there instead. */
export type Secret = { kind: SecretKind; start: number; end: number; mask: string };

/** Finds the secrets of one kind. Takes time in proportion to the text. */
export type Rule = (text: PlainText) => Secret[];

/**
 * A text in which each character is one UTF-16 unit and each digit of any script is a plain one; `at` gives the place of a
 * character in the text as it was written.
 */
export type PlainText = { plain: string; at: (index: number) => number };

export const DOTS = '••••';

/** The last four letters and digits of a secret, by which its owner and support know it again. */
export const endOf = (secret: string): string => `${DOTS} ${secret.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(-4)}`;

/** A secret of the plain text from `start` to `end`. */
export const secretAt = (
  { at }: PlainText,
  kind: SecretKind,
  [start, end]: readonly [number, number],
  mask: string = DOTS,
): Secret => ({ kind, start: at(start), end: at(end), mask });

/**
 * Where group `name` of a match is, after the groups `before`, which are all that stands in front of it. The flag `d` would
 * tell it, and Chromium 80 does not know it.
 */
export function placeOf(
  { index, groups = {} }: RegExpExecArray,
  name: string,
  before: readonly string[],
): readonly [number, number] | undefined {
  const value = groups[name];
  if (value === undefined) return undefined;
  const start = before.reduce((at, each) => at + (groups[each] ?? '').length, index);
  return [start, start + value.length];
}
