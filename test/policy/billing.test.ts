import { expect, test } from 'vitest';
import { billing, wrongAmount } from '../support/claims.ts';
import { applying, judge, offered, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const eligible = { verdict: 'eligible', because: ['4.2'] };

test.each(
  titled(
    [
      { chargeCount: 1, verdict: 'unlikely', cents: undefined },
      { chargeCount: 2, verdict: 'eligible', cents: 5999 },
      { chargeCount: 3, verdict: 'eligible', cents: 11_998 },
      { chargeCount: 20, verdict: 'eligible', cents: 113_981 },
    ],
    ({ chargeCount, verdict }) => `a double payment of ${chargeCount} charges is ${verdict}`,
  ),
)('%s', (_, { chargeCount, verdict, cents }) => {
  const assessment = judge(billing({ billing: { chargeCount } }));
  expect(assessment).toMatchObject({ verdict, because: ['4.2'] });
  expect(assessment.remedies.map((remedy) => remedy.cents)).toStrictEqual(cents === undefined ? [] : [cents]);
});

test.each(
  titled(
    [
      { charged: 5998, verdict: 'eligible', remedies: [{ kind: 'rectification', cents: 1 }] },
      { charged: 5999, verdict: 'unlikely', remedies: [] },
      { charged: 6000, verdict: 'eligible', remedies: [{ kind: 'overpayment-refund', cents: 1 }] },
    ],
    ({ charged, verdict }) => `${charged} cents charged where 5999 were agreed is ${verdict}`,
  ),
)('%s', (_, { charged, verdict, remedies }) => {
  const claim = wrongAmount({ 'billing.charged': { cents: charged, currency: 'EUR' } });
  expect(verdictOf(claim)).toStrictEqual({ verdict, because: ['4.2'] });
  expect(offered(claim)).toStrictEqual(remedies);
});

test('2 equal amounts left over from another answer say nothing against a double payment', () => {
  const same = { cents: 5999, currency: 'EUR' } as const;
  expect(verdictOf(billing({ billing: { agreed: same, charged: same } }))).toStrictEqual(eligible);
});

test('1 charge left over from another answer says nothing against a wrong amount', () => {
  expect(verdictOf(wrongAmount({ billing: { chargeCount: 1 } }))).toStrictEqual(eligible);
});

test.each(
  titled(
    [
      { left: 37, now: '2027-06-27T12:00:00+02:00', verdict: 'eligible', rules: [] },
      { left: 36, now: '2027-06-28T12:00:00+02:00', verdict: 'conditional', rules: ['period-near-end'] },
      { left: 4, now: '2027-07-30T12:00:00+02:00', verdict: 'conditional', rules: ['period-near-end'] },
      { left: 3, now: '2027-07-31T12:00:00+02:00', verdict: 'conditional', rules: ['period-ending'] },
      { left: 1, now: '2027-08-02T12:00:00+02:00', verdict: 'conditional', rules: ['period-ending'] },
      { left: 0, now: '2027-08-03T12:00:00+02:00', verdict: 'conditional', rules: ['period-ended'] },
      { left: -1500, now: '2031-09-11T12:00:00+02:00', verdict: 'conditional', rules: ['period-ended'] },
    ],
    ({ left, verdict }) => `a double charge with ${left} days left is ${verdict}, and never refused for it`,
  ),
)('%s', (_, { now, verdict, rules }) => {
  expect(verdictOf(billing(), now)).toStrictEqual({ verdict, because: verdict === 'eligible' ? ['4.2'] : ['8.4'] });
  expect(applying(billing(), now)).toStrictEqual(rules);
});

test('a single charge on an expired subscription is refused for the charge, by 4.2 alone', () => {
  const claim = billing({ billing: { chargeCount: 1 } });
  expect(verdictOf(claim, '2027-08-03T12:00:00+02:00')).toStrictEqual({ verdict: 'unlikely', because: ['4.2'] });
});

test('a double charge keeps its refund of 59.99 on an expired subscription', () => {
  expect(offered(billing(), '2027-08-03T12:00:00+02:00')).toStrictEqual([{ kind: 'overpayment-refund', cents: 5999 }]);
});

test.each(
  titled(
    [{ mbps: 0.01 }, { mbps: 24.99 }, { mbps: 'unknown' }, { mbps: undefined }],
    ({ mbps }) => `a double charge on 4K stays eligible with ${mbps ?? '(not given)'} Mb/s`,
  ),
)('%s', (_, { mbps }) => {
  expect(verdictOf(billing({ 'order.plan': '4k', 'connection.mbps': mbps }))).toStrictEqual(eligible);
});

test('an unstable line, an old device and a refused diagnosis never touch a wrong amount of 10.00', () => {
  const claim = wrongAmount({
    connection: { stable: 'no' },
    device: { upToDate: 'no' },
    support: { diagnosis: 'customer-side', instructionsFollowed: 'refused' },
  });
  expect(verdictOf(claim)).toStrictEqual(eligible);
});

test('a shared subscription excludes even 2 charges, by article 8.1', () => {
  const claim = billing({ 'terms.respected': 'no' });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['8.1'] });
});
