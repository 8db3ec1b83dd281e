import type { Claim } from '../../src/claim/schema.ts';
import { assess, refundPolicy, type Assessment } from '../../src/policy/index.ts';
import type { Remedy } from '../../src/policy/remedies.ts';
import { NOW } from './claims.ts';

/** What the shop's policy says of the claim. */
export function judge(claim: Claim, now: string = NOW): Assessment {
  return assess(claim, refundPolicy, now);
}

/** The part of it that a customer reads first. */
export function verdictOf(claim: Claim, now: string = NOW): Pick<Assessment, 'verdict' | 'because' | 'earliest'> {
  const { verdict, because, earliest } = judge(claim, now);
  return { verdict, because, ...(earliest !== undefined && { earliest }) };
}

/** The remedies and their amounts, without articles and formula. */
export function offered(claim: Claim, now: string = NOW): Pick<Remedy, 'kind' | 'cents'>[] {
  return amounts(judge(claim, now).remedies);
}

/** Of each remedy its kind and, where it has one, its amount. */
export function amounts(remedies: readonly Remedy[]): Pick<Remedy, 'kind' | 'cents'>[] {
  return remedies.map(({ kind, cents }) => ({ kind, ...(cents !== undefined && { cents }) }));
}

/** What came of one rule; undefined when the rule does not concern the problem. */
export function outcomeOf(rule: string, claim: Claim, now: string = NOW): string | undefined {
  return judge(claim, now).findings.find((finding) => finding.rule === rule)?.outcome;
}

/** The rules that apply, in the policy's order. */
export function applying(claim: Claim, now: string = NOW): string[] {
  return judge(claim, now)
    .findings.filter(({ outcome }) => outcome === 'true')
    .map(({ rule }) => rule);
}
