import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import { questions } from '../../src/claim/questions.ts';
import { askedQuestions, isOptional } from '../../src/claim/relevant.ts';
import { reach } from '../../src/flow/steps.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { claimOf, without } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { typing } from '../support/typing.ts';
import { typedWay, wayFor } from '../support/ways.ts';

test('a claim with 0 faults is never incomplete, and reaches its result: 1,000 of them', () => {
  fc.assert(
    fc.property(completeClaims, (complete) => {
      expect(typing(complete, {}).faults).toStrictEqual([]);
      const { claim, faults, way } = typedWay(complete, {});
      expect(judge(claim).verdict).not.toBe('incomplete');
      expect(reach('result', way, faults)).toBe('result');
    }),
    { numRuns: 1000 },
  );
});

test('the same of the least that may be answered: 500 claims without their optional answers', () => {
  fc.assert(
    fc.property(completeClaims, (complete) => {
      const optional = askedQuestions(complete).filter((question) => isOptional(question, complete));
      const { claim, faults } = typing(without(complete, ...optional.map(({ path }) => path)), {});
      expect(faults).toStrictEqual([]);
      expect(judge(claim).verdict).not.toBe('incomplete');
    }),
    { numRuns: 500 },
  );
});

test.each(problems)(
  '%s: each answer that article 6 requires is asked from the 1st on, and none is optional',
  (problem) => {
    const required = refundPolicy.evidence.filter(({ requiredFor }) => requiredFor.includes(problem));
    const paths = required.flatMap((item) => item.paths);
    expect(paths.length).toBeGreaterThanOrEqual(4);
    for (const claim of [{ problem }, claimOf[problem]()]) {
      const asked = wayFor(claim)
        .flatMap((each) => each.questions)
        .filter((question) => !isOptional(question, claim));
      expect(paths.filter((path) => !asked.some((question) => question.path === path))).toStrictEqual([]);
    }
  },
);

test.each(['billing', 'not-received', 'dissatisfaction'] as const)(
  '%s: of the 9 questions on the device and the connection 6 are asked, and all 9 may be left out',
  (problem) => {
    const claim = without(claimOf[problem](), 'device', 'connection');
    const isTechnical = ({ path }: { path: string }) => /^(?:device|connection)\./.test(path);
    const technical = askedQuestions(claim).filter(isTechnical);
    expect(technical).toHaveLength(9);
    expect(technical.filter((question) => !isOptional(question, claim))).toStrictEqual([]);
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
    ...('notBefore' in rest && rest.notBefore ? [{ path, on: rest.notBefore }] : []),
  ]);
  expect(dependent.length).toBeGreaterThanOrEqual(27);
  expect(dependent.filter(({ path, on }) => paths.indexOf(on) >= paths.indexOf(path))).toStrictEqual([]);
  // The problem comes first, and is there from then on.
  for (const [place, question] of [...questions.entries()].slice(1)) {
    for (const problem of problems) {
      const claim = claimOf[problem]();
      const above = without(claim, ...paths.slice(place));
      expect([question.path, question.optional?.(above)]).toStrictEqual([question.path, question.optional?.(claim)]);
    }
  }
});

test('each of the answers that call for a question, or imply its answer, is one that can be given', () => {
  const optionsAt = (path: string) =>
    questions.flatMap((question) => (question.path === path && question.kind === 'choice' ? question.options : []));
  const wrong = questions.flatMap(({ path, asked }) => {
    if (!asked) return [];
    const { by, when, implied } = asked;
    const calling = [...(when === 'known' ? [] : when), ...(implied ? [implied.when] : [])];
    const codes = [
      ...calling.filter((code) => !optionsAt(by).includes(code)),
      ...(implied && !optionsAt(path).includes(implied.answer as string) ? [implied.answer] : []),
      // What calls for a question cannot imply its answer as well.
      ...(implied && when !== 'known' && when.includes(implied.when) ? [implied.when] : []),
    ];
    return codes.map((code) => [path, code]);
  });
  expect(wrong).toStrictEqual([]);
});
