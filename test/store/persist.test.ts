import { afterAll, expect, test } from 'vitest';
import { readAnswers } from '../../src/claim/answers.ts';
import { DRAFT_SCHEMA } from '../../src/store/migrations.ts';
import { SETTING } from '../support/claims.ts';
import { draftText, readDraft } from './envelopes.ts';
import { fixtures } from './fixtures.ts';
import { act, DRAFT, onDevice, putInDatabase, reload, seen, type, worldHolding } from './visit.ts';
import { World, type Tab } from './world.ts';

const before = draftText({ answers: { description: 'before' } });
const newer = JSON.stringify({ app: 'recevable', schema: DRAFT_SCHEMA + 1, description: 'before' });

/** The page has opened over what was stored, and what is typed there is kept beside it, not in its place. */
async function typesOver(text: string): Promise<void> {
  const world = await worldHolding(text, 'local');
  const tab = await world.open();
  expect(seen(tab).setAside).toStrictEqual([text]);
  await type(tab, 'typed');
  expect(seen(tab)).toMatchObject({ description: 'typed', status: 'device', setAside: [text] });
  expect(seen(await reload(tab))).toMatchObject({ description: 'typed', status: 'device', setAside: [text] });
  expect(onDevice(world)).toContain(text);
}

let kept = 0;

