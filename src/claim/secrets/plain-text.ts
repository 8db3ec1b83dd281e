import { digitValue, narrow, UNSEEN } from '../reading/characters.ts';
import type { PlainText } from './rule.ts';

/** What nobody sees, between the digits of a number that was copied. */
const UNSEEN_ONE = new RegExp(UNSEEN.source, 'u');

function plainOf(character: string): string {
  if (/\p{Nd}/u.test(character)) return digitValue(character);
  if (/[\uff01-\uff5e]/.test(character)) return narrow(character);
  return character.length > 1 ? '\ufffc' : character;
}

/** The text with plain digits, without what is invisible. */
export function plainText(text: string): PlainText {
  const plain: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    if (!UNSEEN_ONE.test(character)) {
      plain.push(plainOf(character));
      places.push(place);
    }
    place += character.length;
  }
  return { plain: plain.join(''), at: (index) => places[index] ?? place };
}
