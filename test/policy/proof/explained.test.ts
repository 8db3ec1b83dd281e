import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { problems } from '../../../src/claim/codes.ts';
import { formatInstant } from '../../../src/claim/dates.ts';
import { changed, type Change } from '../../../src/policy/changes.ts';
import type { Facts } from '../../../src/policy/conditions/condition.ts';
import { evaluate } from '../../../src/policy/conditions/evaluate.ts';
import { explain } from '../../../src/policy/explain.ts';
import { rank, type Improvement } from '../../../src/policy/improvements.ts';
import { assess, judge, type Assessment } from '../../../src/policy/index.ts';
import { requestOf } from '../../../src/policy/request.ts';
import { NOW } from '../../support/claims.ts';
import { drawnClaims, drawnOf, SEED, tally } from './drawn.ts';
import { policies } from './policies.ts';

vi.setConfig({ testTimeout: 300_000 });

const tell = tally();

/** Every way of picking one option of each choice. */
function picks(changes: readonly Change[]): Change[][] {
  return changes.reduce<Change[][]>(
    (soFar, change) => {
      const options = change.kind === 'choice' ? change.is.map((option) => ({ ...change, is: [option] })) : [change];
      return soFar.flatMap((each) => options.map((option) => [...each, option]));
    },
    [[]],
  );
}

/** What is wrong with a change that is offered: what is said of it does not hold then, or the verdict is another. */
function faultsOf({ changes, verdict }: Improvement, facts: Facts): object[] {
  return picks(changes).flatMap((picked) => {
    const after = changed(picked, facts);
    const reached = judge(after.claim, facts.policy, after.now).verdict;
    const hold = picked.every((change) =>
      change.kind === 'wait'
        ? Date.parse(after.now) >= Date.parse(change.until)
        : evaluate(change, after).outcome === 'true',
    );
    return hold && reached === verdict ? [] : [{ picked, verdict, reached, hold, claim: facts.claim }];
  });
}

const HOUR = 3_600_000;
const later = [1, 13, 49, 24 * 8, 24 * 40, 24 * 400];

/** The amounts of one kind, added up: a remedy may be offered twice. */
const amountOf = ({ remedies }: Assessment, kind: string) =>
  remedies.filter((remedy) => remedy.kind === kind).reduce((sum, { cents = 0 }) => sum + cents, 0);

describe.each(policies)('%s', (_, policy) => {
  describe.each(problems)('%s', (problem) => {
    const claims = drawnClaims(problem, policy, 60);
    const facts = (claim: Facts['claim']): Facts => ({ claim, policy, now: NOW });

    test('every change offered leads where it says, to a milder verdict, with no other ground left', () => {
      const wrong: object[] = [];
      for (const claim of fc.sample(claims, { numRuns: drawnOf(3000), seed: SEED })) {
        const judgement = judge(claim, policy, NOW);
        const { improvements, unknowns, turn } = explain(claim, policy, NOW, judgement);
        for (const improvement of improvements) {
          tell(improvement.changes.some(({ kind }) => kind === 'wait') ? 'waits offered' : 'changes offered');
          if (rank(improvement.verdict) >= rank(judgement.verdict)) wrong.push({ improvement, claim });
          wrong.push(...faultsOf(improvement, facts(claim)));
        }
        for (const { best, worst } of unknowns) {
          tell('unknowns');
          wrong.push(...[best, worst].flatMap((each) => faultsOf(each, facts(claim))));
        }
        if (turn) {
          tell('turns');
          const before = formatInstant(Date.parse(turn.at) - 1000, policy.timeZone);
          const told = [before, turn.at].map((now) => judge(claim, policy, now).verdict);
          if (told.join() !== [judgement.verdict, turn.verdict].join()) wrong.push({ turn, told, claim });
        }
      }
      expect(wrong.slice(0, 3)).toStrictEqual([]);
    });

    test('waiting never lowers an amount that rests on dates given', () => {
      const wrong: object[] = [];
      for (const claim of fc.sample(claims, { numRuns: drawnOf(3000), seed: SEED })) {
        // Where nothing failed, the days count from the request: until it is made, from today.
        if (problem === 'dissatisfaction' && requestOf(claim, NOW, policy.timeZone).asked === undefined) continue;
        const now = assess(claim, policy, NOW);
        for (const hours of now.remedies.length > 0 ? later : []) {
          const instant = formatInstant(Date.parse(NOW) + hours * HOUR, policy.timeZone);
          const then = assess(claim, policy, instant);
          for (const { kind, cents } of now.remedies) {
            if (cents === undefined || !then.remedies.some((remedy) => remedy.kind === kind)) continue;
            tell('amounts waited for');
            if (amountOf(then, kind) < amountOf(now, kind)) wrong.push({ claim, kind, instant });
          }
        }
      }
      expect(wrong.slice(0, 3)).toStrictEqual([]);
    });
  });
});
