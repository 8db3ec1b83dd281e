import { boundsOf, brokenBound } from '../../src/claim/bounds.ts';
import { limits } from '../../src/claim/limits.ts';
import { answerAt, type ClaimPath } from '../../src/claim/path.ts';
import { questionAt, type Question } from '../../src/claim/questions.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Atom } from '../../src/policy/conditions/condition.ts';
import { kindOf } from '../../src/policy/conditions/table.ts';
import { moved, type Telling } from '../../src/policy/moments.ts';
import type { Policy } from '../../src/policy/policy.ts';

/** Where the boundaries come from, and what was found already: looking for one boundary takes a hundred evaluations. */
export type Boundaries = {
  atoms: readonly Atom[];
  policy: Policy;
  now: string;
  readers: Map<ClaimPath, readonly Reader[]>;
  around: Map<string, readonly string[]>;
};
/** An atom that reads an answer, all the answers that it reads, and the boundaries found for these. */
type Reader = { atom: Atom; paths: readonly ClaimPath[]; found: Map<string, readonly (number | string)[]> };

type Moment = Extract<Question, { kind: 'date' | 'instant' }>;

const unique = <T>(items: readonly T[]) => [...new Set(items)];

function readersOf(path: ClaimPath, { atoms, readers }: Boundaries): readonly Reader[] {
  const known =
    readers.get(path) ??
    atoms
      .map((atom) => ({ atom, paths: kindOf(atom).paths(atom), found: new Map() }))
      .filter(({ paths }) => paths.includes(path));
  readers.set(path, known);
  return known;
}

/** The figures or moments at `path` at which some atom may turn, given the answers so far. */
function boundariesOf(path: ClaimPath, soFar: Claim, at: Boundaries): (number | string)[] {
  const facts = { claim: soFar, policy: at.policy, now: at.now };
  return unique(
    readersOf(path, at).flatMap(({ atom, paths, found }) => {
      const key = JSON.stringify(paths.map((each) => answerAt(soFar, each)));
      const known = found.get(key) ?? kindOf(atom).boundaries(atom, path, facts);
      found.set(key, known);
      return known;
    }),
  );
}

/** The numbers just below, at and just above some figures. */
const numbersAround = (figures: readonly (number | string)[], step: number) =>
  unique(figures.flatMap((figure) => [-step, 0, step].map((steps) => Number((Number(figure) + steps).toFixed(2)))));

/** Just before, at and just after a moment. */
function around(moment: string, { isDate, timeZone }: Telling, at: Boundaries): readonly string[] {
  const key = `${moment} ${isDate}`;
  const known = at.around.get(key) ?? [-1, 0, 1].map((steps) => moved(moment, steps, { isDate, timeZone }));
  at.around.set(key, known);
  return known;
}

/** Just before, at and just after every boundary; today, or now; and around what bounds the answer. */
function momentsFor(question: Moment, soFar: Claim, at: Boundaries): string[] {
  const telling = { isDate: question.kind === 'date', timeZone: at.policy.timeZone };
  const [, present = at.now] = around(at.now, telling, at);
  const latest = question.mayLieAhead ? limits.latestDate : present;
  const turns = boundariesOf(question.path, soFar, at).flatMap((moment) => around(String(moment), telling, at));
  const bounds = boundsOf(question, soFar).flatMap(({ moment }) => around(moment, telling, at));
  const order = (moment: string) => Date.parse(moment);
  return unique([...turns, present, ...bounds])
    .filter((each) => order(each) >= order(limits.earliestDate) && order(each) <= order(latest))
    .filter((each) => !brokenBound(question, each, soFar, at.policy.timeZone));
}

/**
 * The answers to the question at `path` that are worth telling apart, given those so far: each option, "I don't know" where
 * it may be said, and each figure or moment just below, at and just above the boundaries. Being unanswered is not among them.
 */
export function valuesAt(path: ClaimPath, soFar: Claim, at: Boundaries): readonly unknown[] {
  const question = questionAt(path);
  switch (question.kind) {
    case 'choice':
      // Nothing but the length of the period hangs on the duration: the shortest and the longest stand for all.
      return path === 'order.months' ? [...new Set([question.options[0], question.options.at(-1)])] : question.options;
    case 'bandwidth': {
      const figures = numbersAround(boundariesOf(path, soFar, at), 0.01).filter(
        (each) => each > 0 && each <= limits.mbps,
      );
      return [...(figures.length > 0 ? figures : [1]), 'unknown'];
    }
    case 'count': {
      const counts = numbersAround(boundariesOf(path, soFar, at), 1);
      return unique([1, ...counts.filter((count) => count > 1 && count <= question.max)]);
    }
    case 'amount':
      // Amounts are only compared with each other, and three of them can stand in any order.
      return [999, 1000, 1001].map((cents) => ({ cents, currency: 'EUR' }));
    case 'date':
    case 'instant':
      return momentsFor(question, soFar, at);
    case 'text':
    case 'long-text':
      return ['…'];
    case 'files':
      return [[{ name: '1.png', mediaType: 'image/png', bytes: 1, sha256: '0'.repeat(64) }]];
  }
}
