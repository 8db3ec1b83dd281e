import { answerAt, withAt, type ClaimPath } from './path.ts';
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
    const value = isAsked ? answer(question, claim) : impliedAnswer(question, claim);
    if (value !== undefined) claim = withAt(claim, question.path, value);
  }
  return claim;
}

function impliedAnswer({ implied }: Question, claim: Claim): unknown {
  return implied && answerAt(claim, implied.by) === implied.when ? implied.answer : undefined;
}

/** The claim without the answers of abandoned branches: these stay in the draft, and reach neither verdict nor file. */
export function relevant(claim: Claim): Claim {
  return collect(({ path }) => answerAt(claim, path));
}

/** The questions that `claim` asks, in order. */
export function askedQuestions(claim: Claim): Question[] {
  return questions.filter(({ asked }) => asked?.(claim) ?? true);
}

/** The answer that the customer gave and that the one at `path` comes from: itself, or, where it was not asked, what implies it. */
export function givenPath(path: ClaimPath, claim: Claim): ClaimPath {
  const question = questions.find((each) => each.path === path);
  const isAsked = question?.asked?.(claim) ?? true;
  return isAsked ? path : (question?.implied?.by ?? path);
}

/** Whether `claim` lets `question` be left empty. */
export function isOptional(question: Question, claim: Claim): boolean {
  return question.optional?.(claim) ?? false;
}
