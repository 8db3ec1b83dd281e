import * as z from 'zod/mini';

/** The key of the draft, and the beginning of every key of ours. Never change it: a draft under another key is a lost one. */
export const DRAFT_KEY = 'recevable:draft';
export const OUR_PREFIX = 'recevable:';
/** The schema of the draft that this version writes. */
export const DRAFT_SCHEMA = 1;

const envelope = z.strictObject({
  app: z.literal('recevable'),
  schema: z.literal(DRAFT_SCHEMA),
  savedAt: z.iso.datetime({ offset: true }),
  language: z.nullable(z.enum(['fr', 'en'])),
  answers: z.record(z.string(), z.unknown()),
});
const anyVersion = z.looseObject({ app: z.literal('recevable'), schema: z.int() });

/** What is written for a draft: who wrote it, in which schema, when, and the answers as typed. */
export type Envelope = z.infer<typeof envelope>;
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
  if (current.success) return { envelope: current.data };
  const other = anyVersion.safeParse(stored);
  return { unusable: other.success && other.data.schema > DRAFT_SCHEMA ? 'newer' : 'unreadable' };
}
