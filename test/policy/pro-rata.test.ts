import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { remediesOf, type Remedy } from '../../src/policy/remedies.ts';
import { incompatibility, NOW, outage, playback, type Changes } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

/** A remedy of a claim, whatever its verdict. */
const remedyOf = (kind: string, claim: Claim, now = NOW): Remedy | undefined =>
  remediesOf({ claim, policy: refundPolicy, now }).find((remedy) => remedy.kind === kind);
const hoursOf = (claim: Claim, now = NOW) => remedyOf('pro-rata-refund', claim, now);
const restOf = (claim: Claim, now = NOW) => remedyOf('remaining-period-refund', claim, now);

// The builders' period of 12 months runs from 3 August 2026, 365 days or 8,760 hours to 3 August 2027, for 59.99 euros.
describe('the hours of an outage', () => {
  const spell = (startedAt: string, endedAt: string | undefined, changes: Changes = {}) =>
    outage({ outage: { startedAt, ongoing: endedAt === undefined ? 'yes' : 'no', endedAt }, ...changes });

  test.each(
    titled<{ what: string; from: string; to?: string; part: number; cents: number }>(
      [
        { what: 'count while it goes on, to now', from: '2026-11-17T20:00:00+01:00', part: 136, cents: 93 },
        {
          what: 'count to its end',
          from: '2026-11-17T20:00:00+01:00',
          to: '2026-11-20T21:00:00+01:00',
          part: 73,
          cents: 50,
        },
        {
          what: 'are real hours, as clocks go back',
          from: '2026-10-24T12:00:00+02:00',
          to: '2026-10-25T12:00:00+01:00',
          part: 25,
          cents: 17,
        },
        {
          what: 'are real hours, as clocks go forward',
          from: '2027-03-27T12:00:00+01:00',
          to: '2027-03-28T12:00:00+02:00',
          part: 23,
          cents: 16,
        },
        {
          what: 'count from the first midnight of the period',
          from: '2026-08-01T20:00:00+02:00',
          to: '2026-08-03T06:00:00+02:00',
          part: 6,
          cents: 4,
        },
        {
          what: 'count to the last midnight of the period',
          from: '2027-08-02T20:00:00+02:00',
          to: '2027-08-09T20:00:00+02:00',
          part: 4,
          cents: 3,
        },
        {
          what: 'are none before the period, and are listed as 0',
          from: '2026-08-01T20:00:00+02:00',
          to: '2026-08-02T20:00:00+02:00',
          part: 0,
          cents: 0,
        },
        {
          what: 'are none after the period, and are listed as 0',
          from: '2027-08-03T00:00:00+02:00',
          to: '2027-08-04T20:00:00+02:00',
          part: 0,
          cents: 0,
        },
        { what: 'are none as it begins, and are listed as 0', from: NOW, part: 0, cents: 0 },
      ],
      ({ what }) => what,
    ),
  )('%s', (_, { from, to, part, cents }) => {
    expect(hoursOf(spell(from, to))).toStrictEqual({
      kind: 'pro-rata-refund',
      articles: ['7.4'],
      cents,
      share: { cents, price: 5999, unit: 'h', part, whole: 8760 },
    });
  });

  // Of 43.80 euros, an hour of 8,760 is worth half a cent.
  test.each([
    ['an hour is half a cent, and rounded up', '2026-11-17T21:00:00+01:00', 1],
    ['a millisecond less is rounded down', '2026-11-17T20:59:59.999+01:00', 0],
    ['three hours are a cent and a half, and rounded up', '2026-11-17T23:00:00+01:00', 2],
    ['a millisecond less than three hours is rounded down', '2026-11-17T22:59:59.999+01:00', 1],
  ])('are exact to the millisecond: %s', (_, endedAt, cents) => {
    const priced: Changes = { 'order.price': { cents: 4380, currency: 'EUR' } };
    expect(hoursOf(spell('2026-11-17T20:00:00+01:00', endedAt, priced))?.cents).toBe(cents);
  });

  test('are never worth more than the price, though a month may have an hour more', () => {
    const october: Changes = { order: { purchasedOn: '2026-10-01', months: 1 }, access: { activatedOn: '2026-10-01' } };
    const whole = spell('2026-09-30T12:00:00+02:00', '2026-11-02T12:00:00+01:00', october);
    expect(hoursOf(whole)?.share).toStrictEqual({ cents: 5999, price: 5999, unit: 'h', part: 745, whole: 744 });
  });

  test('follow the period that the shop shows', () => {
    const renewed: Changes = { order: { renewal: 'yes', endsOn: '2026-11-18', months: 1 } };
    const claim = spell('2026-11-17T20:00:00+01:00', undefined, renewed);
    expect(hoursOf(claim)?.share).toMatchObject({ part: 4, whole: 744 });
  });

  test.each([
    ['the price', { 'order.price': undefined }],
    ['the length', { 'order.months': undefined }],
    ['every date of the period', { 'order.purchasedOn': undefined, 'access.activatedOn': undefined }],
    ['the beginning', { 'outage.startedAt': undefined }],
    ['whether it goes on', { 'outage.ongoing': undefined }],
    ['the end', { 'outage.ongoing': 'no' }],
  ] satisfies [string, Changes][])('are listed without an amount, without %s', (_, changes) => {
    expect(hoursOf(outage(changes))).toStrictEqual({ kind: 'pro-rata-refund', articles: ['7.4'] });
  });
});

