import { dateIn, type CalendarDate } from '../claim/dates.ts';
import type { Sent } from '../claim/sent.ts';
import type { NextStep } from '../policy/advice.ts';
import { lastDayOf } from '../policy/deadlines.ts';
import type { DocumentSource } from './model.ts';
import type { Words } from './words.ts';

/** "The request, on Monday, 30 November 2026, by e-mail". */
export function sentText({ letter, on, by }: Sent, words: Words): string {
  const { t, format } = words;
  return t('sent.entry', { letter: t(`sent.letter.${letter}`), date: format.date(on), means: meansText(by, words) });
}

/** "by e-mail". */
export const meansText = (by: Sent['by'], { t }: Words): string => t(`sent.means.${by}`);

/**
 * The reminder of the date that has passed, and by when it wants an answer: the same delay, counted anew from its day.
 * Undefined where nothing is late, or nobody was reminded of it.
 */
export function reminderOf(
  { assessment, sent, now }: Pick<DocumentSource, 'assessment' | 'sent' | 'now'>,
  { policy }: Pick<Words, 'policy'>,
) {
  const late = assessment.timeline.find(({ overdue }) => overdue);
  const reminder = sent.findLast(({ letter, on }) => letter === 'reminder' && late?.to !== undefined && on > late.to);
  if (!late || !reminder) return undefined;
  const due: CalendarDate = lastDayOf(late.id, reminder.on, policy);
  return { on: reminder.on, due, isUnanswered: due < dateIn(now, policy.timeZone) };
}

/** What is left to do: without the steps whose letter was sent. Another request may be due after the first, and stays. */
export function stepsLeft({ assessment, sent }: DocumentSource, { policy }: Words): NextStep[] {
  const isDone = ({ id }: NextStep) => {
    const letter = policy.nextSteps.find((step) => step.id === id)?.letter;
    return letter !== undefined && letter !== 'message' && sent.some((each) => each.letter === letter);
  };
  return assessment.nextSteps.filter((step) => !isDone(step));
}
