import { at } from '../../claim/path.ts';
import { questions } from '../../claim/questions.ts';
import { withAt } from '../../claim/path.ts';
import type { Answers } from '../../claim/answers.ts';

/** A date as its one box holds it: drafts of earlier versions, files and hosts have day, month and year apart. */
export function dateText(entry: unknown): string {
  const parts = ['day', 'month', 'year']
    .map((part) => at(entry, part))
    .filter((part) => typeof part === 'string' && part !== '');
  return parts.join(parts.every((part) => /^\d+$/.test(String(part))) ? '/' : ' ');
}

/** The answers as the form takes them. */
export function formValues(answers: Answers): Answers {
  return questions.reduce((values, { path, kind }) => {
    const entry = at(values, path);
    if ((kind !== 'date' && kind !== 'instant') || entry === undefined) return values;
    return withAt(values, path, { day: dateText(entry), ...(kind === 'instant' && { time: at(entry, 'time') ?? '' }) });
  }, answers);
}
