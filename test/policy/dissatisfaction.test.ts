import { expect, test } from 'vitest';
import { dissatisfaction } from '../support/claims.ts';
import { applying, verdictOf } from '../support/judging.ts';
import { titled } from '../support/titled.ts';

const excluded = { verdict: 'unlikely', because: ['3', '8.3'] };
const unverified = { verdict: 'conditional', because: ['3', '8.3'] };
const incomplete = { verdict: 'incomplete', because: [] };

test.each(
  titled(
    [
      { activated: 'no', consented: 'no', expected: { verdict: 'conditional', because: ['3'] } },
      { activated: 'no', consented: 'yes', expected: excluded },
      { activated: 'yes', consented: 'no', expected: excluded },
      { activated: 'yes', consented: 'yes', expected: excluded },
      { activated: 'yes', consented: 'unknown', expected: excluded },
      { activated: 'yes', consented: undefined, expected: excluded },
      { activated: 'unknown', consented: 'yes', expected: excluded },
      { activated: undefined, consented: 'yes', expected: excluded },
      { activated: 'no', consented: 'unknown', expected: unverified },
      { activated: 'unknown', consented: 'no', expected: unverified },
      { activated: 'unknown', consented: 'unknown', expected: unverified },
      { activated: 'no', consented: undefined, expected: incomplete },
      { activated: undefined, consented: 'no', expected: incomplete },
      { activated: 'unknown', consented: undefined, expected: incomplete },
      { activated: undefined, consented: undefined, expected: incomplete },
    ] as const,
    ({ activated, consented, expected }) =>
      `a change of mind, activated: ${activated ?? '(nothing)'}, consented to activation: ${consented ?? '(nothing)'}, is ${expected.verdict}`,
  ),
)('%s', (_, { activated, consented, expected }) => {
  const claim = dissatisfaction({ access: { activated, consentedToActivation: consented } });
  expect(verdictOf(claim)).toStrictEqual(expected);
});

test('never activated and 3 days left: 8.4 excludes what article 3 left open', () => {
  const claim = dissatisfaction({ order: { purchasedOn: '2025-11-26' } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['8.4'] });
  expect(applying(claim)).toStrictEqual(['period-ending', 'never-activated']);
});

test('never activated and 4 days left: 3 and 8.4 both make it conditional', () => {
  const claim = dissatisfaction({ order: { purchasedOn: '2025-11-27' } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'conditional', because: ['3', '8.4'] });
});

test('a change of mind after activation on a shared subscription: 3, 8.1 and 8.3', () => {
  const claim = dissatisfaction({ access: { activated: 'yes' }, terms: { respected: 'no' } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['3', '8.1', '8.3'] });
});

test('4K on 1 Mb/s says nothing about a change of mind', () => {
  const claim = dissatisfaction({ connection: { mbps: 1, stable: 'no' } });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'conditional', because: ['3'] });
});
