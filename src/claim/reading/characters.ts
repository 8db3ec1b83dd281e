/** No value is longer: what is, is refused unread. */
const MOST = 100;

/** Marks of direction, joiners, soft hyphens, variation selectors and the like: nobody sees them, and copying brings them. */
export const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** Those that hold an emoji or a word of another script together. */
const JOINING = '\u034f\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}';
const UNSEEN_ALONE = new RegExp(`(?![${JOINING}])${UNSEEN.source}`, 'gu');
const JOINED = new RegExp(`([^${JOINING}]?)[${JOINING}]+(\u20e3?)`, 'gu');

/** What somebody sees of a text of one line: without what is invisible, and with plain spaces between its words. */
export function oneLine(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]/gu, ' ')
    .trim();
}

/** What somebody sees of a text of several lines. Emoji, and words that need a joiner, stay whole. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN_ALONE, '')
    .replace(JOINED, (joined, before: string, keycap: string) =>
      keycap !== '' || /[^\0-\x7f\s]/.test(before) ? joined : before,
    )
    .trim();
}

const WIDE = /[\uff01-\uff5e]/g;
/** A letter, digit or mark of full width as that of a plain keyboard. */
export const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/** 3 for the 3 of any script: the digits of each come in runs of ten, from 0. */
export function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/**
 * What somebody sees of a value: one line with single spaces, the digits and marks of every script as those of a plain
 * keyboard. It is empty where it is too long for any value. Nothing between two digits is ever removed that can be seen.
 */
export function shortLine(text: string): string {
  if (text.length > MOST) return '';
  return oneLine(text)
    .normalize('NFC')
    .replace(WIDE, narrow)
    .replace(/\p{Nd}/gu, digitValue)
    .replace(/ +/g, ' ')
    .replace(/٫/g, ',')
    .replace(/[’ʼ‘´`٬]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-');
}

/** A figure, and the words and signs around it; undefined where there is no digit. */
export function aroundFigure(line: string): { before: string; figure: string; after: string } | undefined {
  const [, before = '', figure, after = ''] = /^(\D*)(\d(?:.*\d)?)(\D*)$/.exec(line) ?? [];
  return figure === undefined ? undefined : { before, figure, after };
}

/** "U.S. $" as "U.S.$" and "fr. " as "fr": a word without its spaces and the points of its abbreviation. */
export function plainWord(word: string): string {
  return word.replace(/ /g, '').replace(/([\p{L}\p{Sc}])\./gu, '$1');
}

const NUMBER = /^\d+(?:[.,]\d{1,2})?$/;
const GROUPED =
  /^\d{1,3}(?:(?: \d{3})+(?:[.,]\d{1,2})?|(?:'\d{3})+(?:[.,]\d{1,2})?|(?:\.\d{3})+,\d{1,2}|(?:,\d{3})+\.\d{1,2})$/;

/**
 * A decimal number typed with a comma or a point, at most two decimals, with or without groups of thousands, in hundredths;
 * undefined otherwise. "1,234" is none: it is a thousand to some and one and a bit to others.
 */
export function hundredths(figure: string): number | undefined {
  if (!NUMBER.test(figure) && !GROUPED.test(figure)) return undefined;
  const [, part = ''] = /[.,](\d{1,2})$/.exec(figure) ?? [];
  const whole = figure.slice(0, part === '' ? undefined : -part.length).replace(/\D/g, '');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
