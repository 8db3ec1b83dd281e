import type { Problem } from '../../../src/claim/codes.ts';
import { answerAt, withAt, type ClaimPath } from '../../../src/claim/path.ts';
import { relevant } from '../../../src/claim/relevant.ts';
import type { Claim } from '../../../src/claim/schema.ts';
import { evaluate, type Outcome } from '../../../src/policy/conditions.ts';
import type { Policy, Rule } from '../../../src/policy/policy.ts';
import { pathsOf } from '../../../src/policy/walk.ts';
import { claimsOver, withCallers } from '../../../scripts/policy/space.ts';

/** Claims that every rule sees alike, with one that stands for them all. */
export type Kind = { claim: Claim; outcomes: readonly Outcome[] };
/** Claims that differ in nothing but the answer to one question: each answer (undefined: unanswered), and the kind it makes. */
export type Siblings = { path: ClaimPath; answers: readonly { value: unknown; kind: number }[] };

/**
 * Rules that read the same answers, and every combination of these answers. Rules of different parts share none, so that the
 * space of all claims is the product of the parts; and as a verdict hangs on the outcomes of rules alone, it is enough to
 * judge each kind of each part with each of the others.
 */
export type Part = {
  rules: readonly Rule[];
  claims: readonly Claim[];
  /** The place in `kinds` of each claim. */
  kindOf: readonly number[];
  kinds: readonly Kind[];
  siblings: readonly Siblings[];
};

/** Rules that share an answer, directly or through others. */
function connected(rules: readonly Rule[]): { rules: Rule[]; paths: Set<ClaimPath> }[] {
  const groups: { rules: Rule[]; paths: Set<ClaimPath> }[] = [];
  for (const rule of rules) {
    const paths = new Set(withCallers(pathsOf(rule.when)));
    const touched = groups.filter((group) => [...paths].some((path) => group.paths.has(path)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push({
      rules: [...touched.flatMap((group) => group.rules), rule],
      paths: new Set([...touched.flatMap((group) => [...group.paths]), ...paths]),
    });
  }
  return groups;
}

/** The claims grouped by all their answers but one, for each question whose answer calls for no other of those given. */
function siblingsAmong(claims: readonly Claim[], kindOf: readonly number[], paths: readonly ClaimPath[]): Siblings[] {
  const key = (claim: Claim) => JSON.stringify(paths.map((path) => answerAt(claim, path) ?? null));
  const groups = new Map<string, Siblings>();
  for (const path of paths) {
    for (const [index, claim] of claims.entries()) {
      const others = withAt(claim, path, undefined);
      if (key(relevant(others)) !== key(others)) continue;
      const group = groups.get(path + key(others)) ?? { path, answers: [] };
      const answer = { value: answerAt(claim, path), kind: kindOf[index] ?? -1 };
      groups.set(path + key(others), { path, answers: [...group.answers, answer] });
    }
  }
  return [...groups.values()].filter(({ answers }) => answers.length > 1);
}

/** The parts of the space of claims about `problem`. */
export function partsOf(problem: Problem, policy: Policy, now: string): Part[] {
  const concerned = policy.rules.filter((rule) => rule.for.includes(problem));
  return connected(concerned).map(({ rules, paths }) => {
    const claims = [...claimsOver(problem, [...paths], policy, now)];
    const kinds = new Map<string, { index: number; kind: Kind }>();
    const kindOf = claims.map((claim) => {
      const outcomes = rules.map(({ when }) => evaluate(when, { claim, policy, now }).outcome);
      const key = outcomes.join();
      const known = kinds.get(key) ?? { index: kinds.size, kind: { claim, outcomes } };
      kinds.set(key, known);
      return known.index;
    });
    return {
      rules,
      claims,
      kindOf,
      kinds: [...kinds.values()].map(({ kind }) => kind),
      siblings: siblingsAmong(claims, kindOf, [...paths]),
    };
  });
}

/** One claim of the answers of several parts. */
export function joined(claims: readonly Claim[]): Claim {
  const whole: Record<string, unknown> = {};
  for (const claim of claims) {
    for (const [key, value] of Object.entries(claim)) {
      whole[key] = typeof value === 'object' && !Array.isArray(value) ? { ...(whole[key] as object), ...value } : value;
    }
  }
  return whole;
}
