import type { ClaimPath } from '../../src/claim/path.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { stepOf } from '../../src/flow/steps.ts';
import type { Typed } from './fill.ts';

/** Answers, or a claim. */
export type OfProblem = { problem?: string | undefined; 'order.referenceKind'?: string | undefined };

/** The steps of these answers, in order: of an order from elsewhere no details are asked. */
export function wayOf(typed: OfProblem): Step[] {
  return steps.filter((step) => step !== 'details' || typed['order.referenceKind'] !== 'elsewhere');
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
