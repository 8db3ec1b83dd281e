import type { Problem } from '../../src/claim/codes.ts';
import { withAt, type ClaimPath } from '../../src/claim/path.ts';
import { questionAt, questions, type Question } from '../../src/claim/questions.ts';
import { impliedAnswer, isAsked } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Condition } from '../../src/policy/conditions/condition.ts';
import { atomsOf, pathsOf } from '../../src/policy/conditions/evaluate.ts';
import { kindOf } from '../../src/policy/conditions/table.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { valuesAt, type Boundaries } from './boundaries.ts';

/** What decides where the boundaries of the purchase date are, and so comes before it. */
const first: readonly ClaimPath[] = ['order.endsOn', 'access.activatedOn'];

/**
 * These questions and those above that call for them, but for the problem. Dates and instants come last: where their
 * boundaries are depends on other answers, and no question depends on them.
 */
export function withCallers(paths: readonly ClaimPath[]): ClaimPath[] {
  const wanted = new Set(paths);
  for (const { path, asked } of questions.toReversed()) if (asked && wanted.has(path)) wanted.add(asked.by);
  const found = questions.filter(({ path }) => path !== 'problem' && wanted.has(path));
  const isMoment = ({ kind }: (typeof found)[number]) => kind === 'date' || kind === 'instant';
  const isFirst = ({ path }: (typeof found)[number]) => first.includes(path);
  const moments = found.filter(isMoment);
  return [
    ...found.filter((each) => !isMoment(each)),
    ...moments.filter(isFirst),
    ...moments.filter((each) => !isFirst(each)),
  ].map(({ path }) => path);
}

/** Where some conditions of a policy cut figures and moments. */
export function boundariesOf(conditions: readonly Condition[], policy: Policy, now: string): Boundaries {
  return { atoms: [...new Set(conditions.flatMap(atomsOf))], policy, now, readers: new Map(), around: new Map() };
}

/**
 * One option for all those that no atom tells apart and that call for the same questions. Conditions of another kind than
 * `choice` may read any difference.
 */
function toldApart(question: Question, options: readonly unknown[], { atoms }: Boundaries): readonly unknown[] {
  const readers = atoms.filter((atom) => kindOf(atom).paths(atom).includes(question.path));
  if (question.kind !== 'choice' || readers.some(({ kind }) => kind !== 'choice')) return options;
  const lists = [
    ...readers.flatMap((atom) => (atom.kind === 'choice' ? [atom.is] : [])),
    ...questions.flatMap(({ asked }) =>
      asked?.by === question.path ? [[asked.when].flat(), asked.implied?.when ?? []] : [],
    ),
    ['unknown'],
  ] as readonly (readonly unknown[])[];
  const told = new Map(options.map((option) => [lists.map((list) => list.includes(option)).join(), option]));
  return [...told.values()];
}

function* extend(soFar: Claim, paths: readonly ClaimPath[], at: Boundaries): Generator<Claim> {
  const [path, ...rest] = paths;
  if (path === undefined) {
    yield soFar;
    return;
  }
  const question = questionAt(path);
  if (!isAsked(question, soFar)) {
    const implied = impliedAnswer(question, soFar);
    yield* extend(implied === undefined ? soFar : withAt(soFar, path, implied), rest, at);
    return;
  }
  yield* extend(soFar, rest, at);
  for (const value of toldApart(question, valuesAt(path, soFar, at), at)) {
    yield* extend(withAt(soFar, path, value), rest, at);
  }
}

/**
 * Every claim about `problem` that some conditions of a policy can tell from the others, by the answers that they read and
 * the questions that call for these: each may be unanswered or one of `valuesAt`; a question that is not asked has no answer
 * but what the others imply. All other questions are unanswered. `now` is an ISO 8601 instant with an offset.
 */
export function* claimsOver(
  problem: Problem,
  conditions: readonly Condition[],
  policy: Policy,
  now: string,
): Generator<Claim> {
  yield* extend({ problem }, withCallers(conditions.flatMap(pathsOf)), boundariesOf(conditions, policy, now));
}
