import { describe, expect, test } from 'vitest';
import type { Changes } from '../support/claims.ts';
import { billing, claimOf, notReceived, outage, playback, wrongAmount } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const firstReply = (from: string, to: string) => ({ id: 'first-reply', articles: ['7.1'], from, to });
const fileClosed = (to: string) => ({ id: 'file-closed', articles: ['5.2', '7.2'], to });
const byCard = (to: string) => ({ id: 'money-by-card', articles: ['7.3'], to });
const enquiries = { id: 'enquiries', articles: ['15'] };

describe('the timeline: 5 to 7 business days, 10, and 14 more by card', () => {
  test.each([
    ['a Monday in November', '2026-11-23T12:00:00+01:00', '2026-11-30', '2026-12-02', '2026-12-07', '2026-12-28'],
    ['a Saturday', '2026-11-21T12:00:00+01:00', '2026-11-27', '2026-12-01', '2026-12-04', '2026-12-24'],
    [
      'a Sunday evening that is Monday in Paris',
      '2026-11-22T23:30:00Z',
      '2026-11-30',
      '2026-12-02',
      '2026-12-07',
      '2026-12-28',
    ],
    ['the eve of 11 November', '2026-11-10T12:00:00+01:00', '2026-11-18', '2026-11-20', '2026-11-25', '2026-12-15'],
    [
      'the week before Easter 2027',
      '2027-03-24T12:00:00+01:00',
      '2027-04-01',
      '2027-04-05',
      '2027-04-08',
      '2027-04-28',
    ],
    [
      'the end of April 2027, before Ascension on 6 May',
      '2027-04-30T12:00:00+02:00',
      '2027-05-10',
      '2027-05-12',
      '2027-05-18',
      '2027-06-07',
    ],
    [
      'Christmas Eve 2026, a Thursday',
      '2026-12-24T12:00:00+01:00',
      '2027-01-04',
      '2027-01-06',
      '2027-01-11',
      '2027-01-29',
    ],
  ])('of a claim sent on %s', (_, now, from, to, closed, money) => {
    expect(judge(billing(), now).timeline).toStrictEqual([
      firstReply(from, to),
      fileClosed(closed),
      byCard(money),
      enquiries,
    ]);
  });

  test.each([
    ['paypal', 'money-by-paypal'],
    ['bank-transfer', 'money-same-means'],
    ['crypto', 'money-same-means'],
    ['other', 'money-same-means'],
  ] as const)('by %s the money comes without a date: article 7.3 gives 14 days for cards only', (paymentMethod, id) => {
    expect(judge(billing({ order: { paymentMethod } })).timeline).toStrictEqual([
      firstReply('2026-11-30', '2026-12-02'),
      fileClosed('2026-12-07'),
      { id, articles: ['7.3'] },
      enquiries,
    ]);
  });

  test.each(
    titled(
      [
        { without: 'an excluded outage', claim: outage({ outage: { offer: 'accepted' } }) },
        { without: 'an incomplete claim', claim: outage({ outage: { offer: undefined } }) },
        {
          without: 'a code that is only sent again',
          claim: notReceived({ delivery: { contactDetailsCorrect: 'no' } }),
        },
        {
          without: 'a charge 1 cent too low',
          claim: wrongAmount({ 'billing.charged': { cents: 5998, currency: 'EUR' } }),
        },
        { without: 'a means of payment not given', claim: billing({ order: { paymentMethod: undefined } }) },
      ],
      ({ without }) => `no money is announced to ${without}, and the other 3 lines are`,
    ),
  )('%s', (_, { claim }) => {
    expect(judge(claim).timeline.map(({ id }) => id)).toStrictEqual(['first-reply', 'file-closed', 'enquiries']);
  });
});

