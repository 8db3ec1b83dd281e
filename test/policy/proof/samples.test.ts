import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readAnswers, writeAnswers } from '../../../src/claim/answers.ts';
import { problems } from '../../../src/claim/codes.ts';
import { answerAt, withAt } from '../../../src/claim/path.ts';
import { askedQuestions, relevant } from '../../../src/claim/relevant.ts';
import type { Claim } from '../../../src/claim/schema.ts';
import { claimDocument, type ClaimDocument } from '../../../src/export/document.ts';
import { wayOf } from '../../../src/flow/steps.ts';
import { assess, judge } from '../../../src/policy/index.ts';
import { explain } from '../../../src/policy/explain.ts';
import { questionsThatMatter } from '../../../src/policy/needs.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { valuesAt } from '../../../scripts/policy/boundaries.ts';
import { boundariesOf } from '../../../scripts/policy/space.ts';
import { NOW } from '../../support/claims.ts';
import { wordsIn } from '../../support/words.ts';
import { joined } from './parts.ts';
import { policies } from './policies.ts';
import { claimAt, indexOf, spaceOf } from './space.ts';

vi.setConfig({ testTimeout: 300_000 });

const [french, english] = await Promise.all([wordsIn('fr'), wordsIn('en')]);

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
  const judging = { policyHash: '', versionReason: 'order', standsIn: false } as const;
  const source = { claim, assessment, explanation, way, now: NOW, ...judging };
  return claimDocument(source, { ...words, policy });
}

/** What follows from a claim but for the reasons, of which an answer that no longer matters may add another. */
function outcomeOf(claim: Claim, policy: Policy) {
  const { verdict, remedies, timeline, nextSteps, selfChecks } = assess(claim, policy, NOW);
  return { verdict, remedies, timeline, nextSteps, selfChecks };
}

describe.each(policies)('%s', (_, policy) => {
  describe.each(problems)('%s', (problem) => {
    const space = spaceOf(problem, policy, NOW);
    const places = fc.tuple(...space.parts.map(({ claims }) => fc.nat(claims.length - 1)));
    const claimFrom = (chosen: readonly number[]) =>
      joined(space.parts.map(({ claims }, part) => claims[chosen[part] ?? 0] ?? {}));

    test('2,000 claims, answer by answer, are judged as the one that stands for their kind', () => {
      fc.assert(
        fc.property(places, (chosen) => {
          const [claim, model] = [claimFrom(chosen), claimAt(space, indexOf(space, chosen))];
          const [own, kind] = [judge(claim, policy, NOW), judge(model, policy, NOW)];
          expect([own.verdict, own.because]).toStrictEqual([kind.verdict, kind.because]);
        }),
        { numRuns: 2000 },
      );
    });

    test('a question that is left out changes nothing, whatever the answer: 500 claims', () => {
      const boundaries = boundariesOf(problem, policy, NOW);
      let answers = 0;
      fc.assert(
        fc.property(places, (chosen) => {
          const claim = claimFrom(chosen);
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
        { numRuns: 500 },
      );
      expect(answers).toBeGreaterThan(500);
    });

    test('a claim with every question answered that matters is never incomplete: 500 claims', () => {
      const boundaries = boundariesOf(problem, policy, NOW);
      fc.assert(
        fc.property(places, fc.nat(), (chosen, pick) => {
          let claim = claimFrom(chosen);
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
        { numRuns: 500 },
      );
    });

    test('French and English give the same: typed with a comma or a point, and told in either, 200 claims', () => {
      fc.assert(
        fc.property(places, (chosen) => {
          const claim = claimFrom(chosen);
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
        { numRuns: 200 },
      );
    });
  });
});
