import { OURS, type Place } from './place.ts';

export type WebStorage = Place & {
  /** Copies a draft aside that was held elsewhere. */
  keepCopy: (text: string, at: string) => Promise<void>;
};

/**
 * `localStorage` or `sessionStorage` as a place for drafts. Where the browser refuses it, even naming it throws, hence the
 * function. Writing has happened by the time the promise is handed out, which a page that is being closed relies on.
 */
export function webStorage(storage: () => Storage | null, name = OURS): WebStorage {
  const prefix = `${name}:`;
  const draftKey = `${prefix}draft`;
  const copyPrefix = `${prefix}set-aside:`;
  const open = (): Storage => {
    const target = storage();
    if (!target) throw new DOMException('There is no such storage.', 'NotSupportedError');
    return target;
  };
  const keys = (target: Storage, start: string) => Object.keys(target).filter((key) => key.startsWith(start));
  /** When a copy was set aside, which the copies of the first releases do not say. */
  const dateOf = (key: string) => key.slice(copyPrefix.length).replace(/:?\d+$/, '');
  /** Copies a draft aside once, however often it is tried, and gives the key of a copy that is new. */
  const copyAside = (target: Storage, text: string, at: string): string | undefined => {
    const copies = keys(target, copyPrefix);
    if (copies.some((key) => target.getItem(key) === text)) return undefined;
    // A number at the end, by which the first releases find the next.
    const last = Math.max(0, ...copies.map((key) => Number(key.split(':').at(-1)) || 0));
    const key = `${copyPrefix}${at}:${last + 1}`;
    target.setItem(key, text);
    return key;
  };

  return {
    async read() {
      const target = open();
      const copies = keys(target, copyPrefix).map((key) => ({
        at: dateOf(key),
        text: target.getItem(key) ?? '',
      }));
      return { draft: target.getItem(draftKey) ?? undefined, copies };
    },
    async write(text, decide, at) {
      const target = open();
      const held = target.getItem(draftKey);
      const decision = held === null ? 'replace' : decide(held);
      const copied = held !== null && decision === 'set-aside' ? copyAside(target, held, at) : undefined;
      try {
        if (decision !== 'stop') target.setItem(draftKey, text);
      } catch (error) {
        // There is no room for both: what is there stays where it is.
        if (copied !== undefined) target.removeItem(copied);
        throw error;
      }
      return held === null ? { decision } : { decision, held };
    },
    async keepCopy(text, at) {
      copyAside(open(), text, at);
    },
    async forgetCopies(isOver) {
      const target = open();
      for (const key of keys(target, copyPrefix)) {
        if (isOver(dateOf(key))) target.removeItem(key);
      }
    },
    async forgetDraft(texts) {
      const target = open();
      const held = target.getItem(draftKey);
      if (held === null) return;
      if (!texts.includes(held)) throw new DOMException('It is another.', 'InvalidStateError');
      target.removeItem(draftKey);
    },
    async erase() {
      const target = open();
      for (const key of keys(target, prefix)) target.removeItem(key);
    },
  };
}
