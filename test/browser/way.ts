import type { ClaimPath } from '../../src/claim/path.ts';
import type { Claim } from '../../src/claim/schema.ts';
import { steps, type Step } from '../../src/flow/step.ts';
import { progress, stepOf } from '../../src/flow/steps.ts';
import type { Typed } from './fill.ts';

/** Answers, or a claim. */
export type OfProblem = { problem?: string | undefined; 'order.referenceKind'?: string | undefined };

/** The steps to which somebody with these answers is led: of an order from elsewhere no details are asked. */
export function wayOf(typed: OfProblem): Step[] {
  const asking = steps.filter((step) => step === 'result' || placeOf(step, typed) !== undefined);
  return asking.filter((step) => step !== 'details' || typed['order.referenceKind'] !== 'elsewhere');
}

export function placeOf(step: Step, { problem }: OfProblem): { position: number; count?: number } | undefined {
  return progress(step, { problem } as Claim);
}

export function nextOf(step: Step, typed: OfProblem): Step {
  return wayOf(typed)[wayOf(typed).indexOf(step) + 1] ?? 'result';
}

/** Those of these answers that `step` asks. */
export function typedIn(step: Step, typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([path]) => stepOf(path as ClaimPath) === step));
}
