import type { ClaimPath } from '../../claim/path.ts';
import type { Atom, Condition, Evaluation, Facts } from './condition.ts';
import { conjunctionOf, instantOf, unique } from './outcomes.ts';
import { kindOf } from './table.ts';

/** Whether a condition is made of no others. */
export const isAtom = (condition: Condition): condition is Atom =>
  condition.kind !== 'all' && condition.kind !== 'any' && condition.kind !== 'not';

/** What a condition is made of: the atoms inside it, or itself. */
export function atomsOf(condition: Condition): Atom[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(atomsOf);
    case 'not':
      return atomsOf(condition.of);
    default:
      return [condition];
  }
}

/** Every answer that a condition may read. */
export function pathsOf(condition: Condition): ClaimPath[] {
  return unique(atomsOf(condition).flatMap((atom) => kindOf(atom).paths(atom)));
}

/** Evaluates a condition over the facts: four outcomes, with strong Kleene connectives. */
export function evaluate(condition: Condition, facts: Facts): Evaluation {
  switch (condition.kind) {
    case 'all':
      return all(condition.of.map((part) => evaluate(part, facts)));
    case 'any':
      return not(all(condition.of.map((part) => not(evaluate(part, facts)))));
    case 'not':
      return not(evaluate(condition.of, facts));
    default:
      return kindOf(condition).evaluate(condition, facts);
  }
}

function all(parts: readonly Evaluation[]): Evaluation {
  const outcome = conjunctionOf(parts.map((part) => part.outcome));
  // One false part is enough, so the others have no share in it; anything else rests on every part.
  const bearing = outcome === 'false' ? parts.filter((part) => part.outcome === 'false') : parts;
  return {
    outcome,
    paths: unique(bearing.flatMap(({ paths }) => paths)),
    parameters: unique(bearing.flatMap(({ parameters }) => parameters)),
  };
}

function not({ outcome, paths, parameters }: Evaluation): Evaluation {
  const opposite = { true: 'false', false: 'true', unverified: 'unverified', missing: 'missing' } as const;
  return { outcome: opposite[outcome], paths, parameters };
}

/** The instants after `now` at which nothing but time may change what comes of some conditions, in order, as ISO 8601. */
export function instantsAhead(conditions: readonly Condition[], facts: Facts): string[] {
  const ahead = conditions
    .flatMap(atomsOf)
    .flatMap((atom) => kindOf(atom).turningPoints(atom, facts))
    .filter((epoch) => epoch > Date.parse(facts.now));
  return unique(ahead)
    .toSorted((left, right) => left - right)
    .map((epoch) => instantOf(epoch, facts));
}
