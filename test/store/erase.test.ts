import { describe, expect, test } from 'vitest';
import { judged, newerDraft } from './envelopes.ts';
import { act, copiesIn, onDevice, reload, seen, type, worldHolding } from './visit.ts';
import { World, type Tab } from './world.ts';

const nothing = { keys: [], databases: [] };
const others = { 'shop:cart': '3', recevable: 'not ours' };
const erase = (tab: Tab) => act(tab, (draft) => draft.erase());

describe('erasing', () => {
  test('leaves 0 keys and 0 databases of ours, with an answer, a copy set aside, a judgement and a picture, and all of others’', async () => {
    const world = await worldHolding('damaged', 'local');
    world.local.items = { ...world.local.items, ...others };
    const tab = await world.open();
    tab.session.items = others;
    await type(tab, 'typed');
    await act(tab, (draft) => draft.rememberJudgement(judged));
    await act(tab, (draft) => draft.pictures.keep('ab', new Blob(['x'])));
    expect(copiesIn(world.local)).toStrictEqual(['damaged']);

    expect(await erase(tab)).toBe(true);
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect([world.local.items, tab.session.items]).toStrictEqual([others, others]);
    expect(tab.draft.state.getState()).toMatchObject({ answers: {}, judged: null });
    expect(seen(tab)).toMatchObject({ status: 'empty', writer: 'here', setAside: [] });
    expect(await act(tab, (draft) => draft.pictures.all())).toStrictEqual(new Map());
    expect(seen(await reload(tab))).toMatchObject({ description: undefined, status: 'empty', setAside: [] });
  });

  test('leaves no lease either, where there are no locks: 0 keys', async () => {
    const world = new World();
    world.locks.fault = 'missing';
    const tab = await world.open();
    await type(tab, 'typed');
    expect(world.leftBehind().keys).toContain('recevable:lease');
    await erase(tab);
    await world.pass(10_000);
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(seen(tab).writer).toBe('here');
  });

  test('in the middle of a keystroke leaves nothing of it', async () => {
    const world = new World();
    const tab = await world.open();
    tab.do((draft) => draft.answer({ description: 'typed' }));
    expect(await erase(tab)).toBe(true);
    expect(world.leftBehind()).toStrictEqual(nothing);
    expect(seen(tab).status).toBe('empty');
  });

  test('removes what was kept in the tab for want of room', async () => {
    const world = new World();
    const tab = await world.open();
    [world.databases.fault, world.local.fault] = ['full', 'set-throws'];
    await type(tab, 'typed');
    expect(seen(tab).status).toBe('tab');
    expect(await erase(tab)).toBe(true);
    expect(tab.session.items).toStrictEqual({});
  });

  test('makes a draft of a newer version go, after which this page may write: the customer wants it so', async () => {
    const world = await worldHolding(newerDraft);
    const tab = await world.open();
    expect(seen(tab).writer).toBe('newer');
    expect(await erase(tab)).toBe(true);
    await type(tab, 'typed');
    expect(seen(tab)).toMatchObject({ status: 'device', writer: 'here', setAside: [] });
  });

  test('and going on is saved again, as a draft that has nothing to do with the one before', async () => {
    const world = new World();
    const tab = await world.open();
    await type(tab, 'before');
    await erase(tab);
    await type(tab, 'after');
    expect(seen(await reload(tab))).toMatchObject({ description: 'after', status: 'device', setAside: [] });
    expect(onDevice(world).join(' ')).not.toContain('before');
  });

  test('keeps the language that the page is in, which is no answer', async () => {
    const tab = await new World().open();
    await act(tab, (draft) => draft.chooseLanguage('en'));
    await erase(tab);
    expect(tab.draft.state.getState().language).toBe('en');
  });
});

describe('erasing in 1 of 2 pages', () => {
  test('empties the other, which writes it nowhere again, and lets it go on afterwards', async () => {
    const world = new World();
    const [one, other] = [await world.open(), await world.open()];
    await type(one, 'typed');
    await act(other, (draft) => draft.takeOver());
    await erase(other);
    expect(seen(one)).toMatchObject({ description: undefined, status: 'empty', setAside: [] });
    await act(one, (draft) => draft.show());
    expect(world.leftBehind()).toStrictEqual(nothing);
    await type(one, 'again');
    expect(seen(one)).toMatchObject({ description: 'again', status: 'device', writer: 'here' });
  });

  test('leaves nothing either of what the other had kept in its tab, for want of room, before it was on the device', async () => {
    const world = new World();
    const one = await world.open();
    [world.databases.fault, world.local.fault] = ['full', 'set-throws'];
    await type(one, 'in the tab');
    world.databases.fault = world.local.fault = undefined;
    await type(one, 'on the device');
    await erase(await world.open());
    expect(seen(await reload(one)).description).toBeUndefined();
    expect(one.session.items).toStrictEqual({});
  });

  test('does not bring answers back over new ones from a page that could not hear of it', async () => {
    const world = new World();
    world.channels.isBroken = true;
    const one = await world.open();
    for (const letters of ['o', 'ol', 'old']) one.do((draft) => draft.answer({ description: letters }));
    await world.settle();
    const deaf = await world.open();
    await erase(one);
    await type(one, 'new');
    world.close(one);
    await act(deaf, (draft) => draft.show());
    const { description, setAside } = seen(deaf);
    expect([description, ...setAside].join(' ')).toContain('new');
    expect(onDevice(world).join(' ')).toContain('new');
  });
});

describe('where the browser refuses to erase, the customer is told:', () => {
  test.each<[string, (world: World, tab: Tab) => void]>([
    ['the database', (world) => (world.databases.fault = 'unknown-error')],
    ['the database, which never answers', (world) => (world.databases.fault = 'hangs')],
    ['localStorage', (world) => (world.local.fault = 'throws')],
    ['sessionStorage', (_, tab) => (tab.session.fault = 'throws')],
  ])('%s', async (_, happens) => {
    const world = new World();
    const tab = await world.open();
    await type(tab, 'typed');
    happens(world, tab);
    expect(await erase(tab)).toBe(false);
    expect(seen(tab)).toMatchObject({ description: undefined, status: 'empty' });
  });
});
