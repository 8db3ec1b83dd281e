import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/claim/dates.ts';
import { periodOf, type Period } from '../../src/policy/period.ts';
import {
  billing,
  dissatisfaction,
  incompatibility,
  notReceived,
  NOW,
  outage,
  playback,
  type Changes,
} from '../support/claims.ts';
import { applying, judge, outcomeOf, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

/** Nobody has written to support: the day of the request is today. */
const unasked = { contacted: 'no', contactedOn: undefined, refundRequested: undefined } as const;
const today = (changes: Changes = {}) => playback({ support: unasked, 'support.diagnosis': 'confirmed', ...changes });

type Months = 1 | 3 | 6 | 12 | 24;
const lengths: { start: string; months: Months; end: string; days: number }[] = [
  { start: '2027-01-28', months: 1, end: '2027-02-28', days: 31 },
  { start: '2027-01-29', months: 1, end: '2027-02-28', days: 30 },
  { start: '2027-01-30', months: 1, end: '2027-02-28', days: 29 },
  { start: '2027-01-31', months: 1, end: '2027-02-28', days: 28 },
  { start: '2028-01-29', months: 1, end: '2028-02-29', days: 31 },
  { start: '2028-01-30', months: 1, end: '2028-02-29', days: 30 },
  { start: '2028-01-31', months: 1, end: '2028-02-29', days: 29 },
  { start: '2027-02-28', months: 1, end: '2027-03-28', days: 28 },
  { start: '2026-11-30', months: 3, end: '2027-02-28', days: 90 },
  { start: '2026-08-31', months: 6, end: '2027-02-28', days: 181 },
  { start: '2027-03-01', months: 12, end: '2028-03-01', days: 366 },
  { start: '2028-02-29', months: 12, end: '2029-02-28', days: 365 },
  { start: '2028-02-29', months: 24, end: '2030-02-28', days: 730 },
  { start: '2026-08-03', months: 24, end: '2028-08-03', days: 731 },
  { start: '2026-12-31', months: 6, end: '2027-06-30', days: 181 },
];

test.each(titled(lengths, ({ end, months, start }) => `months from ${start}: ${months}, to ${end}`))(
  '%s',
  (_, { start, months, end, days }) => {
    const claim = playback({ order: { purchasedOn: start, months }, access: { activatedOn: start } });
    expect(periodOf(claim).period).toStrictEqual({ start, end, days });
  },
);

test.each(
  titled<{ endsOn: string; months: Months; start: string; days: number }>(
    [
      { endsOn: '2027-08-03', months: 12, start: '2026-08-03', days: 365 },
      { endsOn: '2027-03-31', months: 1, start: '2027-02-28', days: 31 },
      { endsOn: '2027-05-31', months: 3, start: '2027-02-28', days: 92 },
      { endsOn: '2028-02-29', months: 12, start: '2027-02-28', days: 366 },
      { endsOn: '2029-02-28', months: 12, start: '2028-02-28', days: 366 },
      { endsOn: '2028-02-29', months: 24, start: '2026-02-28', days: 731 },
    ],
    ({ endsOn, months, start }) => `months before the end shown, ${endsOn}: ${months}, from ${start}`,
  ),
)('%s', (_, { endsOn, months, start, days }) => {
  for (const renewal of ['yes', 'no', undefined] as const) {
    expect(periodOf(playback({ order: { endsOn, months, renewal } })).period).toStrictEqual({
      start,
      end: endsOn,
      days,
    });
  }
});

describe('where the period begins', () => {
  const year: Period = { start: '2026-08-03', end: '2027-08-03', days: 365 };
  const later: Period = { start: '2026-09-01', end: '2027-09-01', days: 365 };
  test.each(
    titled<{ what: string; changes: Changes; period: Period }>(
      [
        { what: 'a first purchase, on its activation', changes: { 'access.activatedOn': '2026-09-01' }, period: later },
        {
          what: 'a first purchase, as bought, without that day',
          changes: { 'access.activatedOn': undefined },
          period: year,
        },
        {
          what: 'a first purchase, on its activation, however it was bought',
          changes: { 'order.purchasedOn': undefined, 'access.activatedOn': '2026-09-01' },
          period: later,
        },
        {
          what: 'a renewal, as bought, whenever the first subscription was activated',
          changes: { 'order.renewal': 'yes', 'access.activatedOn': '2025-01-15' },
          period: year,
        },
        {
          what: 'a renewal without its day: unknown',
          changes: { order: { renewal: 'yes', purchasedOn: undefined } },
          period: {},
        },
        {
          what: 'first or renewed, as bought, without a day of activation',
          changes: { 'order.renewal': undefined, 'access.activatedOn': undefined },
          period: year,
        },
        {
          what: 'first or renewed, as bought, activated that day',
          changes: { 'order.renewal': undefined },
          period: year,
        },
        {
          what: 'first or renewed, unknown where it was activated on another day',
          changes: { 'order.renewal': undefined, 'access.activatedOn': '2026-09-01' },
          period: {},
        },
        {
          what: 'without the length, its first day is known',
          changes: { 'order.months': undefined },
          period: { start: '2026-08-03' },
        },
        {
          what: 'without the length, the end that the shop shows is known',
          changes: { order: { endsOn: '2027-01-15', months: undefined } },
          period: { end: '2027-01-15' },
        },
        {
          what: 'not activated, as if it were',
          changes: { access: { activated: 'no', activatedOn: undefined } },
          period: year,
        },
        {
          what: 'perhaps activated, as if it were',
          changes: { access: { activated: 'unknown', activatedOn: undefined } },
          period: year,
        },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { changes, period }) => {
    expect(periodOf(playback(changes)).period).toStrictEqual(period);
  });

  test('rests on no more answers than it needs', () => {
    expect(periodOf(playback())).toMatchObject({
      startPaths: ['order.endsOn', 'order.renewal', 'access.activatedOn'],
      endPaths: ['order.endsOn', 'order.renewal', 'access.activatedOn', 'order.months'],
    });
    expect(periodOf(playback({ 'access.activatedOn': undefined })).startPaths).toStrictEqual([
      'order.endsOn',
      'order.renewal',
      'access.activatedOn',
      'order.purchasedOn',
    ]);
    expect(periodOf(playback({ 'order.renewal': 'yes' })).startPaths).toStrictEqual([
      'order.endsOn',
      'order.renewal',
      'order.purchasedOn',
    ]);
    expect(periodOf(playback({ 'order.endsOn': '2027-01-15' }))).toMatchObject({
      startPaths: ['order.endsOn', 'order.months'],
      endPaths: ['order.endsOn'],
    });
  });
});

// The builders' period of 12 months runs from 3 August 2026, 365 days to 3 August 2027; the last 30 are its end.
describe('on the day of the request', () => {
  test.each(
    titled(
      [
        { left: 365, day: '2026-08-03', verdict: 'eligible', rules: [] },
        { left: 31, day: '2027-07-03', verdict: 'eligible', rules: [] },
        { left: 30, day: '2027-07-04', verdict: 'conditional', rules: ['period-ending'] },
        { left: 1, day: '2027-08-02', verdict: 'conditional', rules: ['period-ending'] },
        { left: 0, day: '2027-08-03', verdict: 'unlikely', rules: ['period-ended'] },
        { left: -1, day: '2027-08-04', verdict: 'unlikely', rules: ['period-ended'] },
      ],
      ({ left, verdict }) => `${left} days left is ${verdict}`,
    ),
  )('%s', (_, { day, verdict, rules }) => {
    const because = verdict === 'eligible' ? ['4.4'] : ['8.4'];
    const now = `${day}T12:00:00+02:00`;
    const after = `${addDays(day, 300)}T12:00:00+01:00`;
    const support = { contactedOn: day };
    expect(verdictOf(today(), now)).toStrictEqual({ verdict, because });
    expect(verdictOf(playback({ support }), after)).toStrictEqual({ verdict, because });
    for (const build of [outage, playback, incompatibility]) {
      const found = applying(build({ support }), after);
      expect(found.filter((rule) => rule.startsWith('period-'))).toStrictEqual(rules);
    }
  });

  test.each(
    titled<{ months: Months; start: string; left: number; day?: string; isEnding: boolean }>(
      [
        { months: 1, start: '2026-10-27', left: 4, isEnding: false },
        { months: 1, start: '2026-10-26', left: 3, isEnding: true },
        { months: 1, start: '2027-02-01', day: '2027-02-26', left: 3, isEnding: false },
        { months: 1, start: '2027-02-01', day: '2027-02-27', left: 2, isEnding: true },
        { months: 3, start: '2026-09-03', left: 10, isEnding: false },
        { months: 3, start: '2026-09-02', left: 9, isEnding: true },
        { months: 6, start: '2026-06-12', left: 19, isEnding: false },
        { months: 6, start: '2026-06-11', left: 18, isEnding: true },
        { months: 12, start: '2025-12-24', left: 31, isEnding: false },
        { months: 12, start: '2025-12-23', left: 30, isEnding: true },
        { months: 24, start: '2024-12-24', left: 31, isEnding: false },
        { months: 24, start: '2024-12-23', left: 30, isEnding: true },
      ],
      ({ months, left, start, isEnding }) =>
        `${left} days left, months from ${start}: ${months}, is ${isEnding ? 'its end' : 'not its end'}`,
    ),
  )('%s', (_, { months, start, day = '2026-11-23', left, isEnding }) => {
    const claim = today({ order: { purchasedOn: start, months }, access: { activatedOn: start } });
    expect(addDays(day, left)).toBe(periodOf(claim).period.end);
    expect(applying(claim, `${day}T12:00:00+01:00`)).toStrictEqual(isEnding ? ['period-ending'] : []);
  });
});

test.each(
  titled(
    [
      { clock: 'one second before midnight in Paris', now: '2027-08-02T23:59:59+02:00', rule: 'period-ending' },
      { clock: 'midnight in Paris', now: '2027-08-03T00:00:00+02:00', rule: 'period-ended' },
      { clock: 'the same second, written in UTC', now: '2027-08-02T21:59:59Z', rule: 'period-ending' },
      { clock: 'the same midnight, written in UTC', now: '2027-08-02T22:00:00Z', rule: 'period-ended' },
      { clock: 'the next morning in Tokyo', now: '2027-08-03T06:59:59+09:00', rule: 'period-ending' },
    ],
    ({ clock }) => `the day of the end is no longer part of it: ${clock}`,
  ),
)('%s', (_, { now, rule }) => {
  expect(applying(today(), now)).toStrictEqual([rule]);
});

describe('a subscription that was activated, or not', () => {
  const endedOn = '2027-08-03T12:00:00+02:00';
  const endingOn = '2027-07-04T12:00:00+02:00';
  test.each([
    ['yes', 'true', 'unlikely', 'conditional'],
    ['no', 'false', 'eligible', 'eligible'],
    ['unknown', 'unverified', 'conditional', 'conditional'],
    [undefined, 'missing', 'incomplete', 'incomplete'],
  ] as const)('%s: 8.4 is %s', (activated, outcome, ended, ending) => {
    const claim = today({ access: { activated, activatedOn: '2026-08-03' } });
    expect([outcomeOf('period-ended', claim, endedOn), judge(claim, endedOn).verdict]).toStrictEqual([outcome, ended]);
    expect([outcomeOf('period-ending', claim, endingOn), judge(claim, endingOn).verdict]).toStrictEqual([
      outcome,
      ending,
    ]);
    // Far from the end it does not matter.
    expect(judge(claim)).toMatchObject({ verdict: 'eligible' });
  });
});

describe('what is known of the end is enough', () => {
  const shown = (endsOn: string) => today({ order: { endsOn, months: undefined } });
  test.each([
    ['an end that has passed', '2026-11-23', 'true', 'false', 'unlikely'],
    ['an end in more than 30 days', '2026-12-24', 'false', 'false', 'eligible'],
    ['an end in 30 days, of a period of unknown length', '2026-12-23', 'false', 'missing', 'incomplete'],
    ['an end tomorrow, of a period of unknown length', '2026-11-24', 'false', 'missing', 'incomplete'],
  ])('%s', (_, endsOn, ended, ending, verdict) => {
    expect(outcomeOf('period-ended', shown(endsOn))).toBe(ended);
    expect(outcomeOf('period-ending', shown(endsOn))).toBe(ending);
    expect(judge(shown(endsOn)).verdict).toBe(verdict);
  });

  test.each(
    titled<{ what: string; changes: Changes }>(
      [
        { what: 'the number of months', changes: { 'order.months': undefined } },
        { what: 'any date', changes: { 'order.purchasedOn': undefined, 'access.activatedOn': undefined } },
        { what: 'the kind of purchase', changes: { 'order.renewal': undefined, 'access.activatedOn': '2026-09-01' } },
      ],
      ({ what }) => `without ${what}, both rules of 8.4 are missing`,
    ),
  )('%s', (_, { changes }) => {
    const { verdict, findings } = judge(playback(changes));
    expect(verdict).toBe('incomplete');
    expect(findings.filter(({ outcome }) => outcome === 'missing').map(({ rule }) => rule)).toStrictEqual([
      'period-ended',
      'period-ending',
    ]);
  });
});

test.each(
  titled(
    [
      {
        what: 'a change of mind is refused',
        claim: dissatisfaction({ access: { activated: 'yes' } }),
        ended: 'unlikely',
        ending: 'conditional',
      },
      {
        what: 'a change of mind before activation is not',
        claim: dissatisfaction(),
        ended: 'conditional',
        ending: 'conditional',
      },
      { what: 'a billing error is only verified', claim: billing(), ended: 'conditional', ending: 'eligible' },
      { what: 'a code that never came is not touched', claim: notReceived(), ended: 'eligible', ending: 'eligible' },
    ],
    ({ what }) => `of a subscription that has ended, ${what}`,
  ),
)('%s', (_, { claim, ended, ending }) => {
  const asked = { ...claim, support: { ...claim.support, contacted: 'no' as const } };
  expect(judge(asked, '2029-01-01T12:00:00+01:00').verdict).toBe(ended);
  const { end = '' } = periodOf(claim).period;
  expect(judge(asked, `${addDays(end, -1)}T12:00:00+02:00`).verdict).toBe(ending);
});

test('a period that has not begun has all its days left, and more', () => {
  expect(verdictOf(today({ access: { activatedOn: '2027-08-03' } }), NOW)).toStrictEqual({
    verdict: 'eligible',
    because: ['4.4'],
  });
});
