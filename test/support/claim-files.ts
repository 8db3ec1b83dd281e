import type { Claim } from '../../src/claim/schema.ts';
import { writeClaimFile } from '../../src/export/json.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { NOW } from './claims.ts';

/** The claim file of a claim, in French, as it is written and judged on the Monday noon of the tests, or then. */
export const claimFileOf = (claim: Claim, now = NOW): string =>
  writeClaimFile(claim, assess(claim, refundPolicy, now), {
    policy: refundPolicy,
    versionReason: 'order',
    standsIn: false,
    language: 'fr',
    createdAt: now,
  });
