import type { Fault } from '../../claim/answers.ts';
import { limits } from '../../claim/limits.ts';
import { questionAt, type Question } from '../../claim/questions.ts';
import type { Claim } from '../../claim/schema.ts';
import { answerText, questionName, type Words } from '../../document/words.ts';
import type { Key } from '../../i18n/index.ts';

/** What to do about an answer that is missing, cannot be read, or cannot be true beside another of `claim`. */
export function faultText({ path, code, against }: Fault, claim: Claim, words: Words): string {
  const { t, format } = words;
  if (code === 'missing') return t(`question.${path}.missing` as Key);
  return t(`fault.${code}`, {
    name: questionName(path, words),
    earliest: limits.earliestDate.slice(0, 4),
    least: format.number(0.01),
    max: mostOf(questionAt(path), words),
    other: against ? questionName(against, words) : '',
    moment: (against && answerText(against, claim, words)) ?? '',
  });
}

function mostOf(question: Question, { format }: Words): string {
  if ('max' in question) return format.number(question.max);
  return question.kind === 'bandwidth'
    ? format.quantity({ value: limits.mbps, unit: 'Mb/s' })
    : format.number(limits.cents / 100);
}
