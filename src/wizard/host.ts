import type { Language } from '../i18n/index.ts';
import type { Verdict } from '../policy/codes.ts';
import type { Keeping } from '../store/keeping.ts';
import type { Place } from './place.ts';
import type { Page } from './route.ts';

/** What a host hears. No answer is ever in it, nor anything about a person. */
export type WizardEvent =
  | { type: 'language'; language: Language }
  | { type: 'step'; step: Page; position?: number; count?: number }
  | { type: 'storage'; storage: Exclude<Keeping['status'], 'empty' | 'saving'> }
  | { type: 'prefilled' }
  | { type: 'completed'; verdict: Verdict; articles: string[] }
  | { type: 'error'; code: 'not-loaded' | 'policy' | 'contrast' };

/** What is around a wizard, and what it may do there: on a page of its own everything, elsewhere what is polite. */
export type Host = {
  /** What the wizard is in, and nothing else. */
  container: HTMLElement;
  /** In which its elements are found by their ids. */
  root: Document | ShadowRoot;
  place: Place;
  /** Whether the page is the wizard's: then the title, the language and the landmarks are too. */
  isOwnPage: boolean;
  /** Whether the page around is known to be the shop's. A link can be written by anybody, and a frame be put into any page. */
  isShop: boolean;
  /** Says in which language everything around the wizard that is its own is from now on. */
  setLanguage: (language: Language) => void;
  /** Brings the top of a page that the customer moved to into view. */
  showTop: () => void;
  tell: (event: WizardEvent) => void;
  /** Where the host wants the claim file itself: its name, and what takes the file once the customer says so; false when nobody does. */
  handOver?: { to: string; take: (file: { name: string; text: string }) => Promise<boolean> };
};
