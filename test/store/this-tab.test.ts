import { describe, expect, test } from 'vitest';
import { draftText, readDraft } from './envelopes.ts';
import { act, copiesIn, DRAFT, onDevice, reload, seen, twoPages, type, worldHolding } from './visit.ts';
import { World } from './world.ts';

const nothing = { keys: [], databases: [] };
const only = (isOnly: boolean) => (draft: Awaited<ReturnType<World['open']>>['draft']) =>
  draft.keepOnlyInThisTab(isOnly);

/** A tab in which the customer has typed, and then chosen to keep it there only. */
async function privateTab(world = new World()) {
  const tab = await world.open();
  await type(tab, 'private');
  expect(await act(tab, only(true))).toBe(true);
  return { world, tab };
}

describe('a draft that is kept in this tab only', () => {
  test('leaves the device at once: 0 keys, 0 databases, and the page says until when it is kept', async () => {
    const { world, tab } = await privateTab();
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(seen(tab)).toMatchObject({ description: 'private', status: 'page', writer: 'here' });
    expect(tab.draft.keeping.getState().isOnlyInThisTab).toBe(true);
  });

  test('stays off it at each of 3 changes, hiding, leaving and coming back', async () => {
    const { world, tab } = await privateTab();
    await type(tab, 'more');
    await act(tab, (draft) => draft.chooseLanguage('en'));
    await act(tab, (draft) => draft.rememberJudgement(null));
    tab.do((draft) => draft.answer({ description: 'last' }));
    await world.freeze(tab);
    world.thaw(tab);
    await world.settle();
    expect(seen(tab)).toMatchObject({ description: 'last', status: 'page' });
    expect(world.leftBehind()).toStrictEqual(nothing);
  });

  test('is gone with a reload, after which the tab is still to keep nothing', async () => {
    const { world, tab } = await privateTab();
    const again = await reload(tab);
    expect(seen(again)).toMatchObject({ description: undefined, status: 'empty', writer: 'here' });
    expect(again.draft.keeping.getState().isOnlyInThisTab).toBe(true);
    await type(again, 'more');
    expect(seen(again)).toMatchObject({ description: 'more', status: 'page' });
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(seen(await world.open())).toMatchObject({ description: undefined, status: 'empty', writer: 'here' });
  });

  test('is not in the tab either, which a browser brings back with all that it kept', async () => {
    const { world, tab } = await privateTab();
    tab.do((draft) => draft.answer({ description: 'last' }));
    expect(Object.keys(tab.session.items)).toStrictEqual(['recevable:only-this-tab']);
    world.close(tab);
    expect(Object.keys(tab.session.items)).toStrictEqual(['recevable:only-this-tab']);
    expect(seen(await world.open(tab.session)).description).toBeUndefined();
  });

  test('that a release before kept in the tab moves to the page, and leaves the tab', async () => {
    const world = new World();
    const before = await world.open();
    before.session.items = {
      'recevable:only-this-tab': 'yes',
      [DRAFT]: draftText({ answers: { description: 'old' } }),
    };
    const tab = await reload(before);
    expect(seen(tab)).toMatchObject({ description: 'old', status: 'page' });
    expect(Object.keys(tab.session.items)).toStrictEqual(['recevable:only-this-tab']);
  });

  test('is in the way of no other: 2 tabs write, each its own, until 1 erases everything', async () => {
    const { world, tab } = await privateTab();
    await world.freeze(tab);
    world.thaw(tab);
    const [other, third] = [await world.open(), await world.open()];
    await act(third, only(true));
    await type(other, 'public');
    await type(tab, 'private 2');
    expect(seen(other)).toMatchObject({ description: 'public', status: 'device', writer: 'here' });
    expect(seen(tab)).toMatchObject({ description: 'private 2', status: 'page', setAside: [] });
    await act(other, (draft) => draft.erase());
    expect(seen(tab)).toMatchObject({ description: undefined, status: 'empty' });
    expect(tab.draft.keeping.getState().isOnlyInThisTab).toBe(true);
  });

  test('is gone from a 2nd page that read it on the device, but for what that could not save itself', async () => {
    const { world, one, other } = await twoPages();
    const third = await world.open();
    await type(third, 'not saved');
    expect(await act(one, only(true))).toBe(true);
    expect(seen(other)).toMatchObject({ description: undefined, status: 'empty', setAside: [] });
    expect(seen(third)).toMatchObject({ description: 'not saved', status: 'nowhere' });
    expect(world.leftBehind()).toStrictEqual(nothing);
  });

  test('goes back to the device when the customer wants it so, and leaves 0 keys in the tab', async () => {
    const { world, tab } = await privateTab();
    expect(await act(tab, only(false))).toBe(true);
    expect(seen(tab)).toMatchObject({ description: 'private', status: 'device', writer: 'here' });
    expect(tab.session.items).toStrictEqual({});
    expect(onDevice(world).map((text) => readDraft(text).answers)).toStrictEqual([
      { description: 'private' },
      { description: 'private' },
    ]);
    expect(seen(await world.open()).description).toBe('private');
  });

  test('that went back to the device is gone from the tab too when another tab erases it', async () => {
    const { world, tab } = await privateTab();
    await act(tab, only(false));
    await act(await world.open(), (draft) => draft.erase());
    expect(seen(tab).description).toBeUndefined();
    expect(seen(await reload(tab)).description).toBeUndefined();
  });

  test('in the middle of a keystroke leaves the device with all of it: 0 keys, 0 databases', async () => {
    const world = new World();
    const tab = await world.open();
    tab.do((draft) => draft.answer({ description: 'typed' }));
    expect(await act(tab, only(true))).toBe(true);
    expect(seen(tab)).toMatchObject({ description: 'typed', status: 'page' });
    expect(world.leftBehind()).toStrictEqual(nothing);
  });

  test('is still kept there only after it was erased, and something else is typed', async () => {
    const { world, tab } = await privateTab();
    await act(tab, (draft) => draft.erase());
    expect(tab.session.items).toStrictEqual({});
    await type(tab, 'private again');
    const again = await reload(tab);
    expect(again.draft.keeping.getState().isOnlyInThisTab).toBe(true);
    await type(again, 'and on');
    expect(world.leftBehind()).toStrictEqual(nothing);
  });

  test('can be chosen before anything is typed: what is typed then never comes to the device', async () => {
    const world = new World();
    const tab = await world.open();
    expect(await act(tab, only(true))).toBe(true);
    await type(tab, 'private');
    expect(seen(tab).status).toBe('page');
    expect(world.leftBehind()).toStrictEqual(nothing);
  });

  test('takes 1 copy along that was set aside, there and back', async () => {
    const { world, tab } = await privateTab(await worldHolding('damaged', 'local'));
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(seen(tab)).toMatchObject({ description: 'private', setAside: ['damaged'] });
    expect(await act(tab, only(false))).toBe(true);
    expect(seen(await reload(tab))).toMatchObject({ description: 'private', setAside: ['damaged'], status: 'device' });
    expect(copiesIn(tab.memory)).toStrictEqual([]);
  });
});

