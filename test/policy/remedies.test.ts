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
          { kind: 'compensation', articles: ['5.5'] },
          {
            kind: 'pro-rata-refund',
            articles: ['5.5', '7.4'],
            cents: 4257,
            proRata: { cents: 4257, price: 5999, unusedDays: 259, periodDays: 365 },
          },
          { kind: 'full-refund', articles: ['5.5', '7.4'], cents: 5999 },
        ],
      },
      {
        offered: 'an intermittent outage: no full refund of 59.99',
        claim: outage({ outage: { extent: 'intermittent' } }),
        remedies: [
          { kind: 'compensation', articles: ['5.5'] },
          {
            kind: 'pro-rata-refund',
            articles: ['5.5', '7.4'],
            cents: 4257,
            proRata: { cents: 4257, price: 5999, unusedDays: 259, periodDays: 365 },
          },
        ],
      },
      {
        offered: 'an outage with 1 offer declined: no full refund',
        claim: outage({ outage: { offer: 'declined' } }),
        remedies: [
          { kind: 'compensation', articles: ['5.5'] },
          {
            kind: 'pro-rata-refund',
            articles: ['5.5', '7.4'],
            cents: 4257,
            proRata: { cents: 4257, price: 5999, unusedDays: 259, periodDays: 365 },
          },
        ],
      },
      {
        offered: '3 charges for one order: two of them back',
        claim: billing({ billing: { chargeCount: 3 } }),
        remedies: [{ kind: 'overpayment-refund', articles: ['4.2'], cents: 11_998 }],
      },
      {
        offered: '10.00 too much',
        claim: wrongAmount(),
        remedies: [{ kind: 'overpayment-refund', articles: ['4.2'], cents: 1000 }],
      },
      {
        offered: '10.00 too little: rectification, no refund',
        claim: wrongAmount({ billing: { charged: { cents: 4999, currency: 'EUR' } } }),
        remedies: [{ kind: 'rectification', articles: ['4.2'], cents: 1000 }],
      },
      {
        offered: 'a code not received after 48 hours',
        claim: notReceived(),
        remedies: [
          { kind: 'resend', articles: ['4.3'] },
          { kind: 'full-refund', articles: ['4.3', '7.4'], cents: 5999 },
        ],
      },
      {
        offered: 'a code sent to a wrong address: resent, no refund of 59.99',
        claim: notReceived({ delivery: { contactDetailsCorrect: 'no' } }),
        remedies: [{ kind: 'resend', articles: ['4.3'] }],
      },
      {
        offered: 'a code sent to an address nobody is sure of: 59.99 still possible',
        claim: notReceived({ delivery: { contactDetailsCorrect: 'unknown' } }),
        remedies: [
          { kind: 'resend', articles: ['4.3'] },
          { kind: 'full-refund', articles: ['4.3', '7.4'], cents: 5999 },
        ],
      },
      {
        offered: 'an incompatibility, 253 of 365 days unused',
        claim: incompatibility(),
        remedies: [
          { kind: 'fix', articles: ['5.3'] },
          { kind: 'compensation', articles: ['5.5'] },
          {
            kind: 'pro-rata-refund',
            articles: ['5.5', '7.4'],
            cents: 4158,
            proRata: { cents: 4158, price: 5999, unusedDays: 253, periodDays: 365 },
          },
          { kind: 'full-refund', articles: ['5.5', '7.4'], cents: 5999 },
        ],
      },
      {
        offered: 'bad playback, 253 of 365 days unused: no full refund',
        claim: playback(),
        remedies: [
          { kind: 'fix', articles: ['5.3'] },
          { kind: 'compensation', articles: ['5.5'] },
          {
            kind: 'pro-rata-refund',
            articles: ['5.5', '7.4'],
            cents: 4158,
            proRata: { cents: 4158, price: 5999, unusedDays: 253, periodDays: 365 },
          },
        ],
      },
      {
        offered: 'a change of mind: 59.99 back, or nothing',
        claim: dissatisfaction(),
        remedies: [{ kind: 'full-refund', articles: ['3'], cents: 5999 }],
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
      expect(judge(claimOf[problem]({ terms: { respected } })).remedies).toStrictEqual([]);
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
  const priced = judge(claimOf[problem]()).remedies;
  const { remedies } = judge(claimOf[problem]({ 'order.price': undefined }));
  expect(remedies.map(({ kind }) => kind)).toStrictEqual(kinds);
  expect(remedies).toStrictEqual(priced.map(({ kind, articles }) => ({ kind, articles })));
});

test.each(
  titled(
    [
      { problem: 'outage', formulas: 1 },
      { problem: 'incompatibility', formulas: 1 },
      { problem: 'playback', formulas: 1 },
      { problem: 'billing', formulas: 0 },
      { problem: 'not-received', formulas: 0 },
      { problem: 'dissatisfaction', formulas: 0 },
    ] as const,
    ({ formulas, problem }) =>
      `${formulas} of the remedies of ${problem} has a formula: the share of the price, if it is offered`,
  ),
)('%s', (_, { problem, formulas }) => {
  const reckoned = judge(claimOf[problem]()).remedies.filter(({ proRata }) => proRata !== undefined);
  expect(reckoned.map(({ kind }) => kind)).toStrictEqual(formulas === 1 ? ['pro-rata-refund'] : []);
});
