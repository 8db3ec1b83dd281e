// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowserClaims, openBrowserDraft } from '../../src/store/browser.ts';
import { readDraft } from './envelopes.ts';
import { fakeChannel, fakeLocks } from './fake-tabs.ts';

const open = (instance?: string) => openBrowserDraft({ now: () => '2026-11-23T11:00:00.000Z', instance });
const answers = { description: 'typed' };
const stored = () => readDraft(window.localStorage.getItem('recevable:draft') ?? '');
type Listening = [name: string, listener: EventListener];
const listeners: [target: EventTarget, ...Listening][] = [];

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', named(fakeChannel));
  Object.defineProperty(navigator, 'locks', { configurable: true, value: fakeLocks() });
  for (const target of [window, document]) {
    const listen = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation((...given: unknown[]) => {
      listeners.push([target, ...(given as Listening)]);
      listen(...(given as Listening));
    });
  }
});
afterEach(() => {
  // The pages of 1 test must not hear of the next.
  for (const [target, name, listener] of listeners.splice(0)) target.removeEventListener(name, listener);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

/** A maker of things, of which those with the same name belong together. */
function named<T>(make: () => () => T) {
  const known = new Map<string, () => T>();
  return function one(name: string) {
    const makeOne = known.get(name) ?? make();
    known.set(name, makeOne);
    return makeOne();
  };
}

/** Whether no page has the turn to write, as another page finds out. */
const isFree = () => navigator.locks.request('recevable:draft', { ifAvailable: true }, (lock) => lock !== null);
const show = (state: 'visible' | 'hidden') => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};
const shown = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

test('a draft is kept under names that never change: 1 key, 1 database', async () => {
  const draft = await open();
  draft.answer(answers);
  await vi.waitFor(() => expect(draft.keeping.getState().status).toBe('device'));
  expect(Object.keys(window.localStorage)).toStrictEqual(['recevable:draft']);
  expect(await indexedDB.databases()).toStrictEqual([{ name: 'recevable', version: 1 }]);
  expect(window.sessionStorage).toHaveLength(0);
  expect((await open()).state.getState().answers).toStrictEqual(answers);
});

test('2 pages have 2 names, which begin with a letter, since JavaScript sorts names that are numbers', async () => {
  const writers = [await open(), await open()].map((draft) => readDraft(draft.file()).writer);
  expect(new Set(writers).size).toBe(2);
  for (const writer of writers) expect(writer).toMatch(/^p[0-9a-f]{16}\b/);
});

test('that the draft is kept in this tab only is known to the tab, by 1 key, until the customer changes their mind', async () => {
  const draft = await open();
  draft.answer(answers);
  expect(await draft.keepOnlyInThisTab(true)).toBe(true);
  expect(Object.keys(window.sessionStorage)).toStrictEqual(['recevable:only-this-tab']);
  expect(window.localStorage).toHaveLength(0);
  const again = await open();
  expect(again.keeping.getState().isOnlyInThisTab).toBe(true);
  expect(await again.keepOnlyInThisTab(false)).toBe(true);
  expect((await open()).keeping.getState().isOnlyInThisTab).toBe(false);
});

describe('what was typed a moment ago is written by the time that', () => {
  test('the page is hidden', async () => {
    (await open()).answer(answers);
    expect(window.localStorage).toHaveLength(0);
    show('hidden');
    expect(stored().answers).toStrictEqual(answers);
  });

  test('the page is left', async () => {
    (await open()).answer(answers);
    window.dispatchEvent(new Event('pagehide'));
    expect(stored().answers).toStrictEqual(answers);
  });
});

describe('the turn to write', () => {
  test('is held while the page is open and hidden, given back when it is left, and taken when it comes back', async () => {
    await open();
    expect(await isFree()).toBe(false);
    show('hidden');
    expect(await isFree()).toBe(false);
    window.dispatchEvent(new Event('pagehide'));
    await vi.waitFor(async () => expect(await isFree()).toBe(true));
    shown(false);
    expect(await isFree()).toBe(true);
    shown(true);
    await vi.waitFor(async () => expect(await isFree()).toBe(false));
  });

  test('that another took is taken again when the page is looked at and the other is gone', async () => {
    const draft = await open();
    let leave: (() => void) | undefined;
    const other = navigator.locks.request(
      'recevable:draft',
      { steal: true },
      () => new Promise<void>((done) => (leave = done)),
    );
    await vi.waitFor(() => expect(draft.keeping.getState().writer).toBe('elsewhere'));
    leave?.();
    await other;
    show('visible');
    await vi.waitFor(() => expect(draft.keeping.getState().writer).toBe('here'));
  });

  test('is asked for over a channel, and given by the page that has it', async () => {
    const [one, other] = [await open(), await open()];
    expect([one, other].map(({ keeping }) => keeping.getState().writer)).toStrictEqual(['here', 'elsewhere']);
    one.answer(answers);
    await other.takeOver();
    expect([one, other].map(({ keeping }) => keeping.getState().writer)).toStrictEqual(['elsewhere', 'here']);
    expect(other.state.getState().answers).toStrictEqual(answers);
  });

  test('is a lease of this page, of the present, where there are no locks', async () => {
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
    const draft = await open();
    const lease = JSON.parse(window.localStorage.getItem('recevable:lease') ?? '');
    expect(lease.at).toBe(Date.parse('2026-11-23T11:00:00.000Z'));
    expect(readDraft(draft.file()).writer).toContain(lease.owner);
    expect((await open()).keeping.getState().writer).toBe('elsewhere');
    draft.leave();
  });
});

test('a browser that refuses localStorage, sessionStorage and channels still keeps the draft in the database', async () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(refuse);
  vi.stubGlobal('BroadcastChannel', refuse);
  const draft = await open();
  draft.answer(answers);
  await vi.waitFor(() => expect(draft.keeping.getState().status).toBe('device'));
  expect((await open()).state.getState().answers).toStrictEqual(answers);
});

