import * as z from 'zod/mini';

/** The key of the draft, and the beginning of every key of ours. Never change it: a draft under another key is a lost one. */
export const DRAFT_KEY = 'recevable:draft';
export const OUR_PREFIX = 'recevable:';
/** The schema of the draft that this version writes. */
export const DRAFT_SCHEMA = 2;

const short = z.string().check(z.maxLength(200));
/** Which version of which policy judged the answers as they stand, by its hash, and what it said. */
const judged = z.strictObject({
  policy: short,
  version: short,
  hash: short,
  verdict: z.enum(['eligible', 'conditional', 'not-yet', 'unlikely', 'incomplete']),
  because: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(50)),
});

const first = {
  app: z.literal('recevable'),
  schema: z.literal(1),
  savedAt: z.iso.datetime({ offset: true }),
  language: z.nullable(z.enum(['fr', 'en'])),
  answers: z.record(z.string(), z.unknown()),
};
const firstEnvelope = z.strictObject(first);
const envelope = z.strictObject({
  ...first,
  schema: z.literal(DRAFT_SCHEMA),
  judged: z.optional(z.unknown()),
});
const anyVersion = z.looseObject({ app: z.literal('recevable'), schema: z.int() });

/** What is written for a draft: who wrote it, in which schema, when, the answers as typed, and how they were judged. */
export type Envelope = Omit<z.infer<typeof envelope>, 'judged'> & { judged: Judged | null };
export type Judged = z.infer<typeof judged>;
/** Why a stored draft cannot be used. `newer`: a later version of the wizard wrote it. */
export type Unusable = 'unreadable' | 'newer';

/** Reads what was stored. Never throws: what is not a draft of this version says why. */
export function readEnvelope(text: string): { envelope: Envelope } | { unusable: Unusable } {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { unusable: 'unreadable' };
  }
  const current = envelope.safeParse(stored);
  if (current.success) {
    // Answers are not set aside for a judgement that cannot be read: they are judged anew anyway.
    const read = judged.safeParse(current.data.judged);
    return { envelope: { ...current.data, judged: read.success ? read.data : null } };
  }
  // The first schema did not say how the answers were judged.
  const old = firstEnvelope.safeParse(stored);
  if (old.success) return { envelope: { ...old.data, schema: DRAFT_SCHEMA, judged: null } };
  const other = anyVersion.safeParse(stored);
  return { unusable: other.success && other.data.schema > DRAFT_SCHEMA ? 'newer' : 'unreadable' };
}
