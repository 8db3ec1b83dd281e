import type { Fault } from '../../src/claim/answers.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import { askedQuestions } from '../../src/claim/relevant.ts';
import type { Claim } from '../../src/claim/schema.ts';
import type { DocumentSource } from '../../src/document/model.ts';
import { policyHash } from '../../src/export/json.ts';
import type { Step } from '../../src/flow/step.ts';
import { wayOf, type Way } from '../../src/flow/steps.ts';
import { assess, judge, refundPolicy } from '../../src/policy/index.ts';
import { explain } from '../../src/policy/explain.ts';
import { decisiveQuestions, faultsThatHold, questionsThatMatter } from '../../src/policy/needs.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { NOW } from './claims.ts';
import { typing } from './typing.ts';

/** The questions that are worth asking of a claim, as the wizard finds them. */
export function mattering(claim: Claim, policy: Policy = refundPolicy, now: string = NOW): ReadonlySet<ClaimPath> {
  return questionsThatMatter(claim, policy, judge(claim, policy, now));
}

/** The questions that a claim asks and that are not worth asking of it. */
export function leftOut(claim: Claim, policy: Policy = refundPolicy): ClaimPath[] {
  const matter = mattering(claim, policy);
  return askedQuestions(claim).flatMap(({ path }) => (matter.has(path) ? [] : [path]));
}

/** The way of a claim, as the wizard finds it. */
export function wayFor(claim: Claim, policy: Policy = refundPolicy): Way {
  return wayOf(claim, mattering(claim, policy));
}

export const stepsOf = (way: Way): Step[] => way.map(({ step }) => step);

/** The way of a claim that is typed in, with what is missing or cannot be read of what the wizard asks. */
export function typedWay(
  ...entered: Parameters<typeof typing>
): ReturnType<typeof typing> & { way: Way; faults: Fault[] } {
  const read = typing(...entered);
  const { claim } = read;
  const matter = mattering(claim);
  const faults = faultsThatHold(read, matter, decisiveQuestions(claim, refundPolicy, NOW));
  return { claim, faults, way: wayOf(claim, new Set([...matter, ...faults.map(({ path }) => path)])) };
}

/** What every form of a claim is made of. */
export function sourceOf(claim: Claim, now: string = NOW, policy: Policy = refundPolicy): DocumentSource {
  const assessment = assess(claim, policy, now);
  return {
    claim,
    assessment,
    explanation: explain(claim, policy, now, assessment),
    way: wayOf(claim, questionsThatMatter(claim, policy, assessment)),
    versionReason: 'order',
    standsIn: false,
    missing: [],
    sender: {},
    sent: [],
    now,
    policyHash: policyHash(policy),
  };
}
