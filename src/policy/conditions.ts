import { addDays, dateIn, epochOf, formatInstant } from '../claim/dates.ts';
import { answerAt, type ClaimPath } from '../claim/path.ts';
import type { Claim, Money } from '../claim/schema.ts';
import { addBusinessDays, addBusinessHours, periodOf, type Period } from './calendar.ts';
import type { Condition, ConditionOf } from './condition-schema.ts';
import type { Parameter, Policy, Rule } from './policy.ts';

/** `unverified`: it depends on an answer "I don't know"; `missing`: on a question without an answer. */
export const outcomes = ['true', 'false', 'unverified', 'missing'] as const;
export type Outcome = (typeof outcomes)[number];

/** What came of a condition, and the answers and parameters that this rests on. */
export type Evaluation = { outcome: Outcome; paths: readonly ClaimPath[]; parameters: readonly string[] };

export type Facts = { claim: Claim; policy: Policy; now: string };

const HOUR = 3_600_000;
const outcomeOf = (isTrue: boolean): Outcome => (isTrue ? 'true' : 'false');
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The first of these that occurs decides a conjunction. */
const conjunction: readonly Outcome[] = ['false', 'missing', 'unverified', 'true'];

function all(parts: readonly Evaluation[]): Evaluation {
  const outcome = conjunction.find((each) => parts.some((part) => part.outcome === each)) ?? 'true';
  // One false part is enough, so the others have no share in it; anything else rests on every part.
  const bearing = outcome === 'false' ? parts.filter((part) => part.outcome === 'false') : parts;
  return {
    outcome,
    paths: unique(bearing.flatMap(({ paths }) => paths)),
    parameters: unique(bearing.flatMap(({ parameters }) => parameters)),
  };
}

function any(parts: readonly Evaluation[]): Evaluation {
  return not(all(parts.map(not)));
}

function not({ outcome, paths, parameters }: Evaluation): Evaluation {
  const opposite = { true: 'false', false: 'true', unverified: 'unverified', missing: 'missing' } as const;
  return { outcome: opposite[outcome], paths, parameters };
}

/** A condition on some answers: missing or unverified when one of them is, or else what `test` says of their values. */
function on<Values extends readonly unknown[]>(
  { claim }: Facts,
  paths: readonly ClaimPath[],
  parameters: readonly string[],
  test: (...values: Values) => boolean,
): Evaluation {
  const values = paths.map((path) => answerAt(claim, path));
  const outcome = values.includes(undefined)
    ? 'missing'
    : values.includes('unknown')
      ? 'unverified'
      : outcomeOf(test(...(values as unknown as Values)));
  return { outcome, paths, parameters };
}

/** The parameter called `name`. A policy that names one it does not have is refused when it is read. */
export function parameterOf(policy: Policy, name: string): Parameter {
  const parameter = policy.parameters[name];
  if (!parameter) throw new Error(`The policy ${policy.id} has no parameter "${name}".`);
  return parameter;
}

/** The rule called `id`, which a finding of the same policy names. */
export function ruleOf(policy: Policy, id: string): Rule {
  const rule = policy.rules.find((each) => each.id === id);
  if (!rule) throw new Error(`The policy ${policy.id} has no rule "${id}".`);
  return rule;
}

/** "Below the minimum of the plan", spelt out plan by plan. */
export function belowMinimumBandwidth({ minimumBandwidth }: Policy): Condition {
  const parts = minimumBandwidth.map(({ plan, parameter }): Condition => ({
    kind: 'all',
    of: [
      { kind: 'choice', path: 'order.plan', is: [plan] },
      { kind: 'number', path: 'connection.mbps', below: parameter },
    ],
  }));
  return { kind: 'any', of: parts };
}

/**
 * When what a parameter counts has passed since `from` (a date or an instant), in milliseconds since 1970: hours on the
 * clock, business hours inside business days, days and business days up to the first instant of the day reached.
 */
export function endOf(from: string, { value, unit }: Parameter, policy: Policy): number {
  const date = () => (from.includes('T') ? dateIn(from, policy.timeZone) : from);
  switch (unit) {
    case 'business-hours':
      return addBusinessHours(from, value, policy);
    case 'days':
      return epochOf({ date: addDays(date(), value), ms: 0 }, policy.timeZone);
    case 'business-days':
      return epochOf({ date: addBusinessDays(date(), value, policy.calendar), ms: 0 }, policy.timeZone);
    default:
      return Date.parse(from) + value * HOUR;
  }
}

