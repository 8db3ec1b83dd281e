import { describe, expect, test } from 'vitest';
import { draftText, judged, readDraft } from './envelopes.ts';
import { act, DRAFT, onDevice, reload, seen, twoPages, type, worldHolding } from './visit.ts';
import { World } from './world.ts';

describe('of 2 pages', () => {
  test('the 2nd that takes over has what the 1st typed last, which then may only be read', async () => {
    const { world, one, other } = await twoPages();
    one.do((draft) => draft.answer({ description: 'typed last' }));
    await act(other, (draft) => draft.takeOver());
    expect(seen(other)).toMatchObject({ description: 'typed last', status: 'device', writer: 'here', setAside: [] });
    expect(seen(one)).toMatchObject({ description: 'typed last', writer: 'elsewhere' });
    await type(other, 'and on');
    expect(seen(other)).toMatchObject({ status: 'device', setAside: [] });
    expect(readDraft(onDevice(world)[0]).answers).toStrictEqual({ description: 'and on' });
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 8, 10, 12])(
    'the 2nd that gets the turn and types %i steps later loses neither that nor what the 1st had',
    async (steps) => {
      const { world, one, other } = await twoPages();
      await type(one, 'typed last');
      world.close(one);
      other.do((draft) => void draft.show());
      await world.loop.run(steps);
      const { description: shown } = seen(other);
      await type(other, 'typed meanwhile');
      const again = await reload(other);
      expect(seen(again)).toMatchObject({ description: 'typed meanwhile', status: 'device' });
      const aside = seen(again).setAside.map((text) => readDraft(text).answers['description']);
      expect([shown, ...aside]).toContain('typed last');
    },
  );

  test('each takes over from the other, and 3 times finds what was typed there: 0 copies', async () => {
    const { one, other } = await twoPages();
    const found = async (page: typeof one, typed: string) => {
      await act(page, (draft) => draft.takeOver());
      const { description, setAside } = seen(page);
      await type(page, typed);
      return [description, ...setAside];
    };
    expect(await found(other, 'first')).toStrictEqual(['before']);
    expect(await found(one, 'second')).toStrictEqual(['first']);
    expect(await found(other, 'third')).toStrictEqual(['second']);
    expect(seen(other)).toMatchObject({ description: 'third', status: 'device', setAside: [] });
  });

  test('the 1st, which could not save at first, tries once more before it gives way, and the 2nd has it', async () => {
    const { world, one, other } = await twoPages();
    [world.databases.fault, world.local.fault, one.session.fault] = ['full', 'set-throws', 'set-throws'];
    await type(one, 'not saved yet');
    world.databases.fault = world.local.fault = undefined;
    await act(other, (draft) => draft.takeOver());
    expect(seen(other)).toMatchObject({ description: 'not saved yet', status: 'device', writer: 'here', setAside: [] });
    expect(seen(one)).toMatchObject({ status: 'device', writer: 'elsewhere' });
  });

  test('the 1st, which could not save before it gave way, has it in its form, and sets the other aside when it comes back', async () => {
    const { world, one, other } = await twoPages();
    [world.databases.fault, world.local.fault, one.session.fault] = ['full', 'set-throws', 'set-throws'];
    await type(one, 'not saved');
    await act(other, (draft) => draft.takeOver());
    expect([seen(one), seen(other)]).toMatchObject([
      { description: 'not saved', status: 'nowhere', writer: 'elsewhere' },
      { description: 'before', status: 'device', writer: 'here', setAside: [] },
    ]);
    world.databases.fault = world.local.fault = undefined;
    await type(other, 'other');
    const saved = world.local.items[DRAFT] ?? '';
    await act(one, (draft) => draft.takeOver());
    expect(seen(one)).toMatchObject({ description: 'not saved', status: 'device', writer: 'here', setAside: [saved] });
  });

  test('the 2nd goes on once the 1st is closed, and it is looked at again', async () => {
    const { world, one, other } = await twoPages();
    await type(one, 'typed last');
    world.close(one);
    await act(other, (draft) => draft.show());
    expect(seen(other)).toMatchObject({ description: 'typed last', writer: 'here', status: 'device' });
  });

  test('the 2nd, where the 1st is closed, is the writer from the 1st thing that is changed in it', async () => {
    const { world, one, other } = await twoPages();
    world.close(one);
    await type(other, 'typed');
    expect(seen(other)).toMatchObject({ status: 'device', writer: 'here', setAside: [] });
  });

  test('the 2nd stays a reader as long as the 1st is open, however often it is looked at', async () => {
    const { one, other } = await twoPages();
    await act(other, (draft) => draft.show());
    await act(other, (draft) => draft.show());
    expect([seen(one).writer, seen(other).writer]).toStrictEqual(['here', 'elsewhere']);
    expect(seen(other).loads).toBe(1);
  });

  test('the 2nd says "saved on this device" of what only localStorage has, and leaves it as it is', async () => {
    const world = new World();
    world.databases.fault = 'full';
    await type(await world.open(), 'before');
    world.databases.fault = undefined;
    const { items } = world.local;
    expect(seen(await world.open())).toMatchObject({ description: 'before', status: 'device', writer: 'elsewhere' });
    expect(world.local.items).toBe(items);
  });

  test('the 2nd, which may only read, writes neither a language nor a judgement: 0 writes', async () => {
    const { world, other } = await twoPages();
    const { items } = world.local;
    await act(other, (draft) => draft.chooseLanguage('en'));
    await act(other, (draft) => draft.rememberJudgement(judged));
    await act(other, (draft) => draft.hide());
    expect(other.draft.state.getState()).toMatchObject({ language: 'en', judged: null });
    expect(seen(other).status).toBe('device');
    expect(world.local.items).toBe(items);
  });

  test('neither writes over the other where nobody knows who may: 2 drafts, 1 in the form and 1 set aside', async () => {
    const world = new World();
    world.channels.isBroken = true;
    world.locks.fault = 'rejecting';
    const [one, other] = [await world.open(), await world.open()];
    await act(other, (draft) => draft.takeOver());
    await type(one, 'one');
    await type(other, 'other');
    const again = await reload(other);
    const aside = seen(again).setAside.map((text) => readDraft(text).answers['description']);
    expect(new Set([seen(again).description, ...aside])).toStrictEqual(new Set(['one', 'other']));
  });

  test('both come to rest where both write at the same time, without locks or a channel, 5 letters each', async () => {
    const world = new World();
    world.channels.isBroken = true;
    world.locks.fault = 'rejecting';
    world.local.fault = 'getter-throws';
    const [one, other] = [await world.open(), await world.open()];
    expect([one.turn?.isWriter(), other.turn?.isWriter()]).toStrictEqual([true, true]);
    for (const end of [1, 2, 3, 4, 5]) {
      one.do((draft) => draft.answer({ description: 'first'.slice(0, end) }));
      other.do((draft) => draft.answer({ description: 'other'.slice(0, end) }));
    }
    await world.settle();
    expect([seen(one).status, seen(other).status]).toStrictEqual(['device', 'device']);
    const stored = onDevice(world).map((text) => readDraft(text).answers['description']);
    expect(stored).toEqual(expect.arrayContaining(['first', 'other']));
  });

  test('the 1st keeps, after 2 changes of place, what was saved by it alone', async () => {
    const { world, one, other } = await twoPages();
    world.databases.fault = 'unknown-error';
    await type(one, 'only in localStorage');
    const saved = world.local.items[DRAFT] ?? '';
    world.databases.fault = undefined;
    await type(other, 'x');
    await type(other, 'xx');
    world.local.fault = 'set-throws';
    await world.freeze(one);
    await act(other, (draft) => draft.takeOver());
    world.local.fault = undefined;
    world.close(other);
    world.thaw(one);
    await world.settle();
    await type(one, 'after');
    const again = await reload(one);
    expect(seen(again)).toMatchObject({ description: 'after', status: 'device' });
    expect(seen(again).setAside).toContain(saved);
  });
});

test('a page that was opened over a draft of another goes on from it: revision 8 after 7, with nothing set aside', async () => {
  const world = await worldHolding(draftText({ revision: 7 }));
  const tab = await world.open();
  await type(tab, 'typed');
  expect(readDraft(world.local.items[DRAFT])).toMatchObject({ revision: 8, seen: { 'page a': 7 } });
  expect(seen(tab).setAside).toStrictEqual([]);
});

test('a draft that appears under the page, further on by 100 revisions, is set aside, and what is typed goes beyond it', async () => {
  const world = new World();
  const tab = await world.open();
  await type(tab, 'typed');
  const stranger = draftText({ revision: 101, writer: 'page x', answers: { description: 'stranger' } });
  world.local.items = { [DRAFT]: stranger };
  await type(tab, 'typed on');
  expect(seen(tab)).toMatchObject({ status: 'device', setAside: [stranger] });
  expect(readDraft(world.local.items[DRAFT])).toMatchObject({ revision: 102 });
  expect(seen(await reload(tab))).toMatchObject({ description: 'typed on', setAside: [stranger] });
});
