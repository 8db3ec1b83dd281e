import { expect, test } from 'vitest';
import { compare, readCases, type WorkedCase } from '../../scripts/policy/compare.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import type { Policy } from '../../src/policy/policy.ts';
import scenarios from '../fixtures/scenarios.json';
import { NOW, notReceived, playback } from '../support/claims.ts';

const withValue = (name: string, value: number): Policy => {
  const parameter = refundPolicy.parameters[name];
  if (!parameter) throw new Error(name);
  return { ...refundPolicy, parameters: { ...refundPolicy.parameters, [name]: { ...parameter, value } } };
};

const at = (mbps: number): WorkedCase => ({
  sentence: `4K with ${mbps} Mb/s`,
  claim: playback({ 'connection.mbps': mbps, 'support.diagnosis': 'pending' }),
  now: NOW,
});

test('a higher minimum changes the verdict for the speeds between the two alone', () => {
  const changes = compare(refundPolicy, withValue('bandwidth4k', 30), [18, 24.99, 25, 29.99, 30].map(at));
  expect(changes).toMatchObject([
    { sentence: '4K with 25 Mb/s', before: { verdict: 'conditional' }, after: { verdict: 'unlikely' } },
    { sentence: '4K with 29.99 Mb/s', before: { verdict: 'conditional' }, after: { verdict: 'unlikely' } },
  ]);
});

const read = readCases(scenarios);
const cases = 'cases' in read ? read.cases : [];

test('a lower minimum changes the one worked case with a speed between the two', () => {
  expect(cases).toHaveLength(42);
  expect(compare(refundPolicy, withValue('bandwidth4k', 15), cases)).toMatchObject([
    {
      sentence: expect.stringMatching(/^4K with 18 Mb\/s/),
      before: { verdict: 'unlikely', because: ['8.2', '9.1'] },
      after: { verdict: 'conditional', because: ['4.4'] },
    },
  ]);
});

test('a policy changes no worked case against itself', () => {
  expect(compare(refundPolicy, structuredClone(refundPolicy), cases)).toStrictEqual([]);
});

test('half the delay for the code lets a payment of Friday be claimed on Monday', () => {
  const claim = notReceived({ 'delivery.paymentValidatedAt': '2026-11-20T06:00:00+01:00' });
  const changes = compare(refundPolicy, withValue('codeDelay', 24), [{ sentence: 'Paid on Friday', claim, now: NOW }]);
  expect(changes).toMatchObject([{ before: { verdict: 'not-yet' }, after: { verdict: 'eligible' } }]);
});

test.each([
  [{}, 'a list of cases is expected'],
  [[], 'a list of cases is expected'],
  [[{ claim: {}, now: NOW }], '/0/sentence is missing'],
  [[{ sentence: 'One', claim: {}, now: '2026-11-23' }], /^\/0\/now is no instant/],
  [[{ sentence: 'One', claim: { order: { plan: '8k' } }, now: NOW }], '/0/claim/order/plan is no claim'],
])('%j is no list of cases', (document, fault) => {
  expect(readCases(document)).toStrictEqual({ fault: expect.stringMatching(fault) });
});
