import { describe, expect, test } from 'vitest';
import { draftText, readDraft } from './envelopes.ts';
import type { DatabaseFault } from './fake-database.ts';
import type { WebStorageFault } from './fake-web-storage.ts';
import { onDevice, seen, type, worldHolding } from './visit.ts';
import { World } from './world.ts';

const answers = { problem: 'outage', description: 'Plus rien ne marche 😕' };

describe('what the page says is where the draft is found again:', () => {
  type Row = [
    places: string,
    database: DatabaseFault | undefined,
    local: WebStorageFault | undefined,
    session: WebStorageFault | undefined,
    status: string,
  ];
  const rows: Row[] = [
    ['all 3 places work', undefined, undefined, undefined, 'device'],
    ['the database is refused', 'refused', undefined, undefined, 'device'],
    ['the database does not open', 'open-error', undefined, undefined, 'device'],
    ['the database fails at every request', 'unknown-error', undefined, undefined, 'device'],
    ['the database gives up after the requests', 'aborts', undefined, undefined, 'device'],
    ['the database never answers', 'hangs', undefined, undefined, 'device'],
    ['localStorage is full', undefined, 'set-throws', undefined, 'device'],
    ['localStorage cannot be read', undefined, 'get-throws', undefined, 'device'],
    ['naming localStorage throws', undefined, 'getter-throws', undefined, 'device'],
    ['only sessionStorage works', 'refused', 'getter-throws', undefined, 'tab'],
    ['only sessionStorage works, and the database never answers', 'open-hangs', 'null', undefined, 'tab'],
    ['database and storages are full', 'full', 'set-throws', 'set-throws', 'nowhere'],
    ['nothing works', 'refused', 'getter-throws', 'getter-throws', 'nowhere'],
    ['nothing works, and the database never answers', 'hangs', 'throws', 'null', 'nowhere'],
  ];

  test.each(rows)('%s', async (_, database, local, session, status) => {
    const world = new World();
    const tab = await world.open();
    world.databases.fault = database;
    world.local.fault = local;
    tab.session.fault = session;
    await type(tab, 'typed');
    expect(seen(tab)).toMatchObject({ description: 'typed', status, writer: 'here' });
    expect(readDraft(tab.draft.file()).answers).toStrictEqual({ description: 'typed' });

    world.close(tab);
    world.databases.fault = world.local.fault = tab.session.fault = undefined;
    const elsewhere = await world.open();
    expect(seen(elsewhere).description).toBe(status === 'device' ? 'typed' : undefined);
    world.close(elsewhere);
    expect(seen(await world.open(tab.session)).description).toBe(status === 'nowhere' ? undefined : 'typed');
  });
});

describe('a draft that is changed while it is being written', () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'after %i steps is not said to be saved before the change is, too',
    async (steps) => {
      const world = new World();
      const tab = await world.open();
      const untrue: string[] = [];
      tab.draft.keeping.subscribe(({ status }) => {
        const typed = JSON.stringify(tab.draft.state.getState().answers);
        if (status === 'device' && onDevice(world).every((text) => !text.includes(typed))) untrue.push(typed);
      });
      tab.do((draft) => draft.answer({ description: 'typ' }));
      await world.loop.run(steps);
      await type(tab, 'typed');
      expect(untrue).toStrictEqual([]);
      expect(seen(tab)).toMatchObject({ description: 'typed', status: 'device', setAside: [] });
      expect(onDevice(world).map((text) => readDraft(text).answers)).toStrictEqual([
        { description: 'typed' },
        { description: 'typed' },
      ]);
    },
  );

  test('and could not be saved before is not said to be on its way: 2 keystrokes, 0 times "saving"', async () => {
    const world = new World();
    const tab = await world.open();
    [world.databases.fault, world.local.fault, tab.session.fault] = ['full', 'set-throws', 'set-throws'];
    await type(tab, 'ty');
    const said = new Set<string>();
    tab.draft.keeping.subscribe(({ status }) => said.add(status));
    await type(tab, 'typ');
    await type(tab, 'type');
    expect(said).toStrictEqual(new Set(['nowhere']));
    world.local.fault = undefined;
    await type(tab, 'typed');
    expect(said).toStrictEqual(new Set(['nowhere', 'device']));
  });
});

describe('a database that does not answer', () => {
  test('is waited for 2 s, in which the page says "saving", and then is not asked again', async () => {
    const world = new World();
    const tab = await world.open();
    world.databases.fault = 'hangs';
    tab.do((draft) => draft.answer(answers));
    await world.pass(0);
    await world.pass(1999);
    expect(seen(tab).status).toBe('saving');
    await world.pass(1);
    expect(seen(tab).status).toBe('device');
    tab.do((draft) => draft.answer({ ...answers, problem: 'billing' }));
    await world.pass(0);
    expect(seen(tab).status).toBe('device');
  });

  test('delays the opening by 2 s, after which the draft is found in localStorage', async () => {
    const world = await worldHolding(draftText({ answers }), 'local');
    world.databases.fault = 'open-hangs';
    const tab = world.start();
    await world.pass(0);
    await world.pass(1999);
    expect(tab.draft).toBeUndefined();
    await world.pass(1);
    expect(tab.draft?.state.getState().answers).toStrictEqual(answers);
  });
});
