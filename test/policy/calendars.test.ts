import Holidays from 'date-holidays';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, formatInstant } from '../../src/claim/dates.ts';
import { addBusinessDays, addBusinessHours, isBusinessDay } from '../../src/policy/calendar.ts';
import type { BusinessCalendar } from '../../src/policy/policy.ts';
import { titled } from '../support/titled.ts';

const MINUTE = 60_000;
const name = { fr: 'un jour férié', en: 'a public holiday' };
const on = (month: number, day: number) => ({ kind: 'date' as const, month, day, name });
const afterEaster = (days: number) => ({ kind: 'easter' as const, days, name });

type Shop = { where: string; timeZone: string; calendar: BusinessCalendar; isWorked: (date: string) => boolean };

const years = Array.from({ length: 41 }, (_, index) => 2010 + index);
/** The public holidays of a country and Easter, told by another library. */
const publicHolidays = (country: string) => {
  const oracle = new Holidays(country);
  const found = years.flatMap((year) => oracle.getHolidays(year)).filter(({ type }) => type === 'public');
  return new Set(found.map(({ date }) => date.slice(0, 10)));
};
const easters = new Set(
  years.flatMap((year) =>
    new Holidays('FR')
      .getHolidays(year)
      .filter(({ rule }) => rule === 'easter 1')
      .map(({ date }) => addDays(date.slice(0, 10), -1)),
  ),
);
const belgian = publicHolidays('BE');
const day = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();

const shops: readonly Shop[] = [
  {
    where: 'Belgium, with its 10 holidays',
    timeZone: 'Europe/Brussels',
    calendar: {
      weekend: [6, 7],
      holidays: [
        on(1, 1),
        afterEaster(1),
        on(5, 1),
        afterEaster(39),
        afterEaster(50),
        on(7, 21),
        on(8, 15),
        on(11, 1),
        on(11, 11),
        on(12, 25),
      ],
    },
    isWorked: (date) => day(date) % 6 !== 0 && !belgian.has(date),
  },
  {
    where: 'Lord Howe Island, where clocks change by 30 minutes on a Sunday that is worked',
    timeZone: 'Australia/Lord_Howe',
    calendar: { weekend: [5, 6], holidays: [afterEaster(-2), on(1, 26)] },
    isWorked: (date) =>
      day(date) !== 5 && day(date) !== 6 && !easters.has(addDays(date, 2)) && !date.endsWith('-01-26'),
  },
  {
    where: 'Havana, where midnight comes twice on one Sunday a year, and is skipped on another',
    timeZone: 'America/Havana',
    calendar: { weekend: [], holidays: [afterEaster(0), on(2, 29), on(12, 31)] },
    isWorked: (date) => !easters.has(date) && !/-(?:02-29|12-31)$/.test(date),
  },
  {
    where: 'Kathmandu, 5 h 45 ahead, with a weekend of 5 days',
    timeZone: 'Asia/Kathmandu',
    calendar: { weekend: [1, 2, 3, 4, 5], holidays: [on(1, 1)] },
    isWorked: (date) => day(date) % 6 === 0 && !date.endsWith('-01-01'),
  },
];
const named = titled(shops, ({ where }) => where);

const dates = fc.integer({ min: 0, max: 35 * 365 }).map((days) => addDays('2012-01-01', days));

/** What clocks show, "2026-11-23 12:00", told without the code under test. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const shownAt = (epoch: number, timeZone: string) => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  return clock.format(epoch);
};
const text = (wall: number) => new Date(wall).toISOString().slice(0, 16).replace('T', ' ');

/**
 * The first instant at which clocks show `wall` (as if it were UTC), trying every offset that there is; where they skip it,
 * what they would show had they not changed yet.
 */
function firstShowing(wall: number, timeZone: string): number {
  for (let minutes = 14 * 60; minutes >= -12 * 60; minutes -= 15) {
    if (shownAt(wall - minutes * MINUTE, timeZone) === text(wall)) return wall - minutes * MINUTE;
  }
  return firstShowing(wall - 180 * MINUTE, timeZone) + 180 * MINUTE;
}

/** The wall clock as if it were UTC, minute by minute: those of business days are counted, the others only go by. */
function countMinutes(start: string, minutes: number, { isWorked }: Shop): number {
  let wall = Date.parse(`${start.replace(' ', 'T')}Z`);
  let counts = isWorked(start.slice(0, 10));
  for (let left = minutes; left > 0; wall += MINUTE) {
    if (wall % (24 * 60 * MINUTE) === 0) counts = isWorked(new Date(wall).toISOString().slice(0, 10));
    if (counts) left -= 1;
  }
  return wall;
}

describe.each(named)('%s', (_, shop) => {
  const { calendar, timeZone, isWorked } = shop;

  test('has the business days that it says', () => {
    const days = Array.from({ length: 41 * 365 }, (_day, index) => addDays('2010-01-01', index));
    expect(days.filter((date) => isBusinessDay(date, calendar) !== isWorked(date))).toStrictEqual([]);
  });

  test('business days after any day are those counted one by one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 60 }), (start, count) => {
        let date = start;
        for (let left = count; left > 0;) {
          date = addDays(date, 1);
          if (isWorked(date)) left -= 1;
        }
        expect(addBusinessDays(start, count, calendar)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });

  test('business hours after any minute are those counted minute by minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2015-01-01') / MINUTE, max: Date.parse('2035-01-01') / MINUTE }),
        fc.oneof(fc.constantFrom(24, 48), fc.integer({ min: 1, max: 100 })),
        (minute, hours) => {
          const start = minute * MINUTE;
          const end = firstShowing(countMinutes(shownAt(start, timeZone), hours * 60, shop), timeZone);
          const found = addBusinessHours(formatInstant(start, timeZone), hours, { calendar, timeZone });
          expect(formatInstant(found, timeZone)).toBe(formatInstant(end, timeZone));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** The hours around a change of clocks are few, so that chance would seldom find them. */
test.each(
  titled(
    [
      { what: 'as clocks go forward by 30 minutes', where: 1, around: '2026-10-04T02:00:00+10:30', hours: [1, 24, 30] },
      { what: 'as clocks go back by 30 minutes', where: 1, around: '2026-04-05T01:30:00+10:30', hours: [1, 24, 30] },
      { what: 'as midnight is skipped', where: 2, around: '2026-03-08T01:00:00-04:00', hours: [1, 24, 30] },
      { what: 'as midnight comes twice', where: 2, around: '2026-11-01T00:00:00-05:00', hours: [1, 24, 30] },
      { what: 'as clocks go forward on a day off', where: 0, around: '2026-03-29T03:00:00+02:00', hours: [1, 24, 30] },
      { what: 'as clocks go back on a day off', where: 0, around: '2026-10-25T02:00:00+01:00', hours: [1, 24, 30] },
    ],
    ({ what }) => `${what}, from each half hour before and after`,
  ),
)('%s', (_, { where, around, hours }) => {
  const shop = shops[where];
  expect.assert(shop !== undefined);
  const { timeZone } = shop;
  for (
    let start = Date.parse(around) - 48 * 60 * MINUTE;
    start < Date.parse(around) + 48 * 60 * MINUTE;
    start += 30 * MINUTE
  ) {
    for (const count of hours) {
      const end = firstShowing(countMinutes(shownAt(start, timeZone), count * 60, shop), timeZone);
      const from = formatInstant(start, timeZone);
      const found = formatInstant(addBusinessHours(from, count, shop), timeZone);
      expect({ from, count, found }).toStrictEqual({ from, count, found: formatInstant(end, timeZone) });
    }
  }
});
