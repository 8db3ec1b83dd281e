import type { Problem } from '../../../src/claim/codes.ts';
import type { Claim } from '../../../src/claim/schema.ts';
import { judge, type Judgement, type Verdict } from '../../../src/policy/index.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { joined, partsOf, type Part } from './parts.ts';

/** Every kind of claim about one problem: one kind of each part, in every combination. */
export type Space = {
  parts: readonly Part[];
  /** How many claims there are, counted answer by answer. */
  claims: number;
  /** How many kinds of claims. */
  size: number;
  /** How far apart two kinds stand that differ in this part by one. */
  strides: readonly number[];
};

export function spaceOf(problem: Problem, policy: Policy, now: string): Space {
  const parts = partsOf(problem, policy, now);
  const strides = parts.map((_, index) => parts.slice(0, index).reduce((size, { kinds }) => size * kinds.length, 1));
  return {
    parts,
    claims: parts.reduce((count, each) => count * each.claims.length, 1),
    size: parts.reduce((count, { kinds }) => count * kinds.length, 1),
    strides,
  };
}

const kindAt = ({ parts, strides }: Space, index: number, part: number) =>
  Math.floor(index / (strides[part] ?? 1)) % (parts[part]?.kinds.length ?? 1);

/** A claim of the kind at `index`. */
export function claimAt(space: Space, index: number): Claim {
  return joined(space.parts.map(({ kinds }, part) => kinds[kindAt(space, index, part)]?.claim ?? {}));
}

/** What came of each rule, by its id, at `index`: part by part, without looking at the whole claim. */
export function outcomesAt(space: Space, index: number): Map<string, string> {
  return new Map(
    space.parts.flatMap(({ rules, kinds }, part) =>
      rules.map(({ id }, at) => [id, kinds[kindAt(space, index, part)]?.outcomes[at] ?? '']),
    ),
  );
}

/** What is said of every kind, in order. */
export function judgeAll(space: Space, policy: Policy, now: string): Judgement[] {
  return Array.from({ length: space.size }, (_, index) => judge(claimAt(space, index), policy, now));
}

/** The kind of the whole that some claim of each part makes. */
export function indexOf({ parts, strides }: Space, places: readonly number[]): number {
  return parts.reduce((index, { kindOf }, part) => index + (kindOf[places[part] ?? 0] ?? 0) * (strides[part] ?? 1), 0);
}

/** Calls `visit` for each pair of kinds that differ as `before` and `after` of one part, the others being any. */
export function eachPair(
  space: Space,
  part: number,
  [before, after]: readonly [number, number],
  visit: (before: number, after: number) => void,
): void {
  const stride = space.strides[part] ?? 1;
  for (let index = 0; index < space.size; index += 1) {
    if (kindAt(space, index, part) === before) visit(index, index + (after - before) * stride);
  }
}

/** The mildest verdict first; `incomplete` is none. */
export const severity = (verdict: Verdict) => ['eligible', 'conditional', 'not-yet', 'unlikely'].indexOf(verdict);
