import type { Fault } from '../claim/answers.ts';
import type { Problem } from '../claim/codes.ts';
import type { ClaimPath } from '../claim/path.ts';
import { askedQuestions } from '../claim/relevant.ts';
import type { Question } from '../claim/questions.ts';
import type { Claim } from '../claim/schema.ts';
import { steps, type Step } from './step.ts';

const stepOfSection: Readonly<Record<keyof Claim, Step>> = {
  problem: 'problem',
  description: 'problem',
  order: 'order',
  access: 'order',
  outage: 'details',
  billing: 'details',
  delivery: 'details',
  fault: 'details',
  satisfaction: 'details',
  device: 'equipment',
  connection: 'equipment',
  support: 'support',
  terms: 'support',
  attachments: 'equipment',
};

/** The step that asks the question at `path`. */
export function stepOf(path: ClaimPath): Step {
  return stepOfSection[path.split('.')[0] as keyof Claim];
}

/** The problems whose claim needs the technical environment (article 6). For the others, that step is open to whoever wants it. */
const technical: readonly Problem[] = ['outage', 'incompatibility', 'playback'];

/** The steps that a claim counts, whatever is answered on them: the same from the first to the last. */
function countedSteps({ problem }: Claim): readonly Step[] {
  const asking = ['problem', 'order', 'details', 'support'] as const;
  return problem && technical.includes(problem) ? [...asking, 'equipment'] : asking;
}

/**
 * The steps of one claim's way, in order, each with the questions that it asks; none at the start, the review and the
 * result. `isAside`: it is open, and nobody is led there.
 */
export type Way = readonly { step: Step; questions: readonly Question[]; isAside?: true }[];

/**
 * The way of a claim: the questions that it asks and that are worth asking (`matter`). A step left without a question is not
 * on it; as long as no problem is chosen, nobody knows, and all are.
 */
export function wayOf(claim: Claim, matter: ReadonlySet<ClaimPath>): Way {
  const questions = askedQuestions(claim).filter(({ path }) => matter.has(path));
  const asking = new Set(Object.values(stepOfSection));
  const counted = countedSteps(claim);
  return steps
    .map((step) => {
      const isAside = step === 'review' || (claim.problem !== undefined && asking.has(step) && !counted.includes(step));
      return { step, questions: questions.filter(({ path }) => stepOf(path) === step), ...(isAside && { isAside }) };
    })
    .filter((each) => claim.problem === undefined || !asking.has(each.step) || each.questions.length > 0);
}

/** The questions that `step` asks on this way, in order. */
export function questionsOf(step: Step, way: Way): readonly Question[] {
  return way.find((each) => each.step === step)?.questions ?? [];
}

/**
 * Where `step` stands among those that a claim counts, from 1, and how many these are, once a problem is chosen; undefined
 * for a step that none counts.
 */
export function progress(step: Step, claim: Claim): { position: number; count?: number } | undefined {
  const counted = countedSteps(claim);
  const position = counted.indexOf(step) + 1;
  if (position === 0) return undefined;
  return claim.problem === undefined ? { position } : { position, count: counted.length };
}

const isLed = ({ isAside }: Way[number]) => !isAside;

/** The step to which the customer is led after `step`, or undefined after the last. */
export function nextStep(step: Step, way: Way): Step | undefined {
  return way.find((each) => isLed(each) && steps.indexOf(each.step) > steps.indexOf(step))?.step;
}

/** The step from which the customer is led to `step`, or undefined before the first. */
export function previousStep(step: Step, way: Way): Step | undefined {
  return way.findLast((each) => isLed(each) && steps.indexOf(each.step) < steps.indexOf(step))?.step;
}

/** The first step that lacks an answer, or has one that cannot be read; the result when none does. */
export function openStep(faults: readonly Fault[]): Step {
  const first = faults[0];
  return first ? stepOf(first.path) : 'result';
}

/** Where somebody who asks for `wanted` gets to: there, or to the first step on the way that lacks an answer. */
export function reach(wanted: Step, way: Way, faults: readonly Fault[]): Step {
  const open = openStep(faults);
  const step = way.some((each) => each.step === wanted) ? wanted : (nextStep(wanted, way) ?? open);
  return faults.length > 0 && steps.indexOf(step) > steps.indexOf(open) ? open : step;
}
