import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Answers } from '../../claim/answers.ts';
import type { Problem } from '../../claim/codes.ts';
import { at, withAt, type ClaimPath } from '../../claim/path.ts';
import { questions, usualAnswer, type Question } from '../../claim/questions.ts';
import type { Claim } from '../../claim/schema.ts';
import type { ClaimState } from '../claim.ts';
import { isEmpty } from '../is-empty.ts';
import { dateText } from './date-text.ts';

/** Answers for the customer what is as good as said: the usual answer, and the day of a payment, which is that of the purchase. */
export function useUsual(
  form: UseFormReturn<Answers>,
  asked: readonly Question[],
  state: ClaimState,
  save: () => void,
) {
  const { answers, claim } = state;
  // What the customer empties stays empty.
  const seen = useRef(new Set<ClaimPath>());
  useEffect(() => {
    const added = asked.filter(({ path }) => !seen.current.has(path));
    for (const { path } of added) seen.current.add(path);
    const given = added.flatMap((question): [string, string][] => {
      const { path } = question;
      if (!isEmpty(at(form.getValues(), path))) return [];
      const usual = usualAnswer(question, claim);
      if (usual !== undefined) return [[path, String(usual)]];
      const day = question.kind === 'instant' && question.usualDay ? dateText(at(answers, question.usualDay)) : '';
      return day === '' ? [] : [[`${path}.day`, day]];
    });
    for (const [path, entry] of given) form.setValue(path, entry);
    if (given.length > 0) save();
  });
}

/** What customers have answered themselves where the page may answer for them, of each draft. */
const own = new WeakMap<object, Map<ClaimPath, unknown>>();

/**
 * The answers of `draft` once its problem is another: without those that the page gave for the problem `before`, and without
 * those that the new one implies otherwise. What the customer answered themselves outlives a change of mind.
 */
export function forgetUsual(draft: object, answers: Answers, before: Claim): Answers {
  const after = { problem: at(answers, 'problem') as Problem };
  const theirs = own.get(draft) ?? new Map<ClaimPath, unknown>();
  own.set(draft, theirs);
  return questions
    .filter(({ path, usual }) => typeof usual === 'object' && !isEmpty(at(answers, path)))
    .filter((question) => {
      const entry = at(answers, question.path);
      if (entry !== usualAnswer(question, before)) theirs.set(question.path, entry);
      return (usualAnswer(question, after) ?? theirs.get(question.path)) !== entry;
    })
    .reduce((kept, { path }) => withAt(kept, path, ''), answers);
}
