import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createFormat } from '../i18n/format.ts';
import { languageOf, type Language, type Translate } from '../i18n/index.ts';
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

/** The policy's zone, which the start page needs before the policy itself is loaded. */
export const TIME_ZONE = 'Europe/Paris';

export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = languageOf(i18n);
  // The typed `t` knows every key; its other overloads only get in the way.
  const translate: Translate = t;
  const format = useMemo(() => createFormat(language, translate, TIME_ZONE), [language, translate]);
  return { t: translate, i18n, language, format };
}

export function useAnswers() {
  return useStore(useWizard().draft.state, ({ answers }) => answers);
}

export function useKeeping() {
  return useStore(useWizard().draft.keeping);
}

/** The present, as of this page: taken anew when the page is shown again, so that a tab left open overnight is not a day late. */
export function useNow(): string {
  const { now } = useWizard();
  const [present, setPresent] = useState(now);
  useEffect(() => {
    const refresh = () => setPresent(now());
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, [now]);
  return present;
}
