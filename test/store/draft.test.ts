import { describe, expect, test } from 'vitest';
import { createDraft } from '../../src/store/draft.ts';
import { DRAFT_KEY } from '../../src/store/envelope.ts';
import { storageHolding, type FakeStorage } from './fake-storage.ts';

const NOW = '2026-11-23T11:00:00.000Z';
const answers = { problem: 'outage', description: 'Plus rien ne marche 😕' };
const saved = JSON.stringify({ app: 'recevable', schema: 1, savedAt: NOW, language: 'fr', answers });

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

  test('comes back whole: the answers, the language and when they were saved', () => {
    const storage = storageHolding({});
    const first = draftIn(storage);
    first.answer(answers);
    first.chooseLanguage('en');
    const second = draftIn(storage);
    expect(second.state.getState()).toEqual({ answers, language: 'en' });
    expect(second.keeping.getState()).toMatchObject({ status: 'saved', savedAt: NOW });
  });

  test('is written in schema 1, with the name of the app', () => {
    const storage = storageHolding({});
    draftIn(storage).answer(answers);
    expect(JSON.parse(storage.getItem(DRAFT_KEY) ?? '')).toEqual({
      app: 'recevable',
      schema: 1,
      savedAt: NOW,
      language: null,
      answers,
    });
  });

  test('that is only read is not written again', () => {
    const storage = storageHolding({ [DRAFT_KEY]: saved });
    draftIn(storage);
    expect(storage.writes).toBe(0);
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
    ['a schema that is not a number', saved.replace('"schema":1', '"schema":"1"'), 'unreadable'],
    ['a field nobody knows', saved.replace('"schema":1', '"schema":1,"extra":1'), 'unreadable'],
    ['schema 0', saved.replace('"schema":1', '"schema":0'), 'unreadable'],
    ['schema 2', saved.replace('"schema":1', '"schema":2'), 'newer'],
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

describe('erasing', () => {
  test('leaves no key of ours and every key of others', () => {
    const storage = storageHolding({ [DRAFT_KEY]: 'damaged', 'shop:cart': '3', recevable: 'not ours' });
    const draft = draftIn(storage);
    draft.answer(answers);
    expect(draft.erase()).toBe(true);
    expect(storage.keys().toSorted()).toEqual(['recevable', 'shop:cart']);
    expect(draft.state.getState().answers).toEqual({});
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
