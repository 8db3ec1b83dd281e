import { judge, type Judgement } from './assess.ts';
import type { Verdict } from './codes.ts';
import { changed, mayComeAbout, together, waysTo, withOtherBounds, type Change, type ChangeSet } from './changes.ts';
import type { Facts } from './conditions/condition.ts';
import { evaluate } from './conditions/evaluate.ts';
import { kindOf } from './conditions/table.ts';
import type { Rule } from './policy.ts';

/** Changes that belong together, and the verdict that they lead to. */
export type Improvement = {
  changes: ChangeSet;
  verdict: Verdict;
  /** Whether time, the customer or support may yet bring all of them about. */
  withinReach: boolean;
};

/** Where other questions would decide then, there is at least nothing left that excludes the claim or makes it wait. */
const mildestFirst: readonly Verdict[] = ['eligible', 'conditional', 'incomplete', 'not-yet', 'unlikely'];
export const rank = (verdict: Verdict) => mildestFirst.indexOf(verdict);

const textOf = (change: Change) => JSON.stringify(change);
/** What a change is about: of a choice, the question, whatever the options. */
const subject = (change: Change) => (change.kind === 'choice' ? change.path : textOf(change));

/** Takes a way, and judges again. */
export function improvementBy(changes: ChangeSet, facts: Facts): Improvement {
  const { claim, policy, now } = changed(changes, facts);
  return { changes, verdict: judge(claim, policy, now).verdict, withinReach: changes.every(mayComeAbout) };
}

/** Two improvements that differ in the options of one choice alone, as one that allows the options of both. */
function union(left: Improvement, right: Improvement): Improvement | undefined {
  if (left.verdict !== right.verdict || left.changes.length !== right.changes.length) return undefined;
  const differing = left.changes.filter((change, at) => textOf(change) !== textOf(right.changes[at] ?? change));
  const [change] = differing;
  const at = change ? left.changes.indexOf(change) : -1;
  const other = right.changes[at];
  if (differing.length !== 1 || change?.kind !== 'choice' || other?.kind !== 'choice' || change.path !== other.path) {
    return undefined;
  }
  const is = [...new Set([...change.is, ...other.is])];
  return { ...left, changes: left.changes.with(at, { ...change, is }) };
}

/** Improvements that leave a choice between options told as one. Any of its options then leads to its verdict. */
export function merged(improvements: readonly Improvement[]): Improvement[] {
  const kept: Improvement[] = [];
  for (const next of improvements) {
    const at = kept.findIndex((each) => union(each, next));
    const joint = kept[at] && union(kept[at], next);
    if (joint) kept[at] = joint;
    else kept.push(next);
  }
  return kept.length < improvements.length ? merged(kept) : kept;
}

/** What the changes of an improvement are about, whatever their bounds; of a choice, with its options. */
function mattersOf({ changes }: Improvement): string {
  const about = (change: Change) =>
    change.kind !== 'wait' && kindOf(change).bounds(change).length > 0
      ? `${change.kind} ${kindOf(change).paths(change).join()}`
      : textOf(change);
  return changes.map(about).join('; ');
}

/** Leaves out what another outdoes: with changes of the same things or fewer of them, it gets further, or as far with fewer. */
function smallest(improvements: readonly Improvement[]): Improvement[] {
  const outdoes = (one: Improvement, other: Improvement) =>
    (rank(one.verdict) < rank(other.verdict) ||
      (one.verdict === other.verdict && one.changes.length < other.changes.length)) &&
    one.changes.every((change) => other.changes.map(subject).includes(subject(change)));
  // Of bounds that lead to the same verdict, the one that the rule draws itself comes first, and is enough.
  const isFirst = (each: Improvement, index: number) =>
    improvements.findIndex((other) => other.verdict === each.verdict && mattersOf(other) === mattersOf(each)) === index;
  return improvements
    .filter(isFirst)
    .filter((each) => !improvements.some((other) => outdoes(other, each)))
    .toSorted(
      (left, right) =>
        Number(right.withinReach) - Number(left.withinReach) ||
        left.changes.length - right.changes.length ||
        rank(left.verdict) - rank(right.verdict),
    );
}

/** What would lift one rule, without making the verdict any graver; options one by one, for with others they may weigh differently. */
function liftsOf({ when }: Rule, { verdict }: Judgement, facts: Facts): Improvement[] {
  const ways = waysTo(false, when, facts)
    .flatMap((way) => together(way.map((change) => withOtherBounds(change, facts.policy).map((each) => [each]))))
    .filter((way) => evaluate(when, changed(way, facts)).outcome === 'false');
  const found = ways.map((way) => improvementBy(way, facts));
  return smallest(found.filter((each) => rank(each.verdict) <= rank(verdict)));
}

/** A way without repeats, with only the last of its waits; none where it wants two answers to one question. */
function tidied(way: ChangeSet): ChangeSet[] {
  const waits = way.flatMap((change) => (change.kind === 'wait' ? [change.until] : []));
  const last = waits.toSorted((left, right) => Date.parse(left) - Date.parse(right)).at(-1);
  const changes = way.filter(
    (change, index) =>
      (change.kind !== 'wait' || change.until === last) &&
      way.findIndex((other) => textOf(other) === textOf(change)) === index,
  );
  return new Set(changes.map(subject)).size === changes.length ? [changes] : [];
}

/** The way without the changes that its verdict can do without. */
function shortened(way: ChangeSet, facts: Facts): ChangeSet {
  const reached = rank(improvementBy(way, facts).verdict);
  return way.reduce<ChangeSet>((kept, change) => {
    const rest = kept.filter((each) => each !== change);
    return rest.length > 0 && rank(improvementBy(rest, facts).verdict) <= reached ? rest : kept;
  }, way);
}

/**
 * The smallest changes that make the verdict milder: one lift for each of the deciding rules, all together, for a reason
 * that is lifted alone leaves the others standing. None where no rule decides.
 */
export function improvementsOf(rules: readonly Rule[], judgement: Judgement, facts: Facts): Improvement[] {
  const { verdict, deciding } = judgement;
  const lifts = rules.filter(({ id }) => deciding.includes(id)).map((rule) => liftsOf(rule, judgement, facts));
  if (lifts.length === 0) return [];
  const ways = together(lifts.map((each) => each.map(({ changes }) => changes)));
  const short = ways.flatMap(tidied).map((way) => shortened(way, facts));
  const unique = [...new Map(short.map((way) => [JSON.stringify(way), way])).values()];
  const found = unique.map((way) => improvementBy(way, facts));
  return merged(smallest(found.filter((each) => rank(each.verdict) < rank(verdict))));
}
