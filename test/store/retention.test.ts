import { describe, expect, test } from 'vitest';
import { keptUntil, RETENTION_DAYS } from '../../src/store/keeping.ts';
import { draftText, INSTANT, newerDraft } from './envelopes.ts';
import { act, copiesIn, DRAFT, onDevice, putInDatabase, reload, seen, type, worldHolding } from './visit.ts';
import { World } from './world.ts';

const HOUR = 3_600_000;
const DAYS = 24 * HOUR;

const ago = (ms: number) => new Date(Date.parse(new World().now()) - ms).toISOString();
const savedAgo = (ms: number) => draftText({ answers: { description: 'before' }, savedAt: ago(ms) });

test(`a draft that was saved on 23 November at 11:00 is kept until 23 December at 11:00, ${RETENTION_DAYS} days later`, () => {
  expect(RETENTION_DAYS).toBe(30);
  expect(keptUntil(INSTANT)).toBe('2026-12-23T11:00:00.000Z');
});

describe('a draft that was saved', () => {
  test.each([
    ['29 days and 23 h', 29 * DAYS + 23 * HOUR],
    ['30 days', 30 * DAYS],
    ['-1 year, by a clock that was put back since,', -365 * DAYS],
  ])('%s ago is in the form, and nothing is written', async (_, ms) => {
    const world = await worldHolding(savedAgo(ms));
    const { items } = world.local;
    const tab = await world.open();
    expect(seen(tab)).toMatchObject({ description: 'before', status: 'device' });
    expect(tab.draft.keeping.getState().expired).toBeUndefined();
    expect(world.local.items).toBe(items);
  });

  test('30 days and 1 ms ago is erased whole, and the page says of which day it was: 0 keys, 0 drafts in the database', async () => {
    const world = await worldHolding(savedAgo(30 * DAYS + 1));
    const tab = await world.open();
    expect(seen(tab)).toMatchObject({ description: undefined, status: 'empty', setAside: [] });
    expect(tab.draft.keeping.getState().expired).toBe(ago(30 * DAYS + 1));
    expect(world.leftBehind().keys).toStrictEqual([]);
    expect(world.databases.committed('draft')).toStrictEqual([]);
    await type(tab, 'typed');
    expect(seen(await reload(tab))).toMatchObject({ description: 'typed', status: 'device', setAside: [] });
  });

  test('31 days ago in this tab only is erased too, and the device is not touched', async () => {
    const world = new World();
    const tab = await world.open();
    await act(tab, (draft) => draft.keepOnlyInThisTab(true));
    // As the releases before kept it.
    tab.session.items = { ...tab.session.items, [DRAFT]: savedAgo(31 * DAYS) };
    world.local.items = { [DRAFT]: draftText({ savedAt: world.now() }) };
    const { items } = world.local;
    const again = await reload(tab);
    expect(seen(again).description).toBeUndefined();
    expect(again.draft.keeping.getState().expired).toBeDefined();
    expect(tab.session.items).not.toHaveProperty([DRAFT]);
    expect(world.local.items).toBe(items);
  });

  test('31 days ago is not erased by a 2nd page, which may only read', async () => {
    const world = new World();
    await world.open();
    world.local.items = { [DRAFT]: savedAgo(31 * DAYS) };
    const { items } = world.local;
    expect(seen(await world.open())).toMatchObject({ description: 'before', writer: 'elsewhere' });
    expect(world.local.items).toBe(items);
  });

  test('31 days ago, where the database refuses to erase, is not said to be erased, nor to be where it is not', async () => {
    const world = await worldHolding(savedAgo(31 * DAYS), 'local');
    world.databases.fault = 'open-error';
    const tab = await world.open();
    expect(tab.draft.keeping.getState().expired).toBeUndefined();
    expect(seen(tab).status).toBe(onDevice(world).length > 0 ? 'device' : 'empty');
  });
});

describe('what is not too old', () => {
  test('is not erased with what is: of revision 9, of 50 days ago, and revision 1, of today, the 2nd is in the form', async () => {
    const old = draftText({
      answers: { description: 'before' },
      revision: 9,
      writer: 'page b',
      savedAt: ago(50 * DAYS),
    });
    const world = await worldHolding(old, 'database');
    world.local.items = { [DRAFT]: draftText({ answers: { description: 'today' }, savedAt: world.now() }) };
    const tab = await world.open();
    expect(seen(tab)).toMatchObject({ description: 'today', status: 'device' });
    expect(tab.draft.keeping.getState().expired).toBeUndefined();
    await type(tab, 'typed');
    expect(seen(await reload(tab)).description).toBe('typed');
  });

  test.each([
    ['a draft that cannot be read, whose age nobody knows', '{damaged', 'here'],
    ['a draft of a newer version', newerDraft, 'newer'],
  ])('stays: %s is not erased with 1 of 31 days ago', async (_, text, writer) => {
    const world = await worldHolding(savedAgo(31 * DAYS), 'local');
    await putInDatabase(world, text);
    const tab = await world.open();
    expect(seen(tab)).toMatchObject({ setAside: [text], writer });
    expect(onDevice(world)).toContain(text);
  });
});

describe('a copy that was set aside', () => {
  test('5 days ago keeps the draft of 31 days ago, with which it would be erased', async () => {
    const world = await worldHolding(savedAgo(31 * DAYS));
    world.local.items = { ...world.local.items, [`recevable:set-aside:${ago(5 * DAYS)}:1`]: 'damaged' };
    const tab = await world.open();
    expect(seen(tab)).toMatchObject({ setAside: ['damaged'] });
    expect(onDevice(world)).toContain('damaged');
  });

  test('31 days ago is not erased by a 2nd page, which may only read', async () => {
    const world = new World();
    await world.open();
    world.local.items = { [`recevable:set-aside:${ago(31 * DAYS)}:1`]: 'damaged' };
    expect(seen(await world.open()).setAside).toStrictEqual(['damaged']);
    expect(copiesIn(world.local)).toStrictEqual(['damaged']);
  });

  const copied = async () => {
    const world = await worldHolding('damaged', 'local');
    await putInDatabase(world, 'damaged too');
    const tab = await world.open();
    await type(tab, 'typed');
    expect(new Set(seen(tab).setAside)).toStrictEqual(new Set(['damaged', 'damaged too']));
    return { world, tab };
  };

  test('29 days and 23 h ago is still there, and 2 h later is erased in both places, with the draft in the form', async () => {
    const { world, tab } = await copied();
    world.setClock(29 * DAYS + 23 * HOUR);
    const again = await reload(tab);
    expect(new Set(seen(again).setAside)).toStrictEqual(new Set(['damaged', 'damaged too']));
    await type(again, 'typed later');
    world.setClock(2 * HOUR);
    expect(seen(await reload(again))).toMatchObject({ description: 'typed later', setAside: [] });
    expect(copiesIn(world.local)).toStrictEqual([]);
    expect(onDevice(world)).toHaveLength(2);
  });

  test('is not erased because the clock was put back by 1 year', async () => {
    const { world, tab } = await copied();
    world.setClock(-365 * DAYS);
    expect(seen(await reload(tab)).setAside).toHaveLength(2);
  });
});