describe('the 8 items of evidence of article 6', () => {
  const always = ['order-reference', 'purchase-date', 'payment-method', 'description'];
  const technical = ['device', 'software', 'connection-speed'];
  const everything = [...always, ...technical, 'screenshots'];

  test.each(
    titled(
      [
        { problem: 'outage', required: [...always, ...technical] },
        { problem: 'incompatibility', required: [...always, ...technical] },
        { problem: 'playback', required: [...always, ...technical] },
        { problem: 'billing', required: always },
        { problem: 'not-received', required: always },
        { problem: 'dissatisfaction', required: always },
      ] as const,
      ({ problem, required }) => `${problem} requires ${required.length} of 8, and lists them all`,
    ),
  )('%s', (_, { problem, required }) => {
    const { evidence } = judge(claimOf[problem]());
    expect(evidence.map(({ id }) => id)).toStrictEqual(everything);
    expect(evidence.filter((item) => item.required).map(({ id }) => id)).toStrictEqual(required);
    expect(evidence.filter((item) => !item.given).map(({ id }) => id)).toStrictEqual(['screenshots']);
  });

  const screenshot = { name: 'erreur.png', mediaType: 'image/png', bytes: 1, sha256: '0'.repeat(64) } as const;
  test.each(
    titled<{ answer: string; changes: Changes; missing: string[] }>(
      [
        { answer: '1 screenshot', changes: { attachments: [screenshot] }, missing: [] },
        { answer: '0 screenshots', changes: { attachments: [] }, missing: ['screenshots'] },
        {
          answer: 'no reference',
          changes: { 'order.reference': undefined },
          missing: ['order-reference', 'screenshots'],
        },
        { answer: 'no date', changes: { 'order.purchasedOn': undefined }, missing: ['purchase-date', 'screenshots'] },
        {
          answer: 'no payment',
          changes: { 'order.paymentMethod': undefined },
          missing: ['payment-method', 'screenshots'],
        },
        { answer: 'no description', changes: { description: undefined }, missing: ['description', 'screenshots'] },
        { answer: 'a brand but no model', changes: { 'device.model': undefined }, missing: ['device', 'screenshots'] },
        { answer: 'a model but no brand', changes: { 'device.brand': undefined }, missing: ['device', 'screenshots'] },
        { answer: 'no system', changes: { 'device.system': undefined }, missing: ['software', 'screenshots'] },
        {
          answer: 'unknown Mb/s',
          changes: { 'connection.mbps': 'unknown' },
          missing: ['connection-speed', 'screenshots'],
        },
        { answer: 'no Mb/s', changes: { 'connection.mbps': undefined }, missing: ['connection-speed', 'screenshots'] },
      ],
      ({ answer, missing }) => `with ${answer}, not given: ${missing.join(', ') || 'nothing'}`,
    ),
  )('%s', (_, { changes, missing }) => {
    const { evidence } = judge(playback(changes));
    expect(evidence.filter((item) => !item.given).map(({ id }) => id)).toStrictEqual(missing);
  });

  test('0 items are given or required of a claim with 0 answers', () => {
    expect(judge({}).evidence.map(({ id, given, required }) => ({ id, given, required }))).toStrictEqual(
      everything.map((id) => ({ id, given: false, required: false })),
    );
  });
});

describe('next steps', () => {
  const first = [
    { id: 'write-to-support', articles: ['5.1'] },
    { id: 'quote-file-number', articles: ['5.2'] },
    { id: 'report-soon', articles: ['9.4'] },
  ];

  test.each(['none', 'fixed', 'offer'] as const)('are 3 when the outcome of support is %s', (outcome) => {
    expect(judge(outage({ support: { outcome } })).nextSteps).toStrictEqual(first);
  });

  test('are 6 when support has refused: complaint, mediator, courts', () => {
    expect(judge(outage({ support: { outcome: 'refused' } })).nextSteps).toStrictEqual([
      ...first,
      { id: 'internal-complaint', articles: ['13.1'] },
      { id: 'mediator', articles: ['13.2'] },
      { id: 'courts', articles: ['13.3'] },
    ]);
  });

  test('are 3 even for a claim with 0 answers', () => {
    expect(judge({}).nextSteps).toStrictEqual(first);
  });
});
