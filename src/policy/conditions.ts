import type { Plan } from '../claim/codes.ts';
import { answerAt, at, type ClaimPath } from '../claim/path.ts';
import type { Claim, Money } from '../claim/schema.ts';
import { addBusinessHours, periodOf } from './calendar.ts';
import type { Condition, Parameter, Policy } from './policy.ts';

/** `unverified`: it depends on an answer "I don't know"; `missing`: on a question without an answer. */
export type Outcome = 'true' | 'false' | 'unverified' | 'missing';

/** What came of a condition, which answers and parameters it read, and, where only time makes it true, until when it is. */
export type Evaluation = {
  outcome: Outcome;
  paths: readonly ClaimPath[];
  parameters: readonly string[];
  /** Milliseconds since 1970. */
  until?: number;
};

export type Facts = { claim: Claim; policy: Policy; now: string };

const HOUR = 3_600_000;
const outcomeOf = (isTrue: boolean): Outcome => (isTrue ? 'true' : 'false');
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** The first of these that occurs decides a conjunction. */
const conjunction: readonly Outcome[] = ['false', 'missing', 'unverified', 'true'];

function all(parts: readonly Evaluation[]): Evaluation {
  const outcome = conjunction.find((each) => parts.some((part) => part.outcome === each)) ?? 'true';
  const ends = outcome === 'true' ? parts.flatMap(({ until }) => until ?? []) : [];
  return {
    outcome,
    paths: unique(parts.flatMap(({ paths }) => paths)),
    parameters: unique(parts.flatMap(({ parameters }) => parameters)),
    ...(ends.length > 0 && { until: Math.min(...ends) }),
  };
}

function not({ outcome, paths, parameters }: Evaluation): Evaluation {
  const opposite = { true: 'false', false: 'true', unverified: 'unverified', missing: 'missing' } as const;
  return { outcome: opposite[outcome], paths, parameters };
}

function any(parts: readonly Evaluation[]): Evaluation {
  return not(all(parts.map(not)));
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

/** The parameter called `name`. A policy that names one it does not have is a fault of the policy's author. */
export function parameterOf(policy: Policy, name: string): Parameter {
  const parameter = policy.parameters[name];
  if (!parameter) throw new Error(`The policy ${policy.id} has no parameter "${name}".`);
  return parameter;
}

/** Evaluates a condition over the facts: reading.md's four outcomes, with strong Kleene connectives. */
export function evaluate(condition: Condition, facts: Facts): Evaluation {
  const { policy, now } = facts;
  const figure = (name: string) => parameterOf(policy, name).value;

  if ('all' in condition) return all(condition.all.map((part) => evaluate(part, facts)));
  if ('any' in condition) return any(condition.any.map((part) => evaluate(part, facts)));
  if ('not' in condition) return not(evaluate(condition.not, facts));

  if ('than' in condition) {
    const order = { less: -1, same: 0, more: 1 }[condition.is];
    return on<[Money, Money]>(
      facts,
      [condition.path, condition.than],
      [],
      (left, right) => Math.sign(left.cents - right.cents) === order,
    );
  }
  if ('is' in condition) {
    const values: readonly unknown[] = Array.isArray(condition.is) ? condition.is : [condition.is];
    return on<[unknown]>(facts, [condition.path], [], (value) => values.includes(value));
  }
  if ('belowMinimumOf' in condition) {
    const minimums = Object.entries(policy.minimumBandwidth) as [Plan, string][];
    const parts = minimums.map(([plan, below]): Condition => ({
      all: [
        { path: condition.belowMinimumOf, is: plan },
        { path: condition.path, below },
      ],
    }));
    return evaluate({ any: parts }, facts);
  }
  if ('path' in condition) {
    return on<[number]>(facts, [condition.path], [condition.below], (value) => value < figure(condition.below));
  }
  if ('elapsedFrom' in condition) return elapsed(condition, facts);
  if ('businessHoursSince' in condition) {
    const { businessHoursSince: path, below } = condition;
    let until = 0;
    const evaluation = on<[string]>(facts, [path], [below], (since) => {
      until = addBusinessHours(since, figure(below), policy);
      return Date.parse(now) < until;
    });
    return evaluation.outcome === 'true' ? { ...evaluation, until } : evaluation;
  }

  const { moreThan, atMost } = condition.daysLeft;
  const { period, paths } = periodOf(facts.claim, policy, now);
  const parameters = [moreThan, atMost].filter((bound) => typeof bound === 'string');
  if (!period) return { outcome: 'missing', paths, parameters };
  const exceeds = (bound: string | 0): boolean => {
    if (bound === 0) return period.left > 0;
    const { value, unit } = parameterOf(policy, bound);
    return unit === '%' ? period.left * 100 > value * period.days : period.left > value;
  };
  const within = (moreThan === undefined || exceeds(moreThan)) && (atMost === undefined || !exceeds(atMost));
  return { outcome: outcomeOf(within), paths, parameters };
}

function elapsed(condition: Extract<Condition, { elapsedFrom: unknown }>, facts: Facts): Evaluation {
  const { elapsedFrom: from, to, below, atLeast } = condition;
  const bounds = [atLeast, below].filter((name) => name !== undefined);
  const hours = (name: string) => parameterOf(facts.policy, name).value;
  const evaluation = on<[string, string?]>(facts, to ? [from, to] : [from], bounds, (start, end = facts.now) => {
    const lasted = (Date.parse(end) - Date.parse(start)) / HOUR;
    return (below === undefined || lasted < hours(below)) && (atLeast === undefined || lasted >= hours(atLeast));
  });
  if (evaluation.outcome !== 'true' || to !== undefined || below === undefined) return evaluation;
  return { ...evaluation, until: Date.parse(String(at(facts.claim, from))) + hours(below) * HOUR };
}
