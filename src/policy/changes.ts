import { addDays, dateIn, formatInstant } from '../claim/dates.ts';
import { answerAt, withAt, type ClaimPath } from '../claim/path.ts';
import { questionAt } from '../claim/questions.ts';
import type { Claim, Money } from '../claim/schema.ts';
import { periodOf } from './calendar.ts';
import type { Atom, Condition, ConditionOf } from './condition-schema.ts';
import {
  belowMinimumBandwidth,
  daysOf,
  endOf,
  evaluate,
  instantsAhead,
  parameterOf,
  type Facts,
} from './conditions.ts';
import { latestAt, moved } from './moments.ts';
import type { Policy } from './policy.ts';
import { boundsOf, conditionsOf, pathsOf } from './walk.ts';

/** Something that would have to be otherwise: an answer, said as the condition that it would meet, or the time. */
export type Change =
  | Atom
  /** `until`: an ISO 8601 instant, in the policy's time zone. */
  | { kind: 'wait'; until: string };

/** Changes that belong together. None at all: nothing has to change. */
export type ChangeSet = readonly Change[];

const SECOND = 1000;

/** More combinations than this are not looked through: nobody would read so long a list either. */
const MOST_WAYS = 256;

/** Each way of one list together with each way of the next. */
export function together(lists: readonly (readonly ChangeSet[])[]): ChangeSet[] {
  return lists.reduce<ChangeSet[]>(
    (ways, list) => ways.flatMap((way) => list.map((other) => [...way, ...other])).slice(0, MOST_WAYS),
    [[]],
  );
}

/**
 * The ways to make a condition true, or false, by changing as little as possible: those of its parts that stand in the way.
 * They are candidates: whether a way really leads there is found by taking it (`changed`) and judging again.
 */
export function waysTo(wanted: boolean, condition: Condition, facts: Facts): ChangeSet[] {
  if (evaluate(condition, facts).outcome === String(wanted)) return [[]];
  switch (condition.kind) {
    case 'not':
      return waysTo(!wanted, condition.of, facts);
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => waysTo(wanted, part, facts));
      const needsEvery = (condition.kind === 'all') === wanted;
      return needsEvery ? together(parts) : parts.flat();
    }
    case 'below-minimum-bandwidth':
      return waysTo(wanted, belowMinimumBandwidth(facts.policy), facts);
    case 'elapsed':
    case 'days-left':
      return [
        ...waits(wanted, condition, facts),
        ...(wanted ? [condition] : opposites(condition)).map((each) => [each]),
      ];
    default:
      return (wanted ? [condition] : opposites(condition)).map((each) => [each]);
  }
}

function waits(wanted: boolean, condition: Condition, facts: Facts): ChangeSet[] {
  return instantsAhead([condition], facts)
    .filter((until) => evaluate(condition, { ...facts, now: until }).outcome === String(wanted))
    .map((until) => [{ kind: 'wait', until }]);
}

/** The conditions that hold where `condition` does not; of a choice, one for each other option, for these need not weigh alike. */
function opposites(condition: Atom): Change[] {
  switch (condition.kind) {
    case 'choice': {
      const question = questionAt(condition.path);
      const options = question.kind === 'choice' ? question.options : [];
      return options
        .filter((option) => option !== 'unknown' && !condition.is.includes(option))
        .map((option) => ({ ...condition, is: [option] }));
    }
    case 'amount':
      return (['less', 'same', 'more'] as const)
        .filter((is) => is !== condition.is)
        .map((is) => ({ ...condition, is }));
    case 'days-left': {
      const { kind, moreThan, atMost } = condition;
      return [
        ...(atMost === undefined ? [] : [{ kind, moreThan: atMost }]),
        ...(moreThan === undefined ? [] : [{ kind, atMost: moreThan }]),
      ];
    }
    default: {
      const { atLeast, below, ...rest } = condition;
      return [
        ...(below === undefined ? [] : [{ ...rest, atLeast: below }]),
        ...(atLeast === undefined ? [] : [{ ...rest, below: atLeast }]),
      ];
    }
  }
}

