import * as fc from 'fast-check';
import type { Answers } from '../../src/claim/answers.ts';
import { readEnvelope, writeEnvelope, type Envelope } from '../../src/store/envelope.ts';
import { DRAFT_SCHEMA } from '../../src/store/migrations.ts';

export const INSTANT = '2026-11-23T11:00:00.000Z';
/** As drafts up to schema 3 have it. */
export const judgedUndated = {
  policy: 'shop',
  version: '1',
  hash: 'ab12',
  verdict: 'not-yet' as const,
  because: ['4.1'],
};
/** A draft that a newer version of the page wrote. */
export const newerDraft = JSON.stringify({ app: 'recevable', schema: DRAFT_SCHEMA + 1 });
export const judged = { at: '2026-11-23T10:59:00.000Z', ...judgedUndated };

/** A draft as it is stored: by default the 1st of page a. */
export function envelope(changes: Partial<Envelope> = {}): Envelope {
  return {
    app: 'recevable',
    schema: DRAFT_SCHEMA,
    answers: { problem: 'outage', description: 'Plus rien ne marche 😕' },
    language: 'fr',
    judged,
    revision: 1,
    writer: 'page a',
    seen: {},
    savedAt: INSTANT,
    ...changes,
  };
}
export const draftText = (changes: Partial<Envelope> = {}): string => writeEnvelope(envelope(changes));

/** The draft in a text; fails where there is none. */
export function readDraft(text: string | undefined): Envelope {
  const read = readEnvelope(text ?? '');
  if ('unusable' in read) throw new Error(`${read.unusable}: ${text}`);
  return read.envelope;
}

const unpaired = fc.constantFrom('\ud83d', '\ude00', 'a\udfffb');
const strings = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), unpaired, fc.constantFrom('😕', '\u0000', '"'));
const odd = fc.constantFrom('__proto__', 'constructor', 'toString', '0', '10', '-1', '', 'checksum', 'schema');
const leaves = fc.oneof(strings, fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec<{ tree: Answers; value: unknown }>((tie) => ({
  // Object.fromEntries, as JSON does, makes a key of its own of `__proto__`.
  tree: fc
    .array(fc.tuple(fc.oneof(odd, strings), tie('value')), { maxLength: 5 })
    .map((entries) => Object.fromEntries(entries)),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaves,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('tree'),
  ),
}));

/** Answers as nobody types them, but as JSON may hold them. */
export const anyAnswers = tree;