describe('a wizard that is taken from a page that stays', () => {
  test('has written what was typed a moment ago, frees its turn, and is not woken when the page is shown', async () => {
    const draft = await open();
    draft.answer(answers);
    const closing = draft.close();
    expect(stored().answers).toStrictEqual(answers);
    await closing;
    expect(await isFree()).toBe(true);
    shown(true);
    show('visible');
    await new Promise((later) => setTimeout(later, 50));
    expect(await isFree()).toBe(true);
  });

  test('leaves its turn and its answers to one that comes at once', async () => {
    const draft = await open();
    draft.answer(answers);
    void draft.close();
    const next = await open();
    await vi.waitFor(() => expect(next.keeping.getState().writer).toBe('here'));
    expect(next.state.getState().answers).toStrictEqual(answers);
  });
});

describe('of several wizards of a site', () => {
  test('each keeps a draft of its own, of which 1 that is erased leaves the others, whatever their 4 names begin with', async () => {
    const names = [undefined, 'one', 'one:two', 'o'];
    const drafts = await Promise.all(names.map((name) => open(name)));
    for (const [index, draft] of drafts.entries()) draft.answer({ description: String(index) });
    await Promise.all(drafts.map((draft) => vi.waitFor(() => expect(draft.keeping.getState().status).toBe('device'))));
    expect(drafts.map(({ keeping }) => keeping.getState().writer)).toStrictEqual(['here', 'here', 'here', 'here']);
    await drafts[1]?.erase();
    expect(Object.keys(window.localStorage).toSorted()).toStrictEqual([
      'recevable:draft',
      'recevable@o:draft',
      'recevable@one%3Atwo:draft',
    ]);
    const again = await Promise.all(names.map((name) => open(name)));
    expect(again.map(({ state }) => state.getState().answers.description)).toStrictEqual(['0', undefined, '2', '3']);
  });

  test('1 without a name is the 1 there always was', async () => {
    (await open('')).answer(answers);
    await vi.waitFor(() => expect(Object.keys(window.localStorage)).toStrictEqual(['recevable:draft']));
  });
});

