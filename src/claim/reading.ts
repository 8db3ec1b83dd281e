import { currencies, type Currency } from './codes.ts';
import { isCalendarDate, type CalendarDate } from './dates.ts';
import { limits } from './limits.ts';
import type { Money } from './schema.ts';

/** Why something typed is not an answer. `missing`: nothing was typed. */
export type FaultCode =
  | 'missing'
  | 'too-long'
  | 'not-a-date'
  | 'no-such-date'
  | 'not-a-time'
  | 'too-early'
  | 'in-future'
  | 'before-start'
  | 'not-an-amount'
  | 'amount-out-of-range'
  | 'other-currency'
  | 'not-a-count'
  | 'count-out-of-range'
  | 'not-a-bandwidth'
  | 'bandwidth-out-of-range'
  | 'not-a-choice'
  | 'not-files';

/** What came of reading something typed: its value, or why there is none. */
export type Reading<T> = { value: T } | { fault: FaultCode };

const SPACES = /[\s\u00a0\u202f]/g;
const SIGNS: Readonly<Record<string, readonly Currency[]>> = {
  '': currencies,
  '€': ['EUR'],
  EURO: ['EUR'],
  EUROS: ['EUR'],
  $: ['USD', 'CAD'],
  '£': ['GBP'],
};

/**
 * A decimal number typed with a comma or a point, at most two decimals, with or without groups of thousands; undefined
 * otherwise. "1,234" is none: it is a thousand to some and one and a bit to others.
 */
function decimal(text: string): number | undefined {
  const plain = text.replace(SPACES, '').replace(/(?<=\d)['’](?=\d{3})/g, '');
  const grouped = /^\d{1,3}(?:(?:\.\d{3})+,\d{1,2}|(?:,\d{3})+\.\d{1,2})$/.test(plain);
  const digits = grouped ? plain.replace(/[.,](?=\d{3})/g, '') : plain;
  return /^\d+(?:[.,]\d{1,2})?$/.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}

/** "59,99", "59.99", "1 234,50 €": the amount in cents of `currency`. A sign of another currency is a fault, not a guess. */
export function readAmount(text: string, currency: Currency): Reading<Money> {
  const sign = /[€$£]|[A-Za-z]+/.exec(text)?.[0] ?? '';
  const meant = SIGNS[sign.toUpperCase()] ?? currencies.filter((code) => code === sign.toUpperCase());
  const amount = decimal(text.replace(sign, ''));
  if (meant.length === 0 || amount === undefined) return { fault: 'not-an-amount' };
  if (!meant.includes(currency)) return { fault: 'other-currency' };
  const cents = Math.round(amount * 100);
  return cents >= 1 && cents <= limits.cents ? { value: { cents, currency } } : { fault: 'amount-out-of-range' };
}

/**
 * "92,4" megabits, or "3,1" megabytes, a second; the value is in Mb/s, so the latter gives 24.8. A unit typed after the
 * number goes before `unit`: b is a bit, B and o are eight; in capitals throughout, "MBPS" says neither.
 */
export function readBandwidth(text: string, unit: 'megabits' | 'megabytes'): Reading<number> {
  const [, digits = text, suffix = ''] = /^(.*?)(m(?:b|o|bits?)(?:[/p]?s)?)?$/i.exec(text.trim()) ?? [];
  const number = decimal(digits);
  if (number === undefined) return { fault: 'not-a-bandwidth' };
  const isSilent = suffix === '' || /^MB[/P]?S?$/.test(suffix);
  const bytes = isSilent ? unit === 'megabytes' : /^[mM](?:[oO]|B(?!it))/.test(suffix);
  const mbps = bytes ? number * 8 : number;
  return mbps > 0 && mbps <= limits.mbps ? { value: mbps } : { fault: 'bandwidth-out-of-range' };
}

/** A whole number from 1 to `max`. */
export function readCount(text: string, max: number): Reading<number> {
  if (!/^\d+$/.test(text)) return { fault: 'not-a-count' };
  const count = Number(text);
  return count >= 1 && count <= max ? { value: count } : { fault: 'count-out-of-range' };
}

const plainLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
const monthNames = ['fr', 'en'].map((language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => plainLetters(name.format(Date.UTC(2000, month, 1))));
});

/** "8", "08", "août", "Aug.": 8. A beginning that several months share ("jui") is none. */
function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const letters = plainLetters(text);
  if (letters.length < 3) return undefined;
  const found = new Set(
    monthNames.flatMap((names) => names.flatMap((name, index) => (name.startsWith(letters) ? [index + 1] : []))),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** "le 3", "1er", "08/", "août 2026,": the words and marks that people put around the parts of a date. */
const bare = (part: string) =>
  part
    .replace(/^(?:[^\d]*[\s\u00a0])?(\d{1,2})(?:er|st|nd|rd|th)?[\s.,/-]*$/i, '$1')
    .replace(/^[\s.,/-]+|[\s.,/-]+$/g, '');

/**
 * Day, month and year as typed; the month may be a name, in French or English, and the year two digits of this century.
 * A whole date typed into the box of the day is taken apart.
 */
export function readDate(day: string, month: string, year: string): Reading<CalendarDate> {
  if (month === '' && year === '') {
    const parts = /^\D*(\d{1,2})(?:er|st|nd|rd|th)?[\s./-]+(?:of\s+)?(\d{1,2}|\p{L}+\.?)[\s.,/-]+(\d{2}|\d{4})$/iu.exec(
      day,
    );
    return parts ? readDate(parts[1] ?? '', parts[2] ?? '', parts[3] ?? ' ') : { fault: 'not-a-date' };
  }
  const number = monthNumber(bare(month));
  const dayNumber = bare(day);
  const fullYear = bare(year).replace(/^['’]/, '');
  if (!/^\d{1,2}$/.test(dayNumber) || number === undefined || !/^(?:\d{2}|\d{4})$/.test(fullYear)) {
    return { fault: 'not-a-date' };
  }
  const date = `${fullYear.padStart(4, '20')}-${String(number).padStart(2, '0')}-${dayNumber.padStart(2, '0')}`;
  return isCalendarDate(date) ? { value: date } : { fault: 'no-such-date' };
}

/** "20:00", "20h", "20 h 30", "8.30 pm": the milliseconds since the day's clocks showed 0:00. */
export function readTime(text: string): Reading<number> {
  const match = /^(\d{1,2})(?:[:.h](?:(\d{2})(?:[:.](\d{2}))?)?)?(am|pm)?$/.exec(
    text.replace(SPACES, '').toLowerCase(),
  );
  if (!match) return { fault: 'not-a-time' };
  const [, hours = '', minutes = '0', seconds = '0', half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half !== undefined && Number(hours) > 12)) {
    return { fault: 'not-a-time' };
  }
  return { value: ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 };
}
