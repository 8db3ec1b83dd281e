import type { Claim } from '../../src/claim/schema.ts';
import { writeClaimFile } from '../../src/export/json.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { NOW } from './claims.ts';

/** The claim file of a claim, in French, as it is written and judged on the Monday noon of the tests. */
export const claimFileOf = (claim: Claim): string =>
  writeClaimFile(claim, assess(claim, refundPolicy, NOW), {
    policy: refundPolicy,
    versionReason: 'order',
    standsIn: false,
    language: 'fr',
    createdAt: NOW,
  });
