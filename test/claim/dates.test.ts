import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateIn,
  daysBetween,
  epochOf,
  formatInstant,
  isCalendarDate,
  wallClock,
  weekday,
} from '../../src/claim/dates.ts';

const HOUR = 3_600_000;
/** The milliseconds of a time on the clock, "02:30". */
const after = (time: string) => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * 60_000;

describe('a calendar date', () => {
  test.each(['2026-11-23', '2028-02-29', '2000-02-29', '2010-01-01', '2026-12-31'])('%s exists', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  test.each([
    '2027-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '+002026-01-01',
    'today',
    '',
  ])('"%s" does not', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  test.each([
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['1900-01-01', 1],
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['2028-02-29', 2],
  ])('%s is weekday %i of 7', (date, day) => {
    expect(weekday(date)).toBe(day);
  });

  test.each([
    ['2027-01-29', 1, '2027-02-28'],
    ['2027-01-30', 1, '2027-02-28'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-03-31', 1, '2027-04-30'],
    ['2027-02-28', 1, '2027-03-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 24, '2030-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s + %i months is %s', (date, months, end) => {
    expect(addMonths(date, months)).toBe(end);
  });

  const dates = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1970-01-01', days));

  test('there are n days between a date and the date n days later, for n from -3,000 to 3,000', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(isCalendarDate(addDays(date, days))).toBe(true);
      }),
    );
  });

  test('7 days later it is the same weekday, and 1 day later the next', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(weekday(addDays(date, 7))).toBe(weekday(date));
        expect(weekday(addDays(date, 1))).toBe((weekday(date) % 7) + 1);
      }),
    );
  });

  test('0 to 24 months later it is the same day of the month, or a shorter month is over the next day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 24 }), (date, months) => {
        const end = addMonths(date, months);
        const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(count(end) - count(date)).toBe(months);
        const isLastDay = addDays(end, 1).endsWith('-01');
        expect(end.slice(8) === date.slice(8) || (isLastDay && end.slice(8) < date.slice(8))).toBe(true);
      }),
    );
  });
});

describe('what clocks show', () => {
  test.each([
    ['Europe/Paris', '2026-11-23', '12:00'],
    ['UTC', '2026-11-23', '11:00'],
    ['America/New_York', '2026-11-23', '06:00'],
    ['America/St_Johns', '2026-11-23', '07:30'],
    ['Asia/Kolkata', '2026-11-23', '16:30'],
    ['Asia/Kathmandu', '2026-11-23', '16:45'],
    ['Pacific/Kiritimati', '2026-11-24', '01:00'],
    ['Pacific/Pago_Pago', '2026-11-23', '00:00'],
  ])('in %s at noon in Paris on 23 November 2026: %s, %s', (timeZone, date, time) => {
    const ms = after(time);
    expect(wallClock('2026-11-23T12:00:00+01:00', timeZone)).toStrictEqual({ date, ms });
    expect(dateIn('2026-11-23T12:00:00+01:00', timeZone)).toBe(date);
  });

  test('at midnight is 0:00 and not 24:00, and milliseconds count: 1 of them', () => {
    expect(wallClock('2026-11-22T23:00:00.001Z', 'Europe/Paris')).toStrictEqual({ date: '2026-11-23', ms: 1 });
    expect(wallClock(-1, 'UTC')).toStrictEqual({ date: '1969-12-31', ms: 24 * HOUR - 1 });
  });
});

describe('the instant of a time on the clock', () => {
  test.each([
    ['winter', 'Europe/Paris', '2026-11-23', '12:00', '2026-11-23T12:00:00+01:00'],
    ['summer', 'Europe/Paris', '2026-07-23', '12:00', '2026-07-23T12:00:00+02:00'],
    ['skipped, moved on by an hour', 'Europe/Paris', '2026-03-29', '02:30', '2026-03-29T03:30:00+02:00'],
    ['the first after the gap', 'Europe/Paris', '2026-03-29', '03:00', '2026-03-29T03:00:00+02:00'],
    ['shown twice, the first', 'Europe/Paris', '2026-10-25', '02:30', '2026-10-25T02:30:00+02:00'],
    ['the last before the overlap', 'Europe/Paris', '2026-10-25', '01:59', '2026-10-25T01:59:00+02:00'],
    ['the first after the overlap', 'Europe/Paris', '2026-10-25', '03:00', '2026-10-25T03:00:00+01:00'],
    ['skipped, moved on by an hour', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T03:30:00-04:00'],
    ['shown twice, the first', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T01:30:00-04:00'],
    ['skipped, moved on by 30 min', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-04T02:45:00+11:00'],
    ['a half-hour offset', 'America/St_Johns', '2026-11-23', '00:00', '2026-11-23T00:00:00-03:30'],
    ['a half-hour offset', 'Asia/Kolkata', '2026-11-23', '23:59', '2026-11-23T23:59:00+05:30'],
    ['the first to see the day', 'Pacific/Kiritimati', '2026-11-23', '00:00', '2026-11-23T00:00:00+14:00'],
    ['no offset', 'UTC', '2026-11-23', '00:00', '2026-11-23T00:00:00+00:00'],
  ])('(%s) in %s on %s at %s is %s', (_, timeZone, date, time, instant) => {
    const ms = after(time);
    expect(epochOf({ date, ms }, timeZone)).toBe(Date.parse(instant));
    expect(formatInstant(Date.parse(instant), timeZone)).toBe(instant);
  });

  const zones = fc.constantFrom(
    'Europe/Paris',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
  );
  const epochs = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2060-01-01') });

  test('an instant that is written reads back to the millisecond, in 6 zones', () => {
    fc.assert(
      fc.property(epochs, zones, (epoch, timeZone) => {
        expect(Date.parse(formatInstant(epoch, timeZone))).toBe(epoch);
      }),
      { numRuns: 500 },
    );
  });

  test('what clocks show at the instant of what they show is the same, in 6 zones', () => {
    fc.assert(
      fc.property(epochs, zones, (epoch, timeZone) => {
        const wall = wallClock(epoch, timeZone);
        expect(wallClock(epochOf(wall, timeZone), timeZone)).toStrictEqual(wall);
        expect(epochOf(wall, timeZone)).toBeLessThanOrEqual(epoch);
      }),
      { numRuns: 500 },
    );
  });
});
