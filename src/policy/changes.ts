import { questionAt } from '../claim/questions.ts';
import type { ClaimPath } from '../claim/path.ts';
import type { Atom, Condition, Facts } from './conditions/condition.ts';
import { atomsOf, evaluate, instantsAhead } from './conditions/evaluate.ts';
import { kindOf } from './conditions/table.ts';
import type { Policy } from './policy.ts';
import { conditionsOf } from './walk.ts';

/** Something that would have to be otherwise: an answer, said as the condition that it would meet, or the time. */
export type Change =
  | Atom
  /** `until`: an ISO 8601 instant, in the policy's time zone. */
  | { kind: 'wait'; until: string };

/** Changes that belong together. None at all: nothing has to change. */
export type ChangeSet = readonly Change[];

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
    default: {
      const atoms = wanted ? [condition] : kindOf(condition).opposites(condition);
      return [...waits(wanted, condition, facts), ...atoms.map((each) => [each])];
    }
  }
}

function waits(wanted: boolean, condition: Atom, facts: Facts): ChangeSet[] {
  return instantsAhead([condition], facts)
    .filter((until) => evaluate(condition, { ...facts, now: until }).outcome === String(wanted))
    .map((until) => [{ kind: 'wait', until }]);
}

/** A change with each bound that the policy draws for the same thing: where 12 hours are not enough, 48 may be. */
export function withOtherBounds(change: Change, policy: Policy): Change[] {
  if (change.kind === 'wait') return [change];
  const own = kindOf(change).bounds(change);
  if (own.length === 0) return [change];
  const about = (atom: Atom) => `${atom.kind} ${kindOf(atom).paths(atom).join()}`;
  const drawn = conditionsOf(policy)
    .flatMap(({ condition }) => atomsOf(condition))
    .filter((atom) => about(atom) === about(change))
    .flatMap((atom) =>
      kindOf(atom)
        .bounds(atom)
        .map(({ bound }) => bound),
    );
  return own.flatMap(({ key, bound }) =>
    [...new Set([bound, ...drawn])].map((other): Change => ({ ...change, [key]: key === 'atMost' ? [other] : other })),
  );
}

/** The answers that a change is about; none for time. */
export function pathsOfChange(change: Change): readonly ClaimPath[] {
  return change.kind === 'wait' ? [] : kindOf(change).about(change);
}

/** The facts as they would be on a way, as near to what they are as it allows. */
export function changed(way: ChangeSet, facts: Facts): Facts {
  const { policy } = facts;
  let { claim, now } = facts;
  for (const change of way) {
    if (change.kind !== 'wait') claim = kindOf(change).fulfil(change, { claim, policy, now });
    // Two delays may run at once, and the later one has to be waited for.
    else if (Date.parse(change.until) > Date.parse(now)) now = change.until;
  }
  return { claim, policy, now };
}

/** Whether time, the customer or support may yet bring a change about. */
export function mayComeAbout(change: Change): boolean {
  return pathsOfChange(change).every((path) => questionAt(path).mayChange === true);
}
