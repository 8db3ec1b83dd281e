import type { Pictures } from './database.ts';
import { readEnvelope, writeEnvelope, type Envelope } from './envelope.ts';
import { TimeoutError, within } from './patience.ts';
import type { Decision, Place } from './place.ts';
import { isCovered } from './stamp.ts';
import type { WebStorage } from './web-storage.ts';

/**
 * IndexedDB, which says so when something is safe; `localStorage`, which writes before the page is gone; `sessionStorage`, for
 * where these refuse; the page's own memory, for whoever wants nothing kept. A closed tab that is opened again, or a session that
 * is restored, brings `sessionStorage` back.
 */
export type Places = { database: Place & Pictures; local: WebStorage; session: WebStorage; page: WebStorage };
/** How long what is stored stays: on this device, or until the browser, this tab or the page is closed. */
export type Lasting = 'device' | 'browser' | 'tab' | 'page';

type Outcome = {
  lasts: Lasting | 'nowhere';
  /** A newer version has been here: nothing was written over its draft. */
  isNewer: boolean;
  /** What was there, would have been lost, and was copied aside. */
  setAside: readonly string[];
};

/**
 * The places together, each for what it is good for. `onDevice` says how long the browser keeps what it calls stored. Nothing
 * rejects, and nothing takes longer than the patience there is.
 */
export function createShelves({ database, local, session, page }: Places, onDevice: 'device' | 'browser') {
  // A database that did not answer in time is not asked again until it has: everything would wait for it each time.
  let isDatabaseSilent = false;

  /** What a place answers; undefined when it refuses, or does not answer in time. */
  async function ask<P extends Place, T>(place: P, question: (place: P) => Promise<T>): Promise<T | undefined> {
    const isDatabase = (place as Place) === database;
    if (isDatabase && isDatabaseSilent) return undefined;
    const asked = question(place);
    try {
      return await within(asked);
    } catch (error) {
      if (isDatabase && error instanceof TimeoutError) {
        isDatabaseSilent = true;
        const hear = () => (isDatabaseSilent = false);
        void asked.then(hear, hear);
      }
      return undefined;
    }
  }
  const done = (asked: Promise<void>): Promise<true> => asked.then(() => true);
  // The releases before kept in `sessionStorage` what was to be in this tab only.
  const placesOf = (isOnlyInThisTab: boolean) => (isOnlyInThisTab ? [page, session] : [database, local, session]);
  const lasting = new Map<Place, Lasting>([
    [session, 'tab'],
    [page, 'page'],
  ]);

  function writeTo(place: Place, mine: Envelope, text = writeEnvelope(mine)) {
    const decide = (held: string): Decision => {
      const read = readEnvelope(held);
      if ('unusable' in read) return read.unusable === 'newer' ? 'stop' : 'set-aside';
      return isCovered(read.envelope, mine) ? 'replace' : 'set-aside';
    };
    return ask(place, () => place.write(text, decide, mine.savedAt));
  }

  return {
    /** All that is stored, the best place first. */
    read: (isOnlyInThisTab: boolean) =>
      Promise.all(
        placesOf(isOnlyInThisTab).map(async (place) => {
          const held = await ask(place, () => place.read());
          const lasts = lasting.get(place) ?? onDevice;
          const copies = held?.copies ?? [];
          return { draft: held?.draft, copies, lasts, isSafest: held !== undefined && place === database };
        }),
      ),
    /** Writes the draft where it lasts longest. */
    async write(mine: Envelope, isOnlyInThisTab: boolean): Promise<Outcome> {
      const text = writeEnvelope(mine);
      // `localStorage` first: it has written before the database has begun.
      const places = isOnlyInThisTab ? [] : [local, database];
      const written = await Promise.all(places.map((place) => writeTo(place, mine, text)));
      const isOnDevice = written.some((each) => each !== undefined);
      const last = isOnlyInThisTab ? page : session;
      const inLast = isOnDevice ? undefined : await writeTo(last, mine, text);
      const all = [...written, inLast].filter((each) => each !== undefined);
      return {
        lasts: isOnDevice ? onDevice : inLast ? (lasting.get(last) ?? 'nowhere') : 'nowhere',
        isNewer: all.some(({ decision }) => decision === 'stop'),
        setAside: all.flatMap(({ decision, held }) => (decision === 'set-aside' && held !== undefined ? held : [])),
      };
    },
    /** Writes the draft where that takes no time, for a page that is being closed. */
    writeAtOnce: (mine: Envelope, isOnlyInThisTab: boolean): void => {
      void writeTo(isOnlyInThisTab ? page : local, mine);
    },
    /** Keeps copies in the page or on the device that were set aside on the other; false when it refuses. */
    async keepCopies(copies: readonly string[], at: string, where: 'device' | 'page'): Promise<boolean> {
      const place = where === 'page' ? page : local;
      const kept = copies.map((text) => ask(place, () => done(place.keepCopy(text, at))));
      return (await Promise.all(kept)).every((each) => each === true);
    },
    /** Removes the copies that were set aside when `isOver` says (ISO 8601). */
    forgetCopies: (isOver: (at: string) => boolean) =>
      Promise.all(placesOf(false).map((place) => ask(place, () => place.forgetCopies(isOver)))),
    /** Removes these drafts wherever they still are; false when a place refuses, or holds another by now. */
    async forgetDrafts(drafts: readonly string[]): Promise<boolean> {
      const asked = placesOf(false).map((place) => ask(place, () => done(place.forgetDraft(drafts))));
      return (await Promise.all(asked)).every((each) => each === true);
    },
    /** Removes everything of ours from the page, the tab, the browser, or everywhere; false when one of them refuses. */
    async erase(from: 'page' | 'tab' | 'browser' | 'everywhere'): Promise<boolean> {
      const browser = [database, local, session];
      const named = { page: [page], tab: [session], browser, everywhere: [...browser, page] }[from];
      const erased = await Promise.all(named.map((place) => ask(place, () => done(place.erase()))));
      return erased.every((each) => each === true);
    },
    pictures: async () => (await ask(database, ({ pictures }) => pictures())) ?? new Map<string, Blob>(),
    putPicture: async (sha256: string, picture: Blob) =>
      (await ask(database, ({ putPicture }) => done(putPicture(sha256, picture)))) ?? false,
    removePicture: (sha256: string) => ask(database, ({ removePicture }) => removePicture(sha256)),
  };
}

export type Shelves = ReturnType<typeof createShelves>;
