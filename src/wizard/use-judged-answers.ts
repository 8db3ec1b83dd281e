import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Answers } from '../claim/answers.ts';
import { limits } from '../claim/limits.ts';
import { useWizard } from './context.ts';

const isWords = (text: unknown): text is string =>
  typeof text === 'string' && text.trim() !== '' && text.length < limits.description;

/** Whether two sets of answers are judged alike: only the words of the description differ, which no rule reads. */
function areJudgedAlike({ description: left, ...others }: Answers, { description: right, ...rest }: Answers): boolean {
  if (!isWords(left) || !isWords(right)) return false;
  const keys = Object.keys(others);
  return keys.length === Object.keys(rest).length && keys.every((key) => others[key] === rest[key]);
}

/**
 * The answers to judge. While `isAsking`, a key in the description brings no others: each would judge the claim and render the
 * whole step again.
 */
export function useJudgedAnswers(isAsking: boolean): Answers {
  const last = useRef<Answers>(undefined);
  return useStore(useWizard().draft.state, ({ answers }) => {
    const before = last.current;
    if (isAsking && before && areJudgedAlike(before, answers)) return before;
    last.current = answers;
    return answers;
  });
}
