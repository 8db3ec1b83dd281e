/** The beginning of every key and database of ours. Never change it: a draft under another name is a lost one. */
export const OURS = 'recevable';

/** The claim that there was before there could be several: it goes by the name of its wizard. */
export const FIRST = '';

/**
 * The beginning for one claim in one of several wizards of a site. None is the beginning of another's: erasing one leaves the
 * others. No instance has a slash in it by then.
 */
export function nameOf(instance?: string, claim = FIRST): string {
  const wizard = instance ? `${OURS}@${encodeURIComponent(instance)}` : OURS;
  return claim === FIRST ? wizard : `${wizard}/${claim}`;
}

/** The claims of a wizard to which these keys belong. A database passes for a key that is its name and a colon. */
export function claimsOf(keys: readonly string[], instance?: string): string[] {
  const wizard = nameOf(instance);
  const claims = keys.flatMap((key) => {
    const [name = '', ...rest] = key.split(':');
    const [start, claim = FIRST] = name.split('/');
    return start === wizard && rest.length > 0 ? [claim] : [];
  });
  return [...new Set(claims)];
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
  /** Removes the copies that were set aside when `isOver` says (ISO 8601). */
  forgetCopies: (isOver: (at: string) => boolean) => Promise<void>;
  /** Removes the draft, and the pictures with it, if it is one of these; rejects when it is another. */
  forgetDraft: (texts: readonly string[]) => Promise<void>;
  /** Removes everything of ours, and nothing of anybody else's. */
  erase: () => Promise<void>;
};
