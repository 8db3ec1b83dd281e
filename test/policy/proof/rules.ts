import type { Problem } from '../../../src/claim/codes.ts';
import { answerAt, type ClaimPath } from '../../../src/claim/path.ts';
import { questionAt, questions } from '../../../src/claim/questions.ts';
import { isAsked } from '../../../src/claim/relevant.ts';
import type { Claim } from '../../../src/claim/schema.ts';
import { effects, type Verdict } from '../../../src/policy/codes.ts';
import type { Outcome } from '../../../src/policy/conditions/condition.ts';
import { evaluate, pathsOf } from '../../../src/policy/conditions/evaluate.ts';
import type { Policy, Rule } from '../../../src/policy/policy.ts';
import { claimsOver, withCallers } from '../../../scripts/policy/space.ts';

/** What came of a rule, and how it weighs. */
type Weighed = { effect: Verdict; outcome: Outcome };

/** The mildest verdict first; `incomplete` is none. */
export const severity = (verdict: Verdict) => ['eligible', ...effects].indexOf(verdict);

/** How a rule weighs on a problem. */
export const effectOf = ({ effect, effectFor }: Rule, problem: Problem) => effectFor?.[problem] ?? effect;

/** The verdict of the reading, written down a second time, from outcomes alone. */
export function verdictOf(rules: readonly Weighed[]): Verdict {
  const strength = (outcome: Outcome) =>
    Math.max(0, ...rules.filter((rule) => rule.outcome === outcome).map(({ effect }) => severity(effect)));
  const [applying, missing] = [strength('true'), strength('missing')];
  if (missing > applying) return 'incomplete';
  if (applying > 0) return effects[applying - 1] ?? 'incomplete';
  return rules.some(({ outcome }) => outcome === 'unverified') ? 'conditional' : 'eligible';
}

/** How mild and how grave the verdict may still become. Of some rules together it is the greatest of each. */
export type Range = { best: number; worst: number };

export function rangeOf(rules: readonly Weighed[]): Range {
  const strength = (outcome: Outcome, of = (effect: Verdict) => severity(effect)) =>
    rules.filter((rule) => rule.outcome === outcome).map(({ effect }) => of(effect));
  const best = Math.max(0, ...strength('true'), ...strength('unverified', () => severity('conditional')));
  return { best, worst: Math.max(best, ...strength('missing')) };
}

/** The rules that concern a problem; of those that read a certain answer, if one is given. */
export function rulesFor(policy: Policy, problem: Problem, path?: ClaimPath): Rule[] {
  return policy.rules.filter(
    (rule) => rule.for.includes(problem) && (path === undefined || pathsOf(rule.when).includes(path)),
  );
}

/** Every claim that some rules can tell from the others, and how mild and how grave they leave the verdict. */
export type Seen = { claim: Claim; range: Range };

export function seenBy(rules: readonly Rule[], problem: Problem, policy: Policy, now: string): Seen[] {
  const claims = claimsOver(
    problem,
    rules.map(({ when }) => when),
    policy,
    now,
  );
  return Array.from(claims, (claim) => {
    const weighed = rules.map((rule) => {
      return { effect: effectOf(rule, problem), outcome: evaluate(rule.when, { claim, policy, now }).outcome };
    });
    return { claim, range: rangeOf(weighed) };
  });
}

/** The questions that hang on the one at `path`, directly or through others. */
function dependentsOf(path: ClaimPath): Set<ClaimPath> {
  const found = new Set<ClaimPath>([path]);
  for (const question of questions) if (question.asked && found.has(question.asked.by)) found.add(question.path);
  found.delete(path);
  return found;
}

/**
 * The claims in groups that differ in nothing but the answer at `path`, and what that implies; a question that only some
 * answers call for is unanswered.
 */
export function siblings(seen: readonly Seen[], path: ClaimPath, rules: readonly Rule[]): Seen[][] {
  const dependents = dependentsOf(path);
  const paths = withCallers(rules.flatMap(({ when }) => pathsOf(when)));
  const others = paths.filter((each) => each !== path && !dependents.has(each));
  const called = paths.filter((each) => dependents.has(each)).map(questionAt);
  const groups = new Map<string, Seen[]>();
  for (const each of seen) {
    const { claim } = each;
    if (called.some((question) => isAsked(question, claim) && answerAt(claim, question.path) !== undefined)) continue;
    const key = JSON.stringify(others.map((other) => answerAt(claim, other) ?? null));
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