/** A change with each bound that the policy draws for the same thing: where 24 hours are not enough, 48 may be. */
export function withOtherBounds(change: Change, policy: Policy): Change[] {
  if (change.kind === 'wait' || change.kind === 'choice' || change.kind === 'amount') return [change];
  const about = (condition: Condition) => `${condition.kind} ${pathsOf(condition).join()}`;
  const drawn = conditionsOf(policy).flatMap(({ condition }) =>
    about(condition) === about(change) ? Object.values(boundsOf(condition)) : [],
  );
  return Object.entries(boundsOf(change)).flatMap(([side, own]) =>
    [...new Set([own, ...drawn])].map((bound) => ({ ...change, [side]: bound })),
  );
}

/** The answers that a change is about; none for time. */
export function pathsOfChange(change: Change): ClaimPath[] {
  switch (change.kind) {
    case 'wait':
      return [];
    case 'elapsed':
      return [change.to ?? change.from];
    case 'days-left':
      return ['access.activatedOn', 'order.purchasedOn'];
    default:
      return [change.path];
  }
}

/** The facts as they would be on a way, as near to what they are as it allows. */
export function changed(way: ChangeSet, facts: Facts): Facts {
  return way.reduce((soFar, change) => changeOne(change, soFar), facts);
}

function changeOne(change: Change, facts: Facts): Facts {
  const { claim } = facts;
  const answer = (path: ClaimPath, value: unknown): Facts => ({ ...facts, claim: withAt(claim, path, value) });
  switch (change.kind) {
    case 'wait':
      // Two delays may run at once, and the later one has to be waited for.
      return Date.parse(change.until) > Date.parse(facts.now) ? { ...facts, now: change.until } : facts;
    case 'choice':
      return answer(change.path, change.is[0]);
    case 'number': {
      const figure = (name: string) => parameterOf(facts.policy, name).value;
      const step = change.path === 'connection.mbps' ? 0.01 : 1;
      const value = change.atLeast === undefined ? figure(change.below ?? '') - step : figure(change.atLeast);
      return answer(change.path, value);
    }
    case 'amount': {
      const than = answerAt(claim, change.than) as Money | undefined;
      if (!than) return facts;
      return answer(change.path, { ...than, cents: than.cents + { less: -1, same: 0, more: 1 }[change.is] });
    }
    case 'elapsed':
      return answer(change.to ?? change.from, momentOf(change, facts));
    case 'days-left':
      return { ...facts, claim: withDaysLeft(change, facts) };
  }
}

/** When the later of two moments would have to be, so that just as much, or just too little, has passed; or the only one. */
function momentOf({ from, to, atLeast, below }: ConditionOf<'elapsed'>, facts: Facts): string {
  const { claim, policy, now } = facts;
  const answer = answerAt(claim, from);
  const start = typeof answer === 'string' ? answer : now;
  const isDate = !start.includes('T');
  const parameter = parameterOf(policy, atLeast ?? below ?? '');
  if (to === undefined) {
    const telling = { isDate, timeZone: policy.timeZone };
    const hasPassed = (moment: string) => endOf(moment, parameter, policy) <= Date.parse(now);
    const latest = latestAt(hasPassed, now, telling);
    return atLeast === undefined ? moved(latest, 1, telling) : latest;
  }
  const end = formatInstant(endOf(start, parameter, policy) - (atLeast === undefined ? SECOND : 0), policy.timeZone);
  return isDate ? dateIn(end, policy.timeZone) : end;
}

/** The claim with its period moved, so that one day more than `moreThan` is left of it, or just `atMost`. */
function withDaysLeft({ moreThan, atMost }: ConditionOf<'days-left'>, { claim, policy, now }: Facts): Claim {
  const { period } = periodOf(claim, policy, now);
  if (!period) return claim;
  const path = claim.access?.activatedOn === undefined ? 'order.purchasedOn' : 'access.activatedOn';
  const target = moreThan === undefined ? daysOf(atMost ?? 0, period, policy) : daysOf(moreThan, period, policy) + 1;
  return withAt(claim, path, addDays(period.start, target - period.left));
}
