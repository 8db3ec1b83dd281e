import type { Fault } from '../../claim/answers.ts';
import { questions } from '../../claim/questions.ts';
import { questionName, type Words } from '../../export/words.ts';
import type { Key } from '../../i18n/index.ts';

/** What to do about an answer that is missing or cannot be read. */
export function faultText({ path, code }: Fault, words: Words): string {
  const { t, format } = words;
  if (code === 'missing') return t(`question.${path}.missing` as Key);
  if (code === 'before-start') return t(`fault.before-start.${path}` as Key);
  const question = questions.find((each) => each.path === path);
  const max = question && 'max' in question ? format.number(question.max) : '';
  return t(`fault.${code}`, { name: questionName(path, words), max });
}
