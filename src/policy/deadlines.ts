import type { CalendarDate } from '../claim/dates.ts';
import { addBusinessDays } from './calendar.ts';
import { parameterOf } from './parameters.ts';
import type { Policy } from './policy.ts';

/** The day `parameter`'s business days after `day`. */
export function daysAfter(day: CalendarDate, parameter: string, policy: Policy): CalendarDate {
  return addBusinessDays(day, parameterOf(policy, parameter).value, policy.calendar);
}

/** The day on which the deadline `id` ends, for a refund asked for on `asked`: it counts from then, or from the end of another. */
export function lastDayOf(id: string | undefined, asked: CalendarDate, policy: Policy): CalendarDate {
  const deadline = id === undefined ? undefined : policy.timeline.find((each) => each.id === id);
  if (!deadline) return asked;
  const start = lastDayOf(deadline.after, asked, policy);
  return deadline.to === undefined ? start : daysAfter(start, deadline.to, policy);
}
