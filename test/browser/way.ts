import type { ClaimPath } from '../../src/claim/path.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { stepOf } from '../../src/flow/steps.ts';
import type { Typed } from './fill.ts';

/** Answers, or a claim: what steps there are depends on the problem alone. */
export type OfProblem = { problem?: string | undefined };

const withDetails = ['outage', 'billing', 'not-received'];

/** The steps of a problem, in order; as long as there is none, all of them. */
export function wayOf({ problem }: OfProblem): Step[] {
  return steps.filter((step) => step !== 'details' || problem === undefined || withDetails.includes(problem));
}

export function placeOf(step: Step, typed: OfProblem): { position: number; count: number } {
  return { position: wayOf(typed).indexOf(step) + 1, count: wayOf(typed).length };
}

export function nextOf(step: Step, typed: OfProblem): Step {
  return wayOf(typed)[wayOf(typed).indexOf(step) + 1] ?? 'result';
}

/** Those of these answers that `step` asks. */
export function typedIn(step: Step, typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([path]) => stepOf(path as ClaimPath) === step));
}