describe('where the tab refuses to keep anything', () => {
  test('the draft stays on the device, as the page goes on to say, and the choice is refused', async () => {
    const world = new World();
    const tab = await world.open();
    await type(tab, 'typed');
    tab.session.fault = 'set-throws';
    expect(await act(tab, only(true))).toBe(false);
    expect(seen(tab)).toMatchObject({ description: 'typed', status: 'device' });
    expect(tab.draft.keeping.getState().isOnlyInThisTab).toBe(false);
    expect(seen(await world.open()).description).toBe('typed');
  });

  test('the choice is refused before anything is typed, too, and what is typed then stays on the device', async () => {
    const world = new World();
    const tab = await world.open();
    tab.session.fault = 'set-throws';
    expect(await act(tab, only(true))).toBe(false);
    await type(tab, 'typed');
    expect(seen(tab)).toMatchObject({ description: 'typed', status: 'device' });
  });

  test('and cannot even be named, the page opens for the whole device', async () => {
    const world = new World();
    const tab = await world.open();
    tab.session.fault = 'getter-throws';
    const again = await reload(tab);
    expect(again.draft.keeping.getState().isOnlyInThisTab).toBe(false);
    await type(again, 'typed');
    expect(seen(again).status).toBe('device');
  });
});

test('where the device refuses to erase, the customer is told, and the draft is in the page all the same', async () => {
  const world = new World();
  const tab = await world.open();
  await type(tab, 'typed');
  world.local.fault = 'throws';
  expect(await act(tab, only(true))).toBe(false);
  expect(seen(tab)).toMatchObject({ description: 'typed', status: 'page' });
  expect(readDraft(tab.memory.items[DRAFT]).answers).toStrictEqual({ description: 'typed' });
});
