import { openDB } from 'idb';

import { readEnvelope, type Envelope } from '../../../src/store/envelope.ts';
import { DRAFT_SCHEMA } from '../../../src/store/migrations.ts';
import { isCovered } from '../../../src/store/stamp.ts';
import type { Page } from '../event-loop.ts';
import type { World } from '../world.ts';
import { DRAFT, parsed } from './stored.ts';

/** A page of the release before, as it was: schema 2 in `localStorage`, written whole at each keystroke, with no look at what is there. */
export class OlderPage implements Page {
  isAlive = true;
  isFrozen = false;
  answers: Record<string, unknown> = {};
  isSaved = false;
  private mayWrite = true;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    const stored = this.attempt((storage) => storage.getItem(DRAFT));
    if (!stored) this.mayWrite = false;
    const text = stored?.value;
    if (typeof text !== 'string') return;
    const draft = parsed(text);
    if (draft?.app === 'recevable' && (draft.schema === 1 || draft.schema === 2)) {
      this.answers = draft.answers as Record<string, unknown>;
      this.isSaved = true;
      return;
    }
    const copied = this.attempt((storage) => {
      const taken = Object.keys(storage).filter((key) => key.startsWith('recevable:set-aside:'));
      const last = Math.max(0, ...taken.map((key) => Number(key.split(':').at(-1))));
      storage.setItem(`recevable:set-aside:${last + 1}`, text);
      storage.removeItem(DRAFT);
    });
    if (!copied) this.mayWrite = false;
  }

  answer(answers: Record<string, unknown>): void {
    this.answers = answers;
    const draft = { app: 'recevable', schema: 2, savedAt: this.world.now(), answers, language: null, judged: null };
    const written = this.mayWrite && this.attempt((storage) => storage.setItem(DRAFT, JSON.stringify(draft)));
    this.isSaved = Boolean(written);
  }

  private attempt<T>(action: (storage: Storage) => T): { value: T } | undefined {
    try {
      const storage = this.world.local.for(this);
      return storage ? { value: action(storage) } : undefined;
    } catch {
      return undefined;
    }
  }
}

/**
 * A page of a version to come, as far as it can be known: it takes what is furthest on, and writes it in its own schema wherever
 * nothing would be lost by that. Gives what it wrote.
 */
export async function openNewerPage(world: World, more: Record<string, unknown>): Promise<string | undefined> {
  const page: Page = { isAlive: true, isFrozen: false };
  let written: string | undefined;
  const visit = async () => {
    const db = await openDB('recevable', 1, {
      upgrade(created, _old, _new, upgrading) {
        upgrading.done.catch(() => undefined);
        created.createObjectStore('draft');
        created.createObjectStore('set-aside', { autoIncrement: true });
        created.createObjectStore('pictures');
      },
    });
    const storage = world.local.for(page);
    const transaction = db.transaction('draft', 'readwrite');
    transaction.done.catch(() => undefined);
    const inDatabase = (await transaction.store.get('draft')) as string | undefined;
    const held = [storage?.getItem(DRAFT) ?? undefined, inDatabase].map(asEnvelope);
    const drafts = held.filter((each) => typeof each === 'object');
    const latest = drafts.toSorted((a, b) => b.revision - a.revision)[0];
    const isFree = held.map(
      (each) => each === undefined || (typeof each === 'object' && latest && isCovered(each, latest)),
    );
    const answers = { ...latest?.answers, ...more };
    const text = JSON.stringify({ ...latest, app: 'recevable', schema: DRAFT_SCHEMA + 1, answers, cells: [] });
    if (isFree[1]) await transaction.store.put(text, 'draft');
    await transaction.done;
    db.close();
    if (isFree[1]) written = text;
    if (!isFree[0] || !storage) return;
    storage.setItem(DRAFT, text);
    written = text;
  };
  world.loop.in(page, () => void visit().catch(() => undefined));
  await world.settle();
  page.isAlive = false;
  world.databases.kill(page, false);
  return written;
}

/** Undefined for nothing, and the text itself where it cannot be used. */
function asEnvelope(text: string | undefined): Envelope | string | undefined {
  if (text === undefined) return undefined;
  const read = readEnvelope(text);
  return 'envelope' in read ? read.envelope : text;
}
