import { digitValue } from '../reading/characters.ts';
import type { PlainText } from './rule.ts';

/** What nobody sees, between the digits of a number that was copied. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;

function plainOf(character: string): string {
  if (/\p{Nd}/u.test(character)) return digitValue(character);
  if (/[\uff01-\uff5e]/.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  return character.length > 1 ? '\ufffc' : character;
}

/** The text with plain digits, without what is invisible. */
export function plainText(text: string): PlainText {
  const plain: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    if (!UNSEEN.test(character)) {
      plain.push(plainOf(character));
      places.push(place);
    }
    place += character.length;
  }
  return { plain: plain.join(''), at: (index) => places[index] ?? place };
}
