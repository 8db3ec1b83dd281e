import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createFormat } from '../i18n/format.ts';
import { languageOf, type Language, type Translate } from '../i18n/index.ts';
import { timeZone } from '../policy/refund-policy/time-zone.ts';
import type { Draft } from '../store/draft.ts';

export type Wizard = {
  draft: Draft;
  /** The present, as an ISO 8601 instant. */
  now: () => string;
  /** Whether the customer has moved inside the wizard: before that, the focus is the host page's. */
  hasMoved: { current: boolean };
};

export const WizardContext = createContext<Wizard | undefined>(undefined);

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (!wizard) throw new Error('This part of the wizard stands outside a WizardContext.');
  return wizard;
}

export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = languageOf(i18n);
  // The typed `t` knows every key; its other overloads only get in the way.
  const translate: Translate = t;
  const format = useMemo(() => createFormat(language, translate, timeZone), [language, translate]);
  return { t: translate, i18n, language, format };
}

export function useAnswers() {
  return useStore(useWizard().draft.state, ({ answers }) => answers);
}

/** Whether there is anything to resume: the first step comes before all others, so its answers tell. */
export function useHasDraft(): boolean {
  const { problem, description } = useAnswers();
  return Boolean(problem) || Boolean(description);
}

export function useKeeping() {
  return useStore(useWizard().draft.keeping);
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
