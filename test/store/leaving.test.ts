import { describe, expect, test } from 'vitest';
import { readDraft } from './envelopes.ts';
import { act, DRAFT, seen, twoPages, type } from './visit.ts';
import { World } from './world.ts';

describe('a page that is left for another', () => {
  test('in the middle of a keystroke has written it by the time it is gone', async () => {
    const world = new World();
    const tab = await world.open();
    await type(tab, 'typ');
    tab.do((draft) => draft.answer({ description: 'typed' }));
    world.close(tab);
    expect(readDraft(world.local.items[DRAFT]).answers).toStrictEqual({ description: 'typed' });
    expect(seen(await world.open())).toMatchObject({ description: 'typed', status: 'device', setAside: [] });
  });

  test('writes nothing more where all is written', async () => {
    const world = new World();
    const tab = await world.open();
    await type(tab, 'typed');
    const { items } = world.local;
    tab.leave();
    await world.settle();
    expect(world.local.items).toBe(items);
  });

  test('lets another write meanwhile, and has what that wrote when it is shown again', async () => {
    const { world, one, other } = await twoPages();
    await world.freeze(one);
    await act(other, (draft) => draft.show());
    await type(other, 'meanwhile');
    world.close(other);
    world.thaw(one);
    await world.settle();
    expect(seen(one)).toMatchObject({ description: 'meanwhile', writer: 'here', status: 'device', setAside: [] });
    expect(seen(one).loads).toBe(1);
  });

  test('and finds another writing when it is shown again, may only read, and says so', async () => {
    const { world, one, other } = await twoPages();
    await world.freeze(one);
    await act(other, (draft) => draft.show());
    world.thaw(one);
    await world.settle();
    expect([seen(one).writer, seen(other).writer]).toStrictEqual(['elsewhere', 'here']);
  });

  test('and shown again with nothing new is as it was: 0 loads, so that nobody loses the field they were in', async () => {
    const world = new World();
    const tab = await world.open();
    await type(tab, 'typed');
    await world.freeze(tab);
    world.thaw(tab);
    await world.settle();
    expect(seen(tab)).toMatchObject({ description: 'typed', writer: 'here', status: 'device', loads: 0 });
  });
});
