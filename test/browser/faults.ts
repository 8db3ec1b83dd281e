import type { BrowserContext, Page } from '@playwright/test';
import { failing, locks, opening, refused, requests, transactions, type Break } from './breaks.ts';
import { DRAFT } from './draft.ts';
import type { Word } from './keeping.ts';

/** A draft that is stored becomes `spoil(draft)`, in these places. */
type Spoilt = { places: readonly ('database' | 'localStorage')[]; spoil: (draft: string) => string };

/** What goes wrong with the storage, and what then still goes right: unless told otherwise, finding the draft and keeping it. */
export type Fault = {
  title: string;
  breaks?: readonly Break[];
  spoilt?: Spoilt;
  /** Emptied by somebody else while the page is open. */
  wiped?: Spoilt['places'];
  /** A newer version has been here, so that nothing may be written. */
  isNewer?: true;
  finds?: 'draft' | 'nothing';
  word?: Word;
};

const full = failing('localStorage', 'setItem');
const fullTab = failing('sessionStorage', 'setItem');

const refusals: readonly Fault[] = [
  { title: 'an IndexedDB that may not be named', breaks: [refused('indexedDB')] },
  { title: 'an IndexedDB that is null', breaks: [refused('indexedDB', 'null')] },
  { title: 'a database whose opening throws', breaks: [opening('throws')] },
  { title: 'a database that never answers', breaks: [opening('never')] },
  { title: 'a database that stays blocked', breaks: [opening('blocked')] },
  { title: 'a VersionError', breaks: [opening('VersionError')] },
  { title: 'an UnknownError', breaks: [opening('UnknownError')] },
  { title: 'a QuotaExceededError as the database opens', breaks: [opening('QuotaExceededError')] },
  { title: 'a connection that is closed at once', breaks: [opening('closed')] },
  { title: 'a connection that is closing', breaks: [transactions('throw')] },
  { title: 'a database that never says it is done', breaks: [transactions('are not heard of')] },
  { title: 'a database that cannot be read', breaks: [requests('get throws')] },
  { title: 'a database that cannot be written', breaks: [requests('put throws')] },
  { title: 'a database that aborts after the write succeeded', breaks: [requests('put aborts')] },
  { title: 'a database over its quota', breaks: [requests('put is over the quota')] },
  { title: 'a localStorage that may not be named', breaks: [refused('localStorage')] },
  { title: 'a localStorage that is null', breaks: [refused('localStorage', 'null')] },
  { title: 'a localStorage that cannot be read', breaks: [failing('localStorage', 'getItem')] },
  { title: 'a full localStorage', breaks: [full] },
  { title: 'a localStorage that is full at the 3rd write', breaks: [failing('localStorage', 'setItem', 3)] },
  { title: 'a localStorage that removes nothing', breaks: [failing('localStorage', 'removeItem')] },
  { title: 'a sessionStorage that may not be named', breaks: [refused('sessionStorage')] },
  { title: 'a sessionStorage that is null', breaks: [refused('sessionStorage', 'null')] },
  { title: 'a full sessionStorage', breaks: [fullTab] },
  { title: 'pages that have no locks', breaks: [locks('missing')] },
  { title: 'locks that throw', breaks: [locks('throw')] },
  { title: 'locks that are refused', breaks: [locks('reject')] },
  { title: 'locks that never answer', breaks: [locks('never')] },
  { title: 'neither locks nor localStorage', breaks: [locks('missing'), refused('localStorage')] },
  { title: 'a BroadcastChannel that throws', breaks: [refused('BroadcastChannel')] },
];

const together: readonly Fault[] = [
  {
    title: 'an IndexedDB and a localStorage that may not be named',
    breaks: [refused('indexedDB'), refused('localStorage')],
    finds: 'nothing',
    word: 'tab',
  },
  { title: 'a full localStorage beside a silent database', breaks: [opening('never'), full], word: 'tab' },
  {
    title: 'a full localStorage beside a full database',
    breaks: [requests('put is over the quota'), full],
    word: 'tab',
  },
  { title: '3 full storages', breaks: [requests('put aborts'), full, fullTab], word: 'nowhere' },
  {
    title: '3 storages that may not be named',
    breaks: [refused('indexedDB'), refused('localStorage'), refused('sessionStorage')],
    finds: 'nothing',
    word: 'nowhere',
  },
  {
    title: '3 storages that are null',
    breaks: [refused('indexedDB', 'null'), refused('localStorage', 'null'), refused('sessionStorage', 'null')],
    finds: 'nothing',
    word: 'nowhere',
  },
];

const flipped = (text: string) => {
  const place = text.indexOf('Xiaomi');
  return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1);
};
const spoils = {
  'a draft cut off in the middle': (draft: string) => draft.slice(0, draft.length / 2),
  'a draft with 1 bit flipped': flipped,
  'a draft of wrong types': (draft: string) => JSON.stringify({ ...JSON.parse(draft), revision: '7', answers: [] }),
  'the JSON of another app': () => '{"theme":"sombre"}',
  'an empty text': () => '',
  'a text of 3 million characters': () => 'x'.repeat(3_000_000),
};
const newer = (draft: string) => JSON.stringify({ ...JSON.parse(draft), schema: 99 });

const spoilt: readonly Fault[] = Object.entries(spoils).flatMap(([title, spoil]): Fault[] => [
  { title: `${title} in the database`, spoilt: { places: ['database'], spoil } },
  { title: `${title} in localStorage`, spoilt: { places: ['localStorage'], spoil } },
  { title: `${title} in both`, spoilt: { places: ['database', 'localStorage'], spoil }, finds: 'nothing' },
]);

export const faults: readonly Fault[] = [
  ...refusals,
  ...together,
  ...spoilt,
  {
    title: 'a draft of a newer version in the database',
    spoilt: { places: ['database'], spoil: newer },
    isNewer: true,
    word: 'nowhere',
  },
  {
    title: 'a draft of a newer version in both',
    spoilt: { places: ['database', 'localStorage'], spoil: newer },
    isNewer: true,
    finds: 'nothing',
    word: 'nowhere',
  },
  { title: 'a database that somebody deletes meanwhile', wiped: ['database'] },
  { title: 'a localStorage that somebody empties meanwhile', wiped: ['localStorage'] },
  { title: 'both emptied by somebody meanwhile', wiped: ['database', 'localStorage'] },
];

export type Stored = Awaited<ReturnType<BrowserContext['storageState']>>;
type Database = { name: string; stores: { name: string; records: { value?: unknown }[] }[] };

/** What a browser has stored, with something else in place of the draft. */
export function spoilStored(stored: Stored, { places }: Spoilt, text: string): Stored {
  const copy = structuredClone(stored);
  for (const { localStorage, ...origin } of copy.origins) {
    const held = localStorage.find(({ name }) => name === DRAFT);
    if (held && places.includes('localStorage')) held.value = text;
    const { indexedDB = [] } = origin as { indexedDB?: Database[] };
    const stores = indexedDB.flatMap((database) => database.stores);
    const record = stores.find(({ name }) => name === 'draft')?.records[0];
    if (record && places.includes('database')) record.value = text;
  }
  return copy;
}

/** Removes what is stored, as somebody does who clears the data of the site. */
export async function wipe(page: Page, places: Spoilt['places']): Promise<void> {
  await page.evaluate(async (names) => {
    if (names.includes('localStorage')) localStorage.clear();
    if (!names.includes('database')) return;
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('recevable').addEventListener('success', resolve);
    });
  }, places);
}
