import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers, type Fault } from '../../src/claim/answers.ts';
import { fromFirstReading, withTicks } from '../../src/claim/migrate.ts';
import type { ClaimPath } from '../../src/claim/path.ts';
import type { Attachment } from '../../src/claim/schema.ts';
import { sha256OfText } from '../../src/claim/sha256.ts';
import { DRAFT_SCHEMA, migrate } from '../../src/store/migrations.ts';
import { playback, SETTING, without } from '../support/claims.ts';
import { anyAnswers, draftText, INSTANT, judgedUndated, readDraft } from './envelopes.ts';
import { fixtures } from './fixtures.ts';

const schemas = Array.from({ length: DRAFT_SCHEMA }, (_, index) => index + 1);
const second = (changes: object = {}) => ({
  app: 'recevable',
  schema: 2,
  savedAt: INSTANT,
  language: null,
  answers: {},
  judged: judgedUndated,
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
    const { answers, ...others } = fields;
    expect(draft).toMatchObject(others);
    const expected = schema < 4 ? withTicks(fromFirstReading(answers)) : answers;
    expect(JSON.stringify(draft.answers)).toBe(JSON.stringify(expected));
    expect(draft.schema).toBe(DRAFT_SCHEMA);
    expect(Object.keys(draft).toSorted()).toStrictEqual(
      Object.keys(JSON.parse(draftText()))
        .filter((key) => key !== 'checksum')
        .toSorted(),
    );
  });

  test('keeps every answer as it was typed, but for consent to activation up to schema 3', () => {
    const leaves = (tree: object, prefix = ''): [string, unknown][] =>
      Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
        typeof value === 'object' && value !== null ? leaves(value, `${prefix}${key}.`) : [[prefix + key, value]],
      );
    // A text beside which there is a tick today is one part of its answer.
    const textOf = (path: string) => (path.startsWith('device.') ? path.replace(/\.value$/, '') : path);
    const before = leaves(fields.answers).filter(([path]) => path !== 'access.consentedToActivation');
    expect(before.length).toBeGreaterThan(35);
    expect(leaves(readDraft(text).answers).map(([path, value]) => [textOf(path), value])).toStrictEqual(
      before.map(([path, value]) => [textOf(path), value]),
    );
    expect(JSON.stringify(fields.answers).includes('consentedToActivation')).toBe(schema < 4);
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
  expect(readDraft(JSON.stringify(second())).judged).toStrictEqual(judgedUndated);
  expect(readDraft(JSON.stringify(second({ judged: undefined }))).judged).toBeNull();
});

/** What no draft up to schema 3 can know: whether the right of withdrawal was given up, and whether a refund was asked for. */
const newlyAsked: readonly Fault[] = [
  { path: 'access.withdrawalWaived', code: 'missing' },
  { path: 'support.refundRequested', code: 'missing' },
];

test('a draft of schema 1 reads as the claim that it was, half a date and half an amount included: 2 faults, and 4 new questions', () => {
  const { answers } = readDraft(fixtures[1]);
  const { claim, faults } = readAnswers(answers, SETTING);
  expect(faults).toStrictEqual([
    { path: 'order.purchasedOn', code: 'not-a-date' },
    { path: 'order.price', code: 'not-an-amount' },
    { path: 'access.withdrawalWaived', code: 'missing' },
    { path: 'fault.since', code: 'missing' },
    { path: 'fault.extent', code: 'missing' },
    { path: 'support.refundRequested', code: 'missing' },
  ]);
  const before = playback({ 'connection.mbps': 18, attachments: answers['attachments'] as Attachment[] });
  const unknown = ['order.purchasedOn', 'order.price', 'access.withdrawalWaived', 'fault', 'support.refundRequested'];
  expect(claim).toStrictEqual(without(before, ...(unknown as ClaimPath[])));
});

test('drafts of schemas 2 and 3 lack the 2 answers that are asked since, and what could not be read then', () => {
  const faultsOf = (schema: number) => readAnswers(readDraft(fixtures[schema]).answers, SETTING).faults;
  expect(faultsOf(2)).toStrictEqual(newlyAsked);
  expect(faultsOf(3)).toStrictEqual([{ path: 'order.months', code: 'missing' }, ...newlyAsked]);
});

const third = (answers: object) => {
  const { checksum: _, ...draft } = JSON.parse(fixtures[3] ?? '') as { checksum: string; answers: object };
  const changed = { ...draft, answers: { ...draft.answers, ...answers } };
  return readDraft(JSON.stringify({ ...changed, checksum: sha256OfText(JSON.stringify(changed)) })).answers;
};

test.each<[access: object, terms: object, becomes: object]>([
  [
    { consentedToActivation: 'no' },
    { respected: 'yes' },
    { access: { withdrawalWaived: 'no' }, terms: { respected: 'yes' } },
  ],
  [{ consentedToActivation: 'yes' }, { respected: 'yes' }, { access: {}, terms: { respected: 'yes' } }],
  [{ consentedToActivation: 'unknown' }, { respected: 'no' }, { access: {}, terms: {} }],
  [{ consentedToActivation: '' }, { respected: '' }, { access: {}, terms: { respected: '' } }],
  [{ received: 'yes' }, { respected: 'no' }, { access: { received: 'yes' }, terms: {} }],
])('access %o and terms %o of schema 3 become %o', (access, terms, becomes) => {
  expect(third({ access, terms })).toMatchObject({ problem: 'billing', description: expect.any(String) });
  const { access: now, terms: then } = third({ access, terms });
  expect({ access: now, terms: then }).toStrictEqual(becomes);
});

test('what schema 4 holds is asked again of nobody: terms that were broken, and a waiver that nobody is sure of', () => {
  const { claim, faults } = readAnswers(readDraft(fixtures[4]).answers, SETTING);
  expect(faults).toStrictEqual([{ path: 'fault.since', code: 'not-a-date' }]);
  expect([claim.terms?.respected, claim.access?.withdrawalWaived, claim.order?.endsOn]).toStrictEqual([
    'no',
    'unknown',
    '2027-08-03',
  ]);
});

test('of schema 2 and 3 nobody knows when they were judged, and of schema 4 it is known to the second', () => {
  expect([2, 3, 4].map((schema) => readDraft(fixtures[schema]).judged?.at)).toStrictEqual([
    undefined,
    undefined,
    '2026-11-24T09:15:00.000Z',
  ]);
});

test('drafts of schema 2 count as revision 0 of a writer of their own: 2 that differ never have the same, in 300 pairs', () => {
  const texts = fc.tuple(anyAnswers, fc.constantFrom(null, 'fr', 'en'), fc.constantFrom(judgedUndated, null));
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
