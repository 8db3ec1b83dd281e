import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems, type Problem } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import { askedQuestions } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { nextStep, previousStep, progress, questionsOf, reach, stepOf, wayOf } from '../../src/flow/steps.ts';
import { partialClaims } from '../support/arbitraries.ts';
import { claimOf, outage, playback, wrongAmount } from '../support/claims.ts';
import { mattering, stepsOf, wayFor } from '../support/ways.ts';

const whole: Step[] = ['start', 'problem', 'order', 'details', 'support', 'equipment', 'review', 'result'];
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
    [
      'double',
      claimOf.billing(),
      ['billing.error', 'billing.chargeCount', 'billing.secondChargedOn', 'billing.secondReference'],
    ],
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

const technical = ['outage', 'incompatibility', 'playback'];
/** The steps to which a customer with this problem is led. */
const ledTo = (problem: Problem) =>
  whole.filter((step) => step !== 'review' && (step !== 'equipment' || technical.includes(problem)));

describe('the steps that are open to whoever asks, and to which nobody is led', () => {
  const asides = (claim: Claim) => wayFor(claim).flatMap(({ step, isAside }) => (isAside ? [step] : []));

  test.each(problems)('of %s', (problem) => {
    const expected = technical.includes(problem) ? ['review'] : ['equipment', 'review'];
    expect(asides({ problem })).toStrictEqual(expected);
    expect(asides(claimOf[problem]())).toStrictEqual(expected);
  });

  test('are the review only, as long as no problem is chosen', () => {
    expect(asides({})).toStrictEqual(['review']);
  });

  test('are reached by whoever asks for them, and still ask their questions', () => {
    const way = wayFor(claimOf.billing());
    expect(reach('equipment', way, [])).toBe('equipment');
    expect(reach('review', way, [])).toBe('review');
    expect(questionsOf('equipment', way).map(({ path }) => path)).toContain('attachments');
  });
});

describe('next and previous', () => {
  test.each(problems)('are inverse along the way of %s, from the first step to the last', (problem) => {
    const way = wayFor(claimOf[problem]());
    const each = ledTo(problem);
    expect(previousStep('start', way)).toBeUndefined();
    expect(nextStep('result', way)).toBeUndefined();
    expect(each.slice(0, -1).map((step) => nextStep(step, way))).toStrictEqual(each.slice(1));
    expect(each.slice(1).map((step) => previousStep(step, way))).toStrictEqual(each.slice(0, -1));
  });

  test.each(problems)('lead from what is aside for %s on to the result, and back to the last question', (problem) => {
    const way = wayFor(claimOf[problem]());
    const last = ledTo(problem).at(-2);
    expect(nextStep('review', way)).toBe('result');
    expect(previousStep('review', way)).toBe(last);
    expect(nextStep('equipment', way)).toBe('result');
    expect(previousStep('equipment', way)).toBe('support');
  });

  test('go around a step that is not there: 1 step on from order, and 1 back from support', () => {
    const way = wayOf(playback(), new Set<ClaimPath>(['problem', 'order.plan', 'support.contacted', 'attachments']));
    expect(nextStep('order', way)).toBe('support');
    expect(previousStep('support', way)).toBe('order');
    expect(nextStep('details', way)).toBe('support');
    expect(previousStep('details', way)).toBe('order');
  });

  test('go around every step that asks nothing any more: 3 of them between order and result', () => {
    const way = wayOf(outage(), new Set<ClaimPath>(['problem', 'order.plan']));
    expect(nextStep('order', way)).toBe('result');
    expect(previousStep('result', way)).toBe('order');
    expect(nextStep('equipment', way)).toBe('result');
  });
});

describe('progress', () => {
  test.each([
    ['outage', 'problem', 1, 5],
    ['outage', 'details', 3, 5],
    ['incompatibility', 'equipment', 5, 5],
    ['playback', 'order', 2, 5],
    ['playback', 'support', 4, 5],
    ['playback', 'equipment', 5, 5],
    ['billing', 'problem', 1, 4],
    ['billing', 'support', 4, 4],
    ['not-received', 'details', 3, 4],
    ['dissatisfaction', 'support', 4, 4],
  ] as const)('for %s the step %s is number %i of %i, answered or not', (problem, step, position, count) => {
    expect(progress(step, { problem })).toStrictEqual({ position, count });
    expect(progress(step, claimOf[problem]())).toStrictEqual({ position, count });
  });

  test.each(problems)('of %s counts the steps that ask, each once, and no other', (problem) => {
    const asking: Step[] = ledTo(problem).filter((step) => step !== 'start' && step !== 'result');
    expect(asking.map((step) => progress(step, { problem }))).toStrictEqual(
      asking.map((_, index) => ({ position: index + 1, count: asking.length })),
    );
    const others = whole.filter((step) => !asking.includes(step));
    expect(others.map((step) => progress(step, { problem }))).toStrictEqual(others.map(() => undefined));
  });

  test('has no count before a problem is chosen', () => {
    expect(progress('problem', {})).toStrictEqual({ position: 1 });
    expect(progress('start', {})).toBeUndefined();
  });
});
