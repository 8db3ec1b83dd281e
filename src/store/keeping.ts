import type { Answers } from '../claim/answers.ts';
import type { SetAside } from './choose.ts';
import type { Judged } from './envelope.ts';
import type { Lasting } from './shelves.ts';

export type DraftState = {
  answers: Answers;
  /** The language the customer chose, if they chose one. */
  language: 'fr' | 'en' | null;
  /** How the answers were last judged, so that a change of the policy can be told. */
  judged: Judged | null;
};

/** Whether what there is may soon be gone: a file is the way out. */
export const isFleeting = (status: Keeping['status']): boolean =>
  status !== 'empty' && status !== 'saving' && status !== 'device';

/** What became of keeping the draft: the one source of what the page says about it. */
export type Keeping = {
  /**
   * `empty`: nothing to save yet. `saving`: something on the screen is not stored yet. `device`: all of it is stored here
   * and stays. `browser`, `tab`, `page`: until the browser, this tab or this page is closed. `nowhere`: it is not stored.
   */
  status: 'empty' | 'saving' | Lasting | 'nowhere';
  /** When what is stored was written (ISO 8601). */
  savedAt?: string;
  /** Who may write: this page, another page in which the draft is open, or a newer version, whose draft was found. */
  writer: 'here' | 'elsewhere' | 'newer';
  /** The customer wants nothing to stay on this device. */
  isOnlyInThisTab: boolean;
  /** Stored drafts that are not in the form. They are kept until erased. */
  setAside: readonly SetAside[];
  /** The draft in the form is older than it is kept by this visit's clock: a second visit that agrees removes it. */
  isTooOld: boolean;
  /** How often the answers were taken from the storage: whoever holds a copy of them has to begin anew. */
  loads: number;
};