describe('the rest of the period', () => {
  const since = (date: string, changes: Changes = {}) => playback({ 'fault.since': date, ...changes });

  test.each([
    ['from the day of the fault', '2026-11-16', 260, 4273],
    ['from its first day, where the fault is older', '2026-07-01', 365, 5999],
    ['from its first day', '2026-08-03', 365, 5999],
    ['from the day after', '2026-08-04', 364, 5983],
    ['from its last day', '2027-08-02', 1, 16],
    ['of nothing, listed as 0, from its end', '2027-08-03', 0, 0],
    ['of nothing, listed as 0, from later', '2027-09-03', 0, 0],
  ])('counts %s', (_, date, part, cents) => {
    for (const build of [playback, incompatibility]) {
      expect(restOf(build({ 'fault.since': date }))).toStrictEqual({
        kind: 'remaining-period-refund',
        articles: ['5.5'],
        cents,
        share: { cents, price: 5999, unit: 'days', part, whole: 365 },
      });
    }
  });

  test.each([
    ['2026-11-17T20:00:00+01:00', 259],
    ['2026-11-16T23:30:00Z', 259],
    ['2026-11-16T22:59:59Z', 260],
  ])('counts from the date, in Paris, of an outage of %s', (startedAt, part) => {
    expect(restOf(outage({ outage: { startedAt } }))?.share).toMatchObject({ unit: 'days', part, whole: 365 });
  });

  test('is never less for waiting', () => {
    const claim = since('2026-11-16');
    for (const now of [NOW, '2027-03-01T12:00:00+01:00', '2027-08-02T12:00:00+02:00', '2028-01-01T12:00:00+01:00']) {
      expect(restOf(claim, now)?.cents).toBe(4273);
    }
    expect(judge(claim, '2027-08-02T12:00:00+02:00').remedies).toStrictEqual(judge(claim).remedies);
  });

  test.each([
    [5999, '2999.5', 3000],
    [1, '0.5', 1],
    [2, '1', 1],
    [1_000_000, '500000', 500_000],
  ])('of %i cents, half of which are %s, is rounded half up', (price, _, cents) => {
    const halfway: Changes = {
      order: { purchasedOn: '2025-11-23', months: 24, price: { cents: price, currency: 'EUR' } },
      access: { activatedOn: '2025-11-23' },
    };
    expect(restOf(since('2026-11-23', halfway))?.share).toStrictEqual({
      cents,
      price,
      unit: 'days',
      part: 365,
      whole: 730,
    });
  });

  test('follows the period that the shop shows', () => {
    const renewed: Changes = { order: { renewal: 'yes', endsOn: '2026-12-16', months: 3 } };
    expect(restOf(since('2026-11-16', renewed))?.share).toMatchObject({ part: 30, whole: 91 });
  });

  test.each([
    ['the price', { 'order.price': undefined }],
    ['the length', { 'order.months': undefined }],
    ['every date of the period', { 'order.purchasedOn': undefined, 'access.activatedOn': undefined }],
    ['the day of the fault', { 'fault.since': undefined }],
  ] satisfies [string, Changes][])('is listed without an amount, without %s', (_, changes) => {
    expect(restOf(playback(changes))).toStrictEqual({ kind: 'remaining-period-refund', articles: ['5.5'] });
  });

  test('is not offered for an outage that is over, nor once it was fixed', () => {
    expect(restOf(outage({ outage: { ongoing: 'no', endedAt: '2026-11-20T20:00:00+01:00' } }))).toBeUndefined();
    expect(restOf(outage({ 'support.outcome': 'fixed' }))).toBeUndefined();
    expect(restOf(playback({ 'support.outcome': 'fixed' }))).toBeUndefined();
  });
});
