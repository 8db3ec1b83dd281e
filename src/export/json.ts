import * as z from 'zod/mini';
import { referenceOf } from '../claim/reference.ts';
import { relevant } from '../claim/relevant.ts';
import type { Claim } from '../claim/schema.ts';
import { sha256OfJson } from '../claim/sha256.ts';
import type { Language } from '../i18n/index.ts';
import type { Assessment } from '../policy/assess.ts';
import type { Policy } from '../policy/policy.ts';
import { CLAIM_FILE_SCHEMA, claimFileSchema, olderFileSchema, SCHEMA_NAME } from './claim-file-schema.ts';
import type { DocumentSource } from '../document/model.ts';

/** No claim comes near it: the longest has about 20,000 bytes. */
export const CLAIM_FILE_MAX_BYTES = 512_000;

const anyVersion = z.looseObject({ format: z.literal('recevable-claim'), schema: z.int() });

/** A claim file of any schema that is read. */
export type ClaimFile = z.infer<typeof claimFileSchema> | z.infer<typeof olderFileSchema>;
/** Why a file cannot be opened. */
export type OpenFault = 'too-large' | 'not-json' | 'no-claim' | 'foreign' | 'newer' | 'damaged';

type ClaimFileSource = Pick<DocumentSource, 'versionReason' | 'standsIn'> &
  Partial<Pick<DocumentSource, 'sender' | 'sent'>> & {
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
  { policy, versionReason, standsIn, sender = {}, sent = [], language, createdAt }: ClaimFileSource,
): string {
  const content = {
    $schema: SCHEMA_NAME,
    format: 'recevable-claim',
    schema: CLAIM_FILE_SCHEMA,
    createdAt,
    reference: referenceOf(claim),
    language,
    policy: {
      id: policy.id,
      version: policy.version,
      hash: policyHash(policy),
      chosenBy: versionReason,
      ...(standsIn && { standsIn }),
    },
    claim,
    ...(Object.keys(sender).length > 0 && { sender }),
    ...(sent.length > 0 && { sent }),
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

/** The text of a claim file as its values, whatever its schema, or why it is none. */
function valuesOf(text: string): { values: z.infer<typeof anyVersion> } | { fault: OpenFault } {
  if (text.length > CLAIM_FILE_MAX_BYTES) return { fault: 'too-large' };
  let values: unknown;
  try {
    values = parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: 'not-json' };
  }
  const known = anyVersion.safeParse(values);
  return known.success ? { values: known.data } : { fault: 'foreign' };
}

/**
 * Reads the text of a claim file. Never throws; what it refuses, it refuses with a reason. `isEdited` where the file is of the
 * right shape, but not as it was written: its claim may be gone on with, and what it says of the policy is not to be believed.
 */
export function readClaimFile(text: string): { file: ClaimFile; isEdited: boolean } | { fault: OpenFault } {
  const read = valuesOf(text);
  if ('fault' in read) return read;
  const { schema } = read.values;
  if (schema > CLAIM_FILE_SCHEMA) return { fault: 'newer' };
  const file = (schema === CLAIM_FILE_SCHEMA ? claimFileSchema : olderFileSchema).safeParse(read.values);
  if (!file.success) return { fault: 'damaged' };
  const { checksum, ...rest } = read.values;
  return {
    file: { ...file.data, claim: relevant(file.data.claim) },
    isEdited: checksum !== sha256OfJson(rest),
  };
}
