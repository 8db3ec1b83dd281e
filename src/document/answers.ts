import type { Problem } from '../claim/codes.ts';
import type { Claim } from '../claim/schema.ts';
import type { Step } from '../flow/step.ts';
import type { Key } from '../i18n/index.ts';
import type { DocumentSource, Part, Section } from './model.ts';
import { answerText, isForeign, missingText, questionName, type Words } from './words.ts';

/** The key of a step's texts, under `step` as the question that it asks, and under `part` as what its answers are about. */
export function stepKey(step: Step, { problem }: Claim) {
  return step === 'details' ? (`details.${problem ? detailsOf[problem] : 'other'}` as const) : step;
}

const detailsOf = {
  outage: 'outage',
  billing: 'billing',
  'not-received': 'not-received',
  incompatibility: 'fault',
  playback: 'fault',
  dissatisfaction: 'satisfaction',
} as const satisfies Record<Problem, string>;

/** Every question that was asked, with its answer or "not given", step by step. */
export function answersSection(
  { claim, way, missing }: Pick<DocumentSource, 'claim' | 'way' | 'missing'>,
  words: Words,
): Section {
  const parts = way.flatMap(({ step, questions }): Part[] => {
    const rows = questions.map(({ path, kind }) => {
      const value = answerText(path, claim, words);
      const absent = kind === 'files' && missingText(claim, missing, words);
      const isQuoted = value !== undefined && kind === 'long-text' && isForeign(words);
      return {
        term: questionName(path, words),
        value: value ?? words.t('common.notGiven'),
        path,
        ...(absent && { notes: [absent] }),
        ...(isQuoted && { notes: [words.t('document.quoted')], lang: words.spoken }),
      };
    });
    return rows.length > 0
      ? [{ title: words.t(`part.${stepKey(step, claim)}` as Key), blocks: [{ kind: 'rows', rows }] }]
      : [];
  });
  return { id: 'answers', title: words.t('document.answers'), blocks: [], parts };
}
