import { persist } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answers } from '../claim/answers.ts';
import { DRAFT_KEY, DRAFT_SCHEMA, type Judged } from './envelope.ts';
import { createDraftStorage, type Keeping } from './draft-storage.ts';

export type DraftState = {
  answers: Answers;
  /** The language the customer chose, if they chose one. */
  language: 'fr' | 'en' | null;
  /** How the answers were last judged, so that a change of the policy can be told. */
  judged: Judged | null;
};

export type Draft = {
  /** The answers as typed. Every change is written at once. */
  state: StoreApi<DraftState>;
  /** What became of writing and reading: whether the page may say "saved", and what was set aside. */
  keeping: StoreApi<Keeping>;
  answer: (answers: Answers) => void;
  chooseLanguage: (language: 'fr' | 'en') => void;
  /** Nothing is written where nothing has changed: looking at a draft is no reason to call it newer. */
  rememberJudgement: (judged: Judged | null) => void;
  /** Empties the draft and removes every key of ours from the storage, and nobody else's; false when the browser refuses. */
  erase: () => boolean;
};

/**
 * The draft of one mount, hydrated from `storage` (usually `localStorage`; undefined where the browser refuses it). `now`
 * gives the present as an ISO 8601 instant. Never throws: a storage that fails is told through `keeping`, and the draft
 * then lives in memory.
 */
export function createDraft(storage: () => Storage | undefined, now: () => string): Draft {
  const { persistence, keeping, removeAll } = createDraftStorage(storage, now);
  const empty: DraftState = { answers: {}, language: null, judged: null };
  const state = createStore<DraftState>()(
    persist(() => empty, { name: DRAFT_KEY, version: DRAFT_SCHEMA, storage: persistence }),
  );
  return {
    state,
    keeping,
    answer: (answers) => state.setState({ answers }),
    chooseLanguage: (language) => state.setState({ language }),
    rememberJudgement: (judged) => {
      if (JSON.stringify(judged) !== JSON.stringify(state.getState().judged)) state.setState({ judged });
    },
    erase: () => {
      state.setState({ answers: {}, judged: null });
      return removeAll();
    },
  };
}

/** The browser's `localStorage`; undefined where it is refused, in which case even naming it throws. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
