import Holidays from 'date-holidays';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateIn, epochOf, formatInstant } from '../../src/claim/dates.ts';
import { addBusinessDays, addBusinessHours, easter, isBusinessDay, weeksBetween } from '../../src/policy/calendar.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { PARIS } from '../support/claims.ts';
import { titled } from '../support/titled.ts';

const { calendar } = refundPolicy;
const HOUR = 3_600_000;
const oracle = new Holidays('FR');
const publicHolidays = (year: number) =>
  oracle
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
const known = new Set(Array.from({ length: 71 }, (_, index) => publicHolidays(1990 + index)).flat());

/** Business or not, told without the code under test: by the other library's holidays, and JavaScript's own weekday. */
const isWorked = (date: string) => {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6 && !known.has(date);
};
/** The days off of a year that would have no weekends. */
const daysOff = (year: number) =>
  Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
    (date) => date.startsWith(String(year)) && !isBusinessDay(date, { ...calendar, weekend: [] }),
  );
const anyDay = fc.integer({ min: 0, max: 60 * 365 }).map((days) => addDays('1995-01-01', days));

/** Clocks only change on Sundays, which are never counted, so that real quarters of an hour are quarters on the clock. */
function countQuarters(start: number, hours: number): number {
  let now = start;
  let left = hours * 4;
  while (left > 0) {
    if (isWorked(dateIn(new Date(now).toISOString(), PARIS))) left -= 1;
    now += HOUR / 4;
  }
  return now;
}

describe('holidays', () => {
  test.each(Array.from({ length: 71 }, (_, index) => 1990 + index))(
    'the 11 public holidays of %i are those of France',
    (year) => {
      expect(daysOff(year)).toStrictEqual([...new Set(publicHolidays(year))].toSorted());
    },
  );

  test('two of them may fall on one day', () => {
    expect(daysOff(2026)).toHaveLength(11);
    expect(daysOff(2008)).toHaveLength(10);
  });

  test.each([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1961-04-02',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2285-03-22',
  ])('Easter Sunday fell or falls on %s', (date) => {
    expect(easter(Number(date.slice(0, 4)))).toBe(date);
  });
});

describe('business days', () => {
  test.each(
    titled(
      [
        { day: 'a Monday', date: '2026-11-23', isOne: true },
        { day: 'a Friday', date: '2026-11-27', isOne: true },
        { day: 'a Saturday', date: '2026-11-28', isOne: false },
        { day: 'a Sunday', date: '2026-11-29', isOne: false },
        { day: 'Good Friday', date: '2026-04-03', isOne: true },
        { day: 'Easter Monday', date: '2026-04-06', isOne: false },
        { day: '1 May', date: '2026-05-01', isOne: false },
        { day: '8 May', date: '2026-05-08', isOne: false },
        { day: 'Ascension', date: '2026-05-14', isOne: false },
        { day: 'the Friday after Ascension', date: '2026-05-15', isOne: true },
        { day: 'Whit Monday', date: '2026-05-25', isOne: false },
        { day: '14 July', date: '2026-07-14', isOne: false },
        { day: '11 November', date: '2026-11-11', isOne: false },
        { day: 'Christmas', date: '2026-12-25', isOne: false },
        { day: 'the day after Christmas, a Saturday', date: '2026-12-26', isOne: false },
        { day: 'the day after Christmas, a Friday outside Alsace', date: '2025-12-26', isOne: true },
        { day: 'New Year', date: '2027-01-01', isOne: false },
      ],
      ({ day, date, isOne }) => `${date}, ${day}, is ${isOne ? 'a' : 'no'} business day`,
    ),
  )('%s', (_, { date, isOne }) => {
    expect(isBusinessDay(date, calendar)).toBe(isOne);
  });

  test('0 business days after a Saturday is that Saturday', () => {
    expect(addBusinessDays('2026-11-28', 0, calendar)).toBe('2026-11-28');
  });

  test('a count of business days agrees with a slow one, day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (start, count) => {
        let day = start;
        let counted = 0;
        while (counted < count) {
          day = addDays(day, 1);
          if (isWorked(day)) counted += 1;
        }
        expect(addBusinessDays(start, count, calendar)).toBe(day);
      }),
      { numRuns: 500 },
    );
  });

  test('a count of business hours agrees with a slow one, quarter by quarter', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 95 }),
        fc.oneof(fc.constant(48), fc.integer({ min: 1, max: 120 })),
        (date, quarter, hours) => {
          const start = epochOf({ date, ms: 0 }, PARIS) + (quarter * HOUR) / 4;
          expect(addBusinessHours(formatInstant(start, PARIS), hours, refundPolicy)).toBe(countQuarters(start, hours));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the weeks in which two days are', () => {
  test.each([
    ['of one day, a Monday', '2026-11-23', '2026-11-23', 1, '2026-11-23', '2026-11-29'],
    ['of one day, a Sunday', '2026-11-29', '2026-11-29', 1, '2026-11-23', '2026-11-29'],
    ['from a Sunday to the Monday after it', '2026-11-29', '2026-11-30', 2, '2026-11-23', '2026-12-06'],
    ['over the end of a year', '2026-12-28', '2027-01-04', 2, '2026-12-28', '2027-01-10'],
    ['over a day on which the clocks change', '2026-10-23', '2026-10-26', 2, '2026-10-19', '2026-11-01'],
  ])('%s: %s to %s are %i, from %s to %s', (_, from, to, count, first, last) => {
    const weeks = weeksBetween(from, to);
    expect(weeks).toHaveLength(count);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect([weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([first, last]);
    expect(new Set(weeks.flat()).size).toBe(7 * count);
  });
});
