import type { Fault } from '../claim/answers.ts';
import type { ClaimPath } from '../claim/path.ts';
import { askedQuestions } from '../claim/relevant.ts';
import type { Question } from '../claim/questions.ts';
import type { Claim } from '../claim/schema.ts';

/** Every step, in order. A step has a name; its number is only ever derived. */
export const steps = ['start', 'problem', 'order', 'details', 'equipment', 'support', 'review', 'result'] as const;
export type Step = (typeof steps)[number];

const stepOfSection: Readonly<Record<keyof Claim, Step>> = {
  problem: 'problem',
  description: 'problem',
  order: 'order',
  access: 'order',
  outage: 'details',
  billing: 'details',
  delivery: 'details',
  device: 'equipment',
  connection: 'equipment',
  support: 'support',
  terms: 'support',
  attachments: 'support',
};

/** The step that asks the question at `path`. */
export function stepOf(path: ClaimPath): Step {
  return stepOfSection[path.split('.')[0] as keyof Claim];
}

/** The questions that `step` asks of this claim, in order; none for the start, the review and the result. */
export function questionsOf(step: Step, claim: Claim): Question[] {
  return askedQuestions(claim).filter(({ path }) => stepOf(path) === step);
}

/** The steps of this claim's way, in order: a problem without details of its own has no such step. */
export function visibleSteps(claim: Claim): Step[] {
  return steps.filter(
    (step) => step !== 'details' || claim.problem === undefined || questionsOf(step, claim).length > 0,
  );
}

/** Where `step` stands on this claim's way, counted from 1. */
export function progress(step: Step, claim: Claim): { position: number; count: number } {
  const way = visibleSteps(claim);
  return { position: way.indexOf(step) + 1, count: way.length };
}

/** The step after `step`, or undefined after the last. */
export function nextStep(step: Step, claim: Claim): Step | undefined {
  return visibleSteps(claim).find((each) => steps.indexOf(each) > steps.indexOf(step));
}

/** The step before `step`, or undefined before the first. */
export function previousStep(step: Step, claim: Claim): Step | undefined {
  return visibleSteps(claim).findLast((each) => steps.indexOf(each) < steps.indexOf(step));
}

/** The first step that lacks an answer, or has one that cannot be read; the review when none does. */
export function openStep(faults: readonly Fault[]): Step {
  const first = faults[0];
  return first ? stepOf(first.path) : 'review';
}

/** Where somebody who asks for `wanted` gets to: there, or to the first step on the way that lacks an answer. */
export function reach(wanted: Step, claim: Claim, faults: readonly Fault[]): Step {
  const open = openStep(faults);
  const step = visibleSteps(claim).includes(wanted) ? wanted : (nextStep(wanted, claim) ?? open);
  return faults.length > 0 && steps.indexOf(step) > steps.indexOf(open) ? open : step;
}
