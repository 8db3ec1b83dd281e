import { expect, test } from 'vitest';
import type { Claim } from '../../src/claim/schema.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { proRataOf, type ProRata } from '../../src/policy/remedies.ts';
import { NOW, outage, playback, type Changes } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

/** The formula of the remedy, which is the one with its amount. */
function formulaOf(claim: Claim, now = NOW): ProRata | undefined {
  const { proRata, cents } = judge(claim, now).remedies.find(({ kind }) => kind === 'pro-rata-refund') ?? {};
  expect(cents).toBe(proRata?.cents);
  return proRata;
}

const halfway: Changes = { order: { purchasedOn: '2025-11-23', months: 24 }, access: { activatedOn: '2025-11-23' } };

test.each(
  titled(
    [
      { price: 5999, exact: '2999.5', cents: 3000 },
      { price: 1, exact: '0.5', cents: 1 },
      { price: 2, exact: '1', cents: 1 },
      { price: 1_000_000, exact: '500000', cents: 500_000 },
    ],
    ({ cents, exact, price }) => `365 of 730 days of ${price} cents are ${exact}, rounded half up to ${cents}`,
  ),
)('%s', (_, { price, cents }) => {
  const claim = playback({ ...halfway, 'order.price': { cents: price, currency: 'EUR' } });
  expect(formulaOf(claim)).toStrictEqual({ cents, price, unusedDays: 365, periodDays: 730 });
});

test.each(
  titled(
    [
      { left: 364, activatedOn: '2025-11-22', cents: 2991 },
      { left: 366, activatedOn: '2025-11-24', cents: 3008 },
    ],
    ({ cents, left }) => `${left} of 730 days of 5999 cents round to ${cents}`,
  ),
)('%s', (_, { left, activatedOn, cents }) => {
  const claim = playback({ ...halfway, 'access.activatedOn': activatedOn });
  expect(formulaOf(claim)).toStrictEqual({ cents, price: 5999, unusedDays: left, periodDays: 730 });
});

type Spell = { startedAt: string; endedAt?: string; activatedOn?: string };
const spell = ({ startedAt, endedAt, activatedOn = '2026-08-03' }: Spell) =>
  outage({ access: { activatedOn }, outage: { startedAt, ongoing: endedAt ? 'no' : 'yes', endedAt } });

test.each(
  titled(
    [
      {
        when: 'from its first day to the end while it goes on',
        startedAt: '2026-11-17T20:00:00+01:00',
        days: 259,
        cents: 4257,
      },
      {
        when: 'from 00:30 in Paris, still the day before in UTC',
        startedAt: '2026-11-16T23:30:00Z',
        days: 259,
        cents: 4257,
      },
      {
        when: 'from the activation on, when it began before',
        startedAt: '2026-11-17T20:00:00+01:00',
        activatedOn: '2026-11-19',
        days: 365,
        cents: 5999,
      },
      {
        when: 'over 3 nights',
        startedAt: '2026-11-17T20:00:00+01:00',
        endedAt: '2026-11-20T21:00:00+01:00',
        days: 3,
        cents: 49,
      },
      {
        when: 'within the period only, 1 night of 3',
        startedAt: '2026-11-17T20:00:00+01:00',
        endedAt: '2026-11-20T21:00:00+01:00',
        activatedOn: '2026-11-19',
        days: 1,
        cents: 16,
      },
      {
        when: 'when it was over before the period began',
        startedAt: '2026-11-15T20:00:00+01:00',
        endedAt: '2026-11-18T21:00:00+01:00',
        activatedOn: '2026-11-19',
        days: 0,
        cents: 0,
      },
    ],
    ({ days, when }) => `an outage counts ${days} of 365 days ${when}`,
  ),
)('%s', (_, { days, cents, ...when }) => {
  expect(formulaOf(spell(when))).toStrictEqual({ cents, price: 5999, unusedDays: days, periodDays: 365 });
});

test('an outage that outlasted its subscription counts to the end of the period, 3 August 2027', () => {
  const claim = spell({ startedAt: '2027-08-01T20:00:00+02:00', endedAt: '2027-08-09T20:00:00+02:00' });
  expect(proRataOf({ claim, policy: refundPolicy, now: NOW })).toMatchObject({ unusedDays: 2, cents: 33 });
});
