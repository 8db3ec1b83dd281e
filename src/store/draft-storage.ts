import type { PersistStorage } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftState } from './draft.ts';
import { DRAFT_KEY, DRAFT_SCHEMA, OUR_PREFIX, readEnvelope, type Envelope, type Unusable } from './envelope.ts';

export type Keeping = {
  /** `empty`: nothing to save yet. `saved`: what is on the screen is stored. `unsaved`: the browser refused to store it. */
  status: 'empty' | 'saved' | 'unsaved';
  /** When the draft that is stored was written (ISO 8601). */
  savedAt?: string;
  /** Stored drafts that could not be used: each as it was found, and why. They are kept under keys of their own until erased. */
  setAside: readonly { reason: Unusable; text: string }[];
};

/**
 * zustand's persistence, kept from losing drafts: its own JSON storage overwrites what it cannot read, and throws into
 * the event handler when storage is full. Here a stored draft that cannot be used is copied aside first, and as long as
 * that copy could not be made, nothing is written over it.
 */
export function createDraftStorage(storage: () => Storage | undefined, now: () => string) {
  const keeping: StoreApi<Keeping> = createStore<Keeping>()(() => ({ status: 'empty', setAside: [] }));
  let mayWrite = true;

  const attempt = <T>(action: (storage: Storage) => T): { value: T } | undefined => {
    try {
      const target = storage();
      return target && { value: action(target) };
    } catch {
      return undefined;
    }
  };

  const copiesAside = (target: Storage) =>
    Object.keys(target).filter((key) => key.startsWith(`${OUR_PREFIX}set-aside:`));

  const setAside = (text: string, reason: Unusable) => {
    const copied = attempt((target) => {
      const taken = copiesAside(target).map((key) => Number(key.split(':').at(-1)));
      target.setItem(`${OUR_PREFIX}set-aside:${Math.max(0, ...taken) + 1}`, text);
      target.removeItem(DRAFT_KEY);
    });
    if (!copied) {
      mayWrite = false;
      keeping.setState(({ setAside: others }) => ({ status: 'unsaved', setAside: [...others, { reason, text }] }));
    }
  };

  const tellCopiesAside = () => {
    const copies = attempt((target) => copiesAside(target).map((key) => target.getItem(key) ?? ''))?.value ?? [];
    keeping.setState(({ setAside: others }) => ({
      setAside: [
        ...others,
        ...copies.map((text) => {
          const read = readEnvelope(text);
          return { text, reason: 'unusable' in read ? read.unusable : ('unreadable' as const) };
        }),
      ],
    }));
  };

  const persistence: PersistStorage<DraftState> = {
    getItem: () => {
      const stored = attempt((target) => target.getItem(DRAFT_KEY));
      // What could not even be looked at may be a draft: nothing is written over it.
      if (!stored) mayWrite = false;
      const read = stored?.value ? readEnvelope(stored.value) : undefined;
      if (stored?.value && read && 'unusable' in read) setAside(stored.value, read.unusable);
      tellCopiesAside();
      if (!read || 'unusable' in read) return null;
      const { answers, language, judged, savedAt } = read.envelope;
      keeping.setState({ status: 'saved', savedAt });
      return { state: { answers, language, judged }, version: DRAFT_SCHEMA };
    },
    setItem: (_name, { state }) => {
      const savedAt = now();
      const envelope: Envelope = { app: 'recevable', schema: DRAFT_SCHEMA, savedAt, ...state };
      const written = mayWrite && attempt((target) => target.setItem(DRAFT_KEY, JSON.stringify(envelope)));
      keeping.setState(written ? { status: 'saved', savedAt } : { status: 'unsaved' });
    },
    removeItem: () => {
      attempt((target) => target.removeItem(DRAFT_KEY));
    },
  };

  const removeAll = (): boolean => {
    const removed = attempt((target) => {
      for (const key of Object.keys(target).filter((name) => name.startsWith(OUR_PREFIX))) target.removeItem(key);
    });
    if (!removed) return false;
    mayWrite = true;
    keeping.setState({ status: 'empty', setAside: [] }, true);
    return true;
  };

  return { persistence, keeping, removeAll };
}
