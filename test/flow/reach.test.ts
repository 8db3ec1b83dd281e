import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { askedQuestions, isOptional } from '../../src/claim/relevant.ts';
import { openStep, reach, stepOf, steps, visibleSteps, type Step } from '../../src/flow/steps.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { claimOf, outage, playback, without } from '../support/claims.ts';
import { typing } from '../support/typing.ts';

/** Where each of the 8 steps leads to, in order, when `path` is the first answer that is missing. */
function reached(problem: (typeof problems)[number], path?: ClaimPath): Step[] {
  const { claim, faults } = typing(path ? without(claimOf[problem](), path) : claimOf[problem](), {});
  return steps.map((wanted) => reach(wanted, claim, faults));
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

test.each(problems)('%s: without any 1 of its required answers, no step after the one that asks it', (problem) => {
  const whole = claimOf[problem]();
  const required = askedQuestions(whole).filter((question) => !isOptional(question, whole));
  expect(required.length).toBeGreaterThanOrEqual(18);
  for (const { path } of required) {
    const open = stepOf(path);
    const { claim } = typing(without(whole, path), {});
    const isVisible = (step: Step) => visibleSteps(claim).includes(step);
    const way = steps.map((step) => (steps.indexOf(step) > steps.indexOf(open) ? open : step));
    expect([path, ...reached(problem, path)]).toStrictEqual([
      path,
      ...way.map((step) => (isVisible(step) ? step : 'equipment')),
    ]);
  }
});

test('an answer that cannot be read holds back like one that is missing: 1 fault, 1 open step', () => {
  const { claim, faults } = typing(outage(), { 'order.price': { amount: '1,234', currency: 'EUR' } });
  expect(openStep(faults)).toBe('order');
  expect(reach('result', claim, faults)).toBe('order');
});

test('of 2 faults the first counts, in the order of asking', () => {
  const { claim, faults } = typing(without(outage(), 'terms.respected', 'outage.cause'), {});
  expect(faults.map(({ path }) => path)).toStrictEqual(['outage.cause', 'terms.respected']);
  expect(reach('review', claim, faults)).toBe('details');
});

test('with 0 faults the open step is the review', () => {
  expect(openStep([])).toBe('review');
});

test('whoever has a bookmark of details but no such step is taken on, with 0 faults to equipment', () => {
  expect(reach('details', playback(), [])).toBe('equipment');
});

test('what is reached is visible, and reached again from there: 300 claims with 1 answer taken away', () => {
  fc.assert(
    fc.property(completeClaims, fc.constantFrom(...steps), fc.nat(), (whole, wanted, place) => {
      const asked = askedQuestions(whole);
      const path = asked[place % asked.length]?.path ?? 'problem';
      const { claim, faults } = typing(without(whole, path), {});
      const step = reach(wanted, claim, faults);
      expect(visibleSteps(claim)).toContain(step);
      expect(reach(step, claim, faults)).toBe(step);
    }),
    { numRuns: 300 },
  );
});
