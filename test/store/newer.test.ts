import { describe, expect, test } from 'vitest';
import { DRAFT_SCHEMA } from '../../src/store/migrations.ts';
import { draftText } from './envelopes.ts';
import { act, DRAFT, onDevice, seen, type, worldHolding } from './visit.ts';
import { World } from './world.ts';

const newer = JSON.stringify({ app: 'recevable', schema: DRAFT_SCHEMA + 1, cells: ['nobody knows yet'] });
const older = draftText({ answers: { description: 'older' } });

describe('a draft of a newer version', () => {
  test.each(['database', 'local'] as const)(
    'that only the %s has is read-only: 0 writes in either place, typing, hiding, leaving and coming back included',
    async (where) => {
      const world = await worldHolding(newer, where);
      const { items } = world.local;
      const tab = await world.open();
      await type(tab, 'typed');
      await act(tab, (draft) => draft.hide());
      await world.freeze(tab);
      world.thaw(tab);
      await world.settle();
      await type(tab, 'typed on');
      expect(seen(tab)).toMatchObject({
        description: 'typed on',
        status: 'nowhere',
        writer: 'newer',
        setAside: [newer],
      });
      expect(onDevice(world)).toStrictEqual([newer]);
      expect(world.local.items).toBe(items);
      expect(tab.session.items).toStrictEqual({});
    },
  );

  test('beside 1 that can be read stays, and the other is in the form, to be read', async () => {
    const world = await worldHolding(newer, 'database');
    world.local.items = { [DRAFT]: older };
    const tab = await world.open();
    expect(seen(tab)).toMatchObject({ description: 'older', writer: 'newer', setAside: [newer] });
    await type(tab, 'typed');
    expect(new Set(onDevice(world))).toStrictEqual(new Set([older, newer]));
  });

  test('that comes while this page is open is not written over: the page says so, and from then on makes 0 writes', async () => {
    const world = new World();
    const tab = await world.open();
    await type(tab, 'before');
    world.local.items = { [DRAFT]: newer };
    await type(tab, 'typed');
    expect(seen(tab)).toMatchObject({ description: 'typed', status: 'nowhere', writer: 'newer' });
    const stored = onDevice(world);
    expect(stored).toContain(newer);
    await type(tab, 'typed on');
    await act(tab, (draft) => draft.hide());
    expect(onDevice(world)).toStrictEqual(stored);
  });
});
