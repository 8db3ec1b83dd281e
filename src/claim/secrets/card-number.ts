import creditCardType from 'credit-card-type';
import { endOf, placeOf, secretAt, type PlainText, type Rule, type Secret } from './rule.ts';

/** Groups of digits with a few marks in between, as people write, wrap and copy long numbers. */
const GROUPS = /\d+(?:[^\p{L}\p{N}]{1,6}\d+)*/gu;
const SHORTEST = 13;
const LONGEST = 19;
/** Those of debit cards are so wide that a word has to say that it is a card. */
const issuers: readonly string[] = [
  'visa',
  'mastercard',
  'american-express',
  'discover',
  'jcb',
  'diners-club',
  'unionpay',
];
/** Ranges that hardly any card in use has. */
const RARE = /^(?:81|2131|1800)/;
const CARD_WORD = /\b(?:cartes?|cards?|cb|visa|master\s?card|maestro|amex|american express|diners|pan)\b/i;
/** How far from a number that word may stand, in characters. */
const NEAR = 32;

/** Beside a card number: the month and year to which it is good, and the code of three or four digits. */
const BESIDE_CARD =
  /^(?<before>[\s,;|/]{1,4}(?:exp\w*[\s.:]{0,3})?(?:\d{2}\s?[/\-.\s]\s?\d{2,4})?[\s,;|/]{0,4})(?<value>\d{3,4})(?![\d\p{L}])/u;

/** Whether the digits satisfy Luhn's algorithm (ISO/IEC 7812-1), as card numbers do. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 1; index <= digits.length; index += 1) {
    const digit = Number(digits.at(-index));
    const weighed = index % 2 === 0 ? 2 * digit : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** The check digit of a GTIN-13, which an article has on its bar code. */
const isArticleNumber = (digits: string): boolean =>
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;

/** A French company's number has 14 digits, and is right in its first nine alone too. */
const isCompanyNumber = (digits: string): boolean => isLuhn(digits.slice(0, 9));

/** Whether a number of these digits is a card's; `isSaid` where a word beside it says so. Old cards of Visa have 13 digits. */
function isCard(digits: string, isSaid: boolean): boolean {
  if (!isLuhn(digits) || /^(\d)\1*$/.test(digits)) return false;
  if (digits.length === 13) return digits.startsWith('4') && (isSaid || !isArticleNumber(digits));
  const types = creditCardType(digits).filter(({ lengths }) => lengths.includes(digits.length));
  if (types.length > 0 && isSaid) return true;
  if (!types.some(({ type }) => issuers.includes(type)) || RARE.test(digits)) return false;
  return digits.length !== 14 || !isCompanyNumber(digits);
}

/** Digits without a mark, and the mark before them. */
type Group = { digits: string; mark: string; start: number; end: number };

/** Groups as a card has them: all of it in one, or none so short that any list of small numbers or prices would do. */
function isGrouped(groups: readonly Group[]): boolean {
  const sizes = groups.map(({ digits }) => digits.length);
  const [, second, ...rest] = groups;
  return (
    sizes.slice(0, -1).every((size) => size >= 3) ||
    (sizes.every((size) => size <= 2) && rest.every(({ mark }) => mark === second?.mark))
  );
}

/** Four groups of four and no more, as cards of every issuer have them on their front. */
const isInFours = (groups: readonly Group[]): boolean =>
  groups.length >= 4 && groups.slice(0, -1).every(({ digits }) => digits.length === 4);

/** After a card number: the month and year to which it is good, with or without the security code, and nothing in between. */
const GOOD_TO = /^(?:0[1-9]|1[0-2])[2-4]\d(?:\d{3,4})?$/;

/** Whether one group begins with a card number that something else of a card is glued to. */
const hasGluedOn = (digits: string, isSaid: boolean): boolean =>
  [16, 15].some((length) => {
    const rest = digits.slice(length);
    const isBeside = GOOD_TO.test(rest) || (rest.length === length && isCard(rest, isSaid));
    return isBeside && isCard(digits.slice(0, length), isSaid);
  });

