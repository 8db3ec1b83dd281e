import { TimeoutError, within } from './patience.ts';
import type { Grab, Release } from './turn.ts';

/** How often, and how far apart, a page that asked for its turn looks whether the other has finished, before it takes it. */
const LOOKS = 20;
const BETWEEN_MS = 50;

type Events = {
  /** Another page wants to write: what is still to be written is, by the time the promise resolves. */
  asked: () => Promise<void>;
  /** This page may write no more. */
  lost: () => void;
  /** Another page has erased everything. */
  erased: () => void;
  /** Another page has taken the draft from the device, to keep it for itself. */
  moved: () => void;
  /** Another wizard has been closed, and its turn is free. */
  freed: () => void;
};

/** Meets the pages of this origin. */
export type MeetTabs = (events: Events) => Tabs;

/** The pages of this origin that have the wizard open, one of which writes. */
export type Tabs = {
  isWriter: () => boolean;
  /** Whether this page may write: `if-free` where no other does, `taking` it from the one that does, who is asked first. */
  becomeWriter: (how: 'if-free' | 'taking') => Promise<boolean>;
  release: () => void;
  tellErased: () => void;
  tellMoved: () => void;
  tellFreed: () => void;
};

/**
 * Finds out who writes by the first of `means` that works here. Where none does (a page without any rights has no storage
 * to share either), every page may: writing looks first what is there, and loses nothing. Never throws.
 */
export function meetTabs(means: readonly Grab[], channel: () => BroadcastChannel, events: Events): Tabs {
  let held: Release | undefined;
  let usable = means;
  const others = orUndefined(channel);

  const tell = (what: 'give-way' | 'erased' | 'moved' | 'freed') =>
    orUndefined(() => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel only reaches this origin.
      others?.postMessage(what);
    });
  const release = () => {
    orUndefined(() => held?.());
    held = undefined;
  };
  const lost = () => {
    if (!held) return;
    held = undefined;
    events.lost();
  };
  const grab = async (how: 'if-free' | 'taking'): Promise<boolean> => {
    for (const mean of usable) {
      try {
        // One after the other: the second is only for where the first does not work.
        // oxlint-disable-next-line no-await-in-loop
        held = (await within(mean(how, lost))) ?? held;
        return held !== undefined;
      } catch (error) {
        // What does not answer is not asked again: everything would wait for it each time.
        if (error instanceof TimeoutError) usable = usable.filter((each) => each !== mean);
      }
    }
    held = () => undefined;
    return true;
  };
  const giveWay = async () => {
    if (!held) return;
    await events.asked();
    release();
    events.lost();
  };

  others?.addEventListener('message', ({ data }) => {
    if (data === 'give-way') void giveWay();
    if (data === 'erased') events.erased();
    if (data === 'moved') events.moved();
    // A lock is free a moment after it was given back.
    if (data === 'freed') setTimeout(events.freed, BETWEEN_MS);
  });

  return {
    isWriter: () => held !== undefined,
    async becomeWriter(how) {
      if (held || (await grab('if-free'))) return true;
      if (how === 'if-free') return false;
      tell('give-way');
      for (let looks = 0; looks < LOOKS; looks += 1) {
        // oxlint-disable-next-line no-await-in-loop -- it looks again only after a while
        await new Promise((done) => setTimeout(done, BETWEEN_MS));
        // oxlint-disable-next-line no-await-in-loop -- and not at all once it has the turn
        if (await grab('if-free')) return true;
      }
      return grab('taking');
    },
    release,
    tellErased: () => tell('erased'),
    tellMoved: () => tell('moved'),
    tellFreed: () => tell('freed'),
  };
}

function orUndefined<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
