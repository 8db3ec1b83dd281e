import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Claim } from '../../src/claim/schema.ts';
import { writeClaimFile } from '../../src/export/json.ts';
import type { Language } from '../../src/i18n/index.ts';
import type { Verdict } from '../../src/policy/codes.ts';
import { assess, refundPolicy } from '../../src/policy/index.ts';
import { NOW } from '../support/claims.ts';

/** What a downloaded claim file must hold. */
export type Expected = {
  language: Language;
  verdict: Verdict;
  because: readonly string[];
  claim: Claim;
};

/** Since when the built-in policy is known. */
const KNOWN_SINCE = '2026-11-01';

export type ClaimFile = {
  [key: string]: unknown;
  schema: number;
  claim: Claim;
  assessment: { verdict: string; because: string[]; earliest?: string };
};

/** JSON with its keys in order and no space (RFC 8785, as far as a claim goes). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
}

export function checksumOf(file: Record<string, unknown>): string {
  const content = Object.fromEntries(Object.entries(file).filter(([key]) => key !== 'checksum'));
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** The file of a claim whose order is older than the policy. */
export function fileOf(claim: Claim): string {
  const judged = { policy: refundPolicy, versionReason: 'oldest', standsIn: false } as const;
  const createdAt = new Date(NOW).toISOString();
  return writeClaimFile(claim, assess(claim, refundPolicy, NOW), { ...judged, language: 'fr', createdAt });
}

export function parseFile(text: string): ClaimFile {
  return JSON.parse(text) as ClaimFile;
}

/** Sees that a claim file holds the claim in codes, what was said of it, by which policy and why by that one, and its own checksum. */
export function expectFile(text: string, { language, verdict, because, claim }: Expected): void {
  const file = parseFile(text);
  expect(file).toMatchObject({
    format: 'recevable-claim',
    $schema: 'claim-file.4.schema.json',
    schema: 4,
    createdAt: '2026-11-23T11:00:00.000Z',
    language,
    policy: {
      id: 'iptvsmartersprohub.com/politique-de-remboursement',
      version: '2',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      chosenBy: String(claim.order?.purchasedOn) < KNOWN_SINCE ? 'oldest' : 'order',
    },
    assessment: { verdict, because },
    checksum: checksumOf(file),
  });
  expect(file.claim).toEqual(claim);
}
