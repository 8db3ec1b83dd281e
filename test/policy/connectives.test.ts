import { expect, test } from 'vitest';
import type { Condition, Facts, Outcome } from '../../src/policy/conditions/condition.ts';
import { evaluate } from '../../src/policy/conditions/evaluate.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { dissatisfaction, NOW, playback } from '../support/claims.ts';

const answers: Record<Outcome, 'yes' | 'no' | 'unknown' | undefined> = {
  true: 'yes',
  false: 'no',
  unverified: 'unknown',
  missing: undefined,
};
const left: Condition = { kind: 'choice', path: 'access.activated', is: ['yes'] };
const right: Condition = { kind: 'choice', path: 'access.withdrawalWaived', is: ['yes'] };
const both = ['access.activated', 'access.withdrawalWaived'];
const sides: Record<string, string[]> = { both, left: both.slice(0, 1), right: both.slice(1) };
const factsOf = (one: Outcome, other: Outcome): Facts => ({
  claim: dissatisfaction({ access: { activated: answers[one], withdrawalWaived: answers[other] } }),
  policy: refundPolicy,
  now: NOW,
});

test.each<[one: Outcome, other: Outcome, all: Outcome, allOn: string, any: Outcome, anyOn: string]>([
  ['true', 'true', 'true', 'both', 'true', 'both'],
  ['true', 'false', 'false', 'right', 'true', 'left'],
  ['true', 'unverified', 'unverified', 'both', 'true', 'left'],
  ['true', 'missing', 'missing', 'both', 'true', 'left'],
  ['false', 'true', 'false', 'left', 'true', 'right'],
  ['false', 'false', 'false', 'both', 'false', 'both'],
  ['false', 'unverified', 'false', 'left', 'unverified', 'both'],
  ['false', 'missing', 'false', 'left', 'missing', 'both'],
  ['unverified', 'true', 'unverified', 'both', 'true', 'right'],
  ['unverified', 'false', 'false', 'right', 'unverified', 'both'],
  ['unverified', 'unverified', 'unverified', 'both', 'unverified', 'both'],
  ['unverified', 'missing', 'missing', 'both', 'missing', 'both'],
  ['missing', 'true', 'missing', 'both', 'true', 'right'],
  ['missing', 'false', 'false', 'right', 'missing', 'both'],
  ['missing', 'unverified', 'missing', 'both', 'missing', 'both'],
  ['missing', 'missing', 'missing', 'both', 'missing', 'both'],
])('%s and %s: all is %s (on %s), any is %s (on %s)', (one, other, all, allOn, any, anyOn) => {
  const facts = factsOf(one, other);
  const of = [left, right];
  expect(evaluate({ kind: 'all', of }, facts)).toStrictEqual({ outcome: all, paths: sides[allOn], parameters: [] });
  expect(evaluate({ kind: 'any', of }, facts)).toStrictEqual({ outcome: any, paths: sides[anyOn], parameters: [] });
});

test.each([
  ['true', 'false'],
  ['false', 'true'],
  ['unverified', 'unverified'],
  ['missing', 'missing'],
] as const)('not %s is %s, and rests on the same answer', (one, opposite) => {
  const found = evaluate({ kind: 'not', of: left }, factsOf(one, 'true'));
  expect(found).toStrictEqual({ outcome: opposite, paths: sides.left, parameters: [] });
});

test('an answer and a parameter that two parts share are told once', () => {
  const slow: Condition = { kind: 'number', path: 'connection.mbps', below: 'bandwidth4k' };
  const facts: Facts = { claim: playback({ 'connection.mbps': 1 }), policy: refundPolicy, now: NOW };
  expect(evaluate({ kind: 'all', of: [slow, slow] }, facts)).toStrictEqual({
    outcome: 'true',
    paths: ['connection.mbps'],
    parameters: ['bandwidth4k'],
  });
});
