import type { CalendarDate } from '../claim/dates.ts';
import { addBusinessDays } from './calendar.ts';
import { evaluate, parameterOf, type Facts } from './conditions.ts';
import type { DeadlineRule } from './policy.ts';
import type { Remedy } from './remedies.ts';

/** A date the policy names: at `to`, or from `from` to `to`; neither where the policy gives no figure. All in business days. */
export type Deadline = {
  kind: string;
  articles: readonly string[];
  from?: CalendarDate;
  to?: CalendarDate;
};

const refunds: readonly Remedy['kind'][] = ['pro-rata-refund', 'full-refund', 'overpayment-refund'];

/** The policy's delays for a claim sent on the day `sent` (7.1 to 7.3); the decision is taken to fall on the file's last day. */
export function timelineOf(sent: CalendarDate, remedies: readonly Remedy[], facts: Facts): Deadline[] {
  const { policy } = facts;
  const after = (day: CalendarDate, name: string) =>
    addBusinessDays(day, parameterOf(policy, name).value, policy.calendar);
  const closing = policy.timeline.find(({ kind }) => kind === 'file-closed')?.to;
  const closed = closing === undefined ? sent : after(sent, closing);
  const concerns = ({ when, forRefunds }: DeadlineRule) =>
    (when === undefined || evaluate(when, facts).outcome === 'true') &&
    (!forRefunds || remedies.some(({ kind }) => refunds.includes(kind)));
  return policy.timeline.filter(concerns).map(({ kind, articles, after: start, from, to }) => {
    const day = start === 'sent' ? sent : closed;
    return {
      kind,
      articles,
      ...(from !== undefined && { from: after(day, from) }),
      ...(to !== undefined && { to: after(day, to) }),
    };
  });
}
