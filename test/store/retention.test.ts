import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/store/draft.ts';
import { agesOf, keptUntil, readClockSeen, RETENTION_DAYS, type ClockSeen } from '../../src/store/retention.ts';
import { draftText, INSTANT, newerDraft } from './envelopes.ts';
import { act, copiesIn, DRAFT, onDevice, putInDatabase, reload, seen, type, worldHolding } from './visit.ts';
import { World, type Tab } from './world.ts';

const HOUR = 3_600_000;
const DAYS = 24 * HOUR;

const ago = (ms: number) => new Date(Date.parse(new World().now()) - ms).toISOString();
const savedAgo = (ms: number) => draftText({ answers: { description: 'before' }, savedAt: ago(ms) });

const expiredIn = (tab: Tab) => {
  const { setAside = [] } = tab.draft?.keeping.getState() ?? {};
  return setAside.flatMap((each) => (each.reason === 'expired' ? [each] : []));
};
/** The next visit: long enough after this one not to be a reload of it. */
const nextVisit = (tab: Tab): Promise<Tab> => {
  tab.world.setClock(DAYS);
  return reload(tab);
};
const isTooOld = ({ draft }: Tab) => draft?.keeping.getState().isTooOld;

test('a draft is kept for 30 days after it was saved, or seen with a date to come', () => {
  expect(RETENTION_DAYS).toBe(30);
  const until = (savedAt: string, before?: ClockSeen) =>
    keptUntil(agesOf([savedAt], '2026-11-24T00:00:00Z', 'b', before).dateOf(savedAt));
  expect(until(INSTANT)).toBe('2026-12-23T11:00:00.000Z');
  const seenBefore = agesOf(['2066-11-23T11:00:00Z'], INSTANT, 'a').seen;
  expect(until('2066-11-23T11:00:00Z', seenBefore)).toBe('2026-12-23T11:00:00.000Z');
});

