/** The beginning of every key and database of ours. Never change it: a draft under another name is a lost one. */
export const OURS = 'recevable';

/** The beginning for one of several wizards of a site. None is the beginning of another's: erasing one leaves the others. */
export function nameOf(instance?: string): string {
  return instance ? `${OURS}@${encodeURIComponent(instance)}` : OURS;
}

/** A draft that was copied aside, byte for byte, and when (ISO 8601). */
export type Copy = { at: string; text: string };

/** What is to become of the draft that a place holds when another is written there. */
export type Decision = 'replace' | 'set-aside' | 'stop';

/**
 * Somewhere a browser keeps things. Everything may reject, and may take for ever: whoever asks gives up in time. Nothing is
 * created by looking.
 */
export type Place = {
  read: () => Promise<{ draft?: string | undefined; copies: readonly Copy[] }>;
  /**
   * Writes the draft, and does with the one already there what `decide` says of it: `replace` it, first copy it aside (as of
   * `at`), or `stop` without writing. All in one transaction; gives what was decided, and of what.
   */
  write: (
    text: string,
    decide: (held: string) => Decision,
    at: string,
  ) => Promise<{ decision: Decision; held?: string }>;
  /** Removes the copies set aside before `instant` (ISO 8601). */
  forgetCopies: (before: string) => Promise<void>;
  /** Removes the draft, and the pictures with it, if it is one of these; rejects when it is another. */
  forgetDraft: (texts: readonly string[]) => Promise<void>;
  /** Removes everything of ours, and nothing of anybody else's. */
  erase: () => Promise<void>;
};
