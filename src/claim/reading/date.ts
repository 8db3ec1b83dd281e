import { isCalendarDate, type CalendarDate } from '../dates.ts';
import { shortLine } from './characters.ts';
import type { Reading } from './fault.ts';

const plainLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
/** Twelve months, or seven days, as French and English call them. */
const namesOf = (part: Intl.DateTimeFormatOptions, moments: readonly number[]) =>
  ['fr', 'en'].map((language) => {
    const name = new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' });
    return moments.map((moment) => plainLetters(name.format(moment)));
  });
const monthNames = namesOf(
  { month: 'long' },
  Array.from({ length: 12 }, (_, month) => Date.UTC(2000, month, 1)),
);
const dayNames = namesOf(
  { weekday: 'long' },
  Array.from({ length: 7 }, (_, day) => Date.UTC(2000, 0, 1 + day)),
);
/** What people put around the parts of a date: "le 1er", "the 3rd of". */
const FILLERS = new Set(['le', 'du', 'er', 'the', 'of', 'on', 'st', 'nd', 'rd', 'th']);

/** The places of the names that begin with `text`; three letters are the least. */
function placesOf(text: string, names: readonly (readonly string[])[]): readonly number[] {
  const letters = plainLetters(text);
  if (letters.length < 3) return [];
  return [...new Set(names.flatMap((all) => [...all.keys()].filter((place) => all[place]?.startsWith(letters))))];
}

/** The day of the week that a whole name in French or English means, 1 for Monday to 7 for Sunday (ISO 8601); undefined where it is none. */
export function dayOfWeek(name: string): number | undefined {
  const letters = plainLetters(name);
  const place = dayNames.flatMap((all) => all.indexOf(letters)).find((each) => each >= 0);
  // The first of the names is that of 1 January 2000, a Saturday.
  return place === undefined ? undefined : ((place + 5) % 7) + 1;
}

/** "8", "08", "août", "Aug": 8. A beginning that several months share ("jui") is none. */
function monthNumber(part: string): number | undefined {
  if (/^\d{1,2}$/.test(part)) return Number(part);
  const [place, ...others] = placesOf(part, monthNames);
  return place === undefined || others.length > 0 ? undefined : place + 1;
}

/** The numbers and words of a date, without what only surrounds them; undefined where anything else was typed. */
function partsOf(text: string): readonly string[] | undefined {
  const tokens = text.match(/\d+|[\p{L}\p{M}]+|./gsu) ?? [];
  const parts = tokens.filter((token) => /[\d\p{L}]/u.test(token) && !FILLERS.has(token.toLowerCase()));
  if (tokens.some((token) => !/^[\d\p{L} .,/'_-]/u.test(token))) return undefined;
  // "mar" is a month, unless there is one after it.
  return parts.length > 3 && placesOf(parts[0] ?? '', dayNames).length > 0 ? parts.slice(1) : parts;
}

/**
 * Day, month and year as typed, in three boxes or all in one; the month may be a name, in French or English, and the year
 * two digits of this century. The day goes before the month, but in "Aug 3, 2026" and "2026-08-03". A telephone's digits may
 * come without anything between them: "03082026".
 */
export function readDate(...boxes: [day: string, month: string, year: string]): Reading<CalendarDate> {
  const line = shortLine(boxes.join(' ')).trim();
  const parts = partsOf(line.replace(/^(\d\d)(\d\d)(\d{4})$/, '$1 $2 $3'));
  if (parts?.length !== 3) return { fault: 'not-a-date' };
  const [first = '', second = '', third = ''] = parts;
  const isYearFirst = /^\d{4}$/.test(first);
  const [year, month, day] = isYearFirst ? parts : /^\d/.test(first) ? [third, second, first] : [third, first, second];
  const number = monthNumber(month ?? '');
  if (!/^\d{1,2}$/.test(day ?? '') || number === undefined || !/^(?:\d{2}|\d{4})$/.test(year ?? '')) {
    return { fault: 'not-a-date' };
  }
  const date = [year?.padStart(4, '20'), String(number).padStart(2, '0'), day?.padStart(2, '0')].join('-');
  return isCalendarDate(date) ? { value: date } : { fault: 'no-such-date' };
}
