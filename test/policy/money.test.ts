import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/claim/limits.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { proRataOf, remediesOf } from '../../src/policy/remedies.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { billing, NOW, outage, playback, wrongAmount } from '../support/claims.ts';
import { judge } from '../support/judging.ts';

const DAY = 86_400_000;
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

/** price × unused / days as a fraction, rounded half up. */
function share(price: number, unused: number, days: number): number {
  const product = BigInt(price) * BigInt(unused);
  const whole = product / BigInt(days);
  return Number(2n * (product % BigInt(days)) >= BigInt(days) ? whole + 1n : whole);
}

const prices = fc.integer({ min: 1, max: limits.cents });
const months = fc.constantFrom(1 as const, 3 as const, 6 as const, 12 as const, 24 as const);
const dates = fc.integer({ min: 0, max: 3000 }).map((days) => dayAt(Date.parse('2020-01-01') + days * DAY));
/** Noon is the same day in Paris, in winter and in summer. */
const noon = (date: string) => `${date}T12:00:00+01:00`;
const bought = (start: string, count: 1 | 3 | 6 | 12 | 24, price: number) => ({
  'order.purchasedOn': start,
  'order.months': count,
  'order.price': { cents: price, currency: 'EUR' as const },
  'access.activatedOn': start,
});
const proRata = (claim: Claim, now = NOW) => proRataOf({ claim, policy: refundPolicy, now });

describe('the share of the price', () => {
  test('is that of the days from today on, in whole numbers: 1,000 periods', () => {
    fc.assert(
      fc.property(dates, months, prices, fc.integer({ min: -40, max: 800 }), (start, count, price, after) => {
        const today = dayAt(Date.parse(start) + after * DAY);
        const days = daysOfPeriod(start, count);
        const unused = days.filter((date) => date >= today).length;
        expect(proRata(playback(bought(start, count, price)), noon(today))).toStrictEqual({
          cents: share(price, unused, days.length),
          price,
          unusedDays: unused,
          periodDays: days.length,
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('is that of the days of an outage, its last not counted, or of all that follow: 1,000 outages', () => {
    const spells = fc.tuple(fc.integer({ min: -40, max: 800 }), fc.option(fc.integer({ min: 0, max: 100 })));
    fc.assert(
      fc.property(dates, months, prices, spells, (start, count, price, [after, lasted]) => {
        const first = dayAt(Date.parse(start) + after * DAY);
        const last = lasted === null ? '9999-12-31' : dayAt(Date.parse(first) + lasted * DAY);
        const days = daysOfPeriod(start, count);
        const unused = days.filter((date) => date >= first && date < last).length;
        const claim = outage({
          ...bought(start, count, price),
          'outage.startedAt': noon(first),
          'outage.ongoing': lasted === null ? 'yes' : 'no',
          'outage.endedAt': lasted === null ? undefined : noon(last),
        });
        expect(proRata(claim)).toStrictEqual({
          cents: share(price, unused, days.length),
          price,
          unusedDays: unused,
          periodDays: days.length,
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('is never less than 0 nor more than the price, and never grows from one day to the next', () => {
    fc.assert(
      fc.property(dates, months, prices, fc.integer({ min: -40, max: 800 }), (start, count, price, after) => {
        const claim = playback(bought(start, count, price));
        const [today, tomorrow] = [after, after + 1].map(
          (days) => proRata(claim, noon(dayAt(Date.parse(start) + days * DAY)))?.cents ?? -1,
        );
        expect(today).toBeLessThanOrEqual(price);
        expect(tomorrow).toBeGreaterThanOrEqual(0);
        expect(tomorrow).toBeLessThanOrEqual(today ?? -1);
      }),
      { numRuns: 500 },
    );
  });

  test('of 2 outages that meet is that of the one they make, give or take 1 cent', () => {
    const lengths = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }));
    fc.assert(
      fc.property(
        dates,
        months,
        prices,
        fc.integer({ min: -40, max: 800 }),
        lengths,
        (...[start, count, price, after, both]) => {
          const at = (days: number) => noon(dayAt(Date.parse(start) + (after + days) * DAY));
          const centsOf = (from: number, to: number) => {
            const spell = { 'outage.startedAt': at(from), 'outage.ongoing': 'no', 'outage.endedAt': at(to) } as const;
            return proRata(outage({ ...bought(start, count, price), ...spell }))?.cents ?? Number.NaN;
          };
          const [one, other] = both;
          const sum = centsOf(0, one) + centsOf(one, one + other);
          expect(Math.abs(sum - centsOf(0, one + other))).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of the days gone by and of those to come is the whole price, or 1 cent more', () => {
    fc.assert(
      fc.property(dates, months, prices, fc.nat({ max: 800 }), (start, count, price, after) => {
        const days = daysOfPeriod(start, count);
        const today = dayAt(Date.parse(start) + Math.min(after, days.length) * DAY);
        const spell = {
          'outage.startedAt': noon(start),
          'outage.ongoing': 'no',
          'outage.endedAt': noon(today),
        } as const;
        const gone = proRata(outage({ ...bought(start, count, price), ...spell }))?.cents ?? Number.NaN;
        const toCome = proRata(playback(bought(start, count, price)), noon(today))?.cents ?? Number.NaN;
        expect([price, price + 1]).toContain(gone + toCome);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what comes back', () => {
  test('of 1 to 20 charges is what was charged but once', () => {
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

  test('of 2 amounts that differ is their difference, and makes them equal', () => {
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

  test('is whole cents, never less than 0, and more than was paid for 0 of 500 claims', () => {
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
        const shares = reckoned.flatMap(({ cents, proRata: formula }) => (formula ? [{ cents, formula }] : []));
        expect(shares.map(({ cents }) => cents)).toStrictEqual(
          shares.map(({ formula }) => share(formula.price, formula.unusedDays, formula.periodDays)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
