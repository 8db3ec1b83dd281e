import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { problems } from '../../src/claim/codes.ts';
import { at } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import { askedQuestions, isOptional } from '../../src/claim/relevant.ts';
import { reach } from '../../src/flow/steps.ts';
import { refundPolicy } from '../../src/policy/index.ts';
import { completeClaims } from '../support/arbitraries.ts';
import { claimOf, without } from '../support/claims.ts';
import { judge } from '../support/judging.ts';
import { typing } from '../support/typing.ts';

test('a claim with 0 faults is never incomplete, and reaches its result: 1,000 of them', () => {
  fc.assert(
    fc.property(completeClaims, (complete) => {
      const { claim, faults } = typing(complete, {});
      expect(faults).toStrictEqual([]);
      expect(judge(claim).verdict).not.toBe('incomplete');
      expect(reach('result', claim, faults)).toBe('result');
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

test.each(problems)('%s: each answer that article 6 requires is asked, and none of them is optional', (problem) => {
  const claim = claimOf[problem]();
  const required = refundPolicy.evidence.filter(({ requiredFor }) => requiredFor.includes(problem));
  const paths = required.flatMap((item) => item.paths);
  const asked = askedQuestions(claim).filter((question) => !isOptional(question, claim));
  expect(paths.length).toBeGreaterThanOrEqual(4);
  expect(paths.filter((path) => !asked.some((question) => question.path === path))).toStrictEqual([]);
});

test.each(['billing', 'not-received', 'dissatisfaction'] as const)(
  '%s: all 9 questions on the device and the connection that it asks may be left out',
  (problem) => {
    const claim = without(claimOf[problem](), 'device', 'connection');
    const technical = askedQuestions(claim).filter(({ path }) => /^(?:device|connection)\./.test(path));
    expect(technical).toHaveLength(9);
    expect(technical.filter((question) => !isOptional(question, claim))).toStrictEqual([]);
    expect(typing(claim, {}).faults).toStrictEqual([]);
  },
);

test('a question depends on answers above it only: 1 pass from top to bottom tells which are asked', () => {
  for (const [place, question] of questions.entries()) {
    const below = questions.slice(place).map(({ path }) => path);
    for (const problem of problems) {
      const claim = claimOf[problem]();
      const above = without(claim, ...below);
      expect(below.filter((path) => at(above, path) !== undefined)).toStrictEqual([]);
      expect([question.path, question.asked?.(above) ?? true]).toStrictEqual([
        question.path,
        question.asked?.(claim) ?? true,
      ]);
    }
  }
});