describe('the claims of a wizard', () => {
  const openClaims = (instance?: string) => openBrowserClaims({ now: () => '2026-11-23T11:00:00.000Z', instance });
  type Claims = Awaited<ReturnType<typeof openClaims>>;
  const draftOf = (claims: Claims) => claims.shown.getState().draft;
  const isSaved = (claims: Claims) =>
    vi.waitFor(() => expect(draftOf(claims).keeping.getState().status).toBe('device'));
  const names = async () => ({
    keys: [...Object.keys(window.localStorage), ...Object.keys(window.sessionStorage)].toSorted(),
    databases: (await indexedDB.databases()).map(({ name }) => String(name)).toSorted(),
  });

  /** A first claim, and a second, which is shown. Gives the name of the second. */
  async function twoClaims(claims: Claims): Promise<string> {
    draftOf(claims).answer(answers);
    await isSaved(claims);
    const second = await claims.begin({ order: 'CMD-1' });
    claims.show(second);
    await isSaved(claims);
    await claims.lookAround();
    return second.claim;
  }

  test('are each kept under a name of its own, that of the first as it always was, and the tab knows which it shows', async () => {
    const claims = await openClaims();
    const second = await twoClaims(claims);
    expect(second).toMatch(/^[0-9a-f]{16}$/);
    expect(await names()).toStrictEqual({
      keys: ['recevable:draft', `recevable/${second}:draft`, `recevable/${second}:shown`].toSorted(),
      databases: ['recevable', `recevable/${second}`],
    });
    expect(claims.others.getState()).toMatchObject([{ claim: '', answers, status: 'device' }]);
    claims.show(await claims.open(''));
    expect(Object.keys(window.sessionStorage)).toStrictEqual(['recevable:shown']);
    await claims.close();
    expect(draftOf(await openClaims()).state.getState().answers).toStrictEqual(answers);
  });

  test('are found by their databases where localStorage has lost them', async () => {
    const claims = await openClaims('tv:1');
    const second = await twoClaims(claims);
    await claims.close();
    window.localStorage.clear();
    window.sessionStorage.clear();
    const again = await openClaims('tv:1');
    await again.lookAround();
    expect([again.shown.getState().claim, ...again.others.getState().map(({ claim }) => claim)].toSorted()).toEqual([
      '',
      second,
    ]);
    expect((await names()).databases).toStrictEqual(['recevable@tv%3A1', `recevable@tv%3A1/${second}`]);
  });

  test('are erased to the last name, and those of another wizard stay', async () => {
    const other = await openClaims('tv');
    draftOf(other).answer(answers);
    await isSaved(other);
    const claims = await openClaims();
    await twoClaims(claims);
    expect(await claims.erase()).toBe(true);
    expect(await names()).toStrictEqual({ keys: ['recevable@tv:draft'], databases: ['recevable@tv'] });
    expect(claims.others.getState()).toStrictEqual([]);
  });

  test('of which there is 1 leave no trace of being shown, and of which there are 2 leave the 1 that was', async () => {
    const claims = await openClaims();
    draftOf(claims).answer(answers);
    await isSaved(claims);
    window.dispatchEvent(new Event('pagehide'));
    expect(window.sessionStorage).toHaveLength(0);
    window.localStorage.setItem('recevable/ab:draft', 'of another tab');
    window.dispatchEvent(new Event('pagehide'));
    expect(Object.keys(window.sessionStorage)).toStrictEqual(['recevable:shown']);
  });

  test('open where the browser refuses even to name a storage', async () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(refuse);
    vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(refuse);
    const claims = await openClaims();
    draftOf(claims).answer(answers);
    claims.show(await claims.begin({ order: 'CMD-1' }));
    await claims.lookAround();
    expect(claims.others.getState()).toMatchObject([{ claim: '', answers, status: 'nowhere' }]);
    expect(claims.isAnyAtRisk()).toBe(true);
  });
});
