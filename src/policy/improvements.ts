import { questions } from '../claim/questions.ts';
import { judge, type Judgement, type Verdict } from './assess.ts';
import { changed, pathsOfChange, together, waysTo, withOtherBounds, type Change, type Way } from './changes.ts';
import { evaluate, type Facts } from './conditions.ts';
import type { Rule } from './policy.ts';

/** Changes that belong together, and the verdict that they lead to. */
export type Improvement = {
  changes: Way;
  verdict: Verdict;
  /** Whether time, the customer or support may yet bring all of them about. */
  withinReach: boolean;
};

/** Where other questions would decide then, there is at least nothing left that excludes the claim or makes it wait. */
const mildestFirst: readonly Verdict[] = ['eligible', 'conditional', 'incomplete', 'not-yet', 'unlikely'];
export const severity = (verdict: Verdict) => mildestFirst.indexOf(verdict);

const mayChange = new Set(questions.flatMap(({ path, mayChange: may }) => (may ? [path] : [])));
const key = (change: Change) => (change.kind === 'choice' ? change.path : JSON.stringify(change));
const isOneQuestion = (left: Way, right: Way) => left.length === 1 && left.map(key).join() === right.map(key).join();

/** Takes a way, and judges again. */
export function improvementBy(changes: Way, facts: Facts): Improvement {
  const { claim, policy, now } = changed(changes, facts);
  const withinReach = changes.flatMap(pathsOfChange).every((path) => mayChange.has(path));
  return { changes, verdict: judge(claim, policy, now).verdict, withinReach };
}

/** The options of one question that lead to the same verdict, as one change that leaves the choice between them. */
export function merged(improvements: readonly Improvement[]): Improvement[] {
  const kept: Improvement[] = [];
  for (const next of improvements) {
    const at = kept.findIndex(
      ({ changes, verdict }) => verdict === next.verdict && isOneQuestion(changes, next.changes),
    );
    const [before, change] = [kept[at]?.changes[0], next.changes[0]];
    if (before?.kind === 'choice' && change?.kind === 'choice') {
      kept[at] = { ...next, changes: [{ ...before, is: [...new Set([...before.is, ...change.is])] }] };
    } else if (at < 0) kept.push(next);
  }
  return kept;
}

/** Leaves out what takes more changes than another, to get no further; what can be brought about comes first. */
function smallest(improvements: readonly Improvement[]): Improvement[] {
  const goesFurther = (one: Improvement, other: Improvement) =>
    one !== other &&
    severity(one.verdict) <= severity(other.verdict) &&
    one.changes.every((change) => other.changes.map(key).includes(key(change)));
  return improvements
    .filter((each) => !improvements.some((other) => goesFurther(other, each)))
    .toSorted(
      (left, right) =>
        Number(right.withinReach) - Number(left.withinReach) ||
        left.changes.length - right.changes.length ||
        severity(left.verdict) - severity(right.verdict),
    );
}

/** What would lift one rule, without making the verdict any graver. */
export function liftsOf({ when }: Rule, { verdict }: Judgement, facts: Facts): Improvement[] {
  const ways = waysTo(false, when, facts)
    .flatMap((way) => together(way.map((change) => withOtherBounds(change, facts.policy).map((each) => [each]))))
    .filter((way) => evaluate(when, changed(way, facts)).outcome === 'false');
  const found = ways.map((way) => improvementBy(way, facts));
  return smallest(merged(found.filter((each) => severity(each.verdict) <= severity(verdict))));
}

/** A way without repeats, with only the last of its waits; none where it wants two answers to one question. */
function tidied(way: Way): Way[] {
  const waits = way.flatMap((change) => (change.kind === 'wait' ? [change.until] : []));
  const last = waits.toSorted((left, right) => Date.parse(left) - Date.parse(right)).at(-1);
  const changes = way.filter(
    (change, index) =>
      (change.kind !== 'wait' || change.until === last) &&
      way.findIndex((other) => JSON.stringify(other) === JSON.stringify(change)) === index,
  );
  return new Set(changes.map(key)).size === changes.length ? [changes] : [];
}

/** The way without the changes that its verdict can do without. */
function shortened(way: Way, facts: Facts): Way {
  const reached = severity(improvementBy(way, facts).verdict);
  return way.reduce<Way>((kept, change) => {
    const rest = kept.filter((each) => each !== change);
    return rest.length > 0 && severity(improvementBy(rest, facts).verdict) <= reached ? rest : kept;
  }, way);
}

/** The smallest changes that make the verdict milder: one lift for each of the deciding rules, all together. */
export function improvementsOf(lifts: readonly (readonly Improvement[])[], { verdict }: Judgement, facts: Facts) {
  const ways = together(lifts.map((each) => each.map(({ changes }) => changes)));
  const short = ways.flatMap(tidied).map((way) => shortened(way, facts));
  const unique = [...new Map(short.map((way) => [JSON.stringify(way), way])).values()];
  const found = unique.map((way) => improvementBy(way, facts));
  return smallest(merged(found.filter((each) => severity(each.verdict) < severity(verdict))));
}
