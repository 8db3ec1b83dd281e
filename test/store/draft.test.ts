import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/claim/answers.ts';
import type { Attachment } from '../../src/claim/schema.ts';
import { createDraft } from '../../src/store/draft.ts';
import { DRAFT_KEY } from '../../src/store/envelope.ts';
import draftOfSchema1 from '../fixtures/draft-schema-1.json';
import { playback, SETTING, without } from '../support/claims.ts';
import { storageHolding, type FakeStorage } from './fake-storage.ts';

const NOW = '2026-11-23T11:00:00.000Z';
const answers = { problem: 'outage', description: 'Plus rien ne marche 😕' };
const judged = { policy: 'shop', version: '1', hash: 'ab12', verdict: 'not-yet' as const, because: ['4.1'] };
const saved = JSON.stringify({ app: 'recevable', schema: 2, savedAt: NOW, language: 'fr', answers, judged });

const draftIn = (storage: FakeStorage | undefined) =>
  createDraft(
    () => storage,
    () => NOW,
  );

describe('a draft in a storage that works', () => {
  test('is empty, and nothing is written, before the first answer', () => {
    const storage = storageHolding({});
    const { state, keeping } = draftIn(storage);
    expect(state.getState().answers).toEqual({});
    expect(keeping.getState().status).toBe('empty');
    expect(storage.length).toBe(0);
  });

  test('comes back whole: the answers, the language, how they were judged and when they were saved', () => {
    const storage = storageHolding({});
    const before = draftIn(storage);
    before.answer(answers);
    before.chooseLanguage('en');
    before.rememberJudgement(judged);
    const after = draftIn(storage);
    expect(after.state.getState()).toEqual({ answers, language: 'en', judged });
    expect(after.keeping.getState()).toMatchObject({ status: 'saved', savedAt: NOW });
  });

  test('is written in schema 2, with the name of the app, not judged as long as nobody judged it', () => {
    const storage = storageHolding({});
    draftIn(storage).answer(answers);
    expect(JSON.parse(storage.getItem(DRAFT_KEY) ?? '')).toEqual({
      app: 'recevable',
      schema: 2,
      savedAt: NOW,
      language: null,
      answers,
      judged: null,
    });
  });

  test('that is only read is not written again', () => {
    const storage = storageHolding({ [DRAFT_KEY]: saved });
    draftIn(storage);
    expect(storage.writes).toBe(0);
  });
});

describe('a draft of schema 1, as the version before wrote it,', () => {
  const text = JSON.stringify(draftOfSchema1);

  test('is read without loss: each of its answers as typed, its language and its date; it was not judged', () => {
    const storage = storageHolding({ [DRAFT_KEY]: text });
    const { state, keeping } = draftIn(storage);
    const { answers: typed, language, savedAt } = draftOfSchema1;
    expect(state.getState()).toStrictEqual({ answers: typed, language, judged: null });
    expect(keeping.getState()).toStrictEqual({ status: 'saved', savedAt, setAside: [] });
    expect(storage.writes).toBe(0);
    expect(storage.getItem(DRAFT_KEY)).toBe(text);
  });

  test('reads as the claim that it was, half a date and half an amount included: 2 faults', () => {
    const { state } = draftIn(storageHolding({ [DRAFT_KEY]: text }));
    const { claim, faults } = readAnswers(state.getState().answers, SETTING);
    expect(faults).toStrictEqual([
      { path: 'order.purchasedOn', code: 'not-a-date' },
      { path: 'order.price', code: 'not-an-amount' },
    ]);
    const { attachments } = draftOfSchema1.answers;
    const before = playback({ 'connection.mbps': 18, attachments: attachments as Attachment[] });
    expect(claim).toStrictEqual(without(before, 'order.purchasedOn', 'order.price'));
  });

  test('is written in schema 2 at the next change, with every answer that it had', () => {
    const storage = storageHolding({ [DRAFT_KEY]: text });
    const draft = draftIn(storage);
    draft.rememberJudgement(judged);
    expect(JSON.parse(storage.getItem(DRAFT_KEY) ?? '')).toStrictEqual({
      ...draftOfSchema1,
      schema: 2,
      savedAt: NOW,
      judged,
    });
    expect(draftIn(storage).state.getState().answers).toStrictEqual(draftOfSchema1.answers);
  });
});

