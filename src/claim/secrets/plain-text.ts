import { digitValue, narrow, UNSEEN } from '../reading/characters.ts';
import type { PlainText } from './rule.ts';

/** What nobody sees, between the digits of a number that was copied. */
const UNSEEN_ONE = new RegExp(UNSEEN.source, 'u');

/** A space or a hyphen as an address or a page writes it. It stands for a mark, which does not end an address. */
const PIECE = /%(?:20|2d|2e|c2%a0|3a|2f|3d|26|3f|40)|&(?:nbsp|#160|#xa0);|./gisu;
/** Digits of white on black, from 1, which Unicode does not give as plain ones. */
const INVERSE = /[\u2776-\u277e\u2780-\u2788\u278a-\u2792]/;
/** What is put over, through or around a digit: a stroke, a key, a circle. */
const AROUND = /[\p{Mn}\p{Me}]/u;

/** What an address is made of, where it stands in another as a value. */
const MARKS: Readonly<Record<string, string>> = {
  '%3a': ':',
  '%2f': '/',
  '%3d': '=',
  '%26': '&',
  '%3f': '?',
  '%40': '@',
};

function plainOf(character: string): string {
  if (character.length > 2) return MARKS[character.toLowerCase()] ?? '·';
  if (/\p{Nd}/u.test(character)) return digitValue(character);
  if (/\p{No}/u.test(character)) {
    if (INVERSE.test(character)) return String(((character.charCodeAt(0) - 0x2776) % 10) + 1);
    const digits = character.normalize('NFKC').replaceAll(/\D/g, '');
    return digits.length === 1 ? digits : '\ufffc';
  }
  if (/[\uff01-\uff5e]/.test(character)) return narrow(character);
  return character.length > 1 ? '\ufffc' : character;
}

/** The text with plain digits, without what is invisible. */
export function plainText(text: string): PlainText {
  const plain: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const [piece] of text.matchAll(PIECE)) {
    const isOverDigit = AROUND.test(piece) && /\d/.test(plain.at(-1) ?? '');
    if (!UNSEEN_ONE.test(piece) && !isOverDigit) {
      plain.push(plainOf(piece));
      places.push(place);
    }
    place += piece.length;
  }
  return { plain: plain.join(''), at: (index) => places[index] ?? place };
}
