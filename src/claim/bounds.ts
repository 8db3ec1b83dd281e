import { calendarDateOf, isInstant } from './dates.ts';
import { answerAt } from './path.ts';
import type { Bound, Question } from './questions.ts';
import type { Claim } from './schema.ts';

/** The bounds of a question that hold in `claim`, each with the date or the instant that is answered there. */
export function boundsOf(question: Question, claim: Claim): readonly (Bound & { moment: string })[] {
  const bounds = 'bounds' in question ? (question.bounds ?? []) : [];
  return bounds.flatMap((bound) => {
    const moment = answerAt(claim, bound.path);
    const holds = !bound.firstOnly || answerAt(claim, 'order.renewal') === 'no';
    return holds && typeof moment === 'string' ? [{ ...bound, moment }] : [];
  });
}

/**
 * The first bound that `moment` does not keep to, as an answer to `question`. Two instants are compared by the clock, and a
 * date with anything by the calendar of `timeZone` (an IANA name).
 */
export function brokenBound(question: Question, moment: string, claim: Claim, timeZone: string): Bound | undefined {
  return boundsOf(question, claim).find((bound) => {
    const distance = compare(moment, bound.moment, timeZone);
    return bound.is === 'from' ? distance < 0 : bound.is === 'after' ? distance <= 0 : distance >= 0;
  });
}

function compare(left: string, right: string, timeZone: string): number {
  if (isInstant(left) && isInstant(right)) return Date.parse(left) - Date.parse(right);
  return Date.parse(calendarDateOf(left, timeZone)) - Date.parse(calendarDateOf(right, timeZone));
}
