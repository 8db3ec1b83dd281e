import { expect, test } from 'vitest';
import { periodOf } from '../../src/policy/calendar.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { dissatisfaction, incompatibility, NOW, outage, playback, without, type Changes } from '../support/claims.ts';
import { applying, judge, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

// The builders' period of 12 months runs from 3 August 2026, 365 days to 3 August 2027.
test.each(
  titled(
    [
      { left: 365, now: '2026-08-03T12:00:00+02:00', verdict: 'eligible', rules: [] },
      { left: 37, now: '2027-06-27T12:00:00+02:00', verdict: 'eligible', rules: [] },
      { left: 36, now: '2027-06-28T12:00:00+02:00', verdict: 'conditional', rules: ['period-near-end'] },
      { left: 4, now: '2027-07-30T12:00:00+02:00', verdict: 'conditional', rules: ['period-near-end'] },
      { left: 3, now: '2027-07-31T12:00:00+02:00', verdict: 'unlikely', rules: ['period-ending'] },
      { left: 1, now: '2027-08-02T12:00:00+02:00', verdict: 'unlikely', rules: ['period-ending'] },
      { left: 0, now: '2027-08-03T12:00:00+02:00', verdict: 'unlikely', rules: ['period-ended'] },
      { left: -1, now: '2027-08-04T12:00:00+02:00', verdict: 'unlikely', rules: ['period-ended'] },
    ],
    ({ left, verdict }) => `${left} days left of 365 is ${verdict}`,
  ),
)('%s', (_, { left, now, verdict, rules }) => {
  expect(periodOf(playback(), refundPolicy, now).period).toStrictEqual({
    start: '2026-08-03',
    end: '2027-08-03',
    days: 365,
    left,
  });
  expect(verdictOf(playback(), now)).toStrictEqual({ verdict, because: verdict === 'eligible' ? ['4.4'] : ['8.4'] });
  expect(applying(playback(), now)).toStrictEqual(rules);
  expect(applying(incompatibility(), now)).toStrictEqual(rules);
  expect(applying(outage(), now).filter((rule) => rule.startsWith('period-'))).toStrictEqual(rules);
});

test.each(
  titled(
    [
      { clock: '23:59:59 on the last day in Paris', now: '2027-08-02T23:59:59+02:00', rules: ['period-ending'] },
      { clock: '00:00:00 on the day of expiry in Paris', now: '2027-08-03T00:00:00+02:00', rules: ['period-ended'] },
      { clock: '21:59:59 the evening before in UTC', now: '2027-08-02T21:59:59Z', rules: ['period-ending'] },
      { clock: '22:00:00 the evening before in UTC', now: '2027-08-02T22:00:00Z', rules: ['period-ended'] },
      { clock: '08:00 the day after in Tokyo', now: '2027-08-03T06:59:59+09:00', rules: ['period-ending'] },
    ],
    ({ clock }) => `the last of 365 days ends at midnight in Paris: ${clock}`,
  ),
)('%s', (_, { now, rules }) => {
  expect(applying(playback(), now)).toStrictEqual(rules);
});

const periods: { start: string; months: 1 | 3 | 6 | 12 | 24; end: string; days: number }[] = [
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

test.each(
  titled(
    periods,
    ({ days, end, months, start }) => `months bought: ${months}, from ${start}: they end on ${end}, after ${days} days`,
  ),
)('%s', (_, { start, months, end, days }) => {
  const claim = playback({ order: { purchasedOn: start, months }, access: { activatedOn: start } });
  expect(periodOf(claim, refundPolicy, `${end}T00:00:00+01:00`).period).toStrictEqual({ start, end, days, left: 0 });
});

test.each(
  titled(
    [
      { months: 1, days: 31, left: 4, verdict: 'eligible', start: '2026-10-27' },
      { months: 1, days: 31, left: 3, verdict: 'unlikely', start: '2026-10-26' },
      { months: 3, days: 91, left: 9, verdict: 'conditional', start: '2026-09-02' },
      { months: 3, days: 91, left: 10, verdict: 'eligible', start: '2026-09-03' },
      { months: 6, days: 183, left: 18, verdict: 'conditional', start: '2026-06-11' },
      { months: 6, days: 183, left: 19, verdict: 'eligible', start: '2026-06-12' },
      { months: 24, days: 730, left: 73, verdict: 'conditional', start: '2025-02-04' },
      { months: 24, days: 730, left: 74, verdict: 'eligible', start: '2025-02-05' },
    ] as const,
    ({ days, left, months, verdict }) =>
      `${left} days left of ${days} is ${verdict} beside 3 days and 10 % (months bought: ${months})`,
  ),
)('%s', (_, { months, days, left, verdict, start }) => {
  const claim = playback({ order: { purchasedOn: start, months }, access: { activatedOn: start } });
  expect(periodOf(claim, refundPolicy, NOW).period).toMatchObject({ days, left });
  expect(judge(claim).verdict).toBe(verdict);
});

test('bought 400 days ago but activated last month: the period runs from the activation', () => {
  const claim = playback({ order: { purchasedOn: '2025-10-19' }, access: { activatedOn: '2026-10-23' } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'eligible', because: ['4.4'] });
  expect(periodOf(claim, refundPolicy, NOW).paths).toStrictEqual(['access.activatedOn', 'order.months']);
});

test('activated on a day not given, bought 400 days ago: the period of 12 months runs from the purchase', () => {
  const claim = playback({ order: { purchasedOn: '2025-10-19' }, access: { activatedOn: undefined } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['8.4'] });
  expect(periodOf(claim, refundPolicy, NOW).paths).toStrictEqual([
    'access.activatedOn',
    'order.purchasedOn',
    'order.months',
  ]);
});

test.each(
  titled<{ missing: string; changes: Changes }>(
    [
      { missing: 'the number of months', changes: { 'order.months': undefined } },
      { missing: 'both dates', changes: { 'order.purchasedOn': undefined, 'access.activatedOn': undefined } },
    ],
    ({ missing }) => `without ${missing}, the 3 period rules are missing and the claim is incomplete`,
  ),
)('%s', (_, { changes }) => {
  const { verdict, findings } = judge(playback(changes));
  expect(verdict).toBe('incomplete');
  expect(findings.filter(({ outcome }) => outcome === 'missing').map(({ rule }) => rule)).toStrictEqual([
    'period-ended',
    'period-ending',
    'period-near-end',
  ]);
});

test('without the date of purchase, the activation of 3 August is enough', () => {
  expect(judge(without(playback(), 'order.purchasedOn')).verdict).toBe('eligible');
});

test('a change of mind has its period too: 36 days left of 365 add 8.4', () => {
  expect(verdictOf(dissatisfaction(), '2027-06-28T12:00:00+02:00').because).toStrictEqual(['3', '8.4']);
});
