import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/claim/limits.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { remediesOf, type Share } from '../../src/policy/remedies.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { billing, NOW, outage, playback, wrongAmount } from '../support/claims.ts';
import { judge } from '../support/judging.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => dayAt(Date.parse(first) + index * DAY));

/** The days of a period, walked one by one to the same day of the month some months later, or to that month's last. */
function daysOfPeriod(start: string, months: number): string[] {
  const [year = 0, month = 0, day] = start.split('-').map(Number);
  const reached = `${year + Math.floor((month - 1 + months) / 12)}-${String(((month - 1 + months) % 12) + 1).padStart(2, '0')}`;
  const all = daysFrom(start, 800);
  const end = all.find((date, index) => {
    const isLast = !all[index + 1]?.startsWith(reached);
    return date.startsWith(reached) && (Number(date.slice(8)) === day || isLast);
  });
  return all.filter((date) => end !== undefined && date < end);
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });
/** When the clocks of Paris show the midnight with which a day begins, told without the code under test. */
function midnight(date: string): number {
  const found = ['+02:00', '+01:00']
    .map((offset) => Date.parse(`${date}T00:00:00${offset}`))
    .find((epoch) => clock.format(epoch) === `${date} 00:00`);
  return found ?? Number.NaN;
}

/** price × part / whole as a fraction, rounded half up, and the price at most. */
function shareOf(price: number, part: number, whole: number): number {
  const product = BigInt(price) * BigInt(part);
  const floor = product / BigInt(whole);
  const rounded = 2n * (product % BigInt(whole)) >= BigInt(whole) ? floor + 1n : floor;
  return Number(rounded > BigInt(price) ? BigInt(price) : rounded);
}

const prices = fc.integer({ min: 1, max: limits.cents });
const months = fc.constantFrom(1 as const, 3 as const, 6 as const, 12 as const, 24 as const);
const dates = fc.integer({ min: 0, max: 3000 }).map((days) => dayAt(Date.parse('2020-01-01') + days * DAY));
const bought = (start: string, count: 1 | 3 | 6 | 12 | 24, price: number) => ({
  'order.purchasedOn': start,
  'order.months': count,
  'order.price': { cents: price, currency: 'EUR' as const },
  'access.activatedOn': start,
});
const shareIn = (kind: string, claim: Claim, now = NOW): Share | undefined =>
  remediesOf({ claim, policy: refundPolicy, now }).find((remedy) => remedy.kind === kind)?.share;
const instant = (epoch: number) => new Date(epoch).toISOString();

describe('the share of the price', () => {
  test('for the rest of the period is that of the days from the fault on', () => {
    fc.assert(
      fc.property(dates, months, prices, fc.integer({ min: -40, max: 800 }), (start, count, price, after) => {
        const since = dayAt(Date.parse(start) + after * DAY);
        const days = daysOfPeriod(start, count);
        const unused = days.filter((date) => date >= since).length;
        const claim = playback({ ...bought(start, count, price), 'fault.since': since });
        expect(shareIn('remaining-period-refund', claim)).toStrictEqual({
          cents: shareOf(price, unused, days.length),
          price,
          unit: 'days',
          part: unused,
          whole: days.length,
        });
      }),
      { numRuns: 500 },
    );
  });

  const spells = fc.tuple(fc.integer({ min: -40 * DAY, max: 800 * DAY }), fc.integer({ min: 0, max: 100 * DAY }));
  test('for the hours of an outage is that of the milliseconds inside the period', () => {
    fc.assert(
      fc.property(dates, months, prices, spells, fc.boolean(), (start, count, price, [after, length], isOver) => {
        const days = daysOfPeriod(start, count);
        const [first, last] = [midnight(start), midnight(dayAt(Date.parse(days.at(-1) ?? '') + DAY))];
        const from = first + after;
        const to = from + length;
        const inside = Math.max(0, Math.min(to, last) - Math.max(from, first));
        const claim = outage({
          ...bought(start, count, price),
          'outage.startedAt': instant(from),
          'outage.ongoing': isOver ? 'no' : 'yes',
          'outage.endedAt': isOver ? instant(to) : undefined,
        });
        expect(shareIn('pro-rata-refund', claim, isOver ? NOW : instant(to))).toStrictEqual({
          cents: shareOf(price, inside, days.length * DAY),
          price,
          unit: 'h',
          part: inside / HOUR,
          whole: days.length * 24,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('for two outages that meet is that of the one they make, give or take a cent', () => {
    const lengths = fc.tuple(fc.integer({ min: 0, max: 90 * DAY }), fc.integer({ min: 0, max: 90 * DAY }));
    fc.assert(
      fc.property(dates, prices, fc.integer({ min: -40, max: 800 }), lengths, (start, price, after, [one, other]) => {
        const begin = Date.parse(start) + after * DAY;
        const centsOf = (from: number, to: number) => {
          const spell = { startedAt: instant(from), ongoing: 'no', endedAt: instant(to) } as const;
          // Of a whole year, never more than the price is reckoned.
          const claim = outage({ ...bought(start, 12, price), outage: spell });
          return shareIn('pro-rata-refund', claim)?.cents ?? Number.NaN;
        };
        const sum = centsOf(begin, begin + one) + centsOf(begin + one, begin + one + other);
        expect(Math.abs(sum - centsOf(begin, begin + one + other))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what comes back', () => {
  test('of several charges is what was charged but once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: limits.charges }), prices, (chargeCount, price) => {
        const claim = billing({ 'billing.chargeCount': chargeCount, 'order.price': { cents: price, currency: 'EUR' } });
        const [remedy] = remediesOf({ claim, policy: refundPolicy, now: NOW });
        expect(remedy?.cents).toBe(
          Array.from({ length: chargeCount }, () => price).reduce((sum, each) => sum + each) - price,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('of two amounts that differ is their difference, and makes them equal', () => {
    fc.assert(
      fc.property(prices, prices, (agreed, charged) => {
        const euros = (cents: number) => ({ cents, currency: 'EUR' as const });
        const claim = wrongAmount({ 'billing.agreed': euros(agreed), 'billing.charged': euros(charged) });
        const found = remediesOf({ claim, policy: refundPolicy, now: NOW });
        const kinds = { [-1]: ['rectification'], 0: [], 1: ['overpayment-refund'] };
        const sign = Math.sign(charged - agreed) as -1 | 0 | 1;
        expect(found.map(({ kind }) => kind)).toStrictEqual(kinds[sign]);
        for (const { cents } of found) expect(charged - sign * (cents ?? 0)).toBe(agreed);
      }),
      { numRuns: 300 },
    );
  });

  test('is whole cents, never less than none, and never more than was paid', () => {
    fc.assert(
      fc.property(completeClaims, (claim) => {
        const price = claim.order?.price?.cents ?? 0;
        const paid =
          claim.billing?.error === 'wrong-amount'
            ? (claim.billing.charged?.cents ?? 0)
            : price * (claim.billing?.chargeCount ?? 1);
        const reckoned = judge(claim).remedies.flatMap(({ cents, ...remedy }) =>
          cents === undefined ? [] : [{ ...remedy, cents }],
        );
        expect(reckoned.filter(({ cents }) => !Number.isSafeInteger(cents) || cents < 0)).toStrictEqual([]);
        // What the shop charged too little is no money that comes back.
        expect(reckoned.filter(({ kind, cents }) => kind !== 'rectification' && cents > paid)).toStrictEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
