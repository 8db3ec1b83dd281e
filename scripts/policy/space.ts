import type { Problem } from '../../src/claim/codes.ts';
import { withAt, type ClaimPath } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import { askedQuestions, relevant } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { Condition } from '../../src/policy/condition-schema.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { conditionsOf, pathsOf } from '../../src/policy/walk.ts';
import { atomsOf, valuesAt, type Boundaries } from './boundaries.ts';

/**
 * These questions and those above that call for them, but for the problem. Dates and instants come last, in the order of
 * the questions like the others: where their boundaries are depends on other answers, and no question depends on them.
 */
export function withCallers(paths: readonly ClaimPath[]): ClaimPath[] {
  const wanted = new Set(paths);
  for (const { path, asked } of questions.toReversed()) if (asked && wanted.has(path)) wanted.add(asked.by);
  const found = questions.filter(({ path }) => path !== 'problem' && wanted.has(path));
  const isMoment = ({ kind }: (typeof found)[number]) => kind === 'date' || kind === 'instant';
  return [...found.filter((each) => !isMoment(each)), ...found.filter(isMoment)].map(({ path }) => path);
}

/** Where the conditions of a policy that may be asked about `problem` cut figures and moments. */
export function boundariesOf(problem: Problem, policy: Policy, now: string): Boundaries {
  const atoms = conditionsOf(policy)
    .filter((each) => each.for.includes(problem))
    .flatMap(({ condition }) => atomsOf(condition, policy));
  return { atoms: [...new Set(atoms)], policy, now, found: new Map() };
}

function* extend(claim: Claim, paths: readonly ClaimPath[], at: Boundaries): Generator<Claim> {
  const [path, ...rest] = paths;
  // With what the answers imply.
  const soFar = relevant(claim);
  if (path === undefined) {
    yield soFar;
    return;
  }
  yield* extend(soFar, rest, at);
  if (!askedQuestions(soFar).some((question) => question.path === path)) return;
  for (const value of valuesAt(path, soFar, at)) yield* extend(withAt(soFar, path, value), rest, at);
}

/**
 * Every claim about `problem` that differs from the others in its answers at `paths`, and at the questions that call for
 * these, as far as the policy can tell: each may be unanswered or one of `valuesAt`; a question that is not asked has no
 * answer but what the others imply. All other questions are unanswered. `now` is an ISO 8601 instant with an offset.
 */
export function* claimsOver(
  problem: Problem,
  paths: readonly ClaimPath[],
  policy: Policy,
  now: string,
): Generator<Claim> {
  yield* extend({ problem }, withCallers(paths), boundariesOf(problem, policy, now));
}

/** The claims that differ in the answers that some conditions read. */
export type Space = (problem: Problem, ...conditions: readonly Condition[]) => readonly Claim[];

/** `claimsOver` for conditions, each list made once and kept: many rules read the same answers. */
export function spaceOf(policy: Policy, now: string): Space {
  const made = new Map<string, readonly Claim[]>();
  return (problem, ...conditions) => {
    const paths = withCallers(conditions.flatMap(pathsOf));
    const key = [problem, ...paths].join(' ');
    const claims = made.get(key) ?? [...claimsOver(problem, paths, policy, now)];
    made.set(key, claims);
    return claims;
  };
}
