import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../src/claim/dates.ts';
import { notReceived, PARIS, type Changes } from '../support/claims.ts';
import { applying, judge, outcomeOf, verdictOf } from '../support/judging.ts';

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

test('a payment not yet validated comes too early, with no date', () => {
  const claim = notReceived({ delivery: { paymentValidated: 'no', paymentValidatedAt: undefined } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'not-yet', because: ['4.3'] });
});

describe('a code that came', () => {
  const early: Changes = { 'delivery.paymentValidatedAt': '2026-11-23T11:00:00+01:00' };
  test.each([
    ['yes', 'unlikely', ['4.3'], ['code-received']],
    ['not-working', 'conditional', ['4.3', '5.3'], ['code-not-working']],
  ] as const)('%s: no delay runs any more, however early', (received, verdict, because, rules) => {
    for (const changes of [{}, early, { 'delivery.paymentValidated': 'no' }] satisfies Changes[]) {
      const claim = notReceived({ 'access.received': received, ...changes });
      expect(verdictOf(claim)).toStrictEqual({ verdict, because });
      expect(applying(claim)).toStrictEqual(rules);
    }
  });

  test('or not, is missing until it is answered', () => {
    const claim = notReceived({ 'access.received': undefined });
    expect(outcomeOf('code-received', claim)).toBe('missing');
    expect(outcomeOf('code-not-working', claim)).toBe('missing');
    expect(outcomeOf('payment-pending', claim)).toBe('false');
    expect(outcomeOf('code-delay-running', claim)).toBe('false');
    expect(judge(claim).verdict).toBe('incomplete');
  });
});

test.each([
  ['yes', 'eligible'],
  ['unknown', 'conditional'],
  ['no', 'conditional'],
] as const)('after the delay, with contact details correct: %s, it is %s', (contactDetailsCorrect, verdict) => {
  const claim = notReceived({ delivery: { contactDetailsCorrect } });
  expect(verdictOf(claim)).toStrictEqual({ verdict, because: ['4.3'] });
});

test.each([
  // The delay is over by the date, whether or not the payment was validated.
  ['paymentValidated', 'payment-pending'],
  ['paymentValidatedAt', 'code-delay-running'],
  ['contactDetailsCorrect', 'code-wrong-contact'],
] as const)('without %s, what rests on it is missing', (answer, ...rules) => {
  const claim = notReceived({ delivery: { [answer]: undefined } });
  const { verdict, findings } = judge(claim);
  expect(verdict).toBe('incomplete');
  expect(findings.filter(({ outcome }) => outcome === 'missing').map(({ rule }) => rule)).toStrictEqual(rules);
});

describe('what says nothing against a code that never came', () => {
  test.each([
    ['a period that has ended', { order: { purchasedOn: '2025-06-01', months: 6 } }],
    ['a period that comes to its end', { order: { purchasedOn: '2025-12-01', months: 12 } }],
    ['no date of purchase, and no length', { order: { purchasedOn: undefined, months: undefined } }],
    ['a poor line and an old device', { connection: { mbps: 1, stable: 'no' }, device: { upToDate: 'no' } }],
    ['a diagnosis and a repair', { support: { diagnosis: 'customer-side', outcome: 'fixed' } }],
  ] satisfies [string, Changes][])('%s', (_, changes) => {
    expect(verdictOf(notReceived(changes))).toStrictEqual({ verdict: 'eligible', because: ['4.3'] });
  });
});

test('a breach of the terms is for support to look at, and refuses nothing', () => {
  expect(verdictOf(notReceived({ terms: { respected: 'no' } }))).toStrictEqual({
    verdict: 'conditional',
    because: ['8.1'],
  });
});
