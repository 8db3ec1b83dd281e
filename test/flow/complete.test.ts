import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import { askedQuestions, relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { reach } from '../../src/flow/steps.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { decisiveQuestions } from '../../src/policy/needs.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { amend, claimOf, incompatibility, NOW, outage, playback, without } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { typing } from '../support/typing.ts';
import { typedWay, wayFor } from '../support/ways.ts';

/** What holds back a claim whose every required answer is given: only an open answer on which a rule hangs. */
function openIn(complete: Claim): ClaimPath[] {
  expect(typing(complete, {}).faults).toStrictEqual([]);
  const { claim, faults, way } = typedWay(complete, {});
  expect(judge(claim).verdict === 'incomplete').toBe(faults.length > 0);
  expect(reach('result', way, faults)).toBe(faults.length > 0 ? 'equipment' : 'result');
  return faults.map(({ path }) => path);
}

test('a claim without faults is complete and reaches its result, and others lack a decisive answer: 500 of them', () => {
  const counted = { complete: 0, open: 0 };
  fc.assert(
    fc.property(completeClaims, (complete) => {
      const open = openIn(complete);
      counted[open.length > 0 ? 'open' : 'complete'] += 1;
      expect(open.filter((path) => !['connection.mbps', 'connection.stable'].includes(path))).toStrictEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(counted.complete).toBeGreaterThan(250);
  expect(counted.open).toBeGreaterThan(10);
});

test('the same of the least that may be answered: 300 claims without what may always be left empty', () => {
  fc.assert(
    fc.property(completeClaims, (complete) => {
      const optional = askedQuestions(complete).filter((question) => question.optional === 'always');
      const least = relevant(without(complete, ...optional.map(({ path }) => path)));
      expect(openIn(least).filter((path) => optional.some((question) => question.path === path))).toStrictEqual([]);
    }),
    { numRuns: 300 },
  );
});

const undiagnosed = { 'support.diagnosis': 'none' } as const;
const technical = ['device', 'connection'] as const;

describe('of the technical environment, a rule hangs on', () => {
  test.each<[open: string, claim: Claim, paths: string]>([
    [
      'bandwidth and stability: playback in 4K, undiagnosed',
      playback(undiagnosed),
      'connection.mbps connection.stable',
    ],
    [
      'bandwidth and stability: incompatibility in 4K, undiagnosed',
      incompatibility({ ...undiagnosed, 'device.worksOnAnother': 'no' }),
      'connection.mbps connection.stable',
    ],
    [
      'stability alone: a plan without a minimum',
      playback({ ...undiagnosed, 'order.plan': 'pro' }),
      'connection.stable',
    ],
    ['neither: support has confirmed the fault', playback(), ''],
    ['neither: support blames the customer’s side', playback({ 'support.diagnosis': 'customer-side' }), ''],
    ['neither: terms were broken', playback({ ...undiagnosed, 'terms.respected': 'no' }), ''],
    ['neither: an outage in 4K', outage(undiagnosed), ''],
    ['neither: billing', claimOf.billing(undiagnosed), ''],
    ['neither: no code', claimOf['not-received'](undiagnosed), ''],
    ['neither: dissatisfaction', claimOf.dissatisfaction(undiagnosed), ''],
  ])('%s', (_, whole, paths) => {
    const worksOnAnother = whole.device?.worksOnAnother;
    const claim = amend(without(whole, ...technical), { 'device.worksOnAnother': worksOnAnother });
    const expected = paths === '' ? [] : paths.split(' ');
    expect(openIn(claim)).toStrictEqual(expected);
    expect([...decisiveQuestions(claim, refundPolicy, NOW)]).toStrictEqual(expected);
  });

  test('bandwidth, and not on updates meanwhile: 1 open answer after the connection is said to be stable', () => {
    const claim = amend(without(playback(undiagnosed), ...technical), { 'connection.stable': 'yes' });
    expect(openIn(claim)).toStrictEqual(['connection.mbps']);
  });

  test('what is answered all the same, "I don’t know" included: 0 open answers', () => {
    const claim = amend(without(playback(undiagnosed), ...technical), {
      connection: { stable: 'unknown', mbps: 'unknown' },
    });
    expect(decisiveQuestions(claim, refundPolicy, NOW)).toStrictEqual(
      new Set(['connection.mbps', 'connection.stable']),
    );
    expect(openIn(claim)).toStrictEqual([]);
    expect(judge(claim).verdict).toBe('conditional');
  });

  test('1 bandwidth that cannot be read is told once, as what it is', () => {
    const { faults } = typedWay(playback(undiagnosed), { 'connection.mbps': { value: 'fast', unit: 'megabits' } });
    expect(faults).toStrictEqual([{ path: 'connection.mbps', code: 'not-a-bandwidth' }]);
  });
});

test.each(problems)(
  '%s: each answer that article 6 wants is asked, and the 4 items about the order are required',
  (problem) => {
    const required = refundPolicy.evidence.filter(({ requiredFor }) => requiredFor.includes(problem));
    const isTechnical = (path: string) => /^(?:device|connection)\./.test(path);
    const paths = required.flatMap((item) => item.paths);
    expect(paths.filter((path) => !isTechnical(path))).toStrictEqual([
      'order.reference',
      'order.purchasedOn',
      'order.paymentMethod',
      'description',
    ]);
    const reference = { referenceKind: 'order-number' } as const;
    for (const claim of [{ problem, order: reference }, claimOf[problem]()]) {
      const asked = wayFor(claim).flatMap((each) => each.questions);
      expect(paths.filter((path) => !asked.some((question) => question.path === path))).toStrictEqual([]);
      const optional = asked.filter((question) => question.optional !== undefined).map(({ path }) => path);
      expect(paths.filter((path) => optional.includes(path))).toStrictEqual(paths.filter(isTechnical));
    }
  },
);

test.each(['billing', 'not-received', 'dissatisfaction'] as const)(
  '%s: of the 9 questions on the device and the connection 6 are asked, and all 9 may be left out',
  (problem) => {
    const claim = without(claimOf[problem](), 'device', 'connection');
    const isTechnical = ({ path }: { path: string }) => /^(?:device|connection)\./.test(path);
    const all = askedQuestions(claim).filter(isTechnical);
    expect(all).toHaveLength(9);
    expect(all.filter(({ optional }) => optional === undefined)).toStrictEqual([]);
    expect(typing(claim, {}).faults).toStrictEqual([]);
    const asked = wayFor(claim).flatMap((each) => each.questions.filter(isTechnical));
    expect(asked.map(({ path }) => path)).toStrictEqual([
      'device.kind',
      'device.brand',
      'device.model',
      'device.system',
      'device.appVersion',
      'connection.mbps',
    ]);
  },
);

test('a question depends on answers above it only: 1 pass from top to bottom tells which are asked', () => {
  const paths = questions.map(({ path }) => path);
  const dependent = questions.flatMap(({ path, asked, ...rest }) => [
    ...(asked ? [{ path, on: asked.by }] : []),
    ...('bounds' in rest ? (rest.bounds ?? []) : []).map((bound) => ({ path, on: bound.path })),
  ]);
  expect(dependent).toHaveLength(44);
  expect(dependent.filter(({ path, on }) => paths.indexOf(on) >= paths.indexOf(path))).toStrictEqual([]);
});

test('each of the answers that call for a question, or imply its answer, is one that can be given', () => {
  const optionsAt = (path: string) =>
    questions.flatMap((question) => (question.path === path && question.kind === 'choice' ? question.options : []));
  const wrong = questions.flatMap(({ path, asked }) => {
    if (!asked) return [];
    const { by, when, implied } = asked;
    const calling = [...(when === 'known' ? [] : when), ...(implied ? implied.when : [])];
    const codes = [
      ...calling.filter((code) => !optionsAt(by).includes(code)),
      ...(implied && !optionsAt(path).includes(implied.answer as string) ? [implied.answer] : []),
      // What calls for a question cannot imply its answer as well.
      ...(implied && when !== 'known' ? implied.when.filter((code) => when.includes(code)) : []),
    ];
    return codes.map((code) => [path, code]);
  });
  expect(wrong).toStrictEqual([]);
});