/** The longest card number that begins with the first of these groups: how many groups it takes. */
function groupsOfCard(groups: readonly Group[], isSaid: boolean, isFirst: boolean): number | undefined {
  if (hasGluedOn(groups[0]?.digits ?? '', isSaid)) return 1;
  let digits = '';
  let found: number | undefined;
  for (const [index, group] of groups.entries()) {
    digits += group.digits;
    if (digits.length > LONGEST) break;
    if (digits.length < SHORTEST) continue;
    const those = groups.slice(0, index + 1);
    if (
      isGrouped(those) &&
      isCard(digits, isSaid || (isFirst && isInFours(those) && groups[index + 1]?.digits.length !== 4))
    )
      found = index + 1;
  }
  return found;
}

/** The shortest number that is taken for a card's where letters are glued to it, as in "CMD4111111111111111". */
const SHORTEST_GLUED = 15;
/** A number of a parcel or of a device: letters between digits. */
const MIXED = /\d\p{L}+$/u;

/** Part of a telephone number or of a longer identifier, which cards are not. */
function isElsewhere(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - NEAR), start);
  if (before.endsWith('+')) return true;
  const isGlued = /\p{L}$/u.test(before) || /^\p{L}/u.test(plain.slice(end, end + 1));
  return isGlued && (end - start < SHORTEST_GLUED || MIXED.test(before));
}

function besideCard(text: PlainText, end: number): Secret[] {
  const match = BESIDE_CARD.exec(text.plain.slice(end, end + NEAR));
  const place = match && placeOf(match, 'value', ['before']);
  return place ? [secretAt(text, 'security-code', [end + place[0], end + place[1]])] : [];
}

function cardsIn(text: PlainText, match: RegExpExecArray): Secret[] {
  const { plain } = text;
  const groups = groupsIn(match);
  const isSaid = CARD_WORD.test(plain.slice(Math.max(0, match.index - NEAR), match.index + match[0].length + NEAR));
  const secrets: Secret[] = [];
  for (let first = 0; first < groups.length;) {
    const rest = groups.slice(first, first + LONGEST);
    const count = groupsOfCard(rest, isSaid, first === 0);
    const [from, to] = [groups[first], groups[first + (count ?? 1) - 1]];
    first += count ?? 1;
    if (!count || !from || !to || isElsewhere(plain, from.start, to.end)) continue;
    const mask = endOf(plain.slice(from.start, to.end));
    secrets.push(secretAt(text, 'card-number', [from.start, to.end], mask), ...besideCard(text, to.end));
  }
  return secrets;
}

/** From how many digits on a number that may become a card's is none of an order. */
const FEWEST = 11;
/** So many of its first digits may be kept (PCI DSS, requirement 3.4). */
const MAY_BE_KEPT = 6;

/** Where the end of a text goes beyond what may be kept of a card number that is still being typed; undefined where it is none. */
export function unfinishedCard(text: PlainText): number | undefined {
  const { plain } = text;
  const last = [...plain.matchAll(GROUPS)].at(-1);
  if (!last || /[\p{L}\p{N}]/u.test(plain.slice(last.index + last[0].length))) return undefined;
  const groups = groupsIn(last);
  // What comes before it may be of another number.
  const first = groups.findIndex((_, index) => isUnfinished(groups.slice(index)));
  if (first < 0) return undefined;
  let left = MAY_BE_KEPT;
  for (const { digits, start } of groups.slice(first)) {
    if (digits.length > left) return text.at(start + left);
    left -= digits.length;
  }
  return undefined;
}

function isUnfinished(groups: readonly Group[]): boolean {
  const digits = groups.map((group) => group.digits).join('');
  if (digits.length < FEWEST || digits.length >= LONGEST || !isGrouped(groups)) return false;
  return creditCardType(digits).some(
    ({ type, lengths }) => issuers.includes(type) && lengths.some((each) => each > digits.length),
  );
}

function groupsIn(match: RegExpExecArray): Group[] {
  let before = 0;
  return [...match[0].matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const mark = match[0].slice(before, index);
    before = index + digits.length;
    return { digits, mark, start: match.index + index, end: match.index + before };
  });
}

/** Card numbers (PCI DSS: 13 to 19 digits, Luhn, a known issuer), in the digits of any script. */
export const cardNumbers: Rule = (text) => [...text.plain.matchAll(GROUPS)].flatMap((match) => cardsIn(text, match));
