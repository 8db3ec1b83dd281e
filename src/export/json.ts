import * as z from 'zod/mini';
import { relevant } from '../claim/relevant.ts';
import { claimSchema, type Claim } from '../claim/schema.ts';
import { sha256OfJson } from '../claim/sha256.ts';
import { languages, type Language } from '../i18n/index.ts';
import type { Assessment } from '../policy/assess.ts';
import { verdicts } from '../policy/codes.ts';
import type { Policy } from '../policy/policy.ts';
import type { DocumentSource } from './document.ts';

/** The schema of the claim file that this version writes; it reads those before, which did not say why that version judged. */
const CLAIM_FILE_SCHEMA = 2;
/** No claim comes near it: the longest has about 20,000 bytes. */
export const CLAIM_FILE_MAX_BYTES = 512_000;

const envelope = {
  format: z.literal('recevable-claim'),
  schema: z.literal([1, CLAIM_FILE_SCHEMA]),
  createdAt: z.iso.datetime({ offset: true }),
  language: z.enum(languages),
  policy: z.strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    chosenBy: z.optional(z.enum(['order', 'today', 'oldest'])),
    standsIn: z.optional(z.literal(true)),
  }),
  claim: claimSchema,
  assessment: z.looseObject({ verdict: z.enum(verdicts), because: z.array(z.string()) }),
  checksum: z.string(),
};
const claimFileSchema = z.strictObject(envelope);
const anyVersion = z.looseObject({ format: z.literal('recevable-claim'), schema: z.int() });

export type ClaimFile = z.infer<typeof claimFileSchema>;
/** Why a file cannot be opened. */
export type OpenFault = 'too-large' | 'not-json' | 'foreign' | 'newer' | 'damaged';

type ClaimFileSource = Pick<DocumentSource, 'versionReason' | 'standsIn'> & {
  policy: Policy;
  language: Language;
  createdAt: string;
};

/** The hash that a claim file records of the policy that judged it (article 12). */
export function policyHash(policy: Policy): string {
  const known = hashes.get(policy) ?? sha256OfJson(policy);
  hashes.set(policy, known);
  return known;
}
const hashes = new WeakMap<Policy, string>();

/**
 * The claim file as JSON text: claim, policy, assessment, language, and a checksum over all of it in canonical form
 * (RFC 8785). `createdAt` is an ISO 8601 instant. The same input gives the same bytes.
 */
export function writeClaimFile(
  claim: Claim,
  assessment: Assessment,
  { policy, versionReason, standsIn, language, createdAt }: ClaimFileSource,
): string {
  const content = {
    format: 'recevable-claim',
    schema: CLAIM_FILE_SCHEMA,
    createdAt,
    language,
    policy: {
      id: policy.id,
      version: policy.version,
      hash: policyHash(policy),
      chosenBy: versionReason,
      ...(standsIn && { standsIn }),
    },
    claim,
    assessment,
  };
  return `${JSON.stringify({ ...content, checksum: sha256OfJson(content) }, null, 2)}\n`;
}

function parse(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    // A key of this name would be set on a prototype by whoever merges the object carelessly.
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') throw new SyntaxError(key);
    return value;
  });
}

/** Reads the text of a claim file. Never throws; what it refuses, it refuses with a reason, and nothing else happens. */
export function readClaimFile(text: string): { file: ClaimFile } | { fault: OpenFault } {
  if (text.length > CLAIM_FILE_MAX_BYTES) return { fault: 'too-large' };
  let content: unknown;
  try {
    content = parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: 'not-json' };
  }
  const known = anyVersion.safeParse(content);
  if (!known.success) return { fault: 'foreign' };
  if (known.data.schema > CLAIM_FILE_SCHEMA) return { fault: 'newer' };
  const file = claimFileSchema.safeParse(content);
  if (!file.success) return { fault: 'damaged' };
  const { checksum, ...rest } = content as ClaimFile;
  if (checksum !== sha256OfJson(rest)) return { fault: 'damaged' };
  return { file: { ...file.data, claim: relevant(file.data.claim) } };
}
