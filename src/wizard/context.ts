import type { i18n as I18n } from 'i18next';
import { createContext, useContext, useEffect, useState } from 'react';
import { useStore, type StoreApi } from 'zustand';
import { at, type ClaimPath } from '../claim/path.ts';
import type { Prefill } from '../claim/prefill.ts';
import type { Format } from '../i18n/format.ts';
import type { Language, Translate } from '../i18n/index.ts';
import type { Claims } from '../store/claims.ts';
import type { Draft } from '../store/draft.ts';
import type { Keeping } from '../store/keeping.ts';
import type { Host } from './host.ts';
import { isEmpty } from './is-empty.ts';
import type { LoadedPolicies } from './policy/policies.ts';

export type Texts = { t: Translate; i18n: I18n; language: Language; format: Format };

/** What the host knows of the order, as long as it has not been used, and which answers it was used for. */
export type Prefilled = { values: Prefill; used: readonly ClaimPath[] };

/** Who writes, as typed. */
export type TypedSender = { readonly [key in 'name' | 'replyTo']?: string };

export type Wizard = {
  host: Host;
  claims: Claims;
  /** That of the claim that is shown. */
  draft: Draft;
  /** The present, as an ISO 8601 instant. */
  now: () => string;
  /** The policies that judge, fetched at the first call. */
  policies: () => Promise<LoadedPolicies>;
  /** The steps and their texts, fetched at the first call. */
  journey: () => Promise<typeof import('./Journey.tsx')>;
  /** The review and the result, fetched at the first call. */
  ending: () => Promise<typeof import('./ending.ts')>;
  prefill: StoreApi<Prefilled>;
  /** Who writes, while it is not kept with the answers. */
  sender: StoreApi<TypedSender>;
  /** Whether the customer has moved inside the wizard: before that, the focus is the host page's. */
  hasMoved: { current: boolean };
  /** What the customer has unfolded, by the ids of the folds. */
  unfolded: Set<string>;
  /** The secrets that the customer wants to leave in the claim, as they are written. */
  secretsKept: Set<string>;
  /** The answer that the result last gave. */
  lastResult: { get: () => string | undefined; set: (title: string) => void };
  texts: Texts;
};

export const WizardContext = createContext<Wizard | undefined>(undefined);

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (!wizard) throw new Error('This part of the wizard stands outside a WizardContext.');
  return wizard;
}

export function useTexts(): Texts {
  return useWizard().texts;
}

export function useAnswers() {
  return useStore(useWizard().draft.state, ({ answers }) => answers);
}

/** What is typed at one path, as it is now. */
export function useEntry(path: ClaimPath): unknown {
  return useStore(useWizard().draft.state, ({ answers }) => at(answers, path));
}

/** Whether there is anything to resume: a claim may begin with the answers of another. */
export function useHasDraft(): boolean {
  return !isEmpty(useAnswers());
}

/** Renders again only when what `asked` takes of the keeping has changed: the keeping changes twice at every key. */
export function useKeeping<T>(asked: (keeping: Keeping) => T): T {
  return useStore(useWizard().draft.keeping, asked);
}

/** A number that changes when the page is shown again: what depends on the present is then reckoned anew. */
export function useTimesShown(): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const count = () => setTimes((before) => before + 1);
    document.addEventListener('visibilitychange', count);
    return () => document.removeEventListener('visibilitychange', count);
  }, []);
  return times;
}
