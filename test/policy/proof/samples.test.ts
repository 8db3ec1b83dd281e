import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readAnswers, writeAnswers } from '../../../src/claim/answers.ts';
import { problems, type Problem } from '../../../src/claim/codes.ts';
import { answerAt, withAt } from '../../../src/claim/path.ts';
import { askedQuestions, relevant } from '../../../src/claim/relevant.ts';
import type { Claim } from '../../../src/claim/schema.ts';
import { claimDocument } from '../../../src/document/document.ts';
import type { ClaimDocument } from '../../../src/document/model.ts';
import { wayOf } from '../../../src/flow/steps.ts';
import { evaluate, pathsOf } from '../../../src/policy/conditions/evaluate.ts';
import { explain } from '../../../src/policy/explain.ts';
import { assess, judge } from '../../../src/policy/index.ts';
import { questionsThatMatter } from '../../../src/policy/needs.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { valuesAt } from '../../../scripts/policy/boundaries.ts';
import { NOW } from '../../support/claims.ts';
import { wordsIn } from '../../support/words.ts';
import { allBoundaries, drawnClaims, drawnOf, SEED, tally } from './drawn.ts';
import { policies } from './policies.ts';
import { effectOf, rulesFor, verdictOf } from './rules.ts';

vi.setConfig({ testTimeout: 300_000 });

const [french, english] = await Promise.all([wordsIn('fr'), wordsIn('en')]);

const tell = tally();

/** Judges claims that are drawn, and keeps the first few that are not judged as they should be. */
function wrongAmong(claims: fc.Arbitrary<Claim>, runs: number, isRight: (claim: Claim) => boolean): Claim[] {
  return fc.sample(claims, { numRuns: runs, seed: SEED }).filter((claim) => !isRight(claim));
}

/** The claim with nothing but the answers at some paths. */
function only(claim: Claim, paths: ReturnType<typeof pathsOf>): Claim {
  return paths.reduce<Claim>((soFar, path) => withAt(soFar, path, answerAt(claim, path)), {});
}

/** What a document shows, without its words: sections, blocks, rows and the answers that they point to. */
function skeleton({ sections }: ClaimDocument) {
  return sections.map(({ id, blocks, parts = [] }) => [
    id,
    ...[...blocks, ...parts.flatMap((part) => part.blocks)].map((block) =>
      block.kind === 'rows' ? block.rows.map(({ path, notes }) => [path, notes?.length]) : block.kind,
    ),
  ]);
}

function documentIn(words: typeof french, claim: Claim, policy: Policy): ClaimDocument {
  const assessment = assess(claim, policy, NOW);
  const way = wayOf(claim, questionsThatMatter(claim, policy, assessment));
  const explanation = explain(claim, policy, NOW, assessment);
  const judging = {
    policyHash: '',
    versionReason: 'order',
    standsIn: false,
    missing: [],
    sender: {},
    sent: [],
  } as const;
  const source = { claim, assessment, explanation, way, now: NOW, ...judging };
  return claimDocument(source, { ...words, policy });
}

/** What follows from a claim but for the reasons, of which an answer that no longer matters may add another. */
function outcomeOf(claim: Claim, policy: Policy) {
  const { verdict, remedies, timeline, nextSteps, selfChecks, rights } = assess(claim, policy, NOW);
  return { verdict, remedies, timeline, nextSteps, selfChecks, rights };
}

/** The questions that only other problems ask, and of all but two the equipment too, answered as in another claim. */
function withStrange(claim: Claim, other: Claim): Claim {
  const { outage, fault, billing, delivery, satisfaction, device, connection } = other;
  const own: Record<Problem, Claim> = {
    outage: { fault, billing, delivery, satisfaction, device, connection },
    billing: { outage, fault, delivery, satisfaction, device, connection },
    'not-received': { outage, fault, billing, satisfaction, device, connection },
    incompatibility: { outage, billing, delivery, satisfaction },
    playback: { outage, billing, delivery, satisfaction },
    dissatisfaction: { outage, fault, billing, delivery, device, connection },
  };
  return { ...claim, ...own[claim.problem ?? 'outage'] };
}

