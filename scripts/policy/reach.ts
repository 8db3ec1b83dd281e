import { problems, type Problem } from '../../src/claim/codes.ts';
import { answerAt, type ClaimPath } from '../../src/claim/path.ts';
import { questionAt } from '../../src/claim/questions.ts';
import { isAsked } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Condition, Outcome } from '../../src/policy/conditions/condition.ts';
import { evaluate, pathsOf } from '../../src/policy/conditions/evaluate.ts';
import type { Policy, Rule } from '../../src/policy/policy.ts';
import { conditionsOf, type Place } from '../../src/policy/walk.ts';
import { finding, type Finding } from './finding.ts';
import { claimsOver, withCallers } from './space.ts';

/** Whether nothing is left to answer, at these paths, that a rule may hang on. */
function completeAt(paths: readonly ClaimPath[]): (claim: Claim) => boolean {
  const wanted = paths.map(questionAt).filter(({ optional }) => optional !== 'always');
  return (claim) =>
    wanted.every((question) => answerAt(claim, question.path) !== undefined || !isAsked(question, claim));
}

/** What can come of a condition: over all the answers that it reads, and over those that are complete; and where it is true. */
type Tried = { all: ReadonlySet<Outcome>; complete: ReadonlySet<Outcome>; firing: readonly Claim[] };

const isNeverTrue = ({ all }: Tried) => !all.has('true');
// An "I don't know" leaves any rule to support, so it does not keep one from firing always.
const isAlwaysTrue = ({ complete }: Tried) =>
  complete.has('true') && !complete.has('false') && !complete.has('missing');
const staysOpen = ({ complete }: Tried) => complete.has('missing');

const isWhole = (place: Place) => place.at(-1) === 'when' || place.at(-1) === 'unless';
const isWithin = (place: Place, outer: Place) => outer.every((key, index) => place[index] === key);

/**
 * What trying every answer tells of a policy's conditions, as of `now`. A condition with one of `spoilt` in it is left out
 * where its reach is asked: what is wrong with it is already known.
 */
export function reachOf(policy: Policy, now: string, spoilt: readonly Place[]): Finding[] {
  const outcomeOf = (condition: Condition, claim: Claim) => evaluate(condition, { claim, policy, now }).outcome;
  const isTrue = (condition: Condition, claim: Claim) => outcomeOf(condition, claim) === 'true';
  const known = new Map<string, Tried>();

  /** Each condition is tried once where no question hangs on the problem: the claims about one then stand for all. */
  function tried(condition: Condition, problem: Problem): Tried {
    const paths = withCallers(pathsOf(condition));
    const isAnyProblem = paths.every((path) => questionAt(path).asked?.by !== 'problem');
    const key = `${isAnyProblem ? 'any' : problem} ${JSON.stringify(condition)}`;
    const result = known.get(key) ?? triedOver(condition, problem, paths);
    known.set(key, result);
    return result;
  }

  function triedOver(condition: Condition, problem: Problem, paths: readonly ClaimPath[]): Tried {
    const isComplete = completeAt(paths);
    const [all, complete, firing] = [new Set<Outcome>(), new Set<Outcome>(), new Array<Claim>()];
    for (const claim of claimsOver(problem, [condition], policy, now)) {
      const outcome = outcomeOf(condition, claim);
      all.add(outcome);
      if (!complete.has(outcome) && isComplete(claim)) complete.add(outcome);
      if (outcome === 'true') firing.push(claim);
    }
    return { all, complete, firing };
  }

  /** Conditions that nothing makes true; rules that nothing keeps from firing, or that stay open whatever is answered. */
  function unreachable(): Finding[] {
    const whole = conditionsOf(policy).filter(({ place }) => isWhole(place));
    const sound = whole.filter(({ place }) => !spoilt.some((each) => isWithin(each, place)));
    return sound.flatMap(({ place, condition, for: concerned }) => {
      const bearer = place.slice(0, -1);
      const found = concerned.map((problem, index) => ({ problem, index, ...tried(condition, problem) }));
      const isRule = bearer[0] === 'rules';
      if (found.every(isNeverTrue)) return [finding(place, 'never-true')];
      if (isRule && found.every(isAlwaysTrue)) return [finding(place, 'always-true')];
      // These name no problems.
      if (bearer[0] === 'timeline' || bearer[0] === 'nextSteps') return [];
      return found.flatMap((here) => {
        const code = isNeverTrue(here) ? 'never-true-for' : isRule && staysOpen(here) ? 'stays-open' : undefined;
        return code ? [finding([...bearer, 'for', here.index], code, here.problem)] : [];
      });
    });
  }

  /** Offers whose two conditions can each be met, and never one without the other. */
  function neverOffered(): Finding[] {
    return policy.remedies.flatMap(({ offers }, index) =>
      offers.flatMap(({ for: concerned, when, unless }, at) => {
        if (!unless) return [];
        const met = concerned.filter((problem) => !when || tried(when, problem).all.has('true'));
        const isNever = met.every((problem) =>
          everyClaim(problem, [...(when ? [when] : []), unless], (claim) => {
            return (when !== undefined && !isTrue(when, claim)) || isTrue(unless, claim);
          }),
        );
        return met.length > 0 && isNever ? [finding(['remedies', index, 'offers', at], 'never-offered')] : [];
      }),
    );
  }

  /** Whether something holds for every claim that some conditions tell apart; the first for which it does not is enough. */
  function everyClaim(problem: Problem, conditions: readonly Condition[], holds: (claim: Claim) => boolean): boolean {
    for (const claim of claimsOver(problem, conditions, policy, now)) if (!holds(claim)) return false;
    return true;
  }

  /**
   * Pairs of rules that fire for exactly the same claims, and weigh them differently. A claim that fires one of them, over
   * the answers that this one reads, and not the other is enough to tell most pairs apart; what is left is tried over the
   * answers that both read.
   */
  function contradictions(): Finding[] {
    const weight = ({ effect, effectFor }: Rule, problem: Problem) => effectFor?.[problem] ?? effect;
    return problems.flatMap((problem) => {
      const firing = policy.rules
        .map((rule, index) => ({ rule, index, when: rule.when }))
        .filter(({ rule }) => rule.for.includes(problem))
        .map((each) => ({ ...each, claims: tried(each.when, problem).firing }))
        .filter(({ claims }) => claims.length > 0);
      return firing.flatMap(({ rule, index, when, claims }, order) =>
        firing
          .slice(0, order)
          .filter((other) => weight(other.rule, problem) !== weight(rule, problem))
          .filter((other) => claims.every((claim) => isTrue(other.when, claim)))
          .filter((other) => other.claims.every((claim) => isTrue(when, claim)))
          .filter((other) =>
            everyClaim(problem, [when, other.when], (claim) => isTrue(when, claim) === isTrue(other.when, claim)),
          )
          .map((other) => finding(['rules', index, 'when'], 'contradiction', other.rule.id, problem)),
      );
    });
  }

  return [...unreachable(), ...neverOffered(), ...contradictions()];
}
