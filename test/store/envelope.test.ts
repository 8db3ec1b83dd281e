import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEnvelope, writeEnvelope } from '../../src/store/envelope.ts';
import { DRAFT_SCHEMA } from '../../src/store/migrations.ts';
import { anyAnswers, draftText, envelope, judged, judgedUndated, readDraft } from './envelopes.ts';
import { fixtures } from './fixtures.ts';

const deep = '['.repeat(20_000) + ']'.repeat(20_000);
const stored = (changes: object) => JSON.stringify({ ...JSON.parse(draftText()), ...changes });
/** The same with a checksum that is right, which only we could have written. */
const ours = (changes: object) => writeEnvelope({ ...envelope(), ...changes });

describe('a draft that was written', () => {
  test('is read as it was, in each of its 9 fields', () => {
    const mine = envelope({ revision: 7, seen: { 'page b': 3 }, language: 'en' });
    expect(Object.keys(mine)).toHaveLength(9);
    expect(readEnvelope(writeEnvelope(mine))).toStrictEqual({ envelope: mine });
  });

  test('is read as it was whatever the answers are, in 1,000 random ones with odd keys and half characters', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(), fc.constantFrom(null, 'fr', 'en'), (answers, revision, language) => {
        const mine = envelope({ answers, revision, language });
        const read = readDraft(writeEnvelope(mine));
        expect(JSON.stringify(read.answers)).toBe(JSON.stringify(answers));
        expect({ ...read, answers }).toStrictEqual(mine);
      }),
      { numRuns: 1000 },
    );
  });

  test('names the app and schema 4, and its SHA-256, by which a stranger could check it too', async () => {
    const { checksum, ...rest } = JSON.parse(draftText());
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rest)));
    expect(checksum).toBe(Buffer.from(bytes).toString('hex'));
    expect(rest).toMatchObject({ app: 'recevable', schema: 4 });
  });
});

describe('what is stored under our name and is no draft of ours is not read, and nothing throws:', () => {
  test.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '3'],
    ['a text', '"recevable"'],
    ['a list of 2', '[1,2]'],
    ['an empty object', '{}'],
    ['a page', '<!doctype html>'],
    ['another app’s draft of schema 4', stored({ app: 'notes' })],
    ['no app', stored({ app: undefined })],
    ['no schema', stored({ schema: undefined })],
    ['schema "3", a text', stored({ schema: '3' })],
    ['schema 3.5', stored({ schema: 3.5 })],
    ['schema 0', stored({ schema: 0 })],
    ['schema -1', stored({ schema: -1 })],
    ['schema null', stored({ schema: null })],
    ['schema 1e999', draftText().replace('"schema":4', '"schema":1e999')],
    ['no checksum', stored({ checksum: undefined })],
    ['a checksum that is another’s', stored({ checksum: 'ab'.repeat(32) })],
    ['a checksum that is a number', stored({ checksum: 1 })],
    ['1 answer changed by hand', stored({ answers: { problem: 'billing' } })],
    ['1 field more', stored({ extra: 1 })],
    ['answers that are a text', ours({ answers: 'none' })],
    ['answers that are a list', ours({ answers: [] })],
    ['a revision of -1', ours({ revision: -1 })],
    ['a revision of 1.5', ours({ revision: 1.5 })],
    ['a writer without a name', ours({ writer: '' })],
    ['a writer of 81 characters', ours({ writer: 'x'.repeat(81) })],
    ['a page seen at revision -1', ours({ seen: { 'page b': -1 } })],
    ['a language that there is not', ours({ language: 'de' })],
    ['a day instead of an instant', ours({ savedAt: '2026-11-23' })],
    ['schema 4 with 1 field that nobody knows', ours({ extra: 1 })],
    ['schema 1 with the fields of schema 4', ours({ schema: 1 })],
    ['schema 2 with the fields of schema 4', ours({ schema: 2 })],
    ['100,000 brackets', '['.repeat(100_000)],
    ['schema 4 nested 20,000 deep', draftText().replace('{', `{"x":${deep},`)],
    ['answers of schema 1 nested 20,000 deep', (fixtures[1] ?? '').replace('"answers":{', `"answers":{"x":${deep},`)],
  ])('%s', (_, text) => {
    expect(readEnvelope(text)).toStrictEqual({ unusable: 'unreadable' });
  });
});

describe('what a newer version wrote is known as such, in a shape that nobody knows yet:', () => {
  test.each([
    ['schema 5', stored({ schema: 5 })],
    ['schema 5 without a checksum or any answers', '{"app":"recevable","schema":5,"cells":[]}'],
    ['schema 99', '{"schema":99,"app":"recevable"}'],
  ])('%s', (_, text) => {
    expect(readEnvelope(text)).toStrictEqual({ unusable: 'newer' });
  });

  test('the present schema, 4, is none', () => {
    expect(DRAFT_SCHEMA).toBe(4);
    expect(readEnvelope(draftText())).toHaveProperty('envelope');
  });
});

test.each([
  ['no judgement at all', undefined],
  ['a text', 'eligible'],
  ['one without its hash', { ...judged, hash: undefined }],
  ['one with 1 field more', { ...judged, extra: 1 }],
  ['a verdict that there is not', { ...judged, verdict: 'maybe' }],
  ['21 characters for an article', { ...judged, because: ['9'.repeat(21)] }],
  ['a day instead of an instant', { ...judged, at: '2026-11-23' }],
  ['51 articles', { ...judged, because: Array.from({ length: 51 }, () => '4.1') }],
  ['a version of 201 characters', { ...judged, version: 'x'.repeat(201) }],
])('a draft whose judgement is %s keeps its answers, and is judged anew', (_, unreadable) => {
  expect(readEnvelope(ours({ judged: unreadable }))).toStrictEqual({ envelope: envelope({ judged: null }) });
});

test('a judgement that does not say when it was made, as up to schema 3, is still read', () => {
  expect(readDraft(ours({ judged: judgedUndated })).judged).toStrictEqual(judgedUndated);
});

test('a judgement of 50 articles of 20 characters each, and a hash of 200, is still read', () => {
  const longest = { ...judged, hash: 'x'.repeat(200), because: Array.from({ length: 50 }, () => '9'.repeat(20)) };
  expect(readDraft(ours({ judged: longest })).judged).toStrictEqual(longest);
});
