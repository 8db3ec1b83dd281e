import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimSchema } from '../../src/claim/schema.ts';
import { addBusinessHours } from '../../src/policy/calendar.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { draftClaims } from '../support/arbitraries.ts';
import { notReceived, outage, playback } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const verdicts = ['eligible', 'conditional', 'not-yet', 'unlikely', 'incomplete'];

test('any draft gets a verdict, abandoned branches and all', () => {
  fc.assert(
    fc.property(draftClaims, (draft) => {
      expect(verdicts).toContain(judge(draft).verdict);
    }),
    { numRuns: 500 },
  );
});

// A claim file may come from anywhere, and what the schema lets in must be judged without an exception.
test.each(
  titled(
    [
      { path: 'order.purchasedOn', claim: { ...playback(), order: { purchasedOn: '9999-12-31', months: 24 } } },
      {
        path: 'outage.startedAt',
        claim: { ...outage(), outage: { startedAt: '9999-12-31T23:59:59Z', ongoing: 'yes' } },
      },
      {
        path: 'delivery.paymentValidatedAt',
        claim: { ...notReceived(), delivery: { paymentValidated: 'yes', paymentValidatedAt: '9999-12-31T23:59:59Z' } },
      },
    ],
    ({ path }) => `a claim file with ${path} in the year 9999 is refused by the schema`,
  ),
)('%s', (_, { claim }) => {
  expect(claimSchema.safeParse(claim).success).toBe(false);
});

test.each(
  titled(
    [
      {
        path: 'order.purchasedOn',
        claim: { ...playback(), access: {}, order: { purchasedOn: '2099-12-31', months: 24 } },
      },
      {
        path: 'outage.startedAt',
        claim: { ...outage(), outage: { startedAt: '2099-12-31T23:59:59-11:00', ongoing: 'yes' } },
      },
      {
        path: 'delivery.paymentValidatedAt',
        claim: { ...notReceived(), delivery: { paymentValidated: 'yes', paymentValidatedAt: '2099-12-31T23:59:59Z' } },
      },
    ],
    ({ path }) => `a claim file with ${path} in 2099 is judged, strange as it is`,
  ),
)('%s', (_, { claim }) => {
  expect(verdicts).toContain(judge(claimSchema.parse(claim)).verdict);
});

test('a million business hours are counted too', () => {
  expect(addBusinessHours('2026-11-23T12:00:00+01:00', 1_000_000, refundPolicy)).toBeGreaterThan(
    Date.parse('2190-01-01'),
  );
});
