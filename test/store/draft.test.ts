import { describe, expect, test } from 'vitest';
import { DRAFT_SCHEMA } from '../../src/store/migrations.ts';
import { draftText, judged, readDraft } from './envelopes.ts';
import { fixtures } from './fixtures.ts';
import { act, DRAFT, onDevice, reload, seen, type, worldHolding } from './visit.ts';
import { World } from './world.ts';

const answers = { problem: 'outage', description: 'Plus rien ne marche 😕' };

describe('a draft', () => {
  test('is empty before the first answer, and leaves nothing: 0 keys, 0 databases', async () => {
    const world = new World();
    const { draft } = await world.open();
    expect(draft.state.getState()).toStrictEqual({ answers: {}, language: null, judged: null });
    expect(draft.keeping.getState()).toMatchObject({ status: 'empty', writer: 'here', setAside: [], loads: 0 });
    expect(world.leftBehind()).toStrictEqual({ keys: [], databases: [] });
  });

  test('comes back whole: the answers, the language, how they were judged and when they were saved', async () => {
    const world = new World();
    const tab = await world.open();
    await act(tab, (draft) => draft.answer(answers));
    await act(tab, (draft) => draft.chooseLanguage('en'));
    await act(tab, (draft) => draft.rememberJudgement(judged));
    const savedAt = world.now();
    world.setClock(3_600_000);
    const { draft } = await reload(tab);
    expect(draft.state.getState()).toStrictEqual({ answers, language: 'en', judged });
    expect(draft.keeping.getState()).toMatchObject({ status: 'device', savedAt });
  });

  test('is written to 2 places, in the fields of the newest fixture and no others', async () => {
    const world = new World();
    await type(await world.open(), 'typed');
    const [one = '', other] = onDevice(world);
    expect(onDevice(world)).toHaveLength(2);
    expect(other).toBe(one);
    const fields = (text = '') => Object.keys(JSON.parse(text)).toSorted();
    expect(fields(one), 'Other fields are another schema.').toStrictEqual(fields(fixtures[DRAFT_SCHEMA]));
  });

  test('that is only read is not written, in 2 visits', async () => {
    const world = await worldHolding(draftText());
    const before = world.local.items;
    const tab = await world.open();
    await act(tab, (draft) => draft.hide());
    await reload(tab);
    expect(seen(tab)).toMatchObject({ status: 'device', description: 'Plus rien ne marche 😕', loads: 1 });
    expect(world.local.items).toBe(before);
    expect(onDevice(world)).toStrictEqual([draftText(), draftText()]);
  });

  test('is "saving" from the keystroke on, and on the device once both places have it and not before', async () => {
    const world = new World();
    const tab = await world.open();
    const said: [status: string, stored: number][] = [];
    tab.draft.keeping.subscribe(({ status }) => said.push([status, onDevice(world).length]));
    await type(tab, 'typed');
    expect(new Set(said.map((each) => each.join(' with ')))).toStrictEqual(new Set(['saving with 0', 'device with 2']));
  });

  test('of which 20 letters are typed at once is stored with the last of them', async () => {
    const world = new World();
    const tab = await world.open();
    const text = 'vingt lettres sans x';
    await act(tab, (draft) => [...text].forEach((_, end) => draft.answer({ description: text.slice(0, end + 1) })));
    expect(seen(tab)).toMatchObject({ description: text, status: 'device', setAside: [] });
    expect(onDevice(world).map((stored) => readDraft(stored).answers)).toStrictEqual([
      { description: text },
      { description: text },
    ]);
  });

  test('that only localStorage can hold is not written either by being read', async () => {
    const world = await worldHolding(draftText(), 'local');
    world.databases.fault = 'refused';
    const before = world.local.items;
    expect(seen(await world.open()).status).toBe('device');
    expect(world.local.items).toBe(before);
  });

  test('that only 1 of 2 places has comes to the other when it is opened, the database first of all', async () => {
    const world = await worldHolding(draftText({ answers }), 'local');
    expect(seen(await world.open())).toMatchObject({ status: 'device', setAside: [] });
    expect(world.databases.committed('draft').map((text) => readDraft(text as string).answers)).toStrictEqual([
      answers,
    ]);
  });

  test('of schema 1 is read as it is, and written in schema 4 at the next change, with every answer that it had', async () => {
    const [text = '', before] = [fixtures[1], readDraft(fixtures[1])];
    const world = await worldHolding(text, 'local');
    const tab = await world.open();
    expect(tab.draft.state.getState()).toStrictEqual({
      answers: before.answers,
      language: before.language,
      judged: null,
    });
    expect(tab.draft.keeping.getState()).toMatchObject({ status: 'device', savedAt: before.savedAt, setAside: [] });
    expect(world.local.items[DRAFT]).toBe(text);
    await act(tab, (draft) => draft.rememberJudgement(judged));
    expect(readDraft(world.local.items[DRAFT])).toMatchObject({
      schema: 4,
      answers: before.answers,
      language: 'en',
      judged,
    });
    expect(seen(tab).setAside).toStrictEqual([]);
  });
});

describe('a judgement', () => {
  test('that is the same a 2nd time is written once, and another is written too', async () => {
    const world = new World();
    const tab = await world.open();
    await act(tab, (draft) => draft.answer(answers));
    await act(tab, (draft) => draft.rememberJudgement(judged));
    const [once] = onDevice(world);
    await act(tab, (draft) => draft.rememberJudgement({ ...judged }));
    expect(onDevice(world)[0]).toBe(once);
    await act(tab, (draft) => draft.rememberJudgement({ ...judged, verdict: 'eligible' }));
    expect(readDraft(onDevice(world)[0]).judged?.verdict).toBe('eligible');
  });
});

describe('the file for the customer', () => {
  test('is a draft that another device takes in place of its own, with the judgement: nothing of the file is lost', async () => {
    const tab = await new World().open();
    await act(tab, (draft) => draft.replace(answers, judged));
    const { answers: typed, judged: before } = readDraft(tab.draft.file());
    const other = await new World().open();
    await type(other, 'before');
    await act(other, (draft) => draft.replace(typed, before));
    const { draft } = await reload(other);
    expect(draft.state.getState()).toMatchObject({ answers, judged });
  });
});
