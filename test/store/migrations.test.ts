import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/claim/answers.ts';
import type { Attachment } from '../../src/claim/schema.ts';
import { DRAFT_SCHEMA, migrate } from '../../src/store/migrations.ts';
import { playback, SETTING, without } from '../support/claims.ts';
import { anyAnswers, draftText, INSTANT, judged, readDraft } from './envelopes.ts';
import { fixtures } from './fixtures.ts';

const schemas = Array.from({ length: DRAFT_SCHEMA }, (_, index) => index + 1);
const second = (changes: object = {}) => ({
  app: 'recevable',
  schema: 2,
  savedAt: INSTANT,
  language: null,
  answers: {},
  judged,
  ...changes,
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test(`each of the ${DRAFT_SCHEMA} schemas has a draft of its time in test/fixtures, and there is no other`, () => {
  expect(
    Object.keys(fixtures).map(Number),
    'Add test/fixtures/draft-schema-<number>.json, as the version that wrote this schema stored it, and never change it.',
  ).toStrictEqual(schemas);
});

describe.each(schemas)('a draft of schema %i', (schema) => {
  const text = fixtures[schema] ?? '';
  const { schema: _, checksum, ...fields } = { checksum: undefined, ...JSON.parse(text) };

  test('comes up to the present without the loss of 1 field, and with those that the present needs', () => {
    const draft = readDraft(text);
    expect(Object.keys(fields).length).toBeGreaterThanOrEqual(4);
    expect(draft).toMatchObject(fields);
    expect(JSON.stringify(draft.answers)).toBe(JSON.stringify(fields.answers));
    expect(draft.schema).toBe(DRAFT_SCHEMA);
    expect(Object.keys(draft).toSorted()).toStrictEqual(
      Object.keys(JSON.parse(draftText()))
        .filter((key) => key !== 'checksum')
        .toSorted(),
    );
  });

  test('has 1 checksum from schema 3 on, and none before', () => {
    expect(typeof checksum).toBe(schema < 3 ? 'undefined' : 'string');
  });

  test('is not changed on its way, which leads twice to the same', () => {
    const stored = frozen({ ...fields, schema });
    const before = JSON.stringify(stored);
    expect(migrate(stored)).toStrictEqual(migrate(stored));
    expect(migrate(stored)).toBeDefined();
    expect(JSON.stringify(stored)).toBe(before);
  });

  test('with 1 field that this schema never had, or without 1 that it had, is no draft', () => {
    expect(migrate({ ...fields, schema, extra: 1 })).toBeUndefined();
    for (const field of Object.keys(fields).filter((key) => key !== 'judged')) {
      expect(migrate({ ...fields, schema, [field]: undefined }), field).toBeUndefined();
    }
  });
});

test('a draft of schema 1 with a judgement, which it never had, is no draft', () => {
  expect(migrate({ ...second(), schema: 1 })).toBeUndefined();
});

test('a draft of schema 1 was not judged, and 1 of schema 2 stays judged as it was', () => {
  expect(readDraft(fixtures[1]).judged).toBeNull();
  expect(readDraft(JSON.stringify(second())).judged).toStrictEqual(judged);
  expect(readDraft(JSON.stringify(second({ judged: undefined }))).judged).toBeNull();
});

test('a draft of schema 1 reads as the claim that it was, half a date and half an amount included: 2 faults', () => {
  const { answers } = readDraft(fixtures[1]);
  const { claim, faults } = readAnswers(answers, SETTING);
  expect(faults).toStrictEqual([
    { path: 'order.purchasedOn', code: 'not-a-date' },
    { path: 'order.price', code: 'not-an-amount' },
  ]);
  const before = playback({ 'connection.mbps': 18, attachments: answers['attachments'] as Attachment[] });
  expect(claim).toStrictEqual(without(before, 'order.purchasedOn', 'order.price'));
});

test('drafts of schema 2 count as revision 0 of a writer of their own: 2 that differ never have the same, in 300 pairs', () => {
  const texts = fc.tuple(anyAnswers, fc.constantFrom(null, 'fr', 'en'), fc.constantFrom(judged, null));
  const writerOf = (text: string) => readDraft(text).writer;
  fc.assert(
    fc.property(texts, texts, (...pair) => {
      const [one = '', other = ''] = pair.map(([answers, language, judgement]) =>
        JSON.stringify(second({ answers, language, judged: judgement })),
      );
      expect(writerOf(one) === writerOf(other)).toBe(one === other);
      expect(readDraft(one)).toMatchObject({ revision: 0, seen: {} });
    }),
    { numRuns: 300 },
  );
});

test('2 drafts of schema 2 that differ in nothing but 1 second are 2', () => {
  const [one, other] = [second(), second({ savedAt: '2026-11-23T11:00:01.000Z' })].map((draft) =>
    JSON.stringify(draft),
  );
  expect(readDraft(one).writer).not.toBe(readDraft(other).writer);
});
