import { describe, expect, test } from 'vitest';
import { dissatisfaction } from '../support/claims.ts';
import { applying, outcomeOf, verdictOf } from '../support/judging.ts';

const incomplete = { verdict: 'incomplete', because: [] };

describe('a change of mind', () => {
  test.each([
    ['yes', 'unlikely', ['3', '8.3'], ['no-withdrawal']],
    ['no', 'conditional', ['3'], ['withdrawal-open']],
    ['unknown', 'conditional', ['3', '8.3'], []],
    [undefined, 'incomplete', [], []],
  ] as const)('with the right of withdrawal waived: %s, is %s', (withdrawalWaived, verdict, because, rules) => {
    const claim = dissatisfaction({ access: { withdrawalWaived } });
    expect(verdictOf(claim)).toStrictEqual({ verdict, because });
    expect(applying(claim)).toStrictEqual(rules);
  });

  test.each(['yes', 'no', 'unknown', undefined] as const)('activated: %s, stays open without a waiver', (activated) => {
    expect(verdictOf(dissatisfaction({ access: { activated } }))).toStrictEqual({
      verdict: 'conditional',
      because: ['3'],
    });
  });

  test.each([
    ['on the day of the end, activated', 'yes', '2025-11-18', 'unlikely', ['8.4']],
    ['on the day of the end, not activated', 'no', '2025-11-18', 'conditional', ['3']],
    ['near the end, activated', 'yes', '2025-12-01', 'conditional', ['3', '8.4']],
    ['near the end, not activated', 'no', '2025-12-01', 'conditional', ['3']],
  ] as const)('%s', (_, activated, purchasedOn, verdict, because) => {
    const claim = dissatisfaction({ order: { purchasedOn }, access: { activated } });
    expect(verdictOf(claim)).toStrictEqual({ verdict, because });
  });

  test('on a shared subscription is refused by 8.1 besides', () => {
    const claim = dissatisfaction({ access: { withdrawalWaived: 'yes' }, terms: { respected: 'no' } });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'unlikely', because: ['3', '8.1', '8.3'] });
  });
});

describe('something promised that is missing', () => {
  test.each(['yes', 'no', 'unknown', undefined] as const)('is no matter of taste, waived: %s', (withdrawalWaived) => {
    const claim = dissatisfaction({ satisfaction: { reason: 'not-as-described' }, access: { withdrawalWaived } });
    expect(verdictOf(claim)).toStrictEqual({ verdict: 'conditional', because: ['8.3', '10'] });
    expect(outcomeOf('no-withdrawal', claim)).toBe('false');
    expect(outcomeOf('withdrawal-open', claim)).toBe('false');
  });
});

test('without the reason the claim is incomplete, whatever was waived', () => {
  for (const withdrawalWaived of ['yes', 'unknown'] as const) {
    const claim = dissatisfaction({ 'satisfaction.reason': undefined, access: { withdrawalWaived } });
    expect(verdictOf(claim)).toStrictEqual(incomplete);
  }
});

test('without the reason, but no waiver, it can be no worse than conditional', () => {
  const claim = dissatisfaction({ 'satisfaction.reason': undefined });
  expect(outcomeOf('no-withdrawal', claim)).toBe('false');
  expect(outcomeOf('withdrawal-open', claim)).toBe('missing');
  expect(outcomeOf('not-as-described', claim)).toBe('missing');
  expect(verdictOf(claim)).toStrictEqual(incomplete);
});

test('a poor line, an old device, a diagnosis or a repair says nothing about it', () => {
  const claim = dissatisfaction({
    connection: { mbps: 1, stable: 'no' },
    device: { upToDate: 'no' },
    support: { diagnosis: 'customer-side', outcome: 'fixed' },
  });
  expect(verdictOf(claim)).toStrictEqual({ verdict: 'conditional', because: ['3'] });
});
