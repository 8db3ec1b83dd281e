import { describe, expect, test } from 'vitest';
import { billing, wrongAmount, type Changes } from '../support/claims.ts';
import { applying, judge, offered, outcomeOf, verdictOf } from '../support/judging.ts';

const eligible = { verdict: 'eligible', because: ['4.2'] };
const euros = (cents: number) => ({ cents, currency: 'EUR' as const });

describe('a double payment', () => {
  test.each([
    [1, 'unlikely', undefined],
    [2, 'eligible', 5999],
    [3, 'eligible', 11_998],
    [20, 'eligible', 113_981],
  ])('of %i charges is %s', (chargeCount, verdict, cents) => {
    const assessment = judge(billing({ billing: { chargeCount } }));
    expect(assessment).toMatchObject({ verdict, because: ['4.2'] });
    expect(assessment.remedies.map((remedy) => remedy.cents)).toStrictEqual(cents === undefined ? [] : [cents]);
  });

  test('is not told by amounts left over from another answer', () => {
    expect(verdictOf(billing({ billing: { agreed: euros(5999), charged: euros(5999) } }))).toStrictEqual(eligible);
  });

  test('is open without the number of charges, and the wrong amount is not', () => {
    const claim = billing({ 'billing.chargeCount': undefined });
    expect(outcomeOf('billing-charged-once', claim)).toBe('missing');
    expect(outcomeOf('billing-amount-agreed', claim)).toBe('false');
    expect(outcomeOf('billing-undercharged', claim)).toBe('false');
  });
});

describe('a wrong amount', () => {
  const charged = (cents: number) => wrongAmount({ 'billing.charged': euros(cents) });

  test.each([
    [4999, 'conditional', ['billing-undercharged'], [{ kind: 'rectification', cents: 1000 }]],
    [5998, 'conditional', ['billing-undercharged'], [{ kind: 'rectification', cents: 1 }]],
    [5999, 'unlikely', ['billing-amount-agreed'], []],
    [6000, 'eligible', [], [{ kind: 'overpayment-refund', cents: 1 }]],
  ])('of %i cents charged is %s', (cents, verdict, rules, remedies) => {
    expect(verdictOf(charged(cents))).toStrictEqual({ verdict, because: ['4.2'] });
    expect(applying(charged(cents))).toStrictEqual(rules);
    expect(offered(charged(cents))).toStrictEqual(remedies);
  });

  test('is not told by a count left over from another answer', () => {
    expect(verdictOf(wrongAmount({ billing: { chargeCount: 1 } }))).toStrictEqual(eligible);
  });

  test.each(['billing.charged', 'billing.agreed'] as const)('is open without %s', (path) => {
    const claim = wrongAmount({ [path]: undefined });
    expect(outcomeOf('billing-amount-agreed', claim)).toBe('missing');
    expect(outcomeOf('billing-undercharged', claim)).toBe('missing');
    expect(outcomeOf('billing-charged-once', claim)).toBe('false');
    expect(judge(claim).verdict).toBe('incomplete');
  });
});

test('without the kind of error, every rule of the error is missing', () => {
  const claim = billing({ billing: { error: undefined, chargeCount: undefined } });
  for (const rule of ['billing-charged-once', 'billing-amount-agreed', 'billing-undercharged']) {
    expect(outcomeOf(rule, claim)).toBe('missing');
  }
});

describe('money taken in error is never refused', () => {
  test.each([
    ['one day before the end of the subscription', '2027-08-02', eligible, []],
    ['on the day of its end', '2027-08-03', { verdict: 'conditional', because: ['8.4'] }, ['period-ended']],
    ['years after its end', '2031-09-11', { verdict: 'conditional', because: ['8.4'] }, ['period-ended']],
  ])('where it is claimed %s', (_, contactedOn, expected, rules) => {
    const claim = billing({ 'support.contactedOn': contactedOn });
    const now = '2031-12-01T12:00:00+01:00';
    expect(verdictOf(claim, now)).toStrictEqual(expected);
    expect(applying(claim, now)).toStrictEqual(rules);
    expect(offered(claim, now)).toStrictEqual([{ kind: 'overpayment-refund', cents: 5999 }]);
  });

  test('for a breach of the terms, which support has to look at', () => {
    const claim = billing({ 'terms.respected': 'no' });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'conditional', because: ['8.1'] });
    expect(offered(claim)).toStrictEqual([{ kind: 'overpayment-refund', cents: 5999 }]);
  });

  const poor: Changes = {
    connection: { mbps: 0.01, stable: 'no' },
    device: { upToDate: 'no' },
    support: { diagnosis: 'customer-side', instructionsFollowed: 'refused', outcome: 'fixed' },
    access: { received: 'not-working' },
  };
  test('for a poor line, an old device, a refusal or a diagnosis', () => {
    expect(verdictOf(billing(poor))).toStrictEqual(eligible);
    expect(verdictOf(wrongAmount(poor))).toStrictEqual(eligible);
  });

  test('but what was never charged twice is, whatever the period', () => {
    const claim = billing({ billing: { chargeCount: 1 }, 'support.contactedOn': '2027-08-03' });
    expect(verdictOf(claim, '2027-12-01T12:00:00+01:00')).toStrictEqual({ verdict: 'unlikely', because: ['4.2'] });
  });
});