describe.each(policies)('%s', (_, policy) => {
  const backwards = { ...policy, rules: policy.rules.toReversed() };

  describe.each(problems)('%s', (problem) => {
    const claims = drawnClaims(problem, policy);
    const rules = rulesFor(policy, problem);

    test('a whole claim has the verdict of its rules, each asked of what it reads alone', () => {
      const wrong = wrongAmong(claims, drawnOf(20_000), (claim) => {
        const weighed = rules.map((rule) => {
          const { outcome } = evaluate(rule.when, { claim: only(claim, pathsOf(rule.when)), policy, now: NOW });
          return { effect: effectOf(rule, problem), outcome };
        });
        const { verdict, because, findings } = judge(claim, policy, NOW);
        tell(verdict);
        return (
          verdict === verdictOf(weighed) &&
          findings.map(({ outcome }) => outcome).join() === weighed.map(({ outcome }) => outcome).join() &&
          because.length > 0 === (verdict !== 'incomplete')
        );
      });
      expect(wrong.slice(0, 3)).toStrictEqual([]);
    });

    test('the order of rules does not matter, and nothing that another problem asks for', () => {
      const strangers = problems.filter((each) => each !== problem).map((each) => drawnClaims(each, policy));
      const pairs = fc.tuple(claims, fc.oneof(...strangers));
      const wrong = fc.sample(pairs, { numRuns: drawnOf(10_000), seed: SEED }).filter(([claim, other]) => {
        const { verdict, because, earliest } = judge(claim, policy, NOW);
        return [judge(claim, backwards, NOW), judge(withStrange(claim, other), policy, NOW)].some(
          (each) => each.verdict !== verdict || each.because.join() !== because.join() || each.earliest !== earliest,
        );
      });
      expect(wrong.slice(0, 3)).toStrictEqual([]);
    });

    test('a question that is left out changes nothing, whatever the answer', () => {
      const boundaries = allBoundaries(problem, policy);
      let answers = 0;
      fc.assert(
        fc.property(drawnClaims(problem, policy, 2), (claim) => {
          const matter = questionsThatMatter(claim, policy, judge(claim, policy, NOW));
          const before = outcomeOf(claim, policy);
          for (const { path } of askedQuestions(claim)) {
            if (matter.has(path) || answerAt(claim, path) !== undefined) continue;
            for (const value of valuesAt(path, claim, boundaries)) {
              answers += 1;
              expect({ path, value, ...outcomeOf(relevant(withAt(claim, path, value)), policy) }).toStrictEqual({
                path,
                value,
                ...before,
              });
            }
          }
        }),
        { numRuns: drawnOf(1000), seed: SEED },
      );
      expect(answers).toBeGreaterThan(100);
    });

    test('a claim with every question answered that matters is never incomplete', () => {
      const boundaries = allBoundaries(problem, policy);
      fc.assert(
        fc.property(drawnClaims(problem, policy, 2), fc.nat(), (drawn, pick) => {
          let claim = drawn;
          for (;;) {
            const matter = questionsThatMatter(claim, policy, judge(claim, policy, NOW));
            const next = askedQuestions(claim).find(
              (question) =>
                matter.has(question.path) &&
                answerAt(claim, question.path) === undefined &&
                valuesAt(question.path, claim, boundaries).length > 0,
            );
            if (!next) break;
            const values = valuesAt(next.path, claim, boundaries);
            claim = relevant(withAt(claim, next.path, values[pick % values.length]));
          }
          expect(judge(claim, policy, NOW).verdict).not.toBe('incomplete');
        }),
        { numRuns: drawnOf(1000), seed: SEED },
      );
    });

    test('French and English give the same: typed with a comma or a point, and told in either', () => {
      fc.assert(
        fc.property(claims, (claim) => {
          const typed = writeAnswers(claim, policy.timeZone);
          const withPoints: unknown = JSON.parse(JSON.stringify(typed).replaceAll(/(\d),(\d\d?")/g, '$1.$2'));
          for (const answers of [typed, withPoints as typeof typed]) {
            const read = readAnswers(answers, { now: NOW, timeZone: policy.timeZone });
            expect(judge(read.claim, policy, NOW)).toStrictEqual(judge(claim, policy, NOW));
          }
          expect(skeleton(documentIn(english, claim, policy))).toStrictEqual(
            skeleton(documentIn(french, claim, policy)),
          );
        }),
        { numRuns: drawnOf(500), seed: SEED },
      );
    });
  });
});
