import { dateIn, type CalendarDate } from '../claim/dates.ts';
import type { Facts } from './conditions/condition.ts';
import { evaluate } from './conditions/evaluate.ts';
import { daysAfter, lastDayOf } from './deadlines.ts';
import type { DeadlineRule } from './policy.ts';
import type { Remedy } from './remedies.ts';
import { requestOf } from './request.ts';

/** A date the policy names: at `to`, or from `from` to `to`; neither where the policy gives no figure. All in business days. */
export type Deadline = {
  id: string;
  articles: readonly string[];
  from?: CalendarDate;
  to?: CalendarDate;
  /** The refund was asked for, and this date has passed since. */
  overdue?: true;
};

const later = (left: CalendarDate, right: CalendarDate) => (left > right ? left : right);

/**
 * The policy's delays (7.1 to 7.3) from the day on which the refund was asked for, or from today as long as nobody asked; each
 * from that day or from the end of another. What is over since is left out, and what follows a date that has passed counts
 * from today.
 */
export function timelineOf(remedies: readonly Remedy[], facts: Facts): Deadline[] {
  const { claim, policy, now } = facts;
  const { asked } = requestOf(claim, now, policy.timeZone);
  const today = dateIn(now, policy.timeZone);
  const isTrue = (condition: DeadlineRule['when']) =>
    condition !== undefined && evaluate(condition, facts).outcome === 'true';
  const bringsMoney = policy.remedies.some(
    ({ kind, moneyBack }) => moneyBack && remedies.some((remedy) => remedy.kind === kind),
  );
  const concerns = ({ when, doneWhen, moneyBack }: DeadlineRule) =>
    (when === undefined || isTrue(when)) && !(asked !== undefined && isTrue(doneWhen)) && (!moneyBack || bringsMoney);
  return policy.timeline.filter(concerns).map(({ id, articles, after, from, to }) => {
    const start = lastDayOf(after, asked ?? today, policy);
    const counted = after === undefined ? start : later(start, today);
    const last = to === undefined ? undefined : daysAfter(counted, to, policy);
    return {
      id,
      articles,
      ...(from !== undefined && { from: daysAfter(counted, from, policy) }),
      ...(last !== undefined && { to: last }),
      ...(asked !== undefined && last !== undefined && last < today && { overdue: true as const }),
    };
  });
}
