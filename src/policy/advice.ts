import type { ClaimPath } from '../claim/path.ts';
import type { Facts } from './conditions/condition.ts';
import { evaluate } from './conditions/evaluate.ts';

export type NextStep = { id: string; articles: readonly string[] };
/** Something to try on the spot, and the question whose answer calls for it. */
export type SelfCheck = { id: string; about: ClaimPath };

/** What to do now, in order. */
export function nextStepsOf(facts: Facts): NextStep[] {
  return facts.policy.nextSteps
    .filter(({ when }) => when === undefined || evaluate(when, facts).outcome === 'true')
    .map(({ id, articles }) => ({ id, articles }));
}

/** What the customer may try before claiming, going by the answers; "I don't know" calls for it too. */
export function selfChecksOf(facts: Facts): SelfCheck[] {
  const { problem } = facts.claim;
  return facts.policy.selfChecks
    .filter((check) => problem !== undefined && check.for.includes(problem))
    .filter(({ when }) => ['true', 'unverified'].includes(evaluate(when, facts).outcome))
    .map(({ id, about }) => ({ id, about }));
}
