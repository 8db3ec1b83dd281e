import { answerAt, type ClaimPath } from '../claim/path.ts';
import { questionAt } from '../claim/questions.ts';
import type { Claim } from '../claim/schema.ts';
import { judge, type Judgement } from './assess.ts';
import type { Verdict } from './codes.ts';
import { pathsOfChange, waysTo, type Change } from './changes.ts';
import type { Facts } from './conditions/condition.ts';
import { instantsAhead } from './conditions/evaluate.ts';
import { improvementBy, improvementsOf, merged, rank, type Improvement } from './improvements.ts';
import type { Policy, Rule } from './policy.ts';

/** What an "I don't know" may turn out to be: the mildest and the gravest verdict that a known answer gives. */
export type UnknownCost = { path: ClaimPath; best: Improvement; worst: Improvement };

export type Explanation = {
  /** The smallest changes that make the verdict milder, all deciding rules taken together. */
  improvements: readonly Improvement[];
  unknowns: readonly UnknownCost[];
  /** When time alone will next change the verdict, and to what: an ISO 8601 instant, in the policy's time zone. */
  turn?: { at: string; verdict: Verdict };
};

/** Each answer, other than "I don't know", between which the rules tell a difference. */
function knownAnswers(path: ClaimPath, rules: readonly Rule[], facts: Facts): Change[] {
  const question = questionAt(path);
  if (question.kind === 'choice') {
    return question.options
      .filter((option) => option !== 'unknown')
      .map((option) => ({ kind: 'choice', path, is: [option] }));
  }
  const ways = rules.flatMap(({ when }) => [...waysTo(false, when, facts), ...waysTo(true, when, facts)]);
  return ways.flat().filter((change) => pathsOfChange(change).includes(path));
}

function unknownsOf({ verdict, findings }: Judgement, rules: readonly Rule[], facts: Facts): UnknownCost[] {
  const unverified = findings.filter(({ outcome }) => outcome === 'unverified').flatMap(({ paths }) => paths);
  const unknown = [...new Set(unverified)].filter((path) => answerAt(facts.claim, path) === 'unknown');
  return unknown.flatMap((path) => {
    const found = knownAnswers(path, rules, facts).map((change) => improvementBy([change], facts));
    const sorted = merged(found).toSorted((left, right) => rank(left.verdict) - rank(right.verdict));
    const [best, worst] = [sorted[0], sorted.at(-1)];
    const isIdle = sorted.every((each) => each.verdict === verdict);
    return best && worst && !isIdle ? [{ path, best, worst }] : [];
  });
}

function turnOf({ verdict }: Judgement, rules: readonly Rule[], facts: Facts): Explanation['turn'] {
  const { claim, policy } = facts;
  const conditions = rules.map(({ when }) => when);
  for (const at of instantsAhead(conditions, facts)) {
    const then = judge(claim, policy, at).verdict;
    if (then !== verdict) return { at, verdict: then };
  }
  return undefined;
}

/**
 * Why a claim is judged as it is, and what would change that: found by changing answers where the rules themselves draw
 * their lines, and judging again. Takes what `judge` takes, and its judgement. Of an incomplete claim nothing is said here:
 * its open questions come first (`questionsThatMatter`).
 */
export function explain(claim: Claim, policy: Policy, now: string, judgement: Judgement): Explanation {
  const facts: Facts = { claim, policy, now };
  const { verdict, findings } = judgement;
  if (verdict === 'incomplete') return { improvements: [], unknowns: [] };
  const rules = policy.rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const turn = turnOf(judgement, rules, facts);
  return {
    improvements: improvementsOf(rules, judgement, facts),
    unknowns: unknownsOf(judgement, rules, facts),
    ...(turn && { turn }),
  };
}
