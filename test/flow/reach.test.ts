import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { askedQuestions } from '../../src/claim/relevant.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { openStep, questionsOf, reach, stepOf, wayOf } from '../../src/flow/steps.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { claimOf, outage, playback, without } from '../support/claims.ts';
import { leftOut, stepsOf, typedWay } from '../support/ways.ts';

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
    ['support.contacted', 'start problem order details support support support support'],
    ['support.refundRequested', 'start problem order details support support support support'],
    ['terms.respected', 'start problem order details support support support support'],
    ['support.ticket', 'start problem order details support equipment review result'],
    ['device.model', 'start problem order details support equipment review result'],
    ['connection.mbps', 'start problem order details support equipment review result'],
    ['attachments', 'start problem order details support equipment review result'],
    ['access.withdrawalWaived', 'start problem order details support equipment review result'],
  ])('without %s: %s', (missing, way) => {
    expect(reached('outage', missing)).toStrictEqual(way.split(' '));
  });

  test('all 8, when nothing is missing', () => {
    expect(reached('outage')).toStrictEqual([...steps]);
  });
});

describe('of the 8 steps of playback that support has not explained yet, one reaches', () => {
  const undiagnosed = playback({ 'support.diagnosis': 'pending' });

  test.each<[missing: ClaimPath, way: string]>([
    ['order.months', 'start problem order order order order order order'],
    ['fault.since', 'start problem order details details details details details'],
    ['support.diagnosis', 'start problem order details support support support support'],
    ['connection.mbps', 'start problem order details support equipment equipment equipment'],
    ['connection.stable', 'start problem order details support equipment equipment equipment'],
    ['connection.link', 'start problem order details support equipment review result'],
    ['device.upToDate', 'start problem order details support equipment review result'],
    ['device.brand', 'start problem order details support equipment review result'],
  ])('without %s: %s', (missing, way) => {
    const { way: steps8, faults } = typedWay(without(undiagnosed, missing), {});
    expect(steps.map((wanted) => reach(wanted, steps8, faults))).toStrictEqual(way.split(' '));
  });
});

/** Of each problem how many answers are required, and those of them without which nothing is any different. */
const spared: readonly [problem: Problem, required: number, spared: readonly ClaimPath[]][] = [
  ['outage', 26, ['access.withdrawalWaived', 'outage.ownInternetWorked', 'support.instructionsFollowed']],
  ['billing', 22, ['order.plan', 'access.withdrawalWaived', 'support.instructionsFollowed']],
  ['not-received', 23, ['order.plan', 'order.months', 'access.withdrawalWaived', 'support.instructionsFollowed']],
  ['incompatibility', 23, ['access.withdrawalWaived', 'support.instructionsFollowed', 'device.worksOnAnother']],
  ['playback', 22, ['access.withdrawalWaived', 'support.instructionsFollowed']],
  ['dissatisfaction', 21, ['order.plan', 'order.months', 'support.instructionsFollowed']],
];

test.each(spared)(
  '%s: without any 1 of its %i required answers, no step after the one that asks it, but without those that matter to nothing all of them',
  (problem, count, expected) => {
    const whole = claimOf[problem]();
    const required = askedQuestions(whole).filter(({ optional }) => optional === undefined);
    expect(required).toHaveLength(count);
    const isSpared = (path: ClaimPath) => leftOut(without(whole, path)).includes(path);
    expect(required.map(({ path }) => path).filter(isSpared)).toStrictEqual(expected);
    for (const { path } of required) {
      const open = isSpared(path) ? 'result' : stepOf(path);
      const held = steps.map((step) => (steps.indexOf(step) > steps.indexOf(open) ? open : step));
      expect([path, ...reached(problem, path)]).toStrictEqual([path, ...held]);
    }
  },
);

test('an answer that cannot be read holds back like one that is missing: 1 fault, 1 open step', () => {
  const { way, faults } = typedWay(outage(), { 'order.price': { amount: '1,234', currency: 'EUR' } });
  expect(openStep(faults)).toBe('order');
  expect(reach('result', way, faults)).toBe('order');
});

test('an answer that cannot be read holds back even where its question no longer matters: 1 fault', () => {
  const excluded = without(outage({ 'outage.cause': 'force-majeure' }), 'order.price');
  expect(leftOut(excluded)).toContain('order.price');
  const { way, faults } = typedWay(excluded, { 'order.price': { amount: '1,234', currency: 'EUR' } });
  expect(faults).toStrictEqual([{ path: 'order.price', code: 'not-an-amount' }]);
  expect(questionsOf('order', way).map(({ path }) => path)).toContain('order.price');
  expect(reach('result', way, faults)).toBe('order');
});

test('of 2 faults the first counts, in the order of asking', () => {
  const { way, faults } = typedWay(without(outage(), 'terms.respected', 'outage.cause'), {});
  expect(faults.map(({ path }) => path)).toStrictEqual(['outage.cause', 'terms.respected']);
  expect(reach('review', way, faults)).toBe('details');
});

test('with 0 faults the open step is the result', () => {
  expect(openStep([])).toBe('result');
});

test('whoever has a bookmark of a step that asks nothing any more is taken on, with 0 faults to the next', () => {
  const way = wayOf(playback(), new Set<ClaimPath>(['problem', 'support.contacted', 'connection.mbps']));
  expect(reach('details', way, [])).toBe('support');
  expect(reach('order', way, [])).toBe('support');
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
