import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import { questions } from '../../src/claim/questions.ts';
import { askedQuestions } from '../../src/claim/relevant.ts';
import { nextStep, previousStep, progress, questionsOf, stepOf, steps, visibleSteps } from '../../src/flow/steps.ts';
import { partialClaims } from '../support/arbitraries.ts';
import { claimOf, outage, playback, wrongAmount } from '../support/claims.ts';

const whole = ['start', 'problem', 'order', 'details', 'equipment', 'support', 'review', 'result'];
const withoutDetails = whole.filter((step) => step !== 'details');

describe('the visible steps', () => {
  test.each([
    ['outage', whole],
    ['billing', whole],
    ['not-received', whole],
    ['incompatibility', withoutDetails],
    ['playback', withoutDetails],
    ['dissatisfaction', withoutDetails],
  ] as const)('of %s are the same with 1 answer and with all of them', (problem, way) => {
    expect(visibleSteps({ problem })).toStrictEqual(way);
    expect(visibleSteps(claimOf[problem]())).toStrictEqual(way);
  });

  test('are 8 while the problem is not known', () => {
    expect(visibleSteps({})).toStrictEqual(whole);
    expect(steps).toStrictEqual(whole);
  });
});

describe('the questions of a step', () => {
  test.each([
    ['start', []],
    ['problem', ['problem', 'description']],
    ['review', []],
    ['result', []],
  ] as const)('%s', (step, paths) => {
    expect(questionsOf(step, outage()).map(({ path }) => path)).toStrictEqual(paths);
  });

  test('details are 6 for an outage that goes on, 7 for one that is over', () => {
    expect(questionsOf('details', outage())).toHaveLength(6);
    expect(questionsOf('details', outage({ outage: { ongoing: 'no' } })).map(({ path }) => path)).toStrictEqual([
      'outage.startedAt',
      'outage.ongoing',
      'outage.endedAt',
      'outage.extent',
      'outage.cause',
      'outage.ownInternetWorked',
      'outage.offer',
    ]);
  });

  test.each([
    ['double', claimOf.billing(), ['billing.error', 'billing.chargeCount']],
    ['wrong-amount', wrongAmount(), ['billing.error', 'billing.agreed', 'billing.charged']],
  ] as const)('details of the billing error %s', (_, claim, paths) => {
    expect(questionsOf('details', claim).map(({ path }) => path)).toStrictEqual(paths);
  });

  test('support asks 6 of its questions only of those who wrote to it', () => {
    expect(questionsOf('support', playback()).map(({ path }) => path)).toStrictEqual([
      'support.contacted',
      'support.contactedOn',
      'support.ticket',
      'support.instructionsFollowed',
      'support.diagnosis',
      'support.outcome',
      'terms.respected',
      'attachments',
    ]);
    expect(questionsOf('support', playback({ support: { contacted: 'no' } })).map(({ path }) => path)).toStrictEqual([
      'support.contacted',
      'terms.respected',
      'attachments',
    ]);
  });

  test('steps follow the order of the questions, so that the first fault is on the first open of 8 steps', () => {
    const places = questions.map(({ path }) => steps.indexOf(stepOf(path)));
    expect(places).toStrictEqual(places.toSorted((left, right) => left - right));
    expect(places).not.toContain(-1);
  });

  test('of 300 claims, every asked question is on exactly one visible step', () => {
    fc.assert(
      fc.property(partialClaims, (claim) => {
        const found = visibleSteps(claim).flatMap((step) => questionsOf(step, claim));
        expect(found).toStrictEqual(askedQuestions(claim));
      }),
      { numRuns: 300 },
    );
  });
});

describe('next and previous', () => {
  test.each(problems)('are inverse along the way of %s, from the first step to the last', (problem) => {
    const claim = claimOf[problem]();
    const way = visibleSteps(claim);
    expect(previousStep('start', claim)).toBeUndefined();
    expect(nextStep('result', claim)).toBeUndefined();
    expect(way.slice(0, -1).map((step) => nextStep(step, claim))).toStrictEqual(way.slice(1));
    expect(way.slice(1).map((step) => previousStep(step, claim))).toStrictEqual(way.slice(0, -1));
  });

  test('go around details where there are none: 1 step on from order, and 1 back from equipment', () => {
    expect(nextStep('order', playback())).toBe('equipment');
    expect(previousStep('equipment', playback())).toBe('order');
    expect(nextStep('details', playback())).toBe('equipment');
    expect(previousStep('details', playback())).toBe('order');
  });
});

test.each([
  ['outage', 'start', 1, 8],
  ['outage', 'details', 4, 8],
  ['outage', 'result', 8, 8],
  ['playback', 'order', 3, 7],
  ['playback', 'equipment', 4, 7],
  ['playback', 'result', 7, 7],
] as const)('for %s the step %s is number %i of %i', (problem, step, position, count) => {
  expect(progress(step, claimOf[problem]())).toStrictEqual({ position, count });
});