describe('a draft that was saved', () => {
  test.each([
    ['29 days and 23 h', 29 * DAYS + 23 * HOUR],
    ['30 days', 30 * DAYS],
    ['-12 h, by a clock that was put back since,', -12 * HOUR],
  ])('%s ago is in the form, and nothing is written', async (_, ms) => {
    const world = await worldHolding(savedAgo(ms));
    const { items } = world.local;
    const tab = await world.open();
    expect(seen(tab)).toMatchObject({ description: 'before', status: 'device' });
    expect(isTooOld(tab)).toBe(false);
    expect(world.local.items).toBe(items);
  });

  test('30 days and 1 ms ago is in the form at a first visit, which says so', async () => {
    const world = await worldHolding(savedAgo(30 * DAYS + 1));
    const tab = await world.open();
    expect(seen(tab)).toMatchObject({ description: 'before', status: 'device', setAside: [] });
    expect(isTooOld(tab)).toBe(true);
    await act(tab, (draft) => draft.show());
    expect(seen(tab)).toMatchObject({ description: 'before', status: 'device' });
  });

  test('31 days ago is erased whole at the second visit, which keeps a copy', async () => {
    const world = await worldHolding(savedAgo(31 * DAYS));
    const tab = await nextVisit(await world.open());
    expect(seen(tab)).toMatchObject({ description: undefined, status: 'empty' });
    expect(expiredIn(tab)).toMatchObject([{ savedAt: ago(31 * DAYS), text: savedAgo(31 * DAYS) }]);
    expect(isTooOld(tab)).toBe(false);
    expect(world.leftBehind().keys).toStrictEqual([]);
    expect(world.databases.committed('draft')).toStrictEqual([]);
    await type(tab, 'typed');
    expect(seen(await reload(tab))).toMatchObject({ description: 'typed', status: 'device', setAside: [] });
  });

  test('31 days ago is not erased by a reload within the day', async () => {
    const world = await worldHolding(savedAgo(31 * DAYS));
    const tab = await reload(await reload(await world.open()));
    expect(seen(tab)).toMatchObject({ description: 'before', setAside: [] });
    expect(expiredIn(await nextVisit(tab))).toHaveLength(1);
  });

  test.each<[string, (draft: Draft) => void]>([
    ['wanted', (draft) => draft.keepOn()],
    ['changed', (draft) => draft.answer({ description: 'before', price: '12' })],
  ])('31 days ago stays where it is %s at the first visit', async (_, action) => {
    const world = await worldHolding(savedAgo(31 * DAYS));
    const tab = await world.open();
    await act(tab, action);
    expect(isTooOld(tab)).toBe(false);
    const again = await nextVisit(await nextVisit(tab));
    expect(seen(again)).toMatchObject({ description: 'before', status: 'device', setAside: [] });
    expect(isTooOld(again)).toBe(false);
    expect(world.leftBehind().keys).toStrictEqual([DRAFT]);
  });

  test('31 days ago for a tab, by an older release, is of this page only from now on', async () => {
    const world = new World();
    const tab = await world.open();
    await act(tab, (draft) => draft.keepOnlyInThisTab(true));
    tab.session.items = { ...tab.session.items, [DRAFT]: savedAgo(31 * DAYS) };
    world.local.items = { [DRAFT]: draftText({ savedAt: world.now() }) };
    const { items } = world.local;
    const again = await reload(tab);
    expect(seen(again)).toMatchObject({ description: 'before', status: 'page' });
    expect(tab.session.items).not.toHaveProperty([DRAFT]);
    expect(world.local.items).toBe(items);
    expect(seen(await reload(again)).description).toBeUndefined();
  });

  test('31 days ago is not erased by a 2nd page, which may only read', async () => {
    const world = new World();
    await world.open();
    world.local.items = { [DRAFT]: savedAgo(31 * DAYS) };
    const { items } = world.local;
    const other = await nextVisit(await world.open());
    expect(seen(other)).toMatchObject({ description: 'before', writer: 'elsewhere' });
    expect(world.local.items).toBe(items);
  });

  test('31 days ago, where the database refuses to erase, is not said to be erased, nor to be where it is not', async () => {
    const world = await worldHolding(savedAgo(31 * DAYS), 'local');
    world.databases.fault = 'open-error';
    const tab = await nextVisit(await world.open());
    expect(expiredIn(tab)).toStrictEqual([]);
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
    const tab = await nextVisit(await world.open());
    expect(seen(tab)).toMatchObject({ description: 'today', status: 'device' });
    expect(expiredIn(tab)).toStrictEqual([]);
    await type(tab, 'typed');
    expect(seen(await reload(tab)).description).toBe('typed');
  });

  test.each([
    ['a draft that cannot be read, whose age nobody knows', '{damaged', 'here'],
    ['a draft of a newer version', newerDraft, 'newer'],
  ])('stays: %s is not erased with 1 of 31 days ago', async (_, text, writer) => {
    const world = await worldHolding(savedAgo(31 * DAYS), 'local');
    await putInDatabase(world, text);
    const tab = await nextVisit(await world.open());
    expect(seen(tab)).toMatchObject({ setAside: [text], writer });
    expect(onDevice(world)).toContain(text);
  });
});

