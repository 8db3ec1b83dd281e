import { answerAt, withAt, type ClaimPath } from './path.ts';
import { questionAt, questions, type Question } from './questions.ts';
import type { Claim } from './schema.ts';

/**
 * Goes down the table of questions once and builds the claim that counts: for each question that the answers so far ask,
 * what `answer` gives (undefined: unanswered); for each that they do not ask, what they imply, if anything.
 */
export function collect(answer: (question: Question, soFar: Claim) => unknown): Claim {
  let claim: Claim = {};
  for (const question of questions) {
    const value = isAsked(question, claim) ? answer(question, claim) : impliedAnswer(question, claim);
    if (value !== undefined) claim = withAt(claim, question.path, value);
  }
  return claim;
}

/** What the answer to a question that is not asked is known to be, by the answers so far; undefined where it is not. */
export function impliedAnswer({ asked }: Question, claim: Claim): unknown {
  return asked?.implied?.when.some((each) => each === answerAt(claim, asked.by)) ? asked.implied.answer : undefined;
}

/** Whether the answers so far call for a question. */
export function isAsked({ asked }: Question, claim: Claim): boolean {
  if (!asked) return true;
  const answer = answerAt(claim, asked.by);
  if (asked.when === 'known') return answer !== undefined && answer !== 'unknown';
  return asked.when.some((each) => each === answer);
}

/** The claim without the answers of abandoned branches: these stay in the draft, and reach neither verdict nor file. */
export function relevant(claim: Claim): Claim {
  return collect(({ path }) => answerAt(claim, path));
}

/** The questions that `claim` asks, in order. */
export function askedQuestions(claim: Claim): Question[] {
  return questions.filter((question) => isAsked(question, claim));
}

/** The answer that the customer gave and that the one at `path` comes from: itself, or, where it was not asked, what implies it. */
export function givenPath(path: ClaimPath, claim: Claim): ClaimPath {
  const question = questionAt(path);
  return question.asked?.implied && !isAsked(question, claim) ? question.asked.by : path;
}
