import { problems, type Problem } from '../claim/codes.ts';
import { dateIn, type CalendarDate } from '../claim/dates.ts';
import type { ClaimPath } from '../claim/path.ts';
import type { Claim } from '../claim/schema.ts';
import { nextStepsOf, selfChecksOf, type NextStep, type SelfCheck } from './advice.ts';
import { effects, type Effect, type Verdict } from './codes.ts';
import type { Facts, Outcome } from './conditions/condition.ts';
import { evaluate, instantsAhead } from './conditions/evaluate.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import type { Policy, Rule } from './policy.ts';
import { periodOf } from './period.ts';
import { remediesOf, type Remedy } from './remedies.ts';
import { requestOf } from './request.ts';
import { rightsOf, type RightGiven } from './rights.ts';
import { timelineOf, type Deadline } from './timeline.ts';

/** What one rule says of the claim: the answers and parameters that this rests on, and, if time will end it, when. */
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

/** What the rules say, and what comes of it. */
export type Judgement = {
  verdict: Verdict;
  /** The articles of the deciding rules, without repeats, in the order of the policy. */
  because: readonly string[];
  /** The ids of the rules that decide the verdict; none for `eligible` and `incomplete`. */
  deciding: readonly string[];
  /** One finding for every rule that concerns the problem. */
  findings: readonly Finding[];
  /** For `not-yet` with a date: the instant at which no delay runs any more. */
  earliest?: string;
};

/** A judgement, and what follows from it. */
export type Assessment = Judgement & {
  /** The day on which the refund was asked for; without it, the dates are those of a request made today. */
  requestedOn?: CalendarDate;
  /** For `not-yet`: the end of the subscription, where it comes before `earliest` and no refund was asked for: it is to be asked for now. */
  endsFirst?: CalendarDate;
  remedies: readonly Remedy[];
  evidence: readonly Evidence[];
  timeline: readonly Deadline[];
  nextSteps: readonly NextStep[];
  selfChecks: readonly SelfCheck[];
  rights: readonly RightGiven[];
};

const severity = (effect: Effect | undefined) => (effect === undefined ? -1 : effects.indexOf(effect));

/** The first instant at which time alone makes a rule that applies apply no more. */
function releaseOf({ when }: Rule, facts: Facts): string | undefined {
  return instantsAhead([when], facts).find((instant) => evaluate(when, { ...facts, now: instant }).outcome !== 'true');
}

/** How a rule weighs on a problem; where the problem is not known, on the one that it weighs on least. */
function effectOf({ effect, effectFor }: Rule, problem: Problem | undefined): Effect {
  if (problem !== undefined) return effectFor?.[problem] ?? effect;
  const all = problems.map((each) => effectFor?.[each] ?? effect);
  return effects.find((each) => all.includes(each)) ?? effect;
}

function findingOf(rule: Rule, problem: Problem | undefined, facts: Facts): Finding {
  const { outcome, paths, parameters } = evaluate(rule.when, facts);
  const effect = effectOf(rule, problem);
  const until = outcome === 'true' ? releaseOf(rule, facts) : undefined;
  return {
    rule: rule.id,
    articles: rule.articles,
    effect,
    outcome,
    paths,
    parameters,
    ...(until !== undefined && { until }),
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

/** Without repeats, in the order in which the policy has its articles. */
function inOrder(articles: readonly string[], policy: Policy): string[] {
  const cited = new Set(articles);
  return policy.articles.flatMap(({ number }) => (cited.has(number) ? [number] : []));
}

/** When no delay runs any more, for another may begin where one ends; undefined where one has no end in sight. */
function earliestOf(problem: Problem, rules: readonly Rule[], facts: Facts): string | undefined {
  const findings = rules.map((rule) => findingOf(rule, problem, facts));
  const running = findings.filter(({ effect, outcome }) => effect === 'not-yet' && outcome === 'true');
  if (running.length === 0) return facts.now;
  const ends = running.flatMap(({ until }) => until ?? []);
  if (ends.length < running.length) return undefined;
  const last = ends.reduce((latest, end) => (Date.parse(end) > Date.parse(latest) ? end : latest), facts.now);
  return earliestOf(problem, rules, { ...facts, now: last });
}

/**
 * What a policy's rules say of a claim, any part of which may be unanswered, at `now` (an ISO 8601 instant with an offset).
 * Every rule that concerns the problem is looked at, each can only lower the verdict, and their order does not matter.
 * Answers of abandoned branches are judged too if they are handed in: `relevant` drops them. A claim without a problem is
 * `incomplete`, unless a rule for all problems excludes it.
 */
export function judge(claim: Claim, policy: Policy, now: string): Judgement {
  const facts: Facts = { claim, policy, now };
  const { problem } = claim;
  const concerned = problem === undefined ? problems : [problem];
  const rules = policy.rules.filter((rule) => concerned.every((each) => rule.for.includes(each)));
  const findings = rules.map((rule) => findingOf(rule, problem, facts));
  const decided = decide(findings);
  if (!problem && decided.verdict !== 'unlikely') return { verdict: 'incomplete', because: [], deciding: [], findings };
  const { verdict, deciding } = decided;
  const ground = verdict === 'eligible' && problem ? [policy.grounds[problem]] : [];
  const earliest = verdict === 'not-yet' && problem ? earliestOf(problem, rules, facts) : undefined;
  return {
    verdict,
    because: inOrder([...ground, ...deciding.flatMap(({ articles }) => articles)], policy),
    deciding: deciding.map(({ rule }) => rule),
    findings,
    ...(earliest !== undefined && { earliest }),
  };
}

/**
 * Judges a claim, and reckons what follows: remedies, evidence, deadlines, next steps, what to try first. Takes the same as
 * `judge`. Amounts are estimates in cents of the order's currency; support decides (5.3).
 */
export function assess(claim: Claim, policy: Policy, now: string): Assessment {
  const facts: Facts = { claim, policy, now };
  const judgement = judge(claim, policy, now);
  const remedies = judgement.verdict === 'unlikely' || judgement.verdict === 'incomplete' ? [] : remediesOf(facts);
  const { asked } = requestOf(claim, now, policy.timeZone);
  const { end } = periodOf(claim).period;
  const { earliest } = judgement;
  const isAsked = asked !== undefined;
  const endsFirst = !isAsked && earliest !== undefined && end !== undefined && dateIn(earliest, policy.timeZone) >= end;
  return {
    ...judgement,
    ...(isAsked && { requestedOn: asked }),
    ...(endsFirst && { endsFirst: end }),
    remedies,
    evidence: evidenceOf(facts),
    timeline: timelineOf(remedies, facts),
    nextSteps: nextStepsOf(facts),
    selfChecks: selfChecksOf(facts),
    rights: rightsOf(facts),
  };
}
