import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/store/draft.ts';
import { act, reload, seen, type } from './visit.ts';
import { World, type Tab } from './world.ts';

const SHA = 'ab'.repeat(32);
const picture = new Blob([new Uint8Array([0x89, 0x50, 0x00, 0xff])], { type: 'image/png' });

const keep = (tab: Tab, sha256 = SHA) => act(tab, (draft) => draft.pictures.keep(sha256, picture));
/** The pictures that a page can show: for each, whether it stays. */
async function shown(tab: Tab): Promise<Record<string, boolean>> {
  const all = await act(tab, (draft) => draft.pictures.all());
  for (const each of all.values()) {
    expect(each.picture.type).toBe('image/png');
    expect(each.picture.size).toBe(4);
  }
  return Object.fromEntries([...all].map(([sha256, { isStored }]) => [sha256, isStored]));
}

describe('a picture', () => {
  test('is kept with the draft and there again after a reload', async () => {
    const tab = await new World().open();
    expect(await keep(tab)).toBe(true);
    expect(await shown(tab)).toStrictEqual({ [SHA]: true });
    expect(await shown(await reload(tab))).toStrictEqual({ [SHA]: true });
  });

  test('that is taken out is gone, and 1 other stays', async () => {
    const tab = await new World().open();
    await keep(tab);
    await keep(tab, 'cd');
    await act(tab, (draft) => draft.pictures.remove(SHA));
    expect(await shown(tab)).toStrictEqual({ cd: true });
    expect(await shown(await reload(tab))).toStrictEqual({ cd: true });
  });

  test.each(['refused', 'full', 'hangs'] as const)(
    'that the database does not take (%s) is shown until the page is left, and said to be kept no longer',
    async (fault) => {
      const world = new World();
      const tab = await world.open();
      world.databases.fault = fault;
      expect(await keep(tab)).toBe(false);
      expect(await shown(tab)).toStrictEqual({ [SHA]: false });
      world.databases.fault = undefined;
      expect(await shown(await reload(tab))).toStrictEqual({});
    },
  );

  test('in a page that may not write is not stored, and does not take the turn from the other', async () => {
    const world = new World();
    const [one, other] = [await world.open(), await world.open()];
    expect(await keep(other)).toBe(false);
    expect(seen(one).writer).toBe('here');
    expect(await shown(one)).toStrictEqual({});
  });

  test('is not taken out by a page that may not write: the other may have it still', async () => {
    const world = new World();
    const [one, other] = [await world.open(), await world.open()];
    await keep(one);
    await act(other, (draft) => draft.pictures.remove(SHA));
    expect(await shown(one)).toStrictEqual({ [SHA]: true });
  });

  test.each([
    ['erased', (draft) => draft.erase()],
    ['replaced by those of a file', async (draft) => draft.replace({ problem: 'billing' }, null)],
  ] as [string, (draft: Draft) => Promise<unknown>][])(
    'that is still being read when all answers are %s belongs to no claim any more',
    async (_, change) => {
      const tab = await new World().open();
      await type(tab, 'typed');
      const isSame = await act(tab, async (draft) => draft.pictures.watch());
      expect(isSame()).toBe(true);
      await act(tab, change);
      expect(isSame()).toBe(false);
    },
  );

  test('is erased with the draft that has expired', async () => {
    const world = new World();
    const tab = await world.open();
    await type(tab, 'typed');
    await keep(tab);
    world.setClock(31 * 86_400_000);
    const first = await reload(tab);
    expect(await shown(first)).toStrictEqual({ [SHA]: true });
    world.setClock(86_400_000);
    const second = await reload(first);
    expect(await shown(second)).toStrictEqual({});
    const [expired] = second.draft.keeping.getState().setAside;
    expect(expired?.reason === 'expired' && [...expired.pictures.keys()]).toStrictEqual([SHA]);
  });
});

describe('in this tab only, a picture', () => {
  test('leaves the device, is shown until the page is left, and is said to be kept no longer', async () => {
    const world = new World();
    const before = await world.open();
    await keep(before);
    const tab = await reload(before);
    await act(tab, (draft) => draft.keepOnlyInThisTab(true));
    expect(world.leftBehind()).toStrictEqual({ keys: [], databases: [] });
    expect(await keep(tab, 'cd')).toBe(false);
    expect(await shown(tab)).toStrictEqual({ [SHA]: false, cd: false });
    expect(world.leftBehind()).toStrictEqual({ keys: [], databases: [] });
  });

  test('is stored when the draft goes back to the device: 2 of 2', async () => {
    const tab = await new World().open();
    await keep(tab);
    await act(tab, (draft) => draft.keepOnlyInThisTab(true));
    await keep(tab, 'cd');
    await act(tab, (draft) => draft.keepOnlyInThisTab(false));
    expect(await shown(await reload(tab))).toStrictEqual({ [SHA]: true, cd: true });
  });

  test('neither shows nor removes those of the device, which are another draft’s', async () => {
    const world = new World();
    const [one, other] = [await world.open(), await world.open()];
    await act(other, (draft) => draft.keepOnlyInThisTab(true));
    await act(one, (draft) => draft.takeOver());
    expect(await keep(one)).toBe(true);
    expect(await shown(other)).toStrictEqual({});
    await act(other, (draft) => draft.pictures.remove(SHA));
    expect(await shown(one)).toStrictEqual({ [SHA]: true });
  });
});
