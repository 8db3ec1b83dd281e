import type { Pictures } from './database.ts';
import { readEnvelope, writeEnvelope, type Envelope } from './envelope.ts';
import { TimeoutError, within } from './patience.ts';
import type { Decision, Place } from './place.ts';
import { isCovered } from './stamp.ts';
import type { WebStorage } from './web-storage.ts';

/** IndexedDB, which says so when something is safe; `localStorage`, which writes before the page is gone; `sessionStorage`. */
export type Places = { database: Place & Pictures; local: WebStorage; session: WebStorage };
/** How long what is stored stays: on this device, or until this tab is closed. */
export type Lasting = 'device' | 'tab';

type Outcome = {
  lasts: Lasting | 'nowhere';
  /** A newer version has been here: nothing was written over its draft. */
  isNewer: boolean;
  /** What was there, would have been lost, and was copied aside. */
  setAside: readonly string[];
};

/** The places together, each for what it is good for. Nothing rejects, and nothing takes longer than the patience there is. */
export function createShelves({ database, local, session }: Places) {
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
  const placesOf = (isOnlyInThisTab: boolean) => (isOnlyInThisTab ? [session] : [database, local, session]);

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
          const lasts: Lasting = place === session ? 'tab' : 'device';
          const copies = held?.copies.map(({ text }) => text) ?? [];
          return { draft: held?.draft, copies, lasts, isSafest: held !== undefined && place === database };
        }),
      ),
    /** Writes the draft where it lasts longest. */
    async write(mine: Envelope, isOnlyInThisTab: boolean): Promise<Outcome> {
      const text = writeEnvelope(mine);
      // `localStorage` first: it has written before the database has begun.
      const places = isOnlyInThisTab ? [] : [local, database];
      const onDevice = await Promise.all(places.map((place) => writeTo(place, mine, text)));
      const isOnDevice = onDevice.some((each) => each !== undefined);
      const inTab = isOnDevice ? undefined : await writeTo(session, mine, text);
      const written = [...onDevice, inTab].filter((each) => each !== undefined);
      return {
        lasts: isOnDevice ? 'device' : inTab ? 'tab' : 'nowhere',
        isNewer: written.some(({ decision }) => decision === 'stop'),
        setAside: written.flatMap(({ decision, held }) => (decision === 'set-aside' && held !== undefined ? held : [])),
      };
    },
    /** Writes the draft where that takes no time, for a page that is being closed. */
    writeAtOnce: (mine: Envelope, isOnlyInThisTab: boolean): void => {
      void writeTo(isOnlyInThisTab ? session : local, mine);
    },
    /** Keeps copies in the tab or on the device that were set aside on the other; false when it refuses. */
    async keepCopies(copies: readonly string[], at: string, where: Lasting): Promise<boolean> {
      const place = where === 'tab' ? session : local;
      const kept = copies.map((text) => ask(place, () => done(place.keepCopy(text, at))));
      return (await Promise.all(kept)).every((each) => each === true);
    },
    /** Removes the copies that were set aside before `instant` (ISO 8601). */
    forgetCopies: (before: string, isOnlyInThisTab: boolean) =>
      Promise.all(placesOf(isOnlyInThisTab).map((place) => ask(place, () => place.forgetCopies(before)))),
    /** Removes these drafts wherever they still are; false when a place refuses, or holds another by now. */
    async forgetDrafts(drafts: readonly string[], isOnlyInThisTab: boolean): Promise<boolean> {
      const asked = placesOf(isOnlyInThisTab).map((place) => ask(place, () => done(place.forgetDraft(drafts))));
      return (await Promise.all(asked)).every((each) => each === true);
    },
    /** Removes everything of ours from the tab, the device, or both; false when one of them refuses. */
    async erase(from: 'tab' | 'device' | 'everywhere'): Promise<boolean> {
      const named = { tab: [session], device: [database, local], everywhere: [database, local, session] }[from];
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
