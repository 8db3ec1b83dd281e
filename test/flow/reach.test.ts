import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { askedQuestions, isOptional } from '../../src/claim/relevant.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { openStep, questionsOf, reach, stepOf } from '../../src/flow/steps.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { claimOf, outage, playback, without } from '../support/claims.ts';
import { leftOut, stepsOf, typedWay, wayFor } from '../support/ways.ts';

/** Where each of the 8 steps leads to, in order, when `path` is the first answer that is missing. */
function reached(problem: Problem, path?: ClaimPath): Step[] {
  const { way, faults } = typedWay(path ? without(claimOf[problem](), path) : claimOf[problem](), {});
  return steps.map((wanted) => reach(wanted, way, faults));
}

describe('of the 8 steps of an outage, one reaches', () => {
  test.each<[missing: ClaimPath, way: string]>([
    ['problem', 'start problem problem problem problem problem problem problem'],
    ['description', 'start problem problem problem problem problem problem problem'],
    ['order.price', 'start problem order order order order order order'],
    ['access.received', 'start problem order order order order order order'],
    ['outage.startedAt', 'start problem order details details details details details'],
    ['outage.offer', 'start problem order details details details details details'],
    ['device.model', 'start problem order details equipment equipment equipment equipment'],
    ['connection.mbps', 'start problem order details equipment equipment equipment equipment'],
    ['support.contacted', 'start problem order details equipment support support support'],
    ['terms.respected', 'start problem order details equipment support support support'],
    ['device.appVersion', 'start problem order details equipment support review result'],
    ['attachments', 'start problem order details equipment support review result'],
    ['access.consentedToActivation', 'start problem order details equipment support review result'],
  ])('without %s: %s', (missing, way) => {
    expect(reached('outage', missing)).toStrictEqual(way.split(' '));
  });

  test('all 8, when nothing is missing', () => {
    expect(reached('outage')).toStrictEqual([...steps]);
  });
});

describe('of the 7 steps of playback, details lead to equipment, and one reaches', () => {
  test.each<[missing: ClaimPath, way: string]>([
    ['order.months', 'start problem order order order order order order'],
    ['connection.stable', 'start problem order equipment equipment equipment equipment equipment'],
    ['terms.respected', 'start problem order equipment equipment support support support'],
    ['support.ticket', 'start problem order equipment equipment support review result'],
  ])('without %s: %s', (missing, way) => {
    expect(reached('playback', missing)).toStrictEqual(way.split(' '));
  });
});

/** Of each problem how many answers are required, and those of them without which nothing is any different. */
const spared: readonly [problem: Problem, required: number, spared: readonly ClaimPath[]][] = [
  ['outage', 33, ['access.consentedToActivation', 'support.instructionsFollowed', 'support.diagnosis']],
  ['billing', 20, ['order.plan', 'access.consentedToActivation', 'support.instructionsFollowed', 'support.diagnosis']],
  [
    'not-received',
    21,
    ['order.plan', 'order.months', 'access.consentedToActivation', 'support.instructionsFollowed', 'support.diagnosis'],
  ],
  ['incompatibility', 28, ['access.consentedToActivation']],
  ['playback', 27, ['access.consentedToActivation']],
  ['dissatisfaction', 18, ['order.plan', 'support.instructionsFollowed', 'support.diagnosis']],
];

test.each(spared)(
  '%s: without any 1 of its %i required answers, no step after the one that asks it, but without those that matter to nothing all of them',
  (problem, count, expected) => {
    const whole = claimOf[problem]();
    const required = askedQuestions(whole).filter((question) => !isOptional(question, whole));
    expect(required).toHaveLength(count);
    const isSpared = (path: ClaimPath) => leftOut(without(whole, path)).includes(path);
    expect(required.map(({ path }) => path).filter(isSpared)).toStrictEqual(expected);
    const full = stepsOf(wayFor(whole));
    for (const { path } of required) {
      const open = isSpared(path) ? 'result' : stepOf(path);
      // While the problem is not known, there may still be details.
      const isOnWay = (step: Step) => path === 'problem' || full.includes(step);
      const held = steps.map((step) => (steps.indexOf(step) > steps.indexOf(open) ? open : step));
      expect([path, ...reached(problem, path)]).toStrictEqual([
        path,
        ...held.map((step) => (isOnWay(step) ? step : 'equipment')),
      ]);
    }
  },
);

test('an answer that cannot be read holds back like one that is missing: 1 fault, 1 open step', () => {
  const { way, faults } = typedWay(outage(), { 'order.price': { amount: '1,234', currency: 'EUR' } });
  expect(openStep(faults)).toBe('order');
  expect(reach('result', way, faults)).toBe('order');
});

test('an answer that cannot be read holds back even where its question no longer matters: 1 fault', () => {
  const planned = without(outage({ 'outage.cause': 'planned-maintenance' }), 'order.price');
  expect(leftOut(planned)).toContain('order.price');
  const { way, faults } = typedWay(planned, { 'order.price': { amount: '1,234', currency: 'EUR' } });
  expect(faults).toStrictEqual([{ path: 'order.price', code: 'not-an-amount' }]);
  expect(questionsOf('order', way).map(({ path }) => path)).toContain('order.price');
  expect(reach('result', way, faults)).toBe('order');
});

test('of 2 faults the first counts, in the order of asking', () => {
  const { way, faults } = typedWay(without(outage(), 'terms.respected', 'outage.cause'), {});
  expect(faults.map(({ path }) => path)).toStrictEqual(['outage.cause', 'terms.respected']);
  expect(reach('review', way, faults)).toBe('details');
});

test('with 0 faults the open step is the review', () => {
  expect(openStep([])).toBe('review');
});

test('whoever has a bookmark of details but no such step is taken on, with 0 faults to equipment', () => {
  expect(reach('details', typedWay(playback(), {}).way, [])).toBe('equipment');
});

test('what is reached is on the way, and reached again from there: 300 claims with 1 answer taken away', () => {
  fc.assert(
    fc.property(completeClaims, fc.constantFrom(...steps), fc.nat(), (whole, wanted, place) => {
      const asked = askedQuestions(whole);
      const path = asked[place % asked.length]?.path ?? 'problem';
      const { way, faults } = typedWay(without(whole, path), {});
      const step = reach(wanted, way, faults);
      expect(stepsOf(way)).toContain(step);
      expect(reach(step, way, faults)).toBe(step);
    }),
    { numRuns: 300 },
  );
});