describe('a stored draft that cannot be used is set aside, told, and never overwritten', () => {
  test.each([
    ['damaged JSON', saved.slice(0, -20), 'unreadable'],
    ['an empty object', '{}', 'unreadable'],
    ['null', 'null', 'unreadable'],
    ['a list', '[1,2]', 'unreadable'],
    ['another app’s data', '{"app":"notes","schema":1}', 'unreadable'],
    ['answers of the wrong type', saved.replace(JSON.stringify(answers), '"none"'), 'unreadable'],
    ['a schema that is not a number', saved.replace('"schema":2', '"schema":"2"'), 'unreadable'],
    ['a field nobody knows', saved.replace('"schema":2', '"schema":2,"extra":1'), 'unreadable'],
    ['schema 0', saved.replace('"schema":2', '"schema":0'), 'unreadable'],
    ['schema 1 with a judgement, which it never had', saved.replace('"schema":2', '"schema":1'), 'unreadable'],
    ['schema 3', saved.replace('"schema":2', '"schema":3'), 'newer'],
    ['schema 99 of a shape nobody knows yet', '{"app":"recevable","schema":99,"cells":[]}', 'newer'],
  ] as const)('%s', (_, text, reason) => {
    const storage = storageHolding({ [DRAFT_KEY]: text });
    const draft = draftIn(storage);
    expect(draft.keeping.getState().setAside).toEqual([{ reason, text }]);
    draft.answer(answers);
    expect(storage.values()).toContain(text);
    expect(draft.keeping.getState().status).toBe('saved');
    expect(draftIn(storage).state.getState().answers).toEqual(answers);
    expect(draftIn(storage).keeping.getState().setAside).toEqual([{ reason, text }]);
  });

  test('two damaged drafts, one after the other, are both kept', () => {
    const storage = storageHolding({ [DRAFT_KEY]: 'first' });
    draftIn(storage);
    storage.setItem(DRAFT_KEY, 'second');
    draftIn(storage);
    expect(storage.values()).toEqual(expect.arrayContaining(['first', 'second']));
  });

  test('where no copy can be made, nothing is written over it and the page does not say "saved"', () => {
    const storage = storageHolding({ [DRAFT_KEY]: 'damaged' });
    storage.isFull = true;
    const draft = draftIn(storage);
    storage.isFull = false;
    draft.answer(answers);
    expect(storage.getItem(DRAFT_KEY)).toBe('damaged');
    expect(draft.keeping.getState()).toMatchObject({
      status: 'unsaved',
      setAside: [{ reason: 'unreadable', text: 'damaged' }],
    });
  });
});

describe('a storage that fails never throws into the page, which then says "unsaved"', () => {
  test('the browser refuses storage altogether', () => {
    const draft = createDraft(
      () => {
        throw new DOMException('refused', 'SecurityError');
      },
      () => NOW,
    );
    draft.answer(answers);
    expect(draft.state.getState().answers).toEqual(answers);
    expect(draft.keeping.getState().status).toBe('unsaved');
    expect(draft.erase()).toBe(false);
  });

  test('there is no storage', () => {
    const draft = draftIn(undefined);
    draft.answer(answers);
    expect(draft.keeping.getState().status).toBe('unsaved');
  });

  test('it is full, then has room again: the next answer is saved', () => {
    const storage = storageHolding({});
    const draft = draftIn(storage);
    storage.isFull = true;
    draft.answer(answers);
    expect(draft.keeping.getState().status).toBe('unsaved');
    storage.isFull = false;
    draft.answer({ ...answers, problem: 'billing' });
    expect(draft.keeping.getState().status).toBe('saved');
  });

  test('it cannot be read: what may be a draft there is not written over', () => {
    const storage = storageHolding({ [DRAFT_KEY]: saved });
    storage.isUnreadable = true;
    const draft = draftIn(storage);
    draft.answer({ problem: 'billing' });
    storage.isUnreadable = false;
    expect(storage.getItem(DRAFT_KEY)).toBe(saved);
    expect(draft.keeping.getState().status).toBe('unsaved');
  });
});

test.each([
  ['no judgement at all', undefined],
  ['a text', 'eligible'],
  ['one without its hash', { ...judged, hash: undefined }],
  ['a verdict that there is not', { ...judged, verdict: 'maybe' }],
  ['3,000 digits for an article', { ...judged, because: ['9'.repeat(3000)] }],
])('a draft whose judgement is %s keeps its answers, and is judged anew', (_, unreadable) => {
  const storage = storageHolding({ [DRAFT_KEY]: JSON.stringify({ ...JSON.parse(saved), judged: unreadable }) });
  const draft = draftIn(storage);
  expect(draft.state.getState()).toEqual({ answers, language: 'fr', judged: null });
  expect(draft.keeping.getState().setAside).toEqual([]);
});

test('looking at a draft makes it no newer: the same judgement a 2nd time is not written', () => {
  const storage = storageHolding({});
  const draft = draftIn(storage);
  draft.answer(answers);
  draft.rememberJudgement(judged);
  storage.removeItem(DRAFT_KEY);
  draft.rememberJudgement({ ...judged });
  expect(storage.getItem(DRAFT_KEY)).toBeNull();
  draft.rememberJudgement({ ...judged, verdict: 'eligible' });
  expect(storage.getItem(DRAFT_KEY)).toContain('"eligible"');
});

describe('erasing', () => {
  test('leaves no key of ours and every key of others', () => {
    const storage = storageHolding({ [DRAFT_KEY]: 'damaged', 'shop:cart': '3', recevable: 'not ours' });
    const draft = draftIn(storage);
    draft.answer(answers);
    draft.rememberJudgement(judged);
    expect(draft.erase()).toBe(true);
    expect(storage.keys().toSorted()).toEqual(['recevable', 'shop:cart']);
    expect(draft.state.getState()).toEqual({ answers: {}, language: null, judged: null });
    expect(draft.keeping.getState()).toEqual({ status: 'empty', setAside: [] });
  });

  test('and going on afterwards saves again', () => {
    const storage = storageHolding({});
    const draft = draftIn(storage);
    draft.answer(answers);
    draft.erase();
    draft.answer({ problem: 'billing' });
    expect(draftIn(storage).state.getState().answers).toEqual({ problem: 'billing' });
  });
});
