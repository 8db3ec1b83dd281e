import { expect, test } from 'vitest';
import { formatInstant } from '../../src/claim/dates.ts';
import { notReceived, PARIS } from '../support/claims.ts';
import { judge, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const paidAt = (paymentValidatedAt: string) => notReceived({ delivery: { paymentValidatedAt } });
const minuteBefore = (instant: string) => formatInstant(Date.parse(instant) - 60_000, PARIS);

test.each([
  ['on Monday 23 November 2026 at 10:00', '2026-11-23T10:00:00+01:00', '2026-11-25T10:00:00+01:00'],
  ['on Friday 20 November 2026 at 18:00', '2026-11-20T18:00:00+01:00', '2026-11-24T18:00:00+01:00'],
  ['on a Thursday, one minute before midnight', '2026-11-19T23:59:00+01:00', '2026-11-23T23:59:00+01:00'],
  ['on a Thursday at 00:00, due on a Saturday at 00:00', '2026-11-19T00:00:00+01:00', '2026-11-21T00:00:00+01:00'],
  ['on a Friday at 00:00', '2026-11-20T00:00:00+01:00', '2026-11-24T00:00:00+01:00'],
  ['on a Saturday at 00:00', '2026-11-21T00:00:00+01:00', '2026-11-25T00:00:00+01:00'],
  ['on a Saturday at 15:00', '2026-11-21T15:00:00+01:00', '2026-11-25T00:00:00+01:00'],
  ['on a Sunday at 23:59', '2026-11-22T23:59:00+01:00', '2026-11-25T00:00:00+01:00'],
  [
    'on the Thursday before Easter 2026, Good Friday counting',
    '2026-04-02T10:00:00+02:00',
    '2026-04-07T10:00:00+02:00',
  ],
  ['on Good Friday 2026 at 12:00, over Easter Monday', '2026-04-03T12:00:00+02:00', '2026-04-08T12:00:00+02:00'],
  ['on Easter Monday 2026 at 09:00', '2026-04-06T09:00:00+02:00', '2026-04-09T00:00:00+02:00'],
  ['on the eve of 1 May 2026, a Friday', '2026-04-30T20:00:00+02:00', '2026-05-05T20:00:00+02:00'],
  ['on 1 May 2026 itself', '2026-05-01T10:00:00+02:00', '2026-05-06T00:00:00+02:00'],
  ['on the eve of 8 May 2026, a Friday', '2026-05-07T20:00:00+02:00', '2026-05-12T20:00:00+02:00'],
  ['on the Tuesday before Ascension 2026', '2026-05-12T09:00:00+02:00', '2026-05-15T09:00:00+02:00'],
  ['on the eve of Ascension 2026, a Thursday', '2026-05-13T09:00:00+02:00', '2026-05-18T09:00:00+02:00'],
  ['on the Friday before Whit Monday 2026', '2026-05-22T18:00:00+02:00', '2026-05-27T18:00:00+02:00'],
  ['on the eve of 14 July 2026, a Tuesday', '2026-07-13T10:00:00+02:00', '2026-07-16T10:00:00+02:00'],
  [
    'on Friday 14 August 2026, before a holiday on a Saturday',
    '2026-08-14T12:00:00+02:00',
    '2026-08-18T12:00:00+02:00',
  ],
  ['on the eve of 11 November 2026, a Wednesday', '2026-11-10T12:00:00+01:00', '2026-11-13T12:00:00+01:00'],
  ['on 23 December 2026 at 10:00, over Christmas', '2026-12-23T10:00:00+01:00', '2026-12-28T10:00:00+01:00'],
  ['on 23 December 2026 at 00:00, due as Christmas begins', '2026-12-23T00:00:00+01:00', '2026-12-25T00:00:00+01:00'],
  ['on 31 December 2026, over the new year', '2026-12-31T12:00:00+01:00', '2027-01-05T12:00:00+01:00'],
  ['on the Friday before clocks go forward', '2026-03-27T18:00:00+01:00', '2026-03-31T18:00:00+02:00'],
  ['on the Friday before clocks go back', '2026-10-23T18:00:00+02:00', '2026-10-27T18:00:00+01:00'],
  ['on the Sunday on which clocks go forward', '2026-03-29T01:30:00+01:00', '2026-04-01T00:00:00+02:00'],
  ['on the Sunday on which clocks go back', '2026-10-25T02:30:00+01:00', '2026-10-28T00:00:00+01:00'],
])('48 business hours after a payment %s', (_, paid, due) => {
  const notYet = { verdict: 'not-yet', because: ['4.3'], earliest: due };
  expect(verdictOf(paidAt(paid), paid)).toStrictEqual(notYet);
  expect(verdictOf(paidAt(paid), minuteBefore(due))).toStrictEqual(notYet);
  expect(verdictOf(paidAt(paid), due)).toStrictEqual({ verdict: 'eligible', because: ['4.3'] });
});

test('a payment not yet validated comes too early, with no date, since the 48 hours have not begun', () => {
  const claim = notReceived({ delivery: { paymentValidated: 'no', paymentValidatedAt: undefined } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'not-yet', because: ['4.3'] });
});

test('a code that was received is excluded by 4.3, however few of the 48 hours have passed', () => {
  const claim = notReceived({ 'access.received': 'yes', 'delivery.paymentValidatedAt': '2026-11-23T11:00:00+01:00' });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['4.3'] });
});

test.each(
  titled(
    [
      { contactDetailsCorrect: 'yes', verdict: 'eligible' },
      { contactDetailsCorrect: 'unknown', verdict: 'conditional' },
      { contactDetailsCorrect: 'no', verdict: 'conditional' },
    ] as const,
    ({ contactDetailsCorrect, verdict }) =>
      `after 48 business hours, contact details correct: ${contactDetailsCorrect} is ${verdict}`,
  ),
)('%s', (_, { contactDetailsCorrect, verdict }) => {
  const claim = notReceived({ delivery: { contactDetailsCorrect } });
  expect(verdictOf(claim)).toStrictEqual({ verdict, because: ['4.3'] });
});

test('wrong contact details do not shorten the wait: within 48 hours the verdict is still "too early"', () => {
  const claim = notReceived({
    delivery: { paymentValidatedAt: '2026-11-20T18:00:00+01:00', contactDetailsCorrect: 'no' },
  });
  expect(verdictOf(claim)).toMatchObject({ verdict: 'not-yet', earliest: '2026-11-24T18:00:00+01:00' });
});

test.each(
  titled(
    [
      { purchased: 'a month of 2020', order: { purchasedOn: '2020-01-31', months: 1 } },
      { purchased: '3 months that end tomorrow', order: { purchasedOn: '2026-08-24', months: 3 } },
      { purchased: '12 months of which 36 days are left', order: { purchasedOn: '2025-12-29', months: 12 } },
    ] as const,
    ({ purchased }) => `the period says nothing against a code never received: ${purchased}`,
  ),
)('%s', (_, { order }) => {
  expect(verdictOf(notReceived({ order }))).toStrictEqual({ verdict: 'eligible', because: ['4.3'] });
});

test('nor does an unanswered date of purchase, or 1 Mb/s on 4K', () => {
  const claim = notReceived({ order: { purchasedOn: undefined, months: undefined }, connection: { mbps: 1 } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'eligible', because: ['4.3'] });
  expect(judge(claim).findings).toHaveLength(5);
});
