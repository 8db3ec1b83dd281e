import type { Place } from '../../src/policy/walk.ts';
import { pointerTo } from '../../src/policy/read-policy.ts';

export type FindingCode =
  | 'never-true'
  | 'never-true-for'
  | 'always-true'
  | 'stays-open'
  | 'never-offered'
  | 'contradiction'
  | 'empty-range'
  | 'from-after-to'
  | 'unused-parameter'
  | 'unused-article'
  | 'unused-effect'
  | 'placeholders-differ'
  | 'no-excluding-words'
  | 'words-not-found'
  | 'silent-reading';

/** Something in a readable policy that cannot be meant: where (a JSON Pointer), what, and the names that it is about. */
export type Finding = { pointer: string; code: FindingCode; about: readonly string[] };

/** A finding at a place of the document. */
export function finding(place: Place, code: FindingCode, ...about: readonly string[]): Finding {
  return { pointer: pointerTo(place), code, about };
}
