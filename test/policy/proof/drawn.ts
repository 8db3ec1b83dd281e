import * as fc from 'fast-check';
import { afterAll } from 'vitest';
import type { Problem } from '../../../src/claim/codes.ts';
import type { ClaimPath } from '../../../src/claim/path.ts';
import { questions } from '../../../src/claim/questions.ts';
import { collect } from '../../../src/claim/relevant.ts';
import type { Claim } from '../../../src/claim/schema.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { conditionsOf } from '../../../src/policy/walk.ts';
import { valuesAt, type Boundaries } from '../../../scripts/policy/boundaries.ts';
import { boundariesOf } from '../../../scripts/policy/space.ts';
import { isWhole } from '../../browser/share.ts';
import { NOW } from '../../support/claims.ts';

/** Every run draws the same claims; another seed draws others. */
export const SEED = 20261123;

/** How many claims are drawn: a tenth of `whole`, or all of them in npm run test:whole. */
export const drawnOf = (whole: number): number => (isWhole ? whole : whole / 10);

/** Counts what is drawn, and prints the counts once all tests of the file have run. */
export function tally(): (what: string) => void {
  const counted = new Map<string, number>();
  afterAll(() => console.log(`Drawn by the seed ${SEED}: ${JSON.stringify(Object.fromEntries(counted))}`));
  return (what) => void counted.set(what, (counted.get(what) ?? 0) + 1);
}

/** Where the conditions of a policy about a problem cut figures and moments. */
export function allBoundaries(problem: Problem, policy: Policy): Boundaries {
  const conditions = conditionsOf(policy).filter((each) => each.for.includes(problem));
  return boundariesOf(
    conditions.map(({ condition }) => condition),
    policy,
    NOW,
  );
}

const places = new Map<ClaimPath, number>(questions.map(({ path }, index) => [path, index]));

/**
 * Whole claims about a problem: every question that is asked is answered with one of the options, figures and moments at
 * which the policy turns, but for one in `open`, which is unanswered.
 */
export function drawnClaims(problem: Problem, policy: Policy, open = 12): fc.Arbitrary<Claim> {
  const boundaries = allBoundaries(problem, policy);
  const picks = fc.array(fc.nat(1_000_000), { minLength: questions.length, maxLength: questions.length });
  return picks.map((picked) =>
    collect(({ path }, soFar) => {
      if (path === 'problem') return problem;
      const pick = picked[places.get(path) ?? 0] ?? 0;
      const values = valuesAt(path, soFar, boundaries);
      return pick % open === 0 ? undefined : values[Math.floor(pick / open) % values.length];
    }),
  );
}
