import type { Action } from './schedules/actions.ts';

/** Schedules that once lost an answer or ended in an untruth, shrunk. */
export const pastFailures: readonly { number: number; what: string; actions: readonly Action[] }[] = [
  {
    number: 1,
    what: 'what only localStorage had was called saved, and a killed browser forgot it',
    actions: [
      { do: 'open' },
      { do: 'type', tab: 0, field: 0 },
      { do: 'type', tab: 0, field: 1, tasks: 0 },
      { do: 'reload', tab: 0, commits: false },
      { do: 'killBrowser', forgets: 9, commits: false },
    ],
  },
  {
    number: 2,
    what: 'an expired draft that one place refused to erase was still said to be kept',
    actions: [
      { do: 'open' },
      { do: 'databaseFault', fault: 'refused' },
      { do: 'localFault', fault: 'getter-throws' },
      { do: 'type', tab: 0, field: 0 },
      { do: 'setClock', ms: 40 * 86_400_000 },
      { do: 'takeOver', tab: 0 },
    ],
  },
  {
    number: 3,
    what: 'a database that could not be made rejected where nobody listened',
    actions: [{ do: 'open' }, { do: 'databaseFault', fault: 'full' }, { do: 'type', tab: 0, field: 0 }],
  },
  {
    number: 4,
    what: 'two pages that both wrote set each other aside without end',
    actions: [
      { do: 'open' },
      { do: 'open' },
      { do: 'type', tab: 0, field: 0, tasks: 0 },
      { do: 'type', tab: 0, field: 0, tasks: 0 },
      { do: 'locksFault', fault: 'rejecting' },
      { do: 'type', tab: 1, field: 0 },
    ],
  },
  {
    number: 5,
    what: 'a draft whose copy was wiped counted as taken in, and was written over',
    actions: [
      { do: 'open' },
      { do: 'open' },
      { do: 'takeOver', tab: 1 },
      { do: 'type', tab: 1, field: 0 },
      { do: 'localFault', fault: 'getter-throws' },
      { do: 'crash', tab: 1, commits: true },
      { do: 'type', tab: 0, field: 1 },
      { do: 'wipe', place: 'database' },
      { do: 'takeOver', tab: 0 },
      { do: 'repairAll' },
    ],
  },
  {
    number: 6,
    what: 'what was typed while an expired draft was erased went with it',
    actions: [
      { do: 'open' },
      { do: 'chooseLanguage', tab: 0, language: 'fr' },
      { do: 'setClock', ms: 40 * 86_400_000 },
      { do: 'takeOver', tab: 0, tasks: 3 },
      { do: 'type', tab: 0, field: 0 },
    ],
  },
  {
    number: 7,
    what: 'one tab that kept its answers to itself emptied another that did too',
    actions: [
      { do: 'open' },
      { do: 'open' },
      { do: 'localFault', fault: 'getter-throws' },
      { do: 'databaseFault', fault: 'refused' },
      { do: 'type', tab: 0, field: 0 },
      { do: 'takeOver', tab: 1 },
      { do: 'onlyInThisTab', tab: 1, only: true },
    ],
  },
  {
    number: 8,
    what: 'a page that took over left in localStorage alone what it called saved',
    actions: [
      { do: 'databaseFault', fault: 'full' },
      { do: 'type', tab: 1, field: 3 },
      { do: 'repairAll' },
      { do: 'open' },
      { do: 'takeOver', tab: 3 },
    ],
  },
  {
    number: 9,
    what: 'a page that slept for 40 days in the middle of a write set a copy aside as of before its sleep, and it expired at once',
    actions: [
      { do: 'freeze', tab: 3 },
      { do: 'erase', tab: 3 },
      { do: 'locksFault', fault: 'hanging' },
      { do: 'type', tab: 3, field: 3, tasks: 6 },
      { do: 'setClock', ms: 40 * 86_400_000, tasks: 19 },
      { do: 'freeze', tab: 2 },
      { do: 'type', tab: 1, field: 1 },
      { do: 'thaw' },
    ],
  },
];
