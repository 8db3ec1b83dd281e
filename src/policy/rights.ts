import { addDays, calendarDateOf, type CalendarDate } from '../claim/dates.ts';
import { answerAt } from '../claim/path.ts';
import { isBusinessDay } from './calendar.ts';
import type { Facts } from './conditions/condition.ts';
import { evaluate } from './conditions/evaluate.ts';
import type { Policy, Right } from './policy.ts';

/** What the law may give beyond the policy; `until` is the last day, where the law counts days from a date that is known. */
export type RightGiven = { id: string; until?: CalendarDate };

function lastDay({ from, days }: NonNullable<Right['until']>, { claim, policy }: Facts): CalendarDate | undefined {
  const start = answerAt(claim, from);
  if (typeof start !== 'string') return undefined;
  return onBusinessDay(addDays(calendarDateOf(start, policy.timeZone), days), policy);
}

/** A legal delay that ends on a day off ends with the next business day. */
function onBusinessDay(date: CalendarDate, policy: Policy): CalendarDate {
  return isBusinessDay(date, policy.calendar) ? date : onBusinessDay(addDays(date, 1), policy);
}

/** The rights that a claim may have beyond the policy. */
export function rightsOf(facts: Facts): RightGiven[] {
  const { problem } = facts.claim;
  return facts.policy.rights
    .filter((right) => problem !== undefined && right.for.includes(problem))
    .filter(({ when }) => when === undefined || evaluate(when, facts).outcome === 'true')
    .map(({ id, until }) => {
      const last = until && lastDay(until, facts);
      return { id, ...(last !== undefined && { until: last }) };
    });
}
