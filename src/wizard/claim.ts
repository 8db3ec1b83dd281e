import { useMemo } from 'react';
import { readAnswers } from '../claim/answers.ts';
import type { Words } from '../export/words.ts';
import { assess, refundPolicy } from '../policy/index.ts';
import { useAnswers, useTexts, useTimesShown, useWizard } from './context.ts';
import type { Page } from './route.ts';

/** What the answers come to: the claim, what is missing of it, and what the policy says. The present is taken anew with each answer and page. */
export function useClaim(page: Page) {
  const answers = useAnswers();
  const { now: present } = useWizard();
  const timesShown = useTimesShown();
  const now = useMemo(
    () => ({ answers, page, timesShown, instant: present() }).instant,
    [answers, page, timesShown, present],
  );
  return useMemo(() => {
    const { claim, faults } = readAnswers(answers, { now, timeZone: refundPolicy.timeZone });
    return { answers, claim, faults, now, assessment: assess(claim, refundPolicy, now) };
  }, [answers, now]);
}

export type ClaimState = ReturnType<typeof useClaim>;

export function useWords(): Words {
  const { t, format, language } = useTexts();
  return useMemo(() => ({ t, format, language, policy: refundPolicy }), [t, format, language]);
}