/** Evaluates a condition over the facts: four outcomes, with strong Kleene connectives. */
export function evaluate(condition: Condition, facts: Facts): Evaluation {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map((part) => evaluate(part, facts)));
    case 'any':
      return any(condition.of.map((part) => evaluate(part, facts)));
    case 'not':
      return not(evaluate(condition.of, facts));
    case 'choice':
      return on<[string | number]>(facts, [condition.path], [], (value) => condition.is.includes(value));
    case 'number':
      return number(condition, facts);
    case 'below-minimum-bandwidth':
      return evaluate(belowMinimumBandwidth(facts.policy), facts);
    case 'amount': {
      const order = { less: -1, same: 0, more: 1 }[condition.is];
      const compare = (left: Money, right: Money) => Math.sign(left.cents - right.cents) === order;
      return on<[Money, Money]>(facts, [condition.path, condition.than], [], compare);
    }
    case 'elapsed':
      return elapsed(condition, facts);
    case 'days-left':
      return daysLeft(condition, facts);
  }
}

const given = <T>(...bounds: readonly (T | undefined)[]) => bounds.filter((bound) => bound !== undefined);

function number({ path, atLeast, below }: ConditionOf<'number'>, facts: Facts): Evaluation {
  const figure = (name: string) => parameterOf(facts.policy, name).value;
  return on<[number]>(
    facts,
    [path],
    given(atLeast, below),
    (value) => (atLeast === undefined || value >= figure(atLeast)) && (below === undefined || value < figure(below)),
  );
}

function elapsed({ from, to, atLeast, below }: ConditionOf<'elapsed'>, facts: Facts): Evaluation {
  const { policy, now } = facts;
  const ends = (start: string, name: string) => endOf(start, parameterOf(policy, name), policy);
  return on<[string, string?]>(facts, given(from, to), given(atLeast, below), (start, end = now) => {
    const here = end.includes('T') ? Date.parse(end) : epochOf({ date: end, ms: 0 }, policy.timeZone);
    return (
      (atLeast === undefined || here >= ends(start, atLeast)) && (below === undefined || here < ends(start, below))
    );
  });
}

/** The days left at which a bound is reached: those of a parameter, which in % is a share of the period's days, or none. */
export function daysOf(bound: string | 0, { days }: Period, policy: Policy): number {
  if (bound === 0) return 0;
  const { value, unit } = parameterOf(policy, bound);
  return unit === '%' ? Math.floor((value * days) / 100) : value;
}

function daysLeft({ moreThan, atMost }: ConditionOf<'days-left'>, { claim, policy, now }: Facts): Evaluation {
  const { period, paths } = periodOf(claim, policy, now);
  const parameters = given(moreThan, atMost).filter((bound) => typeof bound === 'string');
  if (!period) return { outcome: 'missing', paths, parameters };
  const isWithin =
    (moreThan === undefined || period.left > daysOf(moreThan, period, policy)) &&
    (atMost === undefined || period.left <= daysOf(atMost, period, policy));
  return { outcome: outcomeOf(isWithin), paths, parameters };
}

/** The instants, in milliseconds since 1970, at which nothing but time may change what comes of a condition. */
export function turningPoints(condition: Condition, facts: Facts): number[] {
  const { claim, policy, now } = facts;
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => turningPoints(part, facts));
    case 'not':
      return turningPoints(condition.of, facts);
    case 'elapsed': {
      const { from, to, atLeast, below } = condition;
      const start = answerAt(claim, from);
      if (to !== undefined || typeof start !== 'string') return [];
      return given(atLeast, below).map((name) => endOf(start, parameterOf(policy, name), policy));
    }
    case 'days-left': {
      const { period } = periodOf(claim, policy, now);
      if (!period) return [];
      const dayOf = (bound: string | 0) => addDays(period.end, -daysOf(bound, period, policy));
      return given(condition.moreThan, condition.atMost).map((bound) =>
        epochOf({ date: dayOf(bound), ms: 0 }, policy.timeZone),
      );
    }
    default:
      return [];
  }
}

/** The instants after `now` at which nothing but time may change what comes of some conditions, in order, as ISO 8601. */
export function instantsAhead(conditions: readonly Condition[], facts: Facts): string[] {
  const ahead = conditions
    .flatMap((condition) => turningPoints(condition, facts))
    .filter((epoch) => epoch > Date.parse(facts.now));
  return unique(ahead)
    .toSorted((left, right) => left - right)
    .map((epoch) => formatInstant(epoch, facts.policy.timeZone));
}