describe('a copy that was set aside', () => {
  test('5 days ago keeps the draft of 31 days ago, with which it would be erased', async () => {
    const world = await worldHolding(savedAgo(31 * DAYS));
    world.local.items = { ...world.local.items, [`recevable:set-aside:${ago(5 * DAYS)}:1`]: 'damaged' };
    const tab = await nextVisit(await world.open());
    expect(seen(tab)).toMatchObject({ description: 'before', setAside: ['damaged'] });
    expect(onDevice(world)).toContain('damaged');
  });

  test('31 days ago is not erased by a 2nd page, which may only read', async () => {
    const world = new World();
    await world.open();
    world.local.items = { [`recevable:set-aside:${ago(31 * DAYS)}:1`]: 'damaged' };
    expect(seen(await nextVisit(await world.open())).setAside).toStrictEqual(['damaged']);
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

  test('is erased in both places after 30 days, at the second visit', async () => {
    const { world, tab } = await copied();
    world.setClock(29 * DAYS + 23 * HOUR);
    const young = await reload(await reload(tab));
    expect(new Set(seen(young).setAside)).toStrictEqual(new Set(['damaged', 'damaged too']));
    await type(young, 'typed later');
    world.setClock(2 * HOUR);
    const first = await reload(young);
    expect(seen(first).setAside).toHaveLength(2);
    expect(onDevice(world)).toHaveLength(4);
    const second = await nextVisit(first);
    expect(seen(second)).toMatchObject({ description: 'typed later' });
    expect(seen(second).setAside).toHaveLength(2);
    expect(onDevice(world)).toHaveLength(2);
    expect(seen(await nextVisit(second))).toMatchObject({ description: 'typed later', setAside: [] });
  });
});

describe('a clock that is wrong', () => {
  const JUMPS = { '-40 days': -40 * DAYS, '+31 days': 31 * DAYS, '+40 years': 40 * 365 * DAYS };
  const visits = async (moves: readonly number[]) => {
    const world = new World();
    let tab = await world.open();
    await type(tab, 'typed');
    for (const move of moves) {
      world.setClock(move);
      // oxlint-disable-next-line no-await-in-loop -- one visit after the other
      tab = await reload(tab);
    }
    return { world, tab };
  };

  test.each(Object.entries(JUMPS))('at one visit, by %s, and right again, erases nothing', async (_, jump) => {
    const { world, tab } = await visits([jump, -jump, 0, jump, -jump]);
    expect(seen(tab)).toMatchObject({ description: 'typed', status: 'device', setAside: [] });
    expect(isTooOld(tab)).toBe(false);
    expect(world.leftBehind().keys).toStrictEqual([DRAFT]);
  });

  test('at two visits that do not agree erases nothing', async () => {
    const { tab } = await visits([31 * DAYS, 39 * 365 * DAYS, -20 * 365 * DAYS]);
    expect(seen(tab)).toMatchObject({ description: 'typed', status: 'device', setAside: [] });
    expect(isTooOld(tab)).toBe(true);
  });

  test('while a draft is saved does not keep it for 40 years, nor lose it at once', async () => {
    const world = new World();
    world.setClock(JUMPS['+40 years']);
    const tab = await world.open();
    await type(tab, 'typed');
    world.setClock(-JUMPS['+40 years']);
    const first = await reload(tab);
    world.setClock(29 * DAYS);
    const later = await reload(first);
    expect(seen(later)).toMatchObject({ description: 'typed', status: 'device', setAside: [] });
    expect(isTooOld(later)).toBe(false);
    world.setClock(2 * DAYS);
    const last = await reload(later);
    expect(isTooOld(last)).toBe(true);
    expect(expiredIn(await nextVisit(last))).toHaveLength(1);
    expect(world.leftBehind().keys).toStrictEqual([]);
  });

  test('is not believed after one that was put back while the draft was seen', async () => {
    const { tab } = await visits([-40 * DAYS, 40 * DAYS, 1 * DAYS, 1 * DAYS]);
    expect(seen(tab)).toMatchObject({ description: 'typed', status: 'device' });
    expect(isTooOld(tab)).toBe(false);
  });

  test.each(['', 'null', '{damaged', '{"tooOld":{"visit":"p","at":"yesterday"}}', '{"ahead":7}'])(
    'left by somebody as %j, counts for nothing',
    (left) => {
      expect(readClockSeen(left)).toStrictEqual({});
    },
  );

  test('never erases what one of any two visits in a row finds young', () => {
    const day = fc.integer({ min: -1, max: 60 });
    const wronglyOver = (days: readonly number[]): string[] => {
      let before: ClockSeen = {};
      return days.flatMap((at, index) => {
        const now = new Date(Date.parse(INSTANT) + at * DAYS).toISOString();
        const ages = agesOf([INSTANT], now, `visit ${index}`, before);
        before = ages.seen ?? {};
        const earlier = days[index - 1] ?? 0;
        return ages.isOver(INSTANT) && !(earlier > RETENTION_DAYS && at >= earlier) ? [`${earlier}, ${at}`] : [];
      });
    };
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 12 }), (days) => {
        expect(wronglyOver(days)).toStrictEqual([]);
      }),
    );
  });
});
