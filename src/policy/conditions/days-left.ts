import { addDays, daysBetween, epochOf, type CalendarDate } from '../../claim/dates.ts';
import { withAt, type ClaimPath } from '../../claim/path.ts';
import { limits } from '../../claim/limits.ts';
import { latestAt } from '../moments.ts';
import { parameterOf } from '../parameters.ts';
import { endPathOf, periodOf, periodPaths, type Period } from '../period.ts';
import type { Policy } from '../policy.ts';
import { requestOf, requestPaths } from '../request.ts';
import type { AtomOf, DayBound, Facts, Kind, Outcome } from './condition.ts';
import { conjunctionOf, given, outcomeOf, unique } from './outcomes.ts';

type DaysLeft = AtomOf<'days-left'>;

/** The days left at which a bound is reached: of a parameter in %, a share of the period's days, which may not be known yet. */
export function daysOf(bound: DayBound, days: number | undefined, policy: Policy): number | undefined {
  if (bound === 0) return 0;
  const { value, unit } = parameterOf(policy, bound);
  if (unit !== '%') return value;
  return days === undefined ? undefined : Math.floor((value * days) / 100);
}

const boundsIn = ({ moreThan, atMost = [] }: DaysLeft): DayBound[] => given(moreThan, ...atMost);

/** What comes of it with so many days left. */
function withLeft(left: number, { moreThan, atMost = [] }: DaysLeft, { days }: Period, policy: Policy): Outcome {
  const compared = (bound: DayBound, test: (value: number) => boolean) => {
    const value = daysOf(bound, days, policy);
    return value === undefined ? 'missing' : outcomeOf(test(value));
  };
  return conjunctionOf([
    ...given(moreThan).map((bound) => compared(bound, (value) => left > value)),
    ...atMost.map((bound) => compared(bound, (value) => left <= value)),
  ]);
}

/** The days left, on each day on which the request may have been made. */
function leftOn(end: CalendarDate, atom: DaysLeft, days: number | undefined, facts: Facts): number[] {
  const request = requestOf(facts.claim, facts.now, facts.policy.timeZone);
  const left = request.days.map((day) => daysBetween(day, end));
  if (!request.orEarlier) return left;
  const least = Math.min(...left);
  const turns = boundsIn(atom).flatMap((bound) => {
    const value = daysOf(bound, days, facts.policy);
    return value === undefined ? [] : [value, value + 1];
  });
  return [...left, ...turns.filter((value) => value > least), Infinity];
}

/**
 * The latest date at `path`, the answer that moves the period's end, with which no more days than each bound are left on
 * `day`. The length of a month, and with it a share of the period, moves along.
 */
function latestWithin(
  bounds: readonly DayBound[],
  day: CalendarDate,
  path: ClaimPath,
  { claim, policy }: Facts,
): CalendarDate | undefined {
  const isWithin = (date: CalendarDate) => {
    const { end, days } = periodOf(withAt(claim, path, date)).period;
    const least = bounds.map((bound) => daysOf(bound, days, policy));
    return end === undefined || least.includes(undefined)
      ? undefined
      : given(...least).every((value) => daysBetween(day, end) <= value);
  };
  if (isWithin(limits.earliestDate) === undefined) return undefined;
  const telling = { isDate: true, timeZone: policy.timeZone };
  return latestAt((date) => isWithin(date) === true, limits.latestDate, telling);
}

/** Days left of the subscription on the day of the request (8.4). Missing where the days on which it may have been made disagree. */
export const daysLeft: Kind<DaysLeft> = {
  evaluate(atom, facts) {
    const { period, endPaths } = periodOf(facts.claim);
    const request = requestOf(facts.claim, facts.now, facts.policy.timeZone);
    const bounds = boundsIn(atom).filter((bound) => typeof bound === 'string');
    const isShare = bounds.some((name) => parameterOf(facts.policy, name).unit === '%');
    const paths = unique([...endPaths, ...(isShare ? ['order.months' as const] : []), ...request.paths]);
    const { end, days } = period;
    if (end === undefined) return { outcome: 'missing', paths, parameters: bounds };
    const outcomes = unique(leftOn(end, atom, days, facts).map((left) => withLeft(left, atom, period, facts.policy)));
    const [outcome = 'missing', ...others] = outcomes;
    return { outcome: others.length > 0 ? 'missing' : outcome, paths, parameters: bounds };
  },
  paths: () => [...periodPaths, ...requestPaths],
  bounds({ moreThan, atMost = [] }) {
    const units = ['days', '%'] as const;
    return [
      ...given(moreThan).map((bound) => ({ key: 'moreThan', bound, units })),
      ...atMost.map((bound) => ({ key: 'atMost', bound, units })),
    ];
  },
  turningPoints(atom, { claim, policy, now }) {
    const { end, days } = periodOf(claim).period;
    const request = requestOf(claim, now, policy.timeZone);
    if (end === undefined || request.asked !== undefined) return [];
    return boundsIn(atom).flatMap((bound) => {
      const left = daysOf(bound, days, policy);
      return left === undefined ? [] : [epochOf({ date: addDays(end, -left), ms: 0 }, policy.timeZone)];
    });
  },
  opposites: ({ kind, moreThan, atMost = [] }) => [
    ...atMost.map((bound) => ({ kind, moreThan: bound })),
    ...given(moreThan).map((bound) => ({ kind, atMost: [bound] })),
  ],
  about: () => ['order.endsOn', 'access.activatedOn', 'order.purchasedOn'],
  fulfil({ moreThan, atMost = [] }, facts) {
    const path = endPathOf(facts.claim);
    const days = requestOf(facts.claim, facts.now, facts.policy.timeZone).days.toSorted();
    // Of several days on which the refund may have been asked for, it has to hold on all.
    const [bounds, day = ''] = moreThan === undefined ? [atMost, days[0]] : [[moreThan], days.at(-1)];
    const latest = latestWithin(bounds, day, path, facts);
    if (latest === undefined) return facts.claim;
    return withAt(facts.claim, path, moreThan === undefined ? latest : addDays(latest, 1));
  },
  boundaries(atom, path, facts) {
    const bounds = boundsIn(atom);
    if (path === 'support.contactedOn') {
      const { end, days } = periodOf(facts.claim).period;
      return end === undefined
        ? []
        : bounds.flatMap((bound) => given(daysOf(bound, days, facts.policy)).map((left) => addDays(end, -left)));
    }
    // Where another answer says where the period is, this one does not move it.
    if (endPathOf(withAt(facts.claim, path, limits.earliestDate)) !== path) return [];
    const { days } = requestOf(facts.claim, facts.now, facts.policy.timeZone);
    return days.flatMap((day) => bounds.flatMap((bound) => given(latestWithin([bound], day, path, facts))));
  },
};
