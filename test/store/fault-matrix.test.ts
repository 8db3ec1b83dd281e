import { afterAll, describe, expect, test } from 'vitest';
import { writeAnswers, type Answers } from '../../src/claim/answers.ts';
import { at, withAt } from '../../src/claim/path.ts';
import { questions } from '../../src/claim/questions.ts';
import { steps } from '../../src/flow/step.ts';
import { stepOf } from '../../src/flow/steps.ts';
import { outage, PARIS } from '../support/claims.ts';
import type { DatabaseFault } from './fake-database.ts';
import type { LocksFault } from './fake-turns.ts';
import { FakeArea, type WebStorageFault } from './fake-web-storage.ts';
import { act, DRAFT, onDevice, putInDatabase } from './visit.ts';
import { World, type Tab } from './world.ts';

type Faults = {
  database?: DatabaseFault;
  local?: WebStorageFault;
  session?: WebStorageFault;
  locks?: LocksFault;
  channel?: true;
  /** What is found where the draft was: it is spoilt in both places. */
  spoilt?: (text: string) => string;
  wiped?: 'database' | 'local' | 'both';
};

const databaseFaults: DatabaseFault[] = [
  'refused',
  'open-error',
  'open-hangs',
  'hangs',
  'version-error',
  'closing',
  'unknown-error',
  'full',
  'aborts',
];
const storageFaults: WebStorageFault[] = ['getter-throws', 'null', 'set-throws', 'get-throws', 'throws'];
const spoilers: Record<string, (text: string) => string> = {
  'cut off': (text) => text.slice(0, text.length / 2),
  'with a character changed': (text) => text.replace('"description"', '"descripti0n"'),
  null: () => 'null',
  'of another app': () => '{"theme":"dark"}',
};

const faults: readonly [title: string, Faults][] = [
  ...databaseFaults.map((database): [string, Faults] => [`a database: ${database}`, { database }]),
  ...storageFaults.map((local): [string, Faults] => [`a localStorage: ${local}`, { local }]),
  ...storageFaults.map((session): [string, Faults] => [`a sessionStorage: ${session}`, { session }]),
  ...storageFaults.map((local): [string, Faults] => [
    `a database that is refused, and a localStorage: ${local}`,
    { database: 'refused', local },
  ]),
  ...storageFaults.map((each): [string, Faults] => [
    `a database that hangs, and both storages: ${each}`,
    { database: 'hangs', local: each, session: each },
  ]),
  ...(['missing', 'rejecting', 'hanging'] as const).map((locks): [string, Faults] => [`locks: ${locks}`, { locks }]),
  ['a channel that throws', { channel: true }],
  ...Object.entries(spoilers).map(([how, spoilt]): [string, Faults] => [`a draft ${how}`, { spoilt }]),
  ...(['database', 'local', 'both'] as const).map((wiped): [string, Faults] => [`wiped: ${wiped}`, { wiped }]),
];

const full = writeAnswers(outage(), PARIS);
/** The answers of those who have come as far as `step`. */
const answersBefore = (step: (typeof steps)[number]): Answers =>
  questions
    .filter(({ path }) => steps.indexOf(stepOf(path)) < steps.indexOf(step) && at(full, path) !== undefined)
    .reduce<Answers>((answers, { path }) => withAt(answers, path, at(full, path)), {});

function breakIt({ database, local, session, locks, channel }: Faults, world: World, area: FakeArea): void {
  world.databases.fault = database;
  world.local.fault = local;
  world.locks.fault = locks;
  world.channels.isBroken = channel === true;
  area.fault = session;
}

/** Every answer, wherever it stands, that a page shows or offers. */
const offeredBy = ({ draft }: Tab): string => {
  if (!draft) throw new Error('The page never opened.');
  const { answers } = draft.state.getState();
  return [JSON.stringify(answers), ...draft.keeping.getState().setAside.map(({ text }) => text)].join('\n');
};

const counts = { runs: 0, device: 0, tab: 0, nowhere: 0 };
afterAll(() => {
  const { runs, device, tab, nowhere } = counts;
  console.log(
    `Storage faults: ${faults.length} x ${steps.length} steps x 2 languages = ${runs} runs, 0 lost; said: ${device} device, ${tab} tab, ${nowhere} nowhere`,
  );
});

describe.each(faults)(`%s: at each of ${steps.length} steps, in 2 languages, 0 answers are lost`, (_, fault) => {
  test.each(steps.flatMap((step) => (['fr', 'en'] as const).map((language) => ({ step, language }))))(
    '$step in $language',
    async ({ step, language }) => {
      const world = new World();
      const before = { ...answersBefore(step), description: 'written before' };
      const first = await world.open();
      await act(first, (draft) => draft.chooseLanguage(language));
      await act(first, (draft) => draft.answer(before));
      expect(first.draft.keeping.getState().status).toBe('device');
      world.close(first);

      const spoilt = fault.spoilt?.(String(world.local.items[DRAFT]));
      if (spoilt !== undefined) {
        world.local.items = { [DRAFT]: spoilt };
        await putInDatabase(world, spoilt);
      }
      if (fault.wiped === 'database' || fault.wiped === 'both') world.databases.wipe();
      if (fault.wiped === 'local' || fault.wiped === 'both') world.local.items = {};

      const session = new FakeArea(world.loop);
      breakIt(fault, world, session);
      const tab = await world.open(session);
      await act(tab, (draft) =>
        draft.answer({ ...draft.state.getState().answers, description: 'typed under the fault' }),
      );
      const { status } = tab.draft.keeping.getState();
      const file = tab.draft.file();

      world.close(tab);
      breakIt({}, world, session);
      const after = await world.open(status === 'tab' ? session : undefined);
      const offered = offeredBy(after);
      const found: Partial<Record<string, string>> = { device: onDevice(world).join(), tab: offered, nowhere: file };
      expect(found[status]).toContain('typed under the fault');
      expect(status === 'nowhere' ? file : offered).toContain('typed under the fault');

      const earlier = questions
        .filter(({ path }) => path !== 'description' && at(before, path) !== undefined)
        .map(({ path }) => JSON.stringify(at(before, path)));
      const due = spoilt === undefined ? earlier : [spoilt];
      const isGone = fault.wiped === 'both';
      expect(due.filter((each) => !isGone && !offered.includes(each))).toEqual([]);
      counts.runs += 1;
      counts[status as 'device' | 'tab' | 'nowhere'] += 1;
    },
  );
});
