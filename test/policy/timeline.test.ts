import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/claim/schema.ts';
import { billing, notReceived, NOW, outage, wrongAmount, type Changes } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

type Support = NonNullable<Changes['support']>;
const firstReply = (from: string, to: string) => ({ id: 'first-reply', articles: ['7.1'], from, to });
const fileClosed = (to: string) => ({ id: 'file-closed', articles: ['5.2', '7.2'], to });
const byCard = (to: string) => ({ id: 'money-by-card', articles: ['7.3'], to });
const enquiries = { id: 'enquiries', articles: ['15'] };
const overdue = { overdue: true };

/** Nobody has written to support. */
const unasked: Support = {
  contacted: 'no',
  contactedOn: undefined,
  refundRequested: undefined,
  diagnosis: 'none',
  outcome: 'none',
};
const unanswered: Support = { diagnosis: 'none', outcome: 'none' };
const askedOn = (contactedOn: string, support: Support = {}) =>
  billing({ support: { ...unanswered, contactedOn, ...support } });
const timelineOf = (claim: Claim, now = NOW) => judge(claim, now).timeline;
const idsOf = (claim: Claim) => timelineOf(claim).map(({ id }) => id);

describe('5 to 7 business days, 10, and 14 more by card', () => {
  test.each([
    ['a Monday in November', '2026-11-23', '2026-11-30', '2026-12-02', '2026-12-07', '2026-12-28'],
    ['a Saturday', '2026-11-21', '2026-11-27', '2026-12-01', '2026-12-04', '2026-12-24'],
    ['the eve of 11 November', '2026-11-10', '2026-11-18', '2026-11-20', '2026-11-25', '2026-12-15'],
    ['the week before Easter 2027', '2027-03-24', '2027-04-01', '2027-04-05', '2027-04-08', '2027-04-28'],
    ['the week before Ascension 2027', '2027-04-30', '2027-05-10', '2027-05-12', '2027-05-18', '2027-06-07'],
    ['Christmas Eve 2026', '2026-12-24', '2027-01-04', '2027-01-06', '2027-01-11', '2027-01-29'],
  ])('from %s, asked then or to be asked today', (_, day, from, to, closed, money) => {
    const expected = [firstReply(from, to), fileClosed(closed), byCard(money), enquiries];
    const now = `${day}T12:00:00+01:00`;
    expect(timelineOf(askedOn(day), now)).toStrictEqual(expected);
    expect(timelineOf(billing({ support: unasked }), now)).toStrictEqual(expected);
    expect(timelineOf(askedOn('2026-01-05', { refundRequested: 'no' }), now)).toStrictEqual(expected);
  });

  test('from today by the clocks of Paris', () => {
    expect(timelineOf(billing({ support: unasked }), '2026-11-22T23:30:00Z')[0]).toStrictEqual(
      firstReply('2026-11-30', '2026-12-02'),
    );
  });

  test('from the day of the request, on whatever day it is read', () => {
    const expected = [
      firstReply('2026-11-25', '2026-11-27'),
      fileClosed('2026-12-02'),
      byCard('2026-12-22'),
      enquiries,
    ];
    expect(timelineOf(askedOn('2026-11-18'))).toStrictEqual(expected);
    expect(timelineOf(askedOn('2026-11-18'), '2026-11-27T23:59:59+01:00')).toStrictEqual(expected);
  });
});