/** What zustand's `persist` lost as it comes, one by one (docs/adr/0009). */
const cases: [what: string, happens: () => Promise<void>][] = [
  [
    'damaged JSON, and 1 keystroke: the damaged draft is set aside, byte for byte',
    () => typesOver(before.slice(0, -9)),
  ],
  [
    'a draft of schema 1, and 1 keystroke: each of its answers goes on',
    async () => {
      const world = await worldHolding(fixtures[1] ?? '', 'local');
      const tab = await world.open();
      const { answers } = readDraft(fixtures[1]);
      await act(tab, (draft) => draft.answer({ ...draft.state.getState().answers, description: 'typed' }));
      const { draft } = await reload(tab);
      expect(draft.state.getState().answers).toStrictEqual({ ...answers, description: 'typed' });
      expect(readAnswers(draft.state.getState().answers, SETTING).claim.order?.reference).toBe('CMD-48213');
    },
  ],
  [
    'a draft of schema 2 that the migration cannot read: it is set aside',
    async () => {
      const text = JSON.stringify({ ...JSON.parse(fixtures[2] ?? ''), language: 'de' });
      await typesOver(text);
    },
  ],
  [
    'a draft of a newer version, which is read, typed over, hidden and left: 0 writes, and the page says so',
    async () => {
      const world = await worldHolding(newer);
      const { items } = world.local;
      const tab = await world.open();
      await type(tab, 'typed');
      expect(seen(tab)).toMatchObject({ description: 'typed', status: 'nowhere', writer: 'newer', setAside: [newer] });
      await act(tab, (draft) => draft.chooseLanguage('en'));
      await act(tab, (draft) => draft.show());
      world.close(tab);
      await world.settle();
      expect(world.local.items).toBe(items);
      expect(onDevice(world)).toStrictEqual([newer, newer]);
      expect(tab.session.items).toStrictEqual({});
    },
  ],
  [
    '2 tabs: what the 2nd types is not written over the 1st, and neither is lost when it takes over',
    async () => {
      const world = new World();
      const one = await world.open();
      await type(one, 'before');
      const other = await world.open();
      await type(other, 'typed');
      expect(seen(other)).toMatchObject({ description: 'typed', status: 'nowhere', writer: 'elsewhere' });
      await type(one, 'before, and more');
      const more = world.local.items[DRAFT] ?? '';
      await act(other, (draft) => draft.takeOver());
      expect(seen(other)).toMatchObject({ description: 'typed', status: 'device', writer: 'here', setAside: [more] });
      expect(readDraft(more).answers).toStrictEqual({ description: 'before, and more' });
    },
  ],
  [
    'typing before the draft has been read cannot be: the page is there only then, 2 s later where it has to wait',
    async () => {
      const world = await worldHolding(before);
      world.databases.fault = 'hangs';
      const tab = world.start();
      await world.pass(0);
      await world.pass(1999);
      expect(tab.draft).toBeUndefined();
      await world.settle();
      expect(seen(tab).description).toBe('before');
    },
  ],
  [
    'a storage that throws at each write: nothing is thrown at the customer, and the page says that it is not saved',
    async () => {
      const world = await worldHolding(before);
      const tab = await world.open();
      [world.databases.fault, world.local.fault, tab.session.fault] = ['full', 'set-throws', 'set-throws'];
      await type(tab, 'typed');
      expect(seen(tab)).toMatchObject({ description: 'typed', status: 'nowhere' });
      expect(world.local.items[DRAFT]).toBe(before);
    },
  ],
  [
    'a storage that cannot even be named: the page opens, and knows whether it can erase',
    async () => {
      const world = await worldHolding(before);
      [world.databases.fault, world.local.fault] = ['refused', 'getter-throws'];
      const tab = await world.open();
      await type(tab, 'typed');
      expect(seen(tab).status).toBe('tab');
      expect(await act(tab, (draft) => draft.erase())).toBe(false);
      expect(world.local.items[DRAFT]).toBe(before);
    },
  ],
  ['a stored "null": it is set aside, and the page works', () => typesOver('null')],
  [
    'a schema "4" that is a text: it is not taken for the present one',
    async () => {
      const text = before.replace(`"schema":${DRAFT_SCHEMA}`, `"schema":"${DRAFT_SCHEMA}"`);
      await typesOver(text);
    },
  ],
  [
    'a database that never answers: the draft opens after 2 s with what localStorage has',
    async () => {
      const world = await worldHolding(before);
      world.databases.fault = 'open-hangs';
      const tab = await world.open();
      expect(seen(tab)).toMatchObject({ description: 'before', status: 'device' });
      await type(tab, 'typed');
      expect(readDraft(world.local.items[DRAFT]).answers).toStrictEqual({ description: 'typed' });
    },
  ],
  [
    'no room, and then room again: the next keystroke is saved, and the page says both',
    async () => {
      const world = await worldHolding(before);
      const tab = await world.open();
      [world.databases.fault, world.local.fault, tab.session.fault] = ['full', 'set-throws', 'set-throws'];
      await type(tab, 'typ');
      expect(seen(tab).status).toBe('nowhere');
      world.databases.fault = world.local.fault = tab.session.fault = undefined;
      await type(tab, 'typed');
      expect(seen(tab).status).toBe('device');
      expect(seen(await reload(tab)).description).toBe('typed');
    },
  ],
  [
    'a storage that is emptied while the page is open: it is saved anew when the page is shown again',
    async () => {
      const world = await worldHolding(before);
      const tab = await world.open();
      await type(tab, 'typed');
      await world.freeze(tab);
      world.local.items = {};
      world.databases.wipe();
      world.thaw(tab);
      await world.settle();
      expect(seen(tab)).toMatchObject({ description: 'typed', status: 'device', setAside: [] });
      expect(onDevice(world).map((text) => readDraft(text).answers)).toStrictEqual([
        { description: 'typed' },
        { description: 'typed' },
      ]);
    },
  ],
  [
    '2 drafts that cannot be read: both are set aside',
    async () => {
      const world = await worldHolding('first', 'local');
      await putInDatabase(world, 'second');
      const tab = await world.open();
      await type(tab, 'typed');
      const again: Tab = await reload(tab);
      expect(seen(again)).toMatchObject({ description: 'typed', status: 'device' });
      expect(new Set(seen(again).setAside)).toStrictEqual(new Set(['first', 'second']));
    },
  ],
];

test.each(cases)('%s', async (_, happens) => {
  await expect(happens()).resolves.toBeUndefined();
  kept += 1;
});

afterAll(() =>
  console.log(`ways in which zustand's persist loses drafts: ${kept} of ${cases.length} lose nothing here`),
);
