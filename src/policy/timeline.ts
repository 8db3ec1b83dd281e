import type { CalendarDate } from '../claim/dates.ts';
import { addBusinessDays } from './calendar.ts';
import { evaluate, parameterOf, type Facts } from './conditions.ts';
import type { DeadlineRule, Policy } from './policy.ts';
import type { Remedy } from './remedies.ts';

/** A date the policy names: at `to`, or from `from` to `to`; neither where the policy gives no figure. All in business days. */
export type Deadline = {
  id: string;
  articles: readonly string[];
  from?: CalendarDate;
  to?: CalendarDate;
};

/** The day on which a deadline ends that counts from the day `sent`, or from the end of another; it need not apply itself. */
function lastDay(id: string | undefined, sent: CalendarDate, policy: Policy): CalendarDate {
  const deadline = id === undefined ? undefined : policy.timeline.find((each) => each.id === id);
  if (!deadline) return sent;
  const start = lastDay(deadline.after, sent, policy);
  return deadline.to === undefined ? start : daysAfter(start, deadline.to, policy);
}

function daysAfter(day: CalendarDate, parameter: string, policy: Policy): CalendarDate {
  return addBusinessDays(day, parameterOf(policy, parameter).value, policy.calendar);
}

/** The policy's delays for a claim sent on the day `sent` (7.1 to 7.3), each from that day or from the end of another. */
export function timelineOf(sent: CalendarDate, remedies: readonly Remedy[], facts: Facts): Deadline[] {
  const { policy } = facts;
  const bringsMoney = policy.remedies.some(
    ({ kind, moneyBack }) => moneyBack && remedies.some((remedy) => remedy.kind === kind),
  );
  const concerns = ({ when, moneyBack }: DeadlineRule) =>
    (when === undefined || evaluate(when, facts).outcome === 'true') && (!moneyBack || bringsMoney);
  return policy.timeline.filter(concerns).map(({ id, articles, after, from, to }) => {
    const start = lastDay(after, sent, policy);
    return {
      id,
      articles,
      ...(from !== undefined && { from: daysAfter(start, from, policy) }),
      ...(to !== undefined && { to: daysAfter(start, to, policy) }),
    };
  });
}
