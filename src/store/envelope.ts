import * as z from 'zod/mini';
import { sha256OfText } from '../claim/sha256.ts';
import { DRAFT_SCHEMA, migrate, type StoredDraft } from './migrations.ts';

const short = z.string().check(z.maxLength(200));
/** Which version of which policy judged the answers as they stand, by its hash, what it said, and when (ISO 8601). */
const judged = z.strictObject({
  // Drafts up to schema 3 do not say when.
  at: z.optional(z.iso.datetime({ offset: true })),
  policy: short,
  version: short,
  hash: short,
  verdict: z.enum(['eligible', 'conditional', 'not-yet', 'unlikely', 'incomplete']),
  because: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(50)),
  /** A file says so, which anybody can write. */
  fromFile: z.optional(z.literal(true)),
});
export type Judged = z.infer<typeof judged>;

/**
 * What is written for a draft: the answers as typed, the language chosen, how they were judged and when they were saved
 * (ISO 8601); and where it stands among other drafts (see stamp.ts).
 */
export type Envelope = Omit<StoredDraft, 'judged'> & { judged: Judged | null };
/** Why a stored draft cannot be used. `newer`: a later version of the wizard wrote it. */
export type Unusable = 'unreadable' | 'newer';

const anyVersion = z.looseObject({ app: z.literal('recevable'), schema: z.int().check(z.positive()) });

/** The text that is stored, with a checksum (SHA-256) of all the rest. */
export function writeEnvelope(envelope: Envelope): string {
  return JSON.stringify({ ...envelope, checksum: sha256OfText(JSON.stringify(envelope)) });
}

/** Reads what was stored, in this schema or an older one. Never throws: what is not a draft of ours says why. */
export function readEnvelope(text: string): { envelope: Envelope } | { unusable: Unusable } {
  try {
    return read(JSON.parse(text));
  } catch {
    // It is no JSON, or nested so deep that looking at it is too much.
    return { unusable: 'unreadable' };
  }
}

function read(stored: unknown): ReturnType<typeof readEnvelope> {
  const versioned = anyVersion.safeParse(stored);
  if (!versioned.success) return { unusable: 'unreadable' };
  if (versioned.data.schema > DRAFT_SCHEMA) return { unusable: 'newer' };
  const unharmed = withoutChecksum(versioned.data);
  const draft = unharmed && migrate(unharmed);
  if (!draft) return { unusable: 'unreadable' };
  // Answers are not set aside for a judgement that cannot be read: they are judged anew anyway.
  const judgement = judged.safeParse(draft.judged);
  return { envelope: { ...draft, judged: judgement.success ? judgement.data : null } };
}

/** The draft itself where its checksum is right; schemas 1 and 2 had none. */
function withoutChecksum<T extends { schema: number }>(stored: T): T | undefined {
  if (stored.schema < 3) return stored;
  const { checksum, ...draft } = stored as T & { checksum?: unknown };
  return checksum === sha256OfText(JSON.stringify(draft)) ? (draft as unknown as T) : undefined;
}
