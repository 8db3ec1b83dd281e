import { expect, test } from 'vitest';
import {
  billing,
  claimOf,
  dissatisfaction,
  incompatibility,
  notReceived,
  outage,
  playback,
  wrongAmount,
} from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

test.each(
  titled(
    [
      {
        offered: 'an outage, 259 of 365 days unused',
        claim: outage(),
        remedies: [
          { kind: 'compensation' },
          { kind: 'pro-rata-refund', cents: 4257 },
          { kind: 'full-refund', cents: 5999 },
        ],
      },
      {
        offered: 'an intermittent outage: no full refund of 59.99',
        claim: outage({ outage: { extent: 'intermittent' } }),
        remedies: [{ kind: 'compensation' }, { kind: 'pro-rata-refund', cents: 4257 }],
      },
      {
        offered: 'an outage with 1 offer declined: no full refund',
        claim: outage({ outage: { offer: 'declined' } }),
        remedies: [{ kind: 'compensation' }, { kind: 'pro-rata-refund', cents: 4257 }],
      },
      {
        offered: '3 charges for one order: two of them back',
        claim: billing({ billing: { chargeCount: 3 } }),
        remedies: [{ kind: 'overpayment-refund', cents: 11_998 }],
      },
      {
        offered: '10.00 too much',
        claim: wrongAmount(),
        remedies: [{ kind: 'overpayment-refund', cents: 1000 }],
      },
      {
        offered: '10.00 too little: rectification, no refund',
        claim: wrongAmount({ billing: { charged: { cents: 4999, currency: 'EUR' } } }),
        remedies: [{ kind: 'rectification', cents: 1000 }],
      },
      {
        offered: 'a code not received after 48 hours',
        claim: notReceived(),
        remedies: [{ kind: 'resend' }, { kind: 'full-refund', cents: 5999 }],
      },
      {
        offered: 'a code sent to a wrong address: resent, no refund of 59.99',
        claim: notReceived({ delivery: { contactDetailsCorrect: 'no' } }),
        remedies: [{ kind: 'resend' }],
      },
      {
        offered: 'a code sent to an address nobody is sure of: 59.99 still possible',
        claim: notReceived({ delivery: { contactDetailsCorrect: 'unknown' } }),
        remedies: [{ kind: 'resend' }, { kind: 'full-refund', cents: 5999 }],
      },
      {
        offered: 'an incompatibility, 253 of 365 days unused',
        claim: incompatibility(),
        remedies: [
          { kind: 'fix' },
          { kind: 'compensation' },
          { kind: 'pro-rata-refund', cents: 4158 },
          { kind: 'full-refund', cents: 5999 },
        ],
      },
      {
        offered: 'bad playback, 253 of 365 days unused: no full refund',
        claim: playback(),
        remedies: [{ kind: 'fix' }, { kind: 'compensation' }, { kind: 'pro-rata-refund', cents: 4158 }],
      },
      {
        offered: 'a change of mind: 59.99 back, or nothing',
        claim: dissatisfaction(),
        remedies: [{ kind: 'full-refund', cents: 5999 }],
      },
    ],
    ({ offered }) => `remedies of ${offered}`,
  ),
)('%s', (_, { claim, remedies }) => {
  expect(judge(claim).remedies).toStrictEqual(remedies);
});

test.each(['outage', 'billing', 'not-received', 'incompatibility', 'playback', 'dissatisfaction'] as const)(
  '%s offers 0 remedies when it is excluded or incomplete',
  (problem) => {
    for (const respected of ['no', undefined] as const) {
      const { remedies, proRata } = judge(claimOf[problem]({ terms: { respected } }));
      expect(remedies).toStrictEqual([]);
      expect(proRata).toBeUndefined();
    }
  },
);

test('too early still offers its remedies: 47 hours of outage, or a payment not yet validated', () => {
  expect(judge(outage({ outage: { startedAt: '2026-11-21T13:00:00+01:00' } })).remedies).toHaveLength(3);
  expect(judge(notReceived({ delivery: { paymentValidated: 'no' } })).remedies).toHaveLength(2);
});

test.each(
  titled(
    [
      { problem: 'outage', kinds: ['compensation', 'pro-rata-refund', 'full-refund'] },
      { problem: 'billing', kinds: ['overpayment-refund'] },
      { problem: 'not-received', kinds: ['resend', 'full-refund'] },
      { problem: 'playback', kinds: ['fix', 'compensation', 'pro-rata-refund'] },
      { problem: 'dissatisfaction', kinds: ['full-refund'] },
    ] as const,
    ({ problem }) => `${problem} without a price offers the same remedies with 0 amounts`,
  ),
)('%s', (_, { problem, kinds }) => {
  const { remedies, proRata } = judge(claimOf[problem]({ 'order.price': undefined }));
  expect(remedies).toStrictEqual(kinds.map((kind) => ({ kind })));
  expect(proRata).toBeUndefined();
});

test.each(['billing', 'not-received', 'dissatisfaction'] as const)(
  '%s has no formula, for none of its days',
  (problem) => {
    expect(judge(claimOf[problem]()).proRata).toBeUndefined();
  },
);
