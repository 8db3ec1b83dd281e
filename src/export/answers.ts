import type { Claim } from '../claim/schema.ts';
import type { Step } from '../flow/step.ts';
import type { Way } from '../flow/steps.ts';
import type { Part, Section } from './document.ts';
import { answerText, isForeign, questionName, type Words } from './words.ts';

/** The heading of a step; that of the details depends on the problem. */
export function stepTitle(step: Step, claim: Claim, { t }: Words): string {
  if (step !== 'details') return t(`step.${step}`);
  const { problem } = claim;
  const named = problem === 'outage' || problem === 'billing' || problem === 'not-received';
  return t(`step.details.${named ? problem : 'other'}`);
}

/** Every question that was asked, with its answer or "not given", step by step. */
export function answersSection(claim: Claim, way: Way, words: Words): Section {
  const parts = way.flatMap(({ step, questions }): Part[] => {
    const rows = questions.map(({ path, kind }) => {
      const value = answerText(path, claim, words);
      const isQuoted = value !== undefined && kind === 'long-text' && isForeign(words);
      return {
        term: questionName(path, words),
        value: value ?? words.t('common.notGiven'),
        path,
        ...(isQuoted && { notes: [words.t('document.quoted')] }),
      };
    });
    return rows.length > 0 ? [{ title: stepTitle(step, claim, words), blocks: [{ kind: 'rows', rows }] }] : [];
  });
  return { id: 'answers', title: words.t('document.answers'), blocks: [], parts };
}
