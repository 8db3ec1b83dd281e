import * as z from 'zod/mini';
import { fromFirstReading, withTicks } from '../claim/migrate.ts';
import { sha256OfText } from '../claim/sha256.ts';

const language = z.nullable(z.enum(['fr', 'en']));
const savedAt = z.iso.datetime({ offset: true });
// As they are: a record would leave out a key called `__proto__`.
const answers = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const app = z.literal('recevable');

const first = z.strictObject({ app, schema: z.literal(1), savedAt, language, answers });
const second = z.strictObject({ ...first.shape, schema: z.literal(2), judged: z.optional(z.unknown()) });
const third = z.strictObject({
  ...second.shape,
  schema: z.literal(3),
  revision: z.int().check(z.nonnegative()),
  writer: z.string().check(z.minLength(1), z.maxLength(80)),
  seen: z.record(z.string(), z.int().check(z.nonnegative())),
});

const fourth = z.strictObject({ ...third.shape, schema: z.literal(4) });

/** The schema of the draft that this version writes. */
export const DRAFT_SCHEMA = 4;
export type StoredDraft = z.infer<typeof fourth>;

/** Each schema of the draft that was ever written, and the way from it to the next. In order, pure, and never changed. */
const schemas = [
  { schema: first, next: (draft: z.infer<typeof first>) => ({ ...draft, schema: 2 as const, judged: null }) },
  {
    schema: second,
    // Nobody counted revisions then. Each such draft passes for the first of a writer of its own, so that no two are one.
    next: (draft: z.infer<typeof second>) => ({
      ...draft,
      schema: 3 as const,
      revision: 0,
      writer: `schema 2, ${sha256OfText(JSON.stringify(draft))}`,
      seen: {},
    }),
  },
  {
    schema: third,
    // The second reading of the policy asks other questions, and some may be answered with "I don't know".
    next: (draft: z.infer<typeof third>) => ({
      ...draft,
      schema: 4 as const,
      answers: withTicks(fromFirstReading(draft.answers)),
    }),
  },
  { schema: fourth },
] as const;

/**
 * Brings a draft of the schema that it names up to the present one, step by step, each step checked; undefined for what is
 * no draft of any schema up to this one.
 */
export function migrate(stored: { schema: number }): StoredDraft | undefined {
  let draft: unknown = stored;
  for (const { schema, ...step } of schemas.slice(stored.schema - 1)) {
    const read = schema.safeParse(draft);
    if (!read.success) return undefined;
    draft = 'next' in step ? (step.next as (draft: unknown) => unknown)(read.data) : read.data;
  }
  return draft as StoredDraft;
}
