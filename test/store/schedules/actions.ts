import * as fc from 'fast-check';
import type { DatabaseFault } from '../fake-database.ts';
import type { LocksFault } from '../fake-turns.ts';
import type { WebStorageFault } from '../fake-web-storage.ts';

/** What somebody, or the browser, does. `tab` counts among those that are there; what cannot be done now is left out. */
export type Action = (
  | { do: 'type'; tab: number; field: number }
  | { do: 'openFile' | 'judge' | 'hide' | 'show' | 'takeOver' | 'erase' | 'freeze' | 'duplicate'; tab: number }
  | { do: 'chooseLanguage'; tab: number; language: 'fr' | 'en' }
  | { do: 'onlyInThisTab'; tab: number; only: boolean }
  | { do: 'open' | 'thaw' | 'newerVersion' | 'olderVersion' | 'typeInOlderVersion' | 'closeOlderVersion' }
  | { do: 'reload' | 'close' | 'crash' | 'crashAndReload'; tab: number; commits: boolean }
  | { do: 'killBrowser'; forgets: number; commits: boolean }
  | { do: 'databaseFault'; fault: DatabaseFault | undefined }
  | { do: 'localFault' | 'sessionFault'; fault: WebStorageFault | undefined }
  | { do: 'locksFault'; fault: LocksFault | undefined }
  | { do: 'channelFault'; isBroken: boolean }
  | { do: 'repairAll' }
  | { do: 'wipe'; place: 'database' | 'local' }
  | { do: 'damage'; place: 'database' | 'local'; how: Damage }
  | { do: 'wait'; ms: number }
  | { do: 'setClock'; ms: number }
) & {
  /** How many tasks of the browser's run before the next action; without it all that there are, until nobody waits. */
  tasks?: number;
};

export type Damage = 'cut' | 'flipped' | 'null' | 'foreign';

const [SECOND, HOUR, DAY] = [1000, 3_600_000, 86_400_000];

const tab = fc.nat({ max: 3 });
const commits = fc.boolean();
const webStorageFault = fc.constantFrom<WebStorageFault[]>(
  'getter-throws',
  'null',
  'set-throws',
  'get-throws',
  'throws',
);
const databaseFault = fc.constantFrom<DatabaseFault[]>(
  'refused',
  'open-error',
  'open-hangs',
  'hangs',
  'version-error',
  'closing',
  'unknown-error',
  'full',
  'aborts',
);
const place = fc.constantFrom('database' as const, 'local' as const);
const to = <Name extends string, Rest extends object>(
  name: Name,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
) => fc.record({ do: fc.constant(name), ...rest }) as fc.Arbitrary<{ do: Name } & Rest>;

const deed = fc.oneof(
  { weight: 30, arbitrary: to('type', { tab, field: fc.nat({ max: 3 }) }) },
  { weight: 6, arbitrary: to('open', {}) },
  { weight: 2, arbitrary: to('duplicate', { tab }) },
  { weight: 6, arbitrary: to('takeOver', { tab }) },
  { weight: 3, arbitrary: to('hide', { tab }) },
  { weight: 5, arbitrary: to('show', { tab }) },
  { weight: 1, arbitrary: to('openFile', { tab }) },
  { weight: 2, arbitrary: to('judge', { tab }) },
  { weight: 2, arbitrary: to('chooseLanguage', { tab, language: fc.constantFrom('fr', 'en') }) },
  { weight: 5, arbitrary: to('reload', { tab, commits }) },
  { weight: 2, arbitrary: to('close', { tab, commits }) },
  { weight: 3, arbitrary: to('crash', { tab, commits }) },
  { weight: 3, arbitrary: to('crashAndReload', { tab, commits }) },
  { weight: 4, arbitrary: to('killBrowser', { forgets: fc.nat({ max: 6 }), commits }) },
  { weight: 4, arbitrary: to('freeze', { tab }) },
  { weight: 4, arbitrary: to('thaw', {}) },
  { weight: 5, arbitrary: to('databaseFault', { fault: databaseFault }) },
  { weight: 3, arbitrary: to('localFault', { fault: webStorageFault }) },
  { weight: 1, arbitrary: to('sessionFault', { fault: webStorageFault }) },
  {
    weight: 2,
    arbitrary: to('locksFault', { fault: fc.constantFrom<LocksFault[]>('missing', 'rejecting', 'hanging') }),
  },
  { weight: 1, arbitrary: to('channelFault', { isBroken: fc.boolean() }) },
  { weight: 4, arbitrary: to('repairAll', {}) },
  { weight: 2, arbitrary: to('wipe', { place }) },
  { weight: 2, arbitrary: to('damage', { place, how: fc.constantFrom('cut', 'flipped', 'null', 'foreign') }) },
  { weight: 1, arbitrary: to('newerVersion', {}) },
  { weight: 2, arbitrary: to('olderVersion', {}) },
  { weight: 4, arbitrary: to('typeInOlderVersion', {}) },
  { weight: 1, arbitrary: to('closeOlderVersion', {}) },
  { weight: 2, arbitrary: to('onlyInThisTab', { tab, only: fc.boolean() }) },
  { weight: 1, arbitrary: to('erase', { tab }) },
  {
    weight: 3,
    arbitrary: to('wait', { ms: fc.constantFrom(SECOND, 20 * SECOND, 90 * SECOND, DAY, 29 * DAY, 31 * DAY) }),
  },
  { weight: 1, arbitrary: to('setClock', { ms: fc.constantFrom(-HOUR, HOUR, -2 * DAY, 40 * DAY, -40 * DAY) }) },
);

/** Often the next thing is done before the browser has finished with the last. */
const tasks = fc.option(fc.nat({ max: 24 }), { nil: undefined, freq: 2 });

const action = fc
  .tuple(deed, tasks)
  .map(([done, count]) => (count === undefined ? done : { ...done, tasks: count }) as Action);

export const schedule = fc.array(action, { minLength: 8, maxLength: 25, size: 'max' });
