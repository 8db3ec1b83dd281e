import { answerAt, withAt } from './path.ts';
import { questions, type Question } from './questions.ts';
import type { Claim } from './schema.ts';

/**
 * Goes down the table of questions once and builds the claim that counts: for each question that the answers so far ask,
 * what `answer` gives (undefined: unanswered); for each that they do not ask, what they imply, if anything.
 */
export function collect(answer: (question: Question, soFar: Claim) => unknown): Claim {
  let claim: Claim = {};
  for (const question of questions) {
    const isAsked = question.asked?.(claim) ?? true;
    const value = isAsked ? answer(question, claim) : question.implied?.(claim);
    if (value !== undefined) claim = withAt(claim, question.path, value);
  }
  return claim;
}

/** The claim without the answers of abandoned branches: these stay in the draft, and reach neither verdict nor file. */
export function relevant(claim: Claim): Claim {
  return collect(({ path }) => answerAt(claim, path));
}

/** The questions that `claim` asks, in order. */
export function askedQuestions(claim: Claim): Question[] {
  return questions.filter(({ asked }) => asked?.(claim) ?? true);
}

/** Whether `claim` lets the question at `path` be left empty. */
export function isOptional(question: Question, claim: Claim): boolean {
  return question.optional?.(claim) ?? false;
}
