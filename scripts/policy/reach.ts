import { problems, type Problem } from '../../src/claim/codes.ts';
import { answerAt, type ClaimPath } from '../../src/claim/path.ts';
import { askedQuestions, isOptional } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Condition } from '../../src/policy/condition-schema.ts';
import { evaluate, type Outcome } from '../../src/policy/conditions.ts';
import type { Policy, Rule } from '../../src/policy/policy.ts';
import { conditionsOf, pathsOf, type Place } from '../../src/policy/walk.ts';
import { finding, type Finding } from './finding.ts';
import { spaceOf, withCallers } from './space.ts';

/** Whether nothing is left to answer, at these paths, that may not be left empty. */
function isComplete(claim: Claim, paths: readonly ClaimPath[]): boolean {
  return askedQuestions(claim)
    .filter(({ path }) => paths.includes(path))
    .every((question) => answerAt(claim, question.path) !== undefined || isOptional(question, claim));
}

/** What can come of a condition: over all the answers that it reads, and over those that are complete. */
type Outcomes = { all: ReadonlySet<Outcome>; complete: ReadonlySet<Outcome> };

const isNeverTrue = ({ all }: Outcomes) => !all.has('true');
// An "I don't know" leaves any rule to support, so it does not keep one from firing always.
const isAlwaysTrue = ({ complete }: Outcomes) =>
  complete.has('true') && !complete.has('false') && !complete.has('missing');
const staysOpen = ({ complete }: Outcomes) => complete.has('missing');

const isWhole = (place: Place) => place.at(-1) === 'when' || place.at(-1) === 'unless';
const isWithin = (place: Place, outer: Place) => outer.every((key, index) => place[index] === key);

/**
 * What trying every answer tells of a policy's conditions, as of `now`. A condition with one of `spoilt` in it is left out
 * where its reach is asked: what is wrong with it is already known.
 */
export function reachOf(policy: Policy, now: string, spoilt: readonly Place[]): Finding[] {
  const space = spaceOf(policy, now);
  const outcomeOf = (condition: Condition, claim: Claim) => evaluate(condition, { claim, policy, now }).outcome;
  const isTrue = (condition: Condition, claim: Claim) => outcomeOf(condition, claim) === 'true';

  function outcomesOf(condition: Condition, problem: Problem): Outcomes {
    const paths = withCallers(pathsOf(condition));
    const [all, complete] = [new Set<Outcome>(), new Set<Outcome>()];
    for (const claim of space(problem, condition)) {
      const outcome = outcomeOf(condition, claim);
      all.add(outcome);
      if (!complete.has(outcome) && isComplete(claim, paths)) complete.add(outcome);
    }
    return { all, complete };
  }

  /** Conditions that nothing makes true; rules that nothing keeps from firing, or that stay open whatever is answered. */
  function unreachable(): Finding[] {
    const whole = conditionsOf(policy).filter(({ place }) => isWhole(place));
    const sound = whole.filter(({ place }) => !spoilt.some((each) => isWithin(each, place)));
    return sound.flatMap(({ place, condition, for: concerned }) => {
      const bearer = place.slice(0, -1);
      const found = concerned.map((problem, index) => ({ problem, index, ...outcomesOf(condition, problem) }));
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

  /** Offers whose two conditions can each be met, and never together. */
  function neverOffered(): Finding[] {
    return policy.remedies.flatMap(({ offers }, index) =>
      offers.flatMap(({ for: concerned, when, unless }, at) => {
        if (!unless) return [];
        const claims = concerned.flatMap((problem) => space(problem, ...(when ? [when] : []), unless));
        const called = claims.filter((claim) => !when || isTrue(when, claim));
        const isNever = called.length > 0 && called.every((claim) => isTrue(unless, claim));
        return isNever ? [finding(['remedies', index, 'offers', at], 'never-offered')] : [];
      }),
    );
  }

  /**
   * Pairs of rules that fire for exactly the same claims, and weigh them differently. It is enough to put the claims that
   * fire each rule, over the answers that it reads, to the other: further answers never unmake an outcome, but for the date
   * of activation, which every condition that minds it reads.
   */
  function contradictions(): Finding[] {
    const weight = ({ effect, effectFor }: Rule, problem: Problem) => effectFor?.[problem] ?? effect;
    return problems.flatMap((problem) => {
      const firing = policy.rules.flatMap((rule, index) => {
        const claims = rule.for.includes(problem)
          ? space(problem, rule.when).filter((each) => isTrue(rule.when, each))
          : [];
        return claims.length > 0 ? [{ rule, index, claims }] : [];
      });
      return firing.flatMap(({ rule, index, claims }, order) =>
        firing
          .slice(0, order)
          .filter((other) => weight(other.rule, problem) !== weight(rule, problem))
          .filter((other) => claims.every((claim) => isTrue(other.rule.when, claim)))
          .filter((other) => other.claims.every((claim) => isTrue(rule.when, claim)))
          .map((other) => finding(['rules', index, 'when'], 'contradiction', other.rule.id, problem)),
      );
    });
  }

  return [...unreachable(), ...neverOffered(), ...contradictions()];
}
