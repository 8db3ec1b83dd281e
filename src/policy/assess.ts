import type { Problem } from '../claim/codes.ts';
import { dateIn, formatInstant } from '../claim/dates.ts';
import type { ClaimPath } from '../claim/path.ts';
import type { Claim } from '../claim/schema.ts';
import { evaluate, type Facts, type Outcome } from './conditions.ts';
import { effects, type Effect, type Policy, type Rule } from './policy.ts';
import { nextStepsOf, selfChecksOf, type NextStep, type SelfCheck } from './advice.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { proRataOf, remediesOf, type ProRata, type Remedy } from './remedies.ts';
import { timelineOf, type Deadline } from './timeline.ts';

export type Verdict = 'eligible' | Effect | 'incomplete';

/** What one rule says of the claim: the answers it read (`paths`), the parameters, and, if only time makes it apply, until when. */
export type Finding = {
  rule: string;
  articles: readonly string[];
  effect: Effect;
  outcome: Outcome;
  paths: readonly ClaimPath[];
  parameters: readonly string[];
  /** ISO 8601 instant, in the policy's time zone. */
  until?: string;
};

export type Assessment = {
  verdict: Verdict;
  /** The articles of the deciding rules, without repeats, in the order of their numbers. */
  because: readonly string[];
  /** The ids of the rules that decide the verdict; none for `eligible` and `incomplete`. */
  deciding: readonly string[];
  /** One finding for every rule that concerns the problem. */
  findings: readonly Finding[];
  remedies: readonly Remedy[];
  /** How the pro-rata refund was reckoned, where one is offered. */
  proRata?: ProRata;
  /** For `not-yet` with a date: the instant at which no delay runs any more. */
  earliest?: string;
  evidence: readonly Evidence[];
  timeline: readonly Deadline[];
  nextSteps: readonly NextStep[];
  selfChecks: readonly SelfCheck[];
};

const severity = (effect: Effect | undefined) => (effect === undefined ? -1 : effects.indexOf(effect));

function findingOf(rule: Rule, problem: Problem, facts: Facts): Finding {
  const { outcome, paths, parameters, until } = evaluate(rule.when, facts);
  const effect = rule.effectFor?.[problem] ?? rule.effect;
  return {
    rule: rule.id,
    articles: rule.articles,
    effect,
    outcome,
    paths,
    parameters,
    ...(until !== undefined && { until: formatInstant(until, facts.policy.timeZone) }),
  };
}

function decide(findings: readonly Finding[]): { verdict: Verdict; deciding: readonly Finding[] } {
  const applying = findings.filter(({ outcome }) => outcome === 'true');
  const strongest = effects.findLast((effect) => applying.some((finding) => finding.effect === effect));
  const open = findings.filter(({ outcome }) => outcome === 'missing');
  // Nothing is stronger than `unlikely`, so an excluded claim is excluded whatever is still unanswered.
  if (open.some(({ effect }) => severity(effect) > severity(strongest))) return { verdict: 'incomplete', deciding: [] };
  if (strongest) return { verdict: strongest, deciding: applying.filter(({ effect }) => effect === strongest) };
  const unverified = findings.filter(({ outcome }) => outcome === 'unverified');
  return { verdict: unverified.length > 0 ? 'conditional' : 'eligible', deciding: unverified };
}

/** Article numbers in the order of the policy: 4.1 before 4.2, and 5.4 before 11. */
function inOrder(articles: readonly string[]): string[] {
  const parts = (article: string) => article.split('.').map(Number);
  return [...new Set(articles)].toSorted((left, right) => {
    const [a = 0, b = 0] = parts(left);
    const [c = 0, d = 0] = parts(right);
    return a - c || b - d;
  });
}

function earliestOf(deciding: readonly Finding[]): string | undefined {
  const ends = deciding.map(({ until }) => until);
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  return ends.reduce((latest, end) => (Date.parse(end ?? '') > Date.parse(latest ?? '') ? end : latest));
}

/**
 * Judges a claim, any part of which may be unanswered, by a policy, at `now` (an ISO 8601 instant with an offset). Every
 * rule that concerns the problem is looked at, each can only lower the verdict, and their order does not matter. Answers
 * of abandoned branches are judged too if they are handed in: `relevant` drops them. A claim without a problem is
 * `incomplete`. Amounts are estimates in cents of the order's currency; support decides (5.3).
 */
export function assess(claim: Claim, policy: Policy, now: string): Assessment {
  const facts: Facts = { claim, policy, now };
  const { problem } = claim;
  const findings = problem
    ? policy.rules.filter((rule) => rule.for.includes(problem)).map((rule) => findingOf(rule, problem, facts))
    : [];
  const { verdict, deciding } = problem ? decide(findings) : { verdict: 'incomplete' as const, deciding: [] };
  const ground = problem && verdict === 'eligible' ? [policy.grounds[problem]] : [];
  const remedies = verdict === 'unlikely' || verdict === 'incomplete' ? [] : remediesOf(facts);
  const proRata = remedies.some(({ kind }) => kind === 'pro-rata-refund') ? proRataOf(facts) : undefined;
  const earliest = verdict === 'not-yet' ? earliestOf(deciding) : undefined;
  return {
    verdict,
    because: inOrder([...ground, ...deciding.flatMap(({ articles }) => articles)]),
    deciding: deciding.map(({ rule }) => rule),
    findings,
    remedies,
    ...(proRata && { proRata }),
    ...(earliest !== undefined && { earliest }),
    evidence: evidenceOf(facts),
    timeline: timelineOf(dateIn(now, policy.timeZone), remedies, facts),
    nextSteps: nextStepsOf(facts),
    selfChecks: selfChecksOf(facts),
  };
}
