import { refundPolicy } from '../../../src/policy/index.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import document from '../../fixtures/second-shop.json';

const second = readPolicy(document);
if ('faults' in second) throw new Error(JSON.stringify(second.faults));

/** What is proved is proved of both shops' policies. */
export const policies: readonly [name: string, policy: Policy][] = [
  ['the built-in policy', refundPolicy],
  ['the second shop’s', second.policy],
];
