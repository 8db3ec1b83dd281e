import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import { askedQuestions } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { nextStep, previousStep, progress, questionsOf, stepOf, wayOf } from '../../src/flow/steps.ts';
import { partialClaims } from '../support/arbitraries.ts';
import { claimOf, outage, playback, wrongAmount } from '../support/claims.ts';
import { mattering, stepsOf, wayFor } from '../support/ways.ts';

const whole = ['start', 'problem', 'order', 'details', 'support', 'equipment', 'review', 'result'];
const pathsOf = (step: Step, claim: Claim) => questionsOf(step, wayFor(claim)).map(({ path }) => path);

describe('the steps on the way', () => {
  test.each(problems)('of %s are 8, with 1 answer and with all of them', (problem) => {
    expect(stepsOf(wayFor({ problem }))).toStrictEqual(whole);
    expect(stepsOf(wayFor(claimOf[problem]()))).toStrictEqual(whole);
  });

  test('ask support before equipment, whose 2 decisive answers hang on what support said', () => {
    expect(steps.indexOf('support')).toBe(steps.indexOf('equipment') - 1);
    expect(stepOf('support.diagnosis')).toBe('support');
    expect(stepOf('connection.mbps')).toBe('equipment');
  });

  test('are 8 while the problem is not known, even where 0 questions are worth asking', () => {
    expect(stepsOf(wayFor({}))).toStrictEqual(whole);
    expect(stepsOf(wayOf({}, new Set()))).toStrictEqual(whole);
    expect(steps).toStrictEqual(whole);
  });

  test.each<[asking: string, matter: readonly ClaimPath[], way: string]>([
    ['0 questions', [], 'start review result'],
    ['1 question on the outage', ['outage.cause'], 'start details review result'],
    ['2 questions far apart', ['problem', 'attachments'], 'start problem equipment review result'],
    ['1 question that another problem asks', ['billing.error'], 'start review result'],
    ['1 question that another answer calls for', ['outage.endedAt'], 'start review result'],
  ])('are those that still ask something, once a problem is chosen: with %s', (_, matter, way) => {
    expect(stepsOf(wayOf(outage(), new Set(matter)))).toStrictEqual(way.split(' '));
  });
});

describe('the questions of a step', () => {
  test.each([
    ['start', []],
    ['problem', ['problem', 'description']],
    ['review', []],
    ['result', []],
  ] as const)('%s', (step, paths) => {
    expect(pathsOf(step, outage())).toStrictEqual(paths);
  });

  test('details are 6 for an outage that goes on, 7 for one that is over', () => {
    expect(pathsOf('details', outage())).toHaveLength(6);
    expect(pathsOf('details', outage({ outage: { ongoing: 'no' } }))).toStrictEqual([
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
    expect(pathsOf('details', claim)).toStrictEqual(paths);
  });

  test.each(['incompatibility', 'playback'] as const)('details of %s are 2 on the fault', (problem) => {
    expect(pathsOf('details', claimOf[problem]())).toStrictEqual(['fault.since', 'fault.extent']);
  });

  test('details of dissatisfaction are 1, its reason', () => {
    expect(pathsOf('details', claimOf.dissatisfaction())).toStrictEqual(['satisfaction.reason']);
  });

  test('order asks its end of what was renewed, and 0 references of what was bought elsewhere', () => {
    const renewed = pathsOf('order', playback({ 'order.renewal': 'yes' }));
    expect(renewed).toHaveLength(14);
    expect(renewed).toContain('order.endsOn');
    expect(pathsOf('order', playback())).not.toContain('order.endsOn');
    expect(pathsOf('order', playback({ order: { referenceKind: 'elsewhere' } }))).not.toContain('order.reference');
  });

  test('support asks 6 of its questions only of those who wrote to it', () => {
    expect(pathsOf('support', playback())).toStrictEqual([
      'support.contacted',
      'support.contactedOn',
      'support.refundRequested',
      'support.ticket',
      'support.instructionsFollowed',
      'support.diagnosis',
      'support.outcome',
      'terms.respected',
    ]);
    expect(pathsOf('support', playback({ support: { contacted: 'no' } }))).toStrictEqual([
      'support.contacted',
      'terms.respected',
    ]);
  });

  test('equipment asks 3 things of the device, the connection and the attachments, in this order', () => {
    const asked = pathsOf('equipment', playback());
    expect([...new Set(asked.map((path) => path.split('.')[0]))]).toStrictEqual([
      'device',
      'connection',
      'attachments',
    ]);
  });

  test('a step that is not on the way asks 0 questions', () => {
    expect(questionsOf('details', wayOf(playback(), new Set<ClaimPath>(['problem'])))).toStrictEqual([]);
  });

  test('steps follow the order of the questions, so that the first fault is on the first open of 8 steps', () => {
    const places = questions.map(({ path }) => steps.indexOf(stepOf(path)));
    expect(places).toStrictEqual(places.toSorted((left, right) => left - right));
    expect(places).not.toContain(-1);
  });

  test('of 300 claims, every asked question that matters is on exactly one step of the way, and no other is', () => {
    fc.assert(
      fc.property(partialClaims, (claim) => {
        const way = wayFor(claim);
        const found = stepsOf(way).flatMap((step) => questionsOf(step, way));
        const matter = mattering(claim);
        expect(found).toStrictEqual(askedQuestions(claim).filter(({ path }) => matter.has(path)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('next and previous', () => {
  test.each(problems)('are inverse along the way of %s, from the first step to the last', (problem) => {
    const way = wayFor(claimOf[problem]());
    const each = stepsOf(way);
    expect(previousStep('start', way)).toBeUndefined();
    expect(nextStep('result', way)).toBeUndefined();
    expect(each.slice(0, -1).map((step) => nextStep(step, way))).toStrictEqual(each.slice(1));
    expect(each.slice(1).map((step) => previousStep(step, way))).toStrictEqual(each.slice(0, -1));
  });

  test('go around a step that is not there: 1 step on from order, and 1 back from support', () => {
    const way = wayOf(playback(), new Set<ClaimPath>(['problem', 'order.plan', 'support.contacted', 'attachments']));
    expect(nextStep('order', way)).toBe('support');
    expect(previousStep('support', way)).toBe('order');
    expect(nextStep('details', way)).toBe('support');
    expect(previousStep('details', way)).toBe('order');
  });

  test('go around every step that asks nothing any more: 3 of them between order and review', () => {
    const way = wayOf(outage(), new Set<ClaimPath>(['problem', 'order.plan']));
    expect(nextStep('order', way)).toBe('review');
    expect(previousStep('review', way)).toBe('order');
    expect(nextStep('equipment', way)).toBe('review');
    expect(progress('review', way)).toStrictEqual({ position: 4, count: 5 });
  });
});

test.each([
  ['outage', 'start', 1, 8],
  ['outage', 'details', 4, 8],
  ['outage', 'result', 8, 8],
  ['playback', 'order', 3, 8],
  ['playback', 'support', 5, 8],
  ['playback', 'equipment', 6, 8],
  ['playback', 'result', 8, 8],
] as const)('for %s the step %s is number %i of %i', (problem, step, position, count) => {
  expect(progress(step, wayFor(claimOf[problem]()))).toStrictEqual({ position, count });
});
