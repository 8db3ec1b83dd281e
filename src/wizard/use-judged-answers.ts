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
 * The answers to judge. As long as `form` is the same, a key in the description brings no others: each would judge the claim and
 * render the whole step again. Undefined where no form is on the screen, but the answers themselves.
 */
export function useJudgedAnswers(form: string | undefined): Answers {
  const last = useRef<{ form: string | undefined; answers: Answers }>(undefined);
  return useStore(useWizard().draft.state, ({ answers }) => {
    const before = last.current;
    const isSame = form !== undefined && before?.form === form;
    if (isSame && areJudgedAlike(before.answers, answers)) return before.answers;
    last.current = { form, answers };
    return answers;
  });
}