describe('a date that has passed since the request', () => {
  test('is overdue on the day after, and not on the day itself', () => {
    const [onTheDay] = timelineOf(askedOn('2026-11-12'), '2026-11-23T23:59:59+01:00');
    const [dayAfter] = timelineOf(askedOn('2026-11-12'), '2026-11-24T00:00:00+01:00');
    expect(onTheDay).toStrictEqual(firstReply('2026-11-19', '2026-11-23'));
    expect(dayAfter).toStrictEqual({ ...firstReply('2026-11-19', '2026-11-23'), ...overdue });
  });

  test('leaves the money to be counted from today', () => {
    expect(timelineOf(askedOn('2026-11-02'))).toStrictEqual([
      { ...firstReply('2026-11-09', '2026-11-12'), ...overdue },
      { ...fileClosed('2026-11-17'), ...overdue },
      byCard('2026-12-11'),
      enquiries,
    ]);
  });

  test('is none as long as no refund was asked for, or nobody knows', () => {
    const open: Support[] = [
      unasked,
      { refundRequested: 'no' },
      { refundRequested: undefined },
      { contacted: undefined },
    ];
    for (const support of open) {
      expect(timelineOf(askedOn('2026-11-02', support))).toStrictEqual([
        firstReply('2026-11-30', '2026-12-02'),
        fileClosed('2026-12-07'),
        byCard('2026-12-28'),
        enquiries,
      ]);
    }
  });
});

describe('what is over is left out', () => {
  const answered = ['file-closed', 'money-by-card', 'enquiries'];
  test.each([
    ['a diagnosis that is pending', { diagnosis: 'pending' }, answered],
    ['a diagnosis that confirms', { diagnosis: 'confirmed' }, answered],
    ['a diagnosis against the customer', { diagnosis: 'customer-side' }, answered],
    ['an offer', { outcome: 'offer' }, ['money-by-card', 'enquiries']],
    ['a refusal', { outcome: 'refused' }, ['money-by-card', 'enquiries']],
    ['a repair', { outcome: 'fixed' }, ['money-by-card', 'enquiries']],
    ['no answer at all', {}, ['first-reply', ...answered]],
    ['nothing said of an answer', { diagnosis: undefined, outcome: undefined }, ['first-reply', ...answered]],
  ] satisfies [string, Support, string[]][])('after %s', (_, support, ids) => {
    expect(idsOf(askedOn('2026-11-18', support))).toStrictEqual(ids);
  });

  test('but not what has not begun: an answer to a message that asked for no refund', () => {
    const claim = askedOn('2026-11-02', { refundRequested: 'no', diagnosis: 'confirmed', outcome: 'offer' });
    expect(timelineOf(claim)).toStrictEqual([
      firstReply('2026-11-30', '2026-12-02'),
      fileClosed('2026-12-07'),
      byCard('2026-12-28'),
      enquiries,
    ]);
  });
});

describe('money', () => {
  test.each([
    ['paypal', 'money-by-paypal'],
    ['bank-transfer', 'money-same-means'],
    ['crypto', 'money-same-means'],
    ['other', 'money-same-means'],
  ] as const)('by %s comes without a date, for 7.3 has a figure for cards alone', (paymentMethod, id) => {
    const claim = billing({ order: { paymentMethod }, support: unasked });
    expect(timelineOf(claim)).toStrictEqual([
      firstReply('2026-11-30', '2026-12-02'),
      fileClosed('2026-12-07'),
      { id, articles: ['7.3'] },
      enquiries,
    ]);
  });

  test.each(
    titled(
      [
        { without: 'an outage that is refused', claim: outage({ outage: { offer: 'accepted' }, support: unasked }) },
        { without: 'an incomplete claim', claim: outage({ outage: { offer: undefined }, support: unasked }) },
        {
          without: 'a code that is only sent again',
          claim: notReceived({ delivery: { contactDetailsCorrect: 'no' }, support: unasked }),
        },
        {
          without: 'a charge that was too low',
          claim: wrongAmount({ 'billing.charged': { cents: 5998, currency: 'EUR' }, support: unasked }),
        },
        {
          without: 'a means of payment that is not given',
          claim: billing({ order: { paymentMethod: undefined }, support: unasked }),
        },
      ],
      ({ without }) => `is not announced to ${without}`,
    ),
  )('%s', (_, { claim }) => {
    expect(idsOf(claim)).toStrictEqual(['first-reply', 'file-closed', 'enquiries']);
  });
});
